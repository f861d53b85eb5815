/** How the contract reads a file: as the program does, through one door. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import type { Snapshot } from "../../../src/workbook/snapshot";

/** What the program makes of a file before it looks for anything in it. */
export function opened(file: Uint8Array): Snapshot {
  return readWorkbook(file);
}

/** The same file as another program writes it: formulas, and no result of any of them. */
export function withoutResults(file: Uint8Array): Uint8Array {
  return rewritten(file, /^xl\/worksheets\/[^/]+\.xml$/, (xml) =>
    xml.replace(
      /<c\b([^>]*)>(<f\b[^>]*(?:\/>|>[^<]*<\/f>))(?:<v>[^<]*<\/v>|<v\/>|<is>.*?<\/is>)?<\/c>/g,
      (_, attributes: string, f: string) => {
        const plain = attributes.replace(/\s+t="[^"]*"/, "");
        return `<c${plain}>${f}<v/></c>`;
      },
    ),
  );
}

/** A file that counts its days from 1904; the days that stand in it already are not moved. */
export function countingFrom1904(file: Uint8Array): Uint8Array {
  return rewritten(file, /^xl\/workbook\.xml$/, (xml) => xml.replace("<workbookPr", '<workbookPr date1904="1"'));
}

/** A file that Excel does not calculate by itself. */
export function calculatedByHand(file: Uint8Array): Uint8Array {
  return rewritten(file, /^xl\/workbook\.xml$/, (xml) => xml.replace("<calcPr", '<calcPr calcMode="manual"'));
}

function rewritten(file: Uint8Array, parts: RegExp, change: (xml: string) => string): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(file)).map(([name, part]) => [
        name,
        parts.test(name) ? strToU8(change(strFromU8(part))) : part,
      ]),
    ),
  );
}
