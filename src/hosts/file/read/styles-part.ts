/** The styles part, read for what the Snapshot carries: a cell's number format, whether it may be edited and seen. */
import { HostProblem } from "../../../workbook/host";
import { builtInFormats } from "./built-in-formats";
import { unseenTest } from "./colours";
import { partText, type WorkbookPackage } from "../zip/workbook-package";
import { readXml } from "../xml/xml-read";

/** What a style index (`s`) of a cell means. */
export interface CellLook {
  /** Absent for General. */
  readonly format: string | undefined;
  readonly unlocked: boolean;
  /** Letters of the colour of their background. */
  readonly unseen: boolean;
}

/** The looks by style index. Only what they need of what is often the largest part of a file is read. */
export function readLooks(source: WorkbookPackage, part: string | undefined): readonly CellLook[] {
  if (part === undefined) return [];
  const text = partText(source, part);
  if (text.includes("<!DOCTYPE")) throw new HostProblem("forbiddenXml", { part });
  const formats = new Map<number, string>();
  const numberFormats = section(text, "numFmts");
  if (numberFormats !== undefined) {
    readXml(part, numberFormats, {
      open: (name, attributes) => {
        if (name === "numFmt") formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      },
    });
  }
  const isUnseen = unseenTest(part, section(text, "fonts"), section(text, "fills"));
  const looks: CellLook[] = [];
  const cellLooks = section(text, "cellXfs");
  readXml(part, cellLooks ?? text, {
    open: (name, attributes) => {
      if (cellLooks === undefined) return;
      if (name === "xf") {
        const format = formatOf(Number(attributes["numFmtId"] ?? 0), formats);
        const unseen = isUnseen(Number(attributes["fontId"] ?? 0), Number(attributes["fillId"] ?? 0));
        looks.push({ format, unlocked: false, unseen });
      } else if (name === "protection" && isFalse(attributes["locked"])) {
        const look = looks.pop();
        if (look) looks.push({ ...look, unlocked: true });
      }
    },
  });
  return looks;
}

export function formatOf(id: number, formats: ReadonlyMap<number, string>): string | undefined {
  const code = formats.get(id) ?? builtInFormats.get(id);
  return code === undefined || code === "" || code === "General" ? undefined : code;
}

/** The element with all inside it, as text. */
function section(text: string, name: string): string | undefined {
  const start = new RegExp(`<(?:[\\w.-]+:)?${name}[\\s>]`).exec(text);
  if (start === null) return undefined;
  const end = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, "g");
  end.lastIndex = start.index;
  return end.exec(text) === null ? undefined : text.slice(start.index, end.lastIndex);
}

function isFalse(value: string | undefined): boolean {
  return value === "0" || value === "false";
}
