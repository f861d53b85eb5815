/** OUT-401 to 405: goals answered otherwise than their figures, told otherwise, that cannot be judged, or are overdue. */
import type { Address } from "../../../workbook/address";
import { asDate, asLabels, asNumber, asShare, asText } from "../../../checking/message-value";
import { quotient } from "../../../reading/share";
import type { Reported, Rule } from "../../../checking/rule";
import { known } from "../figures/open-share";
import { boundAround } from "../goals/aim";
import type { GoalResult } from "../goals/results";
import { type Bound, levelsIn, reaches } from "../goals/level";
import { isPersonMeasure, measureLabel } from "../goals/template";
import type { OutcomesModel } from "../locate";
import type { CellReading } from "../../../reading/form";
import { type Meaning, meaningLabel, meaningOf, sameMeaning, shareIn, spokenShares } from "../stated/spoken-figures";

const answeredOtherwise: Rule<OutcomesModel> = {
  id: "OUT-401",
  severity: "error",
  source: "arbetslivsintro",
  variants: ["yes", "no", "yesOver", "noUnder", "yesLate", "noInTime"],
  mends: false,
  check: (model) => {
    const inGoals = answersInGoals(model);
    // A table of goals with levels in the report is read as both.
    const others = answersInReport(model).filter(({ at }) => !inGoals.some((each) => sameAddress(each.at, at)));
    return [...[...inGoals, ...others].flatMap(contradiction), ...model.results.flatMap(dayContradiction)];
  },
};

/** What was to be done by a day, and the day that it was done. */
function dayContradiction({ goal: { answer, by, statedDay, text } }: GoalResult): readonly Reported[] {
  if (answer.value === null || by === null || statedDay === null || answer.value === statedDay <= by) return [];
  const variant = answer.value ? "yesLate" : "noInTime";
  return [
    { at: answer.at, variant, values: { goal: asText(short(text)) }, expected: asDate(by), found: asDate(statedDay) },
  ];
}

interface Answer {
  readonly at: Address;
  readonly met: boolean;
  readonly goal: string;
  readonly kind: "share" | "number";
  readonly bound: Bound;
  /** A share is 0–1. */
  readonly target: number;
  readonly result: number;
}

function contradiction({ at, met, goal, kind, bound, target, result }: Answer): readonly Reported[] {
  if (met === reaches(bound, target, result)) return [];
  const isCeiling = bound === "most" || bound === "less";
  const shown = kind === "share" ? asShare : asNumber;
  return [
    {
      at,
      variant: met ? (isCeiling ? "yesOver" : "yes") : isCeiling ? "noUnder" : "no",
      values: { goal: asText(short(goal)) },
      expected: shown(target),
      found: shown(result),
    },
  ];
}

/** By what the row itself states, else by the goal's result. */
function answersInGoals({ results }: OutcomesModel): readonly Answer[] {
  return results.flatMap(({ goal, open, number }) => {
    const { answer, stated, target, targetKind: kind, bound, measure, text, unread } = goal;
    const counted = kind === "number" && open !== null ? known(open.count) : number;
    const reckoned = kind === "number" ? counted : open?.share ? quotient(open.share) : null;
    const result = stated.value ?? reckoned;
    if (answer.value === null || target === null || result === null || unread.has("stated")) return [];
    // More than everybody is told of its own.
    if (kind === "share" && result > 1) return [];
    if (measure !== null && measure !== "none" && !isPersonMeasure(measure) && stated.value === null) return [];
    return [{ at: answer.at, met: answer.value, goal: text, kind, bound, target, result }];
  });
}

/** By the figure beside the goal's level, else by the share in the result's words that is of the goal's own measure. */
function answersInReport({ report }: OutcomesModel): readonly Answer[] {
  return (report?.goals ?? []).flatMap(({ goal, answer, outcome }) => {
    const [target, meaning] = [shareIn(goal.text), meaningOf(goal.text)];
    if (answer.value === null || target === null) return [];
    const result = shareAlone(outcome) ?? spokenResult(outcome.text, meaning);
    if (result === null || result > 1) return [];
    const bound = boundAround(goal.text);
    if (bound === null) return [];
    return [{ at: answer.at, met: answer.value, goal: goal.text, kind: "share", bound, target, result }];
  });
}

/** "48 %", "22 av 46 (48 %)": the result and nothing else. */
function shareAlone({ cell }: CellReading): number | null {
  const shares = cell === undefined ? [] : levelsIn(cell).filter((level) => level.kind === "share");
  const [only] = shares;
  return only?.bound === null && shares.length === 1 ? only.value : null;
}

function spokenResult(text: string, meaning: Meaning | null): number | null {
  if (meaning === null) return null;
  const told = spokenShares(text).find(
    (share) => share.meaning !== null && sameMeaning(share.meaning, meaning) && !share.isGoal,
  );
  return told?.value ?? null;
}

function sameAddress(one: Address, other: Address): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

const longest = 90;

