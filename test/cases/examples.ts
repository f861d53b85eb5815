/** The committed workbooks and how each is made; `npm run examples` writes them. */
import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { correctedIsamverkanSheets, isamverkanSheets } from "./isamverkan";

/** Paths from the top of the project, with the bytes that shall stand there. */
export function exampleFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ["assets/examples/isamverkan.xlsx", newWorkbook(isamverkanSheets())],
    ["assets/examples/isamverkan-rattad.xlsx", newWorkbook(correctedIsamverkanSheets())],
  ]);
}
