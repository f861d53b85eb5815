/** The committed workbooks and how each is made; `npm run examples` writes them. */
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { correctedIsamverkanSheets, isamverkanSheets } from "./isamverkan";

/** Paths from the top of the project, with the bytes that shall stand there. */
export function exampleFiles(): ReadonlyMap<string, Uint8Array> {
  const asPrinted = newWorkbook(isamverkanSheets());
  return new Map([
    // The same bytes twice: as a case for tests and people, and where the page fetches what it opens.
    ["test/cases/isamverkan-2014.xlsx", asPrinted],
    ["assets/examples/isamverkan.xlsx", asPrinted],
    ["assets/examples/isamverkan-rattad.xlsx", newWorkbook(correctedIsamverkanSheets())],
  ]);
}