/** A goal's first words: some are a paragraph. */
function short(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

const toldOtherwise: Rule<OutcomesModel> = {
  id: "OUT-402",
  severity: "error",
  source: "hudiksvallOutcomes",
  mends: false,
  check: (model) => {
    const listed = listedGoals(model);
    return retold(model).flatMap(({ at, text }) =>
      spokenShares(text).flatMap(({ isGoal, about, value, meaning }): readonly Reported[] => {
        if (!isGoal || about || meaning === null) return [];
        const same = listed.filter((goal) => sameMeaning(goal.meaning, meaning));
        const [goal] = same;
        if (goal === undefined || same.some(({ target }) => Math.abs(target - value) < 1e-9)) return [];
        return [
          {
            at,
            values: { what: asLabels([meaningLabel(meaning)]), goal: asText(short(goal.text)) },
            expected: asShare(goal.target),
            found: asShare(value),
          },
        ];
      }),
    );
  },
};

interface ListedGoal {
  readonly text: string;
  readonly meaning: Meaning;
  /** 0–1. */
  readonly target: number;
}

/** Those of the sheet of goals; where there is none, those of the form's own table. */
function listedGoals({ goals, report }: OutcomesModel): readonly ListedGoal[] {
  if (goals !== null) {
    return goals.goals.flatMap(({ text, measure, target, targetKind }) =>
      targetKind === "number" || measure === null || measure === "none" || target === null || !isPersonMeasure(measure)
        ? []
        : [{ text, meaning: { kind: "measure", measure } as const, target }],
    );
  }
  return (report?.goals ?? []).flatMap(({ goal: { text } }) => {
    const [meaning, target] = [meaningOf(text), shareIn(text)];
    return meaning === null || target === null ? [] : [{ text, meaning, target }];
  });
}

/** Where goals are told again. */
function retold({ goals, report }: OutcomesModel): readonly CellReading[] {
  if (report === null) return [];
  const list = goals === null ? report.goals.map(({ goal }) => goal.at) : [];
  return report.texts.filter(({ at }) => !list.some(({ row, column }) => row === at.row && column === at.column));
}

const cannotBeJudged: Rule<OutcomesModel> = {
  id: "OUT-403",
  severity: "warning",
  source: "goals",
  variants: ["noMeasure", "noTarget", "noColumn"],
  mends: false,
  check: ({ results, register }) =>
    results.flatMap(({ goal, why }): readonly Reported[] => {
      const values = { goal: asText(short(goal.text)) };
      if (why === "noTarget") return [{ at: goal.cells.target?.at ?? goal.at, variant: "noTarget", values }];
      // What came about stands beside it, or it is a day that is to be held.
      if (goal.isDay || (goal.stated.value !== null && goal.target !== null)) return [];
      if (why === "noMeasure" && goal.measure === null && goal.cells.measure?.text === "") {
        return [{ at: goal.cells.measure.at, variant: "noMeasure", values }];
      }
      if (why === "noColumn" && register !== null && goal.measure !== null) {
        const measure = asLabels([measureLabel(goal.measure)]);
        return [{ at: goal.cells.measure?.at ?? goal.at, variant: "noColumn", values: { ...values, measure } }];
      }
      return [];
    }),
};

const overdue: Rule<OutcomesModel> = {
  id: "OUT-405",
  severity: "warning",
  source: "goals",
  mends: false,
  check: ({ results, figures, today }) =>
    results.flatMap(({ goal, status }): readonly Reported[] => {
      const { by, answer, stated, statedDay, cells } = goal;
      if (by === null || by >= (figures?.asOf ?? today) || status !== "unclear" || goal.unread.has("by")) return [];
      // Something is said of it, in whatever words.
      if (answer.text !== "" || stated.text !== "" || statedDay !== null) return [];
      const at = cells.by?.text === "" || cells.by === undefined ? goal.at : cells.by.at;
      return [{ at, values: { goal: asText(short(goal.text)) }, found: asDate(by) }];
    }),
};

const tellable = ["measure", "basis", "by", "target", "answer", "weeks", "ownCount", "ownOf", "stated"] as const;

const unreadCell: Rule<OutcomesModel> = {
  id: "OUT-404",
  severity: "warning",
  source: "goals",
  variants: tellable,
  mends: false,
  check: ({ goals }) =>
    (goals?.goals ?? []).flatMap(({ cells, unread }) =>
      tellable.flatMap((id): readonly Reported[] => {
        const reading = cells[id];
        if (reading === undefined || !unread.has(id)) return [];
        return [{ at: reading.at, variant: id, ...(isQuoted.has(id) && { found: asText(short(reading.text)) }) }];
      }),
    ),
};

/** Where a number or a day belongs; an answer in words may be about a person. */
const isQuoted: ReadonlySet<string> = new Set(["by", "target", "weeks", "ownCount", "ownOf", "stated"]);

export const goalRules: readonly Rule<OutcomesModel>[] = [
  answeredOtherwise,
  toldOtherwise,
  cannotBeJudged,
  unreadCell,
  overdue,
];
