/** The addresses of many areas. */
import { answerTo } from "./answer";
import type { ProfileName } from "./profiles";

const asks = (address: string) => (sheet: Excel.Worksheet) => void (sheet.getRanges(address).format.font.bold = true);

it.each<[ProfileName, string, string]>([
  ["excel2021", "A1,B2", "InvalidArgument"],
  ["excel2021", "A1;B2", "done"],
  ["excel2021", "A1:B2", "done"],
  ["excel2024", "A1,B2", "done"],
  ["windows365", "A1,B2", "done"],
  ["windows365", "A1;B2", "done"],
  ["mac365", "A1,B2", "done"],
  ["web", "A1,B2", "done"],
])("with Swedish settings %s answers %s with %s", async (of, address, code) => {
  const answer = await answerTo(asks(address), { of });
  expect(answer.code).toBe(code);
  if (code === "done" && address.length === 5 && !address.includes(":")) {
    expect([...(answer.book.sheets[0]?.looks.keys() ?? [])]).toEqual(["A1 bold", "B2 bold"]);
  }
});

it("an address of more than 8,192 characters is refused", async () => {
  const address = Array.from({ length: 2730 }, (_none, index) => `A${(index % 9) + 1}`).join(",");
  expect(await answerTo(asks(`${address},A10`))).toMatchObject({ code: "InvalidArgument" });
});
