/** Which unit a pasted table counts in: what its words say, weighed against what its figures can mean. */
import type { Ore, Unit } from "../../../reading/money";
import { plainText } from "../../../reading/label";
import { median, readUnit } from "../locate/unit";
import type { TableColumn, TableLine, TableUnit } from "./table-types";

interface UnitContext {
  readonly years: number;
  readonly statedTotal: Ore | null;
}

/** A typical cost of less than this in kronor is no cost of a project: the figures may be thousands. */
const tooSmallInKronor = 5_000;

export function readTableUnit(
  words: readonly string[],
  lines: readonly TableLine[],
  columns: readonly TableColumn[],
  { years, statedTotal }: UnitContext,
): TableUnit {
  const heading = unitInWords(words);
  const totals = new Set(columns.filter(({ meaning }) => meaning.kind === "total").map(({ id }) => id));
  const costs = lines.map(({ cells, share }) => {
    // An amount that says its own unit tells nothing of the others'.
    const figures = cells.flatMap(({ column, reading }) =>
      reading.kind === "clear" && reading.unit === null && reading.figure !== 0
        ? [{ figure: reading.figure, total: totals.has(column) }]
        : [],
    );
    const own = figures.filter(({ total }) => !total);
    const counted = (own.length > 0 ? own : figures).map(({ figure }) => figure);
    return { figures: counted, cost: counted.reduce((sum, figure) => sum + figure, 0), share };
  });
  const figures = costs.flatMap((cost) => cost.figures);
  if (figures.length === 0) return { heading, likely: heading ?? "kr", evidence: "heading" };
  const reading = readUnit(
    heading === null ? null : { unit: heading, at: { sheet: "", row: 0, column: 0 }, text: "" },
    {
      figures,
      total: figures.reduce((sum, figure) => sum + figure, 0),
      fullTimeYears: costs.flatMap(({ cost, share }) => (share !== null && cost > 0 ? [cost / share / years] : [])),
      shownInThousands: 0,
      otherSheet: statedTotal,
      statedTotal: null,
    },
  );
  const unsaid = heading === null && reading.evidence === "none" && median(figures) < tooSmallInKronor;
  // A table on the clipboard has no formats, and what is not sure is asked about beside it.
  const evidence = reading.evidence === "look" || reading.evidence === "answer" ? "none" : reading.evidence;
  return { heading, likely: unsaid ? null : reading.effective, evidence };
}

/** `null` where the words name no unit, or several. */
function unitInWords(words: readonly string[]): Unit | null {
  const plain = words.map(plainText);
  const tkr = plain.some((text) =>
    /\b(tkr|ksek|kkr)\b|\b(tusental|tusen|thousands?)\b.*\b(kr|kronor|sek)\b/.test(text),
  );
  const mkr = plain.some((text) => /\b(mkr|mnkr|msek)\b|\b(miljoner|millions?)\b.*\b(kr|kronor|sek)\b/.test(text));
  const kr = plain.some(
    (text) =>
      /\b(kr|kronor|sek)\b/.test(text) &&
      !/\b(tkr|ksek|tusental|tusen|thousands?|mkr|mnkr|msek|miljoner|millions?)\b/.test(text),
  );
  const named: readonly Unit[] = [
    ...(kr ? (["kr"] as const) : []),
    ...(tkr ? (["tkr"] as const) : []),
    ...(mkr ? (["mkr"] as const) : []),
  ];
  const [unit = null, another] = named;
  return another === undefined ? unit : null;
}
