/** *Nyckeltal* of *Utfall*: who came and went, how long it took, how many each coach has. */
import { cellReference } from "../../../workbook/address";
import { styles } from "../../../making/sheet-style";
import { dateFormat } from "../../../workbook/number-format";
import type { SheetWords } from "../../../making/sheet-words";
import { dateToSerial } from "../../../workbook/iso-day";
import { firstDayOf } from "../figures/distributions";
import type { OutcomeFigures } from "../figures/outcome-figures";
import type { CountRange } from "../figures/open-share";
import type { Flow } from "../figures/flow";
import { both, columnArea, compares, type Count, countFormula, holding, without } from "./conditions";
import { emptyLine, fixed, figureLine, headLine, type Line, live, liveCell, liveRange, titleLine, ofRow } from "./line";
import { columnOf, endedBy, type Questions, reckonedColumn, started, waiting } from "./questions";
import type { TextUnder } from "../../../checking/text-key";
import type { TextValues } from "../../../checking/language";

export function keyFigureLines(figures: OutcomeFigures, questions: Questions, words: SheetWords): readonly Line[] {
  const t: Words = (key, values) => words.t(`outcomes.figure.${key}`, values);
  const counted = (range: CountRange, count: Count | null): ReturnType<typeof live> =>
    liveRange(range, count === null ? null : countFormula(questions.register, count), figures.started, words);
  const [begun, gone] = [started(questions), endedBy(questions)];
  const still = begun === null || gone === null ? null : [...begun, ...without(gone)];
  return [
    titleLine(words.t("outcomes.sheet.keyFigures")),
    figureLine({ label: t("started"), count: counted(figures.started, begun) }),
    figureLine({ label: t("current"), count: counted(figures.current, still) }),
    figureLine({ label: t("ended"), count: counted(figures.ended, gone) }),
    ...(figures.waiting === null
      ? []
      : [figureLine({ label: t("waiting"), count: counted(figures.waiting, waiting(questions)) })]),
    ...dayLines(figures, questions, t, words),
    ...coachLines(figures, questions, counted(figures.current, still), t),
    ...effortLines(figures, questions, t),
    emptyLine,
  ];
}

type Words = (key: TextUnder<"outcomes.figure">, values?: TextValues) => string;

function dayLines(
  { daysInEffort: spread }: OutcomeFigures,
  { register }: Questions,
  t: Words,
  words: SheetWords,
): readonly Line[] {
  if (spread === null) return [];
  const { mean, median, sevenMonthsOrMore } = spread;
  if (mean === null || median === null || sevenMonthsOrMore === null) {
    return [figureLine({ label: t("meanDays"), note: words.t("outcomesOpen.days", { count: spread.unread }) })];
  }
  const column = reckonedColumn(register, "days");
  const area = column === null ? null : columnArea(register, column);
  const over = (name: "AVERAGE" | "MEDIAN"): string | null =>
    area === null ? null : `IF(COUNT(${area})=0,"",${name}(${area}))`;
  return [
    figureLine({ label: t("meanDays"), count: live(mean, over("AVERAGE")) }),
    figureLine({ label: t("medianDays"), count: live(median, over("MEDIAN")) }),
    figureLine({
      label: t("sevenMonths"),
      count: live(
        sevenMonthsOrMore,
        column === null ? null : countFormula(register, holding(compares(column, ">=", firstDayOf(7)))),
      ),
      of: live(spread.count, area === null ? null : `COUNT(${area})`),
    }),
  ];
}

function coachLines(
  { perCoach }: OutcomeFigures,
  { register }: Questions,
  current: ReturnType<typeof live>,
  t: Words,
): readonly Line[] {
  const at = register.head.coaches?.at;
  if (perCoach === null || at === undefined) return [];
  return [
    figureLine({
      label: t("perCoach"),
      count: current,
      of: live(perCoach.coaches, cellReference(at)),
      quotient: ofRow(perCoach.participants / perCoach.coaches),
      countFormat: "0.##",
      format: "0.0",
    }),
  ];
}

function effortLines({ efforts }: OutcomeFigures, { register, asOf }: Questions, t: Words): readonly Line[] {
  const [column, enrolled] = [columnOf(register, "efforts"), columnOf(register, "enrolled")];
  if (efforts === null || efforts.total === null || efforts.people === 0 || column === null) return [];
  const sum =
    enrolled === null ? null : `SUMIFS(${columnArea(register, column)},${columnArea(register, enrolled)},"<="&${asOf})`;
  const people =
    enrolled === null
      ? null
      : countFormula(register, holding(compares(enrolled, "<=", asOf), compares(column, ">=", 0)));
  return [
    figureLine({
      label: t("effortsEach"),
      count: live(efforts.total, sum),
      of: live(efforts.people, people),
      quotient: ofRow(efforts.total / efforts.people),
      format: "0.00",
    }),
  ];
}

/** Columns of the table of flows. */
const flowParts = ["start", "new", "ended", "end"] as const;

/** Hudiksvall's diagram 4: who was there, came, went and is left. A to B the period, C to F the people. */
export function flowLines(figures: OutcomeFigures, questions: Questions, words: SheetWords): readonly Line[] {
  const flows = [...(figures.flow === null ? [] : [figures.flow]), ...figures.byYear];
  if (flows.length === 0) return [];
  return [
    titleLine(words.t("outcomes.sheet.flow")),
    headLine(words.t("outcomes.flow.from"), [
      words.t("outcomes.flow.to"),
      ...flowParts.map((part) => words.t(`outcomes.flow.${part}`)),
    ]),
    ...flows.map((flow) => flowLine(flow, questions)),
    emptyLine,
  ];
}

function flowLine(flow: Flow, { register, dateSystem }: Questions): Line {
  const [enrolled, ended] = [columnOf(register, "enrolled"), columnOf(register, "ended")];
  const look = { ...styles.label, align: "right", format: "0" } as const;
  const day = { ...styles.label, align: "left", format: dateFormat } as const;
  return {
    cells: (row) => {
      const [from, to] = [`$A${row + 1}`, `$B${row + 1}`];
      const counts = enrolled === null || ended === null ? null : flowCounts(enrolled, ended, from, to);
      return [
        liveCell(row, 0, fixed(dateToSerial(flow.from, dateSystem)), day),
        liveCell(row, 1, fixed(dateToSerial(flow.to, dateSystem)), day),
        ...flowParts.map((part, index) =>
          liveCell(row, index + 2, live(flow[part], counts && countFormula(register, counts[part])), look),
        ),
      ];
    },
  };
}

function flowCounts(
  enrolled: number,
  ended: number,
  from: string,
  to: string,
): Readonly<Record<(typeof flowParts)[number], Count>> {
  const goneBefore = holding(compares(ended, "<", from));
  const left = (people: Count): Count => [...people, ...without(both(people, goneBefore))];
  const start = left(holding(compares(enrolled, "<", from)));
  const fresh = left(holding(compares(enrolled, ">=", from), compares(enrolled, "<=", to)));
  const gone = holding(compares(enrolled, "<=", to), compares(ended, ">=", from), compares(ended, "<=", to));
  return { start, new: fresh, ended: gone, end: [...start, ...fresh, ...without(gone)] };
}
