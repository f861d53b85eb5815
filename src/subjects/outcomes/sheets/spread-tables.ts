/** The distributions of *Utfall*, a table each: the tables behind Hudiksvall's diagrams 1–3 and 5–8. */
import { cellName } from "../../../workbook/address";
import { quotient } from "../../../reading/share";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { distributionLabels } from "../figures/distribution-labels";
import { type Distribution, type DistributionId, firstDayOf, timeGroups } from "../figures/distributions";
import { answeredOf } from "../figures/open-figures";
import { type CountRange, known } from "../figures/open-share";
import { countText } from "../figures/range-text";
import { both, compares, type Count, countFormula, either, holding, isFilled, without, wordIs } from "./conditions";
import { choicesOf } from "../register/choices";
import {
  emptyLine,
  fixed,
  figureLine,
  headLine,
  type Line,
  type Live,
  live,
  liveRange,
  stillText,
  titleLine,
  ofRow,
} from "./line";
import { and, cameToCount, chosen, columnOf, endedBy, type Questions, reckonedColumn, started } from "./questions";
import type { TextUnder } from "../../../checking/text-key";

/** Lines above the first row of a table: its title and its headings. */
export const rowsBefore = 2;

export function spreadLines(spread: Distribution, questions: Questions, words: SheetWords): readonly Line[] {
  const { id, several } = spread;
  const heading = (key: TextUnder<"outcomes.heading">): string => words.t(`outcomes.heading.${key}`);
  const answered = answeredOf(spread);
  const [people, unanswered] = [known(spread.people), known(spread.unanswered)];
  if (answered === null || people === null || unanswered === null) return openSpreadLines(spread, heading, words);
  const rows = spread.rows.map((row) => ({ ...row, count: row.count.least }));
  const last = rows.length - 1;
  const sums = (row: number, index: number): string => {
    const [top, bottom] = [row - 1 - index, row - 1 - index + last];
    return `SUM(${cellName({ row: top, column: 1 })}:${cellName({ row: bottom, column: 1 })})`;
  };
  const everyone = peopleOf(id, questions);
  return [
    titleLine(labelIn(words, distributionLabels[id])),
    headLine("", (["count", "of", "share"] as const).map(heading)),
    ...rows.map((each, index) => {
      const count = countOf(id, each.id, labelIn(words, each.label), questions);
      const of: Live = several ? fixed(answered) : { value: answered, formula: (row) => sums(row, index) };
      return figureLine({
        label: labelIn(words, each.label),
        count: live(each.count, count && countFormula(questions.register, count)),
        of,
        quotient: ofRow(quotient({ numerator: each.count, denominator: answered })),
      });
    }),
    figureLine({
      label: words.t("outcomes.figure.unanswered"),
      count:
        several || everyone === null
          ? fixed(unanswered)
          : {
              value: unanswered,
              formula: (row) => `${countFormula(questions.register, everyone) ?? "0"}-${sums(row, rows.length)}`,
            },
      of: live(people, everyone && countFormula(questions.register, everyone)),
    }),
    ...(several ? [figureLine({ label: words.t("outcomes.figure.several") })] : []),
    emptyLine,
  ];
}

/** Some answer cannot be read: each row says what it can be. */
function openSpreadLines(
  { id, rows, people, unanswered, unread, several }: Distribution,
  heading: (key: TextUnder<"outcomes.heading">) => string,
  words: SheetWords,
): readonly Line[] {
  const line = (label: string, count: CountRange): Line =>
    figureLine({ label, count: liveRange(count, null, people, words), of: stillText(countText(people, words)) });
  return [
    titleLine(labelIn(words, distributionLabels[id])),
    headLine("", (["count", "of"] as const).map(heading)),
    ...rows.map(({ label, count }) => line(labelIn(words, label), count)),
    line(words.t("outcomes.figure.unanswered"), unanswered),
    figureLine({ label: words.t("outcomes.figure.unread"), count: stillText(String(unread)) }),
    ...(several ? [figureLine({ label: words.t("outcomes.figure.several") })] : []),
    emptyLine,
  ];
}

/** Of whom the table is: how it ended is asked of those who have ended. */
function peopleOf(id: DistributionId, questions: Questions): Count | null {
  if (id === "trade") return tradePeople(questions);
  return id === "reason" || id === "step" || id === "timeInEffort" ? endedBy(questions) : started(questions);
}

/** Those who work, or have a trade: both are said where somebody works. */
function tradePeople(questions: Questions): Count | null {
  const [trade, working] = [columnOf(questions.register, "trade"), cameToCount(questions, "work")];
  if (trade === null) return null;
  const named = holding(isFilled(trade));
  return and(started(questions), working === null ? named : either(working, named));
}

function countOf(id: DistributionId, choice: string, text: string, questions: Questions): Count | null {
  const { register } = questions;
  const within = id === "trade" ? started(questions) : peopleOf(id, questions);
  switch (id) {
    case "municipality":
    case "trade": {
      const column = columnOf(register, id);
      return column === null ? null : and(within, holding(wordIs(column, text)));
    }
    case "age":
      return and(within, ageCount(choice, questions));
    case "timeInEffort":
      return and(within, timeCount(choice, questions));
    case "sex":
    case "education":
    case "support":
    case "supportYears":
    case "reason":
    case "step":
    case "studies":
    case "activity":
      return and(
        within,
        chosen(questions, id, (each) => each.id === choice),
      );
  }
}

/** By the sheet's own column of years, or by groups where the register has those. */
export function ageCount(choice: string, questions: Questions): Count | null {
  const years = reckonedColumn(questions.register, "age");
  if (years === null) return chosen(questions, "ageGroup", ({ id }) => id === choice);
  const group = choicesOf("ageGroup").find(({ id }) => id === choice);
  if (group?.from === undefined || group.to === undefined) return null;
  return holding(compares(years, ">=", group.from), compares(years, "<=", group.to));
}

function timeCount(choice: string, { register }: Questions): Count | null {
  const days = reckonedColumn(register, "days");
  const place = timeGroups.findIndex(({ id }) => id === choice);
  const [group, next] = [timeGroups[place], timeGroups[place + 1]];
  if (days === null || group === undefined) return null;
  const from = holding(compares(days, ">=", firstDayOf(group.from)));
  return next === undefined
    ? from
    : [...from, ...without(both(from, holding(compares(days, ">=", firstDayOf(next.from)))))];
}
