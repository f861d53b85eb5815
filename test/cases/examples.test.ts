/** The committed workbooks are what the scripts make of the sources' figures. */
import { check, defaultPolicy } from "../check";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { addressText } from "../../src/workbook/address";
import { exampleFiles } from "./examples";

const findingsOf = (file: string): readonly string[] =>
  check(readWorkbook(readFileSync(file)), defaultPolicy).findings.map(
    ({ severity, rule, at }) => `${severity} ${rule} ${addressText(at)}`,
  );

it.each([...exampleFiles()])("%s is as it would be made today (else: npm run examples)", (file, bytes) => {
  expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
});

it("the page opens the same ISAmverkan workbook as the tests", () => {
  const [page, tests] = ["assets/examples/isamverkan.xlsx", "test/cases/isamverkan-2014.xlsx"];
  expect(Buffer.compare(readFileSync(page), readFileSync(tests))).toBe(0);
});

it("ISAmverkan as printed has the errors that are known of it, and no others", () => {
  expect(findingsOf("test/cases/isamverkan-2014.xlsx")).toEqual([
    "error BUD-205 Budget - detaljerad!A6",
    "error BUD-205 Budgetsammanställning!A4",
    "warning BUD-703 Projektuppgifter!B13",
    "error BUD-704 Projektuppgifter!B14",
    "error BUD-705 Projektuppgifter!B13",
  ]);
});

it("ISAmverkan as printed is all there: live sums, merged headings, coloured input, the plan and its partners", () => {
  const file = readFileSync("test/cases/isamverkan-2014.xlsx");
  const { budget, figures } = check(readWorkbook(file), defaultPolicy);
  const { detailed, summary, plan } = budget;
  expect(detailed?.requested?.total?.total?.cell).toMatchObject({ formula: "G14+G19+G35", value: 2_430_000 });
  expect(summary?.sum?.total.cell?.formula).toBe("SUM(D5:D14)");
  expect(figures).toMatchObject({ requested: 243_000_000, ownFunding: 0, total: 243_000_000, fullTimePosts: 3 });
  expect(figures?.perParticipant?.value).toBe(4_860_000);
  // The budget's order, the plan's order, and the row for nobody.
  const names = ["Uppsala kommun", "Landstinget", "Arbetsförmedlingen", "Försäkringskassan"];
  expect(detailed?.requested?.partners.map(({ name }) => name)).toEqual(names);
  expect(summary?.rows.map(({ name }) => name)).toEqual([...names, null]);
  expect(plan?.financing.map(({ organisation }) => organisation)).toEqual([
    "Uppsala kommun",
    "Arbetsförmedlingen",
    "Försäkringskassan",
    "Landstinget Uppsala Län",
  ]);
  const sheetXml = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheetXml).toContain("<mergeCell ");
  const inputStyle = /<c r="D9" s="(\d+)"/.exec(sheetXml)?.[1];
  const lockedStyle = /<c r="G9" s="(\d+)"/.exec(sheetXml)?.[1];
  expect(inputStyle).toBeDefined();
  expect(inputStyle).not.toBe(lockedStyle);
});

it("ISAmverkan corrected has none", () => {
  expect(findingsOf("assets/examples/isamverkan-rattad.xlsx")).toEqual([]);
});
