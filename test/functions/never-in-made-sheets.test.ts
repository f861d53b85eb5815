/** No sheet that Samkoll makes asks for Samkoll's functions: whoever has no Samkoll would read #NAMN?. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { financingBlueprint, financingTable } from "../../src/subjects/budget/sheets/financing-table";
import { callsSamkoll } from "../../src/workbook/formula/samkoll-functions";
import { snapshotOf } from "../cases/blueprint-snapshot";
import { isamverkanSheets } from "../cases/isamverkan";
import { swedish } from "../cases/words";
import { figures } from "../pane/a-checked-workbook";
import { madeSheets } from "../subjects/every-made-sheet";

const financing = financingBlueprint(
  financingTable(figures, null),
  swedish,
  snapshotOf(isamverkanSheets()),
  () => "A1",
);

it.each([...madeSheets, ["the financing table", [financing]] as const])("%s holds none", (_, sheets) => {
  const formulas = sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  const names = sheets.flatMap((sheet) => [...(sheet.names?.values() ?? [])]);
  expect(formulas.length).toBeGreaterThan(0);
  expect([...formulas, ...names].filter((formula) => callsSamkoll(formula))).toEqual([]);
});

it("no code but the functions' own writes their names", () => {
  const source = path.join(__dirname, "../../src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:tsx?|json)$/.test(file),
  );
  const naming = files.filter((file) => {
    const code = readFileSync(path.join(source, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    return /SAMKOLL[._]/.test(code);
  });
  expect(files.length).toBeGreaterThan(300);
  expect(naming.filter((file) => !file.startsWith(`functions${path.sep}`))).toEqual([]);
});
