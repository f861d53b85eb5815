/** The shares and the goals that a final report states, and what the register has for each. */
import { plainText } from "../../../reading/label";
import { withoutIdentitiesInText } from "../../../checking/hidden-identities";
import type { Language } from "../../../checking/language";
import { usualBasis } from "../figures/outcome-figures";
import { bases } from "../figures/measures";
import { exactShare } from "../figures/open-share";
import { shareText } from "../figures/range-text";
import { agrees } from "../figures/whole-people";
import type { GoalResult } from "../goals/results";
import type { OutcomesModel } from "../locate";
import { sharesOf, type Told, toldShares } from "../stated/known-figures";
import { meaningLabel } from "../stated/spoken-figures";
import type { FinalReport } from "./report-model";
import type { ReportGoal } from "./locate-tables";
import type { Held, ReportRow } from "./report-row";

/** In its tables, and in the words of its results. One whose meaning is not known is told, and held to nothing. */
export function shareRowsOf(report: FinalReport, model: OutcomesModel, language: Language): readonly ReportRow[] {
  const { t, share: percent, code } = language;
  const known = toldShares(model);
  const inTables = model.tables
    .filter(({ sheet }) => report.sheets.includes(sheet))
    .flatMap(({ rows }) =>
      rows.flatMap(({ label, share }): readonly ReportRow[] => {
        if (share === null) return [];
        const told = known.find(({ at }) => isAt(at, share.at));
        const stated = percent(share.value);
        return [
          {
            part: "shares",
            label: withoutIdentitiesInText(label),
            at: share.at,
            stated,
            held: heldShare(told, model, language),
          },
        ];
      }),
    );
  const inWords = known
    .filter(({ at }) => report.goals.some(({ outcome }) => isAt(outcome.at, at)))
    .map((told): ReportRow => {
      const [what, basis] = [meaningLabel(told.meaning)[code], told.basis];
      const label =
        basis === null ? what : t("outcomesReport.ofBasis", { what, basis: bases[basis][code].toLowerCase() });
      return {
        part: "shares",
        label,
        at: told.at,
        stated: percent(told.value),
        held: heldShare(told, model, language),
      };
    });
  return [...inTables, ...inWords];
}

function isAt(one: Told["at"], other: Told["at"]): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** A share of another basis that it agrees with is right too, as OUT-306 has it. */
function heldShare(told: Told | undefined, { figures, register }: OutcomesModel, language: Language): Held | null {
  if (told === undefined || figures === null || register === null) return null;
  const shares = sharesOf(figures, told.meaning).filter(({ share }) => share.denominator > 0);
  const meant = told.basis ?? (told.meaning.kind === "measure" ? usualBasis(told.meaning.measure, register) : null);
  const same = shares.find(({ share }) => agrees(told, share.numerator, share.denominator));
  const shown = same ?? shares.find(({ basis }) => basis === meant) ?? shares[0];
  if (shown === undefined) return null;
  const { numerator, denominator } = shown.share;
  const basis = language.t("outcomes.row.basis", { basis: bases[shown.basis][language.code].toLowerCase() });
  return {
    by: "register",
    text: `${shareText(exactShare(numerator, denominator), language)} ${basis}`,
    agrees: same !== undefined,
  };
}

export function goalRowsOf(report: FinalReport, model: OutcomesModel, language: Language): readonly ReportRow[] {
  return report.goals.flatMap((told): readonly ReportRow[] => {
    const { goal, answer, outcome } = told;
    if (goal.text === "" || (answer.text === "" && outcome.text === "")) return [];
    return [
      {
        part: "goals",
        label: short(goal.text),
        at: answer.text === "" ? outcome.at : answer.at,
        stated: statedGoal(told, language),
        held: heldGoal(told, model.results, language),
      },
    ];
  });
}

/** What stands for an answer and is none may be about a person: it is not quoted. */
function statedGoal({ answer, outcome }: ReportGoal, { t }: Language): string {
  const said =
    answer.text === ""
      ? []
      : [
          answer.value === null
            ? t("outcomesReport.noAnswer")
            : t(`outcomes.status.${answer.value ? "met" : "notMet"}`),
        ];
  return [...said, ...(/\d/u.test(outcome.text) ? [short(outcome.text)] : [])].join(" · ");
}

/** By the same row read as a goal, else by the same words in the workbook's own list of goals. */
function heldGoal({ goal, answer }: ReportGoal, results: readonly GoalResult[], language: Language): Held | null {
  const result =
    results.find((each) => each.goal.sheet === goal.at.sheet && each.goal.row === goal.at.row) ??
    results.find((each) => plainText(each.goal.text) === plainText(goal.text));
  if (answer.value === null || result === undefined || result.status === "unclear") return null;
  const status = language.t(`outcomes.status.${result.status}`);
  const share = result.open === null ? [] : [shareText(result.open, language)];
  const number = result.number === null ? [] : [language.number(Math.round(result.number * 100) / 100)];
  return {
    by: "register",
    text: [status, ...share, ...number].join(", "),
    agrees: answer.value === (result.status === "met"),
  };
}

const longest = 120;

/** A result may be a page. */
function short(text: string): string {
  const line = withoutIdentitiesInText(text.replace(/\s+/gu, " ").trim());
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
