/** Whether a number or a text beside a budget is likely to be money: by its size, its format and the words about it. */
import { isDateFormat, isPercentFormat } from "../../../workbook/number-format";
import type { Cell } from "../../../workbook/snapshot";
import { areasIn } from "../../../workbook/formula/areas";
import { readAmountText } from "../../../reading/amount-text";
import { callsSamkoll } from "../../../workbook/formula/samkoll-functions";
import { plainText } from "../../../reading/label";
import { type Unit, figureInUnit } from "../../../reading/money";

/** The amounts of a table, in its unit. */
export interface AmountSizes {
  readonly unit: Unit;
  readonly least: number;
  readonly most: number;
}

/** Words about what is counted, measured or numbered. */
const counted = [
  "antal|styck|tim|timm\\w*|h|manad\\w*|man|ar|arslon|dag|dagar|veck\\w*|kvartal|kv|q[1-4]|halvar",
  "procent|%|andel|lon|manadslon|timlon|grundlon|tjanst(er)?|heltid",
  "tel|telefon(nr|nummer)?|mobil(nr|nummer)?|org(anisations)? ?(nr|nummer)|dnr|diarie\\w*|post ?(nr|nummer|adress)|adress",
  "konto\\w*|ansvar|kostnadsstalle|projekt ?(nr|nummer)|nr|nummer|id|version|kvm|m2|km|mil|yta",
  "number|count|hours?|months?|years?|days?|weeks?|quarters?|percent|rate|salary|phone",
  "(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)(uari|ruari|s|il|i|usti|tember|ober|ember)?",
  "(19|20)\\d\\d",
].join("|");
const countedFirst = new RegExp(`^(?:${counted})(?= |$)`);
const countedAnywhere = new RegExp(`(?:^| )(?:${counted})(?= |$)`);

/** Words about money that is told elsewhere, was or will be, or is somebody's own check. */
const toldElsewhere = new RegExp(
  [
    "kontroll|check|\\bdiff|differens|skillnad|avvikelse|utfall|foregaende|\\bforra|tidigare|bevilja|beslut|rekvirera[dst]",
    "utbetal|aterst|\\bkvar\\b|saldo|prognos|snitt\\b|medelvarde|\\bvarav\\b",
    "\\bper (deltagare|individ|person|plats|manad|ar|timme|tjanst|post|kvartal)\\b",
    "difference|actual|outcome|granted|previous|forecast|average|per (participant|person|month|year)",
  ].join("|"),
);

/** Words that say that something is to be added, whatever its size. */
const added =
  /^(tillkommer|tillkommande|plus|utover|darutover|dartill|dessutom|aven|ocksa|samt|extra|additional|also)\b/;

/** A heading over a column of hours, of months, of last year's outcome; a year. */
export function isNoMoneyHeading(words: string): boolean {
  const plain = plainText(words);
  return countedAnywhere.test(plain) || toldElsewhere.test(plain);
}

/** A row's label that begins by what is counted; "Lunch 20 dagar" is a cost. */
export function isNoMoneyLabel(words: string): boolean {
  const plain = plainText(words);
  return countedFirst.test(plain) || toldElsewhere.test(plain);
}

export function saysAdded(words: string): boolean {
  return added.test(plainText(words));
}

/** The figure of a cell that may be money, in the table's unit; `null` for what is none. */
export function moneyIn(cell: Cell, sizes: AmountSizes): number | null {
  if (typeof cell.value === "string") return moneyInText(cell.value, sizes);
  if (typeof cell.value !== "number" || isDateFormat(cell.format) || isPercentFormat(cell.format)) return null;
  return hasSizeOfMoney(Math.abs(cell.value), cell.format, sizes) ? cell.value : null;
}

/** A formula over other cells, or by Samkoll's functions, is a person's own reckoning; one of numbers alone is an amount. */
export function isReckoned({ formula }: Cell, sheet: string): boolean {
  return formula !== undefined && (areasIn(formula, sheet).length > 0 || callsSamkoll(formula));
}

function moneyInText(text: string, sizes: AmountSizes): number | null {
  const read = readAmountText(text);
  if (read.kind !== "clear" || read.figure <= 0) return null;
  const figure = figureInUnit(read.figure, read.unit, sizes.unit);
  // A bare number that is text is as often a name: "2014", "018123456".
  const isWritten = read.unit !== null || /\d[ .\u00A0]\d{3}/.test(text);
  return isWritten && hasSizeOfMoney(figure, "#,##0", sizes) ? figure : null;
}

/** Most that one amount beside a budget may be, of its greatest; beyond that a number is a telephone's or a firm's. */
const mostTimes = 20;

function hasSizeOfMoney(figure: number, format: string | undefined, { unit, least, most }: AmountSizes): boolean {
  if (figure === 0 || (most > 0 && figure > most * mostTimes)) return false;
  if (isMoneyFormat(format)) return figure >= Math.min(unit === "kr" ? 100 : 1, least);
  const isYear = Number.isInteger(figure) && figure >= 1900 && figure <= 2100;
  if (isYear) return false;
  return unit === "kr" ? figure >= 1000 : figure >= Math.max(1, least);
}

/** `# ##0`, `#,##0 kr`: thousands parted, or a currency. */
export function isMoneyFormat(format: string | undefined): boolean {
  if (format === undefined || isPercentFormat(format)) return false;
  return /kr|SEK/i.test(format) || format.split(";").some((section) => /^[^#]*#[^#]*#[^]*0/.test(section));
}
