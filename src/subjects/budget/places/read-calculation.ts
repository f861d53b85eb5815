/** Reads the place calculation of a sheet; `null` where its words do not say that it holds one. */
import { type Unit, money, sum } from "../../../reading/money";
import type { Sheet } from "../../../workbook/snapshot";
import type {
  MonthlyCost,
  MonthlySum,
  PlaceCalculation,
  PlaceLine,
  PlaceTotal,
  Printed,
  TurnedRange,
} from "./places-model";
import type { Figure, SheetLine } from "./sheet-lines";
import { type Span, monthsIn, placesIn, saysMonth, saysOverhead, saysRate, saysTotal, shareIn, spanOf } from "./spans";
import { isNear } from "./rate";
import { timesOfLines } from "./times-of-lines";

interface Read {
  readonly unit: Unit;
  costs: readonly MonthlyCost[];
  /** Amounts that no words call a month's: they are where its sum adds them. */
  pending: readonly MonthlyCost[];
  sum: MonthlySum | null;
  /** "Antal platser 30", on a row of its own. */
  capacity: number | null;
  rates: readonly NonNullable<PlaceCalculation["rate"]>[];
  lines: readonly PlaceLine[];
  total: PlaceTotal | null;
  turned: readonly TurnedRange[];
}

/** `lines`: the rows that no period is told of. */
export function readCalculation(sheet: Sheet, lines: readonly SheetLine[], unit: Unit): PlaceCalculation | null {
  const read: Read = {
    unit,
    costs: [],
    pending: [],
    sum: null,
    capacity: null,
    rates: [],
    lines: [],
    total: null,
    turned: [],
  };
  for (const line of lines) readLine(line, read);
  const { costs, sum: month, capacity, rates, total, turned } = read;
  const priced = read.lines.filter(({ price, months, amount }) => price !== null && months !== null && amount !== null);
  const [rate = null, ...others] = rates;
  const signs = [rate !== null, (month?.places ?? capacity) !== null && month !== null, read.lines.length > 0];
  // One word alone may stand in any budget; two rates are two calculations.
  if ((signs.filter(Boolean).length < 2 && priced.length === 0) || others.length > 0) return null;
  const withPlaces = month === null || month.places !== null ? month : { ...month, places: capacity };
  return {
    sheet: sheet.name,
    unit,
    costs: withPlaces === null ? [] : costs,
    sum: withPlaces,
    rate,
    lines: timesOfLines(read.lines, total),
    total,
    turned,
  };
}

function readLine(line: SheetLine, read: Read): void {
  const { row, label, labelAt, figures } = line;
  if (figures.length === 0) return;
  const told = placesIn(label);
  const amount = printedOf(figures, "amount", read);
  const placesAt = figures.find(({ heading }) => heading.kind === "places");
  if (saysRate(label) && told === null) {
    const rate = printedOf(figures, "price", read) ?? amount;
    if (rate !== null && rate.min === rate.max) read.rates = [...read.rates, { row, label, labelAt, amount: rate }];
    return;
  }
  if (amount !== null && isMonthlySum(line, read)) {
    const places = told !== null && told.places.min === told.places.max ? told.places.max : null;
    read.sum = { row, label, labelAt, amount, places };
    if (read.costs.length === 0) read.costs = addedBy(amount, read.pending);
    return;
  }
  const count = figures.length === 1 && /^(?:antal\s+)?(?:deltagar)?platser\b|^number of places/iu.test(label);
  if (count && told === null && placesAt === undefined) {
    const [figure] = figures;
    if (figure !== undefined && figure.first === figure.last && figure.first > 0) read.capacity = figure.first;
    return;
  }
  const places = told?.places ?? spanIn(figures, "places") ?? ofMonth(label, read);
  if (saysTotal(label) && read.lines.length > 0) {
    if (read.total === null) {
      read.total = { row, label, labelAt, placesAt: placesAt?.at ?? labelAt, places, months: monthsOf(line), amount };
    }
    return;
  }
  const before = read.lines.at(-1);
  if (places !== null) {
    const price = printedOf(figures, "price", read);
    const times = told?.per ? told.per.times : 1;
    const at = told === null ? (placesAt?.at ?? labelAt) : labelAt;
    const per = told?.per !== null && told !== null;
    const evidence = per ? "likely" : "told";
    read.lines = [...read.lines, { row, label, at, places, months: monthsOf(line), price, amount, times, evidence }];
  } else if (label === "" && before?.row === row - 1 && isContinued(before, amount)) {
    // "Norr, Väster och Söder": the label once, and the amount on a row each.
    read.lines = [
      ...read.lines.slice(0, -1),
      { ...before, times: 1, evidence: "shown" },
      { ...before, row, label: "", at: labelAt, amount, times: 1, evidence: "shown" },
    ];
  } else if (amount !== null && amount.min === amount.max && read.sum === null && read.lines.length === 0) {
    const cost = costOf(line, amount);
    const isMonth = figures.some(({ heading }) => heading.months === 1) || saysMonth(label);
    if (isMonth) read.costs = [...read.costs, cost];
    else read.pending = [...read.pending, cost];
  }
}

