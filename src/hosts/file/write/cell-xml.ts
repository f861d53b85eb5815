/** One cell as the sheet's XML writes it. */
import { HostProblem } from "../../../workbook/host";
import { cellName } from "../../../workbook/address";
import type { CellContent } from "../../../workbook/patch";
import { longestText } from "../../../workbook/unread-cells";
import { encodeText } from "../xml/text-escapes";

/**
 * `prefix` stands before every name (`""` or `x:`), `style` is the style index, 0 for none. Answers `""` for a cell
 * that holds nothing and looks like nothing. Throws `tooLarge` for a text that Excel would cut.
 */
export function cellXml(
  prefix: string,
  at: { readonly row: number; readonly column: number },
  content: CellContent,
  style: number,
): string {
  const { value, formula } = content;
  const open = `<${prefix}c r="${cellName(at)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (value === null && formula === undefined) return style === 0 ? "" : `${open}/>`;
  const close = `</${prefix}c>`;
  if (typeof value === "string" && value.length > longestText) {
    throw new HostProblem("tooLarge", { cell: cellName(at), limit: longestText });
  }
  if (formula === undefined && typeof value === "string") {
    return `${open} t="inlineStr"><${prefix}is>${textXml(prefix, value)}</${prefix}is>${close}`;
  }
  const computed = formula === undefined ? "" : formulaXml(prefix, formula);
  if (value === null) return `${open}>${computed}${close}`;
  const type = typeof value === "string" ? ` t="str"` : typeof value === "boolean" ? ` t="b"` : "";
  return `${open}${type}>${computed}<${prefix}v>${valueText(value)}</${prefix}v>${close}`;
}

export function formulaXml(prefix: string, formula: string): string {
  return `<${prefix}f>${encodeText(formula)}</${prefix}f>`;
}

/** Text with its spaces and line breaks kept. */
function textXml(prefix: string, text: string): string {
  const space = /^\s|\s$|\n|\t| {2}/.test(text) ? ` xml:space="preserve"` : "";
  return `<${prefix}t${space}>${encodeText(text)}</${prefix}t>`;
}

function valueText(value: number | string | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "string") return encodeText(value);
  if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}`);
  return String(value);
}
