/** The open workbook as a file, slice by slice. */
import { workbookBytes } from "../../../src/hosts/excel/workbook-bytes";

interface Answers {
  readonly slices?: readonly (readonly number[])[];
  readonly refusedAt?: "file" | number;
  readonly silent?: boolean;
}

function officeWith({ slices = [], refusedAt, silent = false }: Answers): jest.Mock {
  const closeAsync = jest.fn();
  const refused = { status: "failed", error: { code: 5001 } };
  const file = {
    size: slices.flat().length,
    sliceCount: slices.length,
    getSliceAsync: (index: number, tell: (result: unknown) => void) =>
      tell(index === refusedAt ? refused : { status: "succeeded", value: { data: slices[index] } }),
    closeAsync,
  };
  const getFileAsync = (_: unknown, __: unknown, tell: (result: unknown) => void): void => {
    if (!silent) tell(refusedAt === "file" ? refused : { status: "succeeded", value: file });
  };
  Reflect.set(globalThis, "Office", {
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded" },
    context: { document: { getFileAsync } },
  });
  return closeAsync;
}

afterEach(() => void Reflect.deleteProperty(globalThis, "Office"));

it("puts the slices together and closes the file", async () => {
  const closed = officeWith({ slices: [[80, 75, 3], [4, 20], [0]] });
  expect([...(await workbookBytes())]).toEqual([80, 75, 3, 4, 20, 0]);
  expect(closed).toHaveBeenCalledTimes(1);
});

it.each(["file", 1] as const)(
  "says so in words of reading when Excel refuses at %s, and closes what it opened",
  async (refusedAt) => {
    const closed = officeWith({ slices: [[80], [75]], refusedAt });
    await expect(workbookBytes()).rejects.toMatchObject({ code: "notHandedOver", details: { code: 5001 } });
    expect(closed).toHaveBeenCalledTimes(refusedAt === "file" ? 0 : 1);
  },
);

it("does not wait for ever", async () => {
  officeWith({ silent: true });
  await expect(workbookBytes(5)).rejects.toMatchObject({ code: "noAnswer" });
});
