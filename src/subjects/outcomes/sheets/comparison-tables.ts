/** *Jämförelser* of *Utfall*: each group against all others, and whether the difference is more than chance can make. */
import { cell, figure, formulaCell, styles } from "../../../making/sheet-style";
import { shareFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { quotient } from "../../../reading/share";
import { distributionLabels } from "../figures/distribution-labels";
import type { OutcomeFigures } from "../figures/outcome-figures";
import type { Comparison, GroupShare, GroupVerdict } from "../figures/groups";
import { comparisonsNote } from "../figures/comparison-rows";
import { personMeasures } from "../figures/measures";
import { type Interval, wilson } from "../figures/statistics";
import { both, type Count, countFormula, without } from "./conditions";
import {
  emptyLine,
  headLine,
  type Line,
  live,
  liveCell,
  noteLine,
  openShareLine,
  shareLine,
  titleLine,
  wilsonFormula,
} from "./line";
import { ageCount } from "./spread-tables";
import { cameToCount, chosen, type Questions, started } from "./questions";
import type { TextUnder } from "../../../checking/text-key";

/** To the right of what is printed: the others' number, of how many, share and interval, which the verdict reckons with. */
export const othersColumn = 8;
const othersParts = ["count", "of", "share", "low", "high"] as const;

export function comparisonLines(figures: OutcomeFigures, questions: Questions, words: SheetWords): readonly Line[] {
  const { comparisons } = figures;
  if (comparisons.length === 0) return [];
  const heading = (key: TextUnder<"outcomes.heading">): string => words.t(`outcomes.heading.${key}`);
  return [
    titleLine(words.t("outcomes.sheet.comparisons")),
    ...comparisons.flatMap((comparison) => [
      headWithOthers(
        headLine(
          `${labelIn(words, personMeasures[comparison.measure].label)} · ${labelIn(words, distributionLabels[comparison.grouping])}`,
          (["count", "of", "share", "low", "high", "verdict"] as const).map(heading),
        ),
        words,
      ),
      ...comparison.groups.map((group) => groupLine(comparison, group, figures, questions, words)),
    ]),
    ...comparisonsNote(comparisons, words).map(noteLine),
    emptyLine,
  ];
}

function headWithOthers(line: Line, words: SheetWords): Line {
  return {
    ...line,
    cells: (row) => [
      ...line.cells(row),
      ...othersParts.map((part, index) =>
        cell(row, othersColumn + index, words.t(`outcomes.others.${part}`), styles.head),
      ),
    ],
  };
}

function groupLine(
  { grouping, measure, groups }: Comparison,
  group: GroupShare,
  figures: OutcomeFigures,
  questions: Questions,
  words: SheetWords,
): Line {
  const { register } = questions;
  const { id, label, share, verdict } = group;
  const whole = figures.measures
    .find((each) => each.measure === measure)
    ?.shares.find(({ basis }) => basis === "all")?.share;
  if (share === null || !whole) return openShareLine(labelIn(words, label), group, "", words);
  const begun = started(questions);
  const members = grouping === "age" ? ageCount(id, questions) : chosen(questions, grouping, (each) => each.id === id);
  const met = cameToCount(questions, measure);
  const formula = (count: Count | null): string | null => count && countFormula(register, count);
  const among = begun === null || members === null ? null : both(begun, members);
  const own = { count: among && met && both(among, met), of: among };
  const all = { count: begun && met && both(begun, met), of: begun };
  const rest = (total: Count | null, part: Count | null): Count | null => total && part && [...total, ...without(part)];
  const others = { count: whole.numerator - share.numerator, of: whole.denominator - share.denominator };
  const line = shareLine({
    label: labelIn(words, label),
    count: live(share.numerator, formula(own.count)),
    of: live(share.denominator, formula(own.of)),
    note: {
      value: groups.length > 1 && verdict !== null ? words.t(`outcomes.verdict.${verdict}`) : "",
      formula: groups.length > 1 ? (row) => verdictFormula(row, words) : null,
    },
  });
  const interval = wilson(others.count, others.of);
  const end = (which: keyof Interval): string | number => interval?.[which] ?? "";
  return {
    ...line,
    cells: (row) => [
      ...line.cells(row),
      liveCell(row, othersColumn, live(others.count, formula(rest(all.count, own.count))), figure(styles.label, "0")),
      liveCell(row, othersColumn + 1, live(others.of, formula(rest(all.of, own.of))), figure(styles.label, "0")),
      formulaCell(
        { row, column: othersColumn + 2 },
        `IF(J${row + 1}=0,"",I${row + 1}/J${row + 1})`,
        quotient({ numerator: others.count, denominator: others.of }) ?? "",
        figure(styles.label, shareFormat),
      ),
      ...(["low", "high"] as const).map((which, index) =>
        formulaCell(
          { row, column: othersColumn + 3 + index },
          wilsonFormula(`I${row + 1}`, `J${row + 1}`, which),
          end(which),
          figure(styles.label, shareFormat),
        ),
      ),
    ],
  };
}

/** Newcombe's interval of the difference (`statistics.ts`): does it hold nought? */
function verdictFormula(row: number, words: SheetWords): string {
  const said = (verdict: GroupVerdict): string => `"${words.t(`outcomes.verdict.${verdict}`)}"`;
  const [p, low, high] = [`D${row}`, `E${row}`, `F${row}`];
  const [q, otherLow, otherHigh] = [`K${row}`, `L${row}`, `M${row}`];
  const square = (a: string, b: string): string => `(${a}-${b})*(${a}-${b})`;
  const least = `${p}-${q}-SQRT(${square(p, low)}+${square(otherHigh, q)})`;
  const most = `${p}-${q}+SQRT(${square(high, p)}+${square(q, otherLow)})`;
  return `IF(AND(ISNUMBER(${p}),ISNUMBER(${q})),IF(${least}>0,${said("higher")},IF(${most}<0,${said("lower")},${said("notShown")})),"")`;
}
