/** Whether a number or a text beside a budget is likely to be money: by its size, its format and the words about it. */
import { isDateFormat, isPercentFormat } from "../../../workbook/number-format";
import type { Cell } from "../../../workbook/snapshot";
import { areasIn } from "../../../workbook/formula/areas";
import { readAmountText } from "../../../reading/amount-text";
import { plainText } from "../../../reading/label";
import type { Unit } from "../../../reading/money";

/** The amounts of a table, in its unit. */
export interface AmountSizes {
  readonly unit: Unit;
  readonly least: number;
  readonly most: number;
}

/** Words about what is counted, measured or numbered, and about money that is told elsewhere. */
const noMoney = new RegExp(
  [
    String.raw`\bantal\b|\bstyck|\btim\b|timm|\bh\b|manad|\bman\b|\bar\b|arslon|\bdag(ar)?\b|veck|kvartal|\bkv \d|\bq\d\b|halvar`,
    String.raw`procent|%|andel|ranta|index|kurs|lon\b|palagg|semester|\bpo\b`,
    String.raw`\btel(efon)?( ?nr| ?nummer)?$|mobil(nr|nummer)?$|\borg(anisations)?( ?nr| ?nummer)|\bdnr\b|diarie|post ?(nr|nummer|adress)|adress`,
    String.raw`\bkonto|\bansvar\b|kostnadsstalle|projekt ?(nr|nummer)|\bnr\b|nummer|\bid\b|version|kvm|\bm2\b|\bkm\b|\bmil\b|\byta\b`,
    String.raw`kontroll|check|\bdiff|differens|skillnad|avvikelse|utfall|foregaende|forra|tidigare|bevilja|beslut|rekvirera[dt]|utbetal|aterst|\bkvar\b|saldo|prognos|snitt|medel(varde)?\b|varav|varde\b`,
    String.raw`\bper (deltagare|individ|person|plats|manad|ar|timme|tjanst|post)\b|/(deltagare|individ|person|plats|man|ar|tim)`,
    String.raw`\b(number|count|hours?|months?|years?|days?|weeks?|quarters?|percent|rate|salary|phone|check|difference|actual|outcome|granted|previous|forecast|average|per participant|per person)\b`,
    String.raw`\b(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)(uari|ruari|s|il|i|usti|tember|ober|ember)?\b`,
  ].join("|"),
);

/** Words that say that something is to be added, whatever its size. */
const added =
  /^(tillkommer|tillkommande|plus|utover|darutover|dartill|dessutom|aven|ocksa|samt|extra|additional|also)\b/;

export function saysNoMoney(words: string): boolean {
  const plain = plainText(words);
  return plain !== "" && (noMoney.test(plain) || /^(19|20)\d\d$/.test(plain));
}

export function saysAdded(words: string): boolean {
  return added.test(plainText(words));
}

/** The figure of a cell that may be money, in the table's unit; `null` for what is none. */
export function moneyIn(cell: Cell, sizes: AmountSizes, sheet: string): number | null {
  // A formula over other cells is a person's own reckoning; one of numbers alone is an amount.
  if (cell.formula !== undefined && areasIn(cell.formula, sheet).length > 0) return null;
  if (typeof cell.value === "string") return moneyInText(cell.value, sizes);
  if (typeof cell.value !== "number" || cell.value <= 0) return null;
  if (isDateFormat(cell.format) || isPercentFormat(cell.format)) return null;
  return hasSizeOfMoney(cell.value, cell.format, sizes) ? cell.value : null;
}

function moneyInText(text: string, sizes: AmountSizes): number | null {
  const read = readAmountText(text);
  if (read.kind !== "clear" || read.figure <= 0) return null;
  const factor = read.unit === null || read.unit === sizes.unit ? 1 : sizes.unit === "kr" ? 1000 : 0.001;
  const figure = read.figure * factor;
  // A bare number that is text is as often a name: "2014", "018123456".
  const isWritten = read.unit !== null || /\d[ .\u00A0]\d{3}/.test(text);
  return isWritten && hasSizeOfMoney(figure, "#,##0", sizes) ? figure : null;
}

/** Most that one amount beside a budget may be, of its greatest; beyond that a number is a telephone's or a firm's. */
const mostTimes = 20;

function hasSizeOfMoney(figure: number, format: string | undefined, { unit, least, most }: AmountSizes): boolean {
  if (most > 0 && figure > most * mostTimes) return false;
  if (isMoneyFormat(format)) return figure >= Math.min(unit === "kr" ? 100 : 1, least);
  const isYear = Number.isInteger(figure) && figure >= 1900 && figure <= 2100;
  if (isYear) return false;
  return unit === "kr" ? figure >= 1000 : figure >= Math.max(1, least);
}

/** `# ##0`, `#,##0 kr`: thousands parted, or a currency. */
export function isMoneyFormat(format: string | undefined): boolean {
  return format !== undefined && (/#[^;#]*#[^;]*0/.test(format) || /kr|SEK/i.test(format)) && !isPercentFormat(format);
}