/** The amounts right above a month's sum that come to it; none where they do not. */
function addedBy({ min }: Printed, pending: readonly MonthlyCost[]): readonly MonthlyCost[] {
  for (let from = pending.length - 1; from >= 0; from -= 1) {
    const costs = pending.slice(from);
    if (isNear(sum(costs.map(({ amount }) => amount.min)), min, costs.length)) return costs;
  }
  return [];
}

/** "Kostnad per 12 månader" below a month's sum is what all its places cost. */
function ofMonth(label: string, { sum: month, capacity, lines }: Read): Span | null {
  const places = month?.places ?? (month === null ? null : capacity);
  if (places === null || lines.length > 0 || monthsIn(label) === null) return null;
  return /^(?:summa|s:a|totalt?|sammanlagt|kostnad|cost|sum|total)\b/iu.test(label) ? spanOf(places) : null;
}

/** "per månad för 30 platser", or a sum of the costs above it under "Per månad". */
function isMonthlySum({ label, figures }: SheetLine, { sum: month, costs, lines }: Read): boolean {
  if (month !== null || lines.length > 0) return false;
  const isMonth = saysMonth(label) || figures.some(({ heading }) => heading.months === 1);
  if (monthsIn(label) !== null || !isMonth) return false;
  return (saysMonth(label) && placesIn(label) !== null) || (costs.length > 0 && saysTotal(label));
}

function costOf({ row, label, labelAt, share }: SheetLine, amount: Printed): MonthlyCost {
  const isOverhead = saysOverhead(label);
  const told = isOverhead ? (share ?? shareIn(label)) : null;
  const isOfStaff = /\b(?:av|på|of|on)\s+(?:lön|löne|personal|staff|wage)/iu.test(label);
  return { row, label, labelAt, amount, isOverhead, share: told, isOfStaff };
}

function monthsOf({ label, figures }: SheetLine): number | null {
  const column = spanIn(figures, "months");
  if (column !== null) return column.min === column.max ? column.max : null;
  const amount = figures.find(({ heading }) => heading.kind === "amount");
  return monthsIn(label) ?? amount?.heading.months ?? null;
}

function spanIn(figures: readonly Figure[], kind: "places" | "months"): Span | null {
  const [low, high] = endsOf(figures, kind);
  return low === undefined || high === undefined || low.first > high.last ? null : spanOf(low.first, high.last);
}

/** One cell with both ends, or a column for each; of several amounts the last, which is for the longest time. */
function endsOf(figures: readonly Figure[], kind: Figure["heading"]["kind"]): readonly (Figure | undefined)[] {
  const here = figures.filter(({ heading }) => heading.kind === kind);
  const [low, high] = [
    here.find(({ heading }) => heading.end === "min"),
    here.find(({ heading }) => heading.end === "max"),
  ];
  return low !== undefined && high !== undefined ? [low, high] : [here.at(-1), here.at(-1)];
}

function printedOf(figures: readonly Figure[], kind: "amount" | "price", read: Read): Printed | null {
  const [low, high] = endsOf(figures, kind);
  if (low === undefined || high === undefined) return null;
  if (low.first > high.last) {
    const turned = low.at === high.at ? { at: low.at, text: low.text ?? "" } : { at: high.at, text: String(high.last) };
    if (!read.turned.some(({ at }) => at === turned.at)) read.turned = [...read.turned, turned];
    return null;
  }
  return { at: low.at, maxAt: high.at, min: money(low.first, read.unit), max: money(high.last, read.unit) };
}

/** The same amount once more, or a further one of a line that is told of each of several areas. */
function isContinued({ amount: before, evidence }: PlaceLine, amount: Printed | null): boolean {
  if (before === null || amount === null || before.at.column !== amount.at.column) return false;
  return evidence !== "told" || (before.min === amount.min && before.max === amount.max);
}
