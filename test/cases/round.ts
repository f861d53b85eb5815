/** A round of forty applications as a förbund receives them: most have nothing wrong, some have one known fault each. */
import { recalculated } from "../../src/workbook/formula/recalculate";
import { applyToFile } from "../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { parseCellName } from "../../src/workbook/address";
import { editCell } from "../../src/workbook/content";
import { cellAt, type PlainValue } from "../../src/workbook/snapshot";
import { correctedIsamverkanSheets } from "./isamverkan";
import { reworded } from "./reshape";

const size = 40;

/** "Summa personalkostnader" of all project owners, and the first project leader's cost; kronor. */
const [staffSum, projectLeader] = ["G14", "C9"];

/** The number of an application to the fault in it; the three broken sums are the ones that nobody must miss. */
const faults: ReadonlyMap<number, () => Uint8Array> = new Map([
  [4, () => typed(staffSum, 1_700_000)],
  [9, () => withWords({ "Kostnader i kr": "Kostnader i tkr" })],
  [17, () => typed(staffSum, 1_200_000)],
  [22, () => withWords({ Landstinget: "Uppsala kommun" })],
  [28, () => typed(projectLeader, "300 000 kr")],
  [33, () => typed(staffSum, 1_900_000)],
]);

/** File names in order, with the bytes of each. */
export function roundOfApplications(): ReadonlyMap<string, Uint8Array> {
  const corrected = newWorkbook(correctedIsamverkanSheets());
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  return new Map(
    numbers.map((number) => [`ansökan ${String(number).padStart(2, "0")}.xlsx`, faults.get(number)?.() ?? corrected]),
  );
}

function withWords(words: Readonly<Record<string, string>>): Uint8Array {
  return newWorkbook(correctedIsamverkanSheets().map((sheet) => reworded(sheet, words)));
}

/** A value typed into a cell of the detailed sheet in Excel, which lets every other sum follow. */
function typed(name: string, value: PlainValue): Uint8Array {
  const bytes = newWorkbook(correctedIsamverkanSheets());
  const snapshot = readWorkbook(bytes);
  const [sheet] = snapshot.sheets;
  const place = parseCellName(name);
  if (sheet === undefined || place === undefined) throw new Error(`No cell ${name}`);
  const at = { sheet: sheet.name, ...place };
  const edit = editCell(at, cellAt(snapshot, at), { value });
  return applyToFile(bytes, recalculated(snapshot, [edit])).bytes;
}
