/** The committed workbooks are what the scripts make of the sources' figures. */
import { readFileSync } from "node:fs";
import { check } from "../../src/app/check";
import { defaultPolicy } from "../../src/domain/policy";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { addressText } from "../../src/workbook/address";
import { exampleFiles } from "./examples";

const findingsOf = (file: string): readonly string[] =>
  check(readWorkbook(readFileSync(file)), defaultPolicy).findings.map(
    ({ severity, rule, at }) => `${severity} ${rule} ${addressText(at)}`,
  );

it.each([...exampleFiles()])("%s is as it would be made today (else: npm run examples)", (file, bytes) => {
  expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
});

it("ISAmverkan as printed has the errors that are known of it, and no others", () => {
  expect(findingsOf("assets/examples/isamverkan.xlsx")).toEqual([
    "error BUD-205 Budget - detaljerad!A6",
    "error BUD-205 Budgetsammanställning!A4",
    "warning BUD-703 Projektuppgifter!B13",
    "error BUD-704 Projektuppgifter!B14",
    "error BUD-705 Projektuppgifter!B13",
  ]);
});

it("ISAmverkan corrected has none", () => {
  expect(findingsOf("assets/examples/isamverkan-rattad.xlsx")).toEqual([]);
});
