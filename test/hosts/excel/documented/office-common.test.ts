/** The Common API: which sets there are, where Excel runs, and the workbook as a file. */
import { workbookBytes } from "../../../../src/hosts/excel/workbook-bytes";
import { connect, type Conduct } from "../wire";
import { aBook } from "./answer";
import type { ProfileName } from "./profiles";

const bytes = Uint8Array.from({ length: 3000 }, (_none, index) => index % 256);

function connected(which: ProfileName, conduct: Partial<Conduct> = {}) {
  const book = aBook();
  book.file = bytes;
  Object.assign(connect(book, which).conduct, conduct);
  return book;
}

it.each<[ProfileName, string, string, readonly string[]]>([
  ["windows365", "PC", "1.20", ["SharedRuntime 1.2", "CustomFunctionsRuntime 1.4", "CompressedFile 1.1"]],
  ["mac365", "Mac", "1.20", ["SharedRuntime 1.2", "CustomFunctionsRuntime 1.4", "CompressedFile 1.1"]],
  ["web", "OfficeOnline", "1.20", ["SharedRuntime 1.2", "CustomFunctionsRuntime 1.4", "CompressedFile 1.1"]],
  ["excel2024", "PC", "1.17", ["SharedRuntime 1.1", "CustomFunctionsRuntime 1.3", "CompressedFile 1.1"]],
  ["excel2021", "PC", "1.14", ["SharedRuntime 1.1", "CustomFunctionsRuntime 1.3", "CompressedFile 1.1"]],
  ["ipad", "iOS", "1.20", []],
])("%s runs on %s with ExcelApi %s and %j", (which, platform, level, sets) => {
  connected(which);
  const { context } = Office;
  const isSupported = (set: string) => context.requirements.isSetSupported(...nameAndVersion(set));
  expect(context.platform).toBe(platform);
  expect([isSupported(`ExcelApi ${level}`), isSupported(`ExcelApi 1.${Number(level.slice(2)) + 1}`)]).toEqual([
    true,
    false,
  ]);
  const all = [
    "SharedRuntime 1.1",
    "SharedRuntime 1.2",
    "CustomFunctionsRuntime 1.3",
    "CustomFunctionsRuntime 1.4",
    "CompressedFile 1.1",
  ];
  const newest = all.filter(
    (set, index) =>
      isSupported(set) && !(all[index + 1]?.startsWith(set.slice(0, -1)) === true && isSupported(all[index + 1] ?? "")),
  );
  expect(newest).toEqual(sets);
  expect(isSupported("DialogApi 9.9")).toBe(false);
});

function nameAndVersion(set: string): [string, string] {
  const [name = "", version = ""] = set.split(" ");
  return [name, version];
}

describe("the workbook as a file", () => {
  it.each<ProfileName>(["windows365", "mac365", "web", "excel2024", "excel2021"])("is given by %s", async (which) => {
    connected(which);
    expect(await workbookBytes()).toEqual(bytes);
  });

  it("cannot even be asked for on an iPad", () => {
    connected("ipad");
    expect(Office.context.document).not.toHaveProperty("getFileAsync");
  });

  it.each([
    ["file", { fileRefusal: 5000 }, 5000],
    ["slice", { refusedSlice: 0 }, 5001],
  ])("is refused with its %s when a test wants it", async (_, conduct, code) => {
    connected("windows365", conduct);
    await expect(workbookBytes()).rejects.toMatchObject({ code: "notHandedOver", details: { code } });
  });

  it("comes in as many slices as their size makes it, two files at a time", async () => {
    connected("windows365");
    const files = [await file(2000), await file(2000)];
    expect(files.map(({ value }) => value.sliceCount)).toEqual([2, 2]);
    expect((await file(2000)).error.code).toBe(5001);
    files[0]?.value.closeAsync();
    expect((await file(5_000_000)).error.code).toBe(5001);
    expect((await file(2000)).status).toBe("succeeded");
  });
});

function file(sliceSize: number): Promise<Office.AsyncResult<Office.File>> {
  return new Promise((resolve) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, resolve);
  });
}

describe("another workbook", () => {
  const plain = Buffer.from("PK xl/workbook.xml").toString("base64");
  const withMacros = Buffer.from("PK xl/vbaProject.bin").toString("base64");

  it.each<ProfileName>(["windows365", "mac365", "web"])("is opened by %s", async (which) => {
    const book = connected(which);
    await Excel.createWorkbook(plain);
    expect(book.opened).toEqual([plain]);
  });

  it("with macros is opened by Windows and refused by a Mac", async () => {
    const onWindows = connected("windows365");
    await Excel.createWorkbook(withMacros);
    expect(onWindows.opened).toEqual([withMacros]);
    const onMac = connected("mac365");
    await expect(Excel.createWorkbook(withMacros)).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(onMac.opened).toEqual([]);
  });
});

it("Office is ready, or never", async () => {
  connected("mac365");
  expect(await Office.onReady()).toEqual({ host: "Excel", platform: "Mac" });
  connected("mac365", { neverReady: true });
  const waited = await Promise.race([Office.onReady(), new Promise((resolve) => setTimeout(resolve, 5, "waited"))]);
  expect(waited).toBe("waited");
});
