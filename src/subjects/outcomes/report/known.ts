/** What the workbook knows of the final report's answers, each with where it knows it from. */
import { type Address, cellName, cellReference } from "../../../workbook/address";
import { cellAt, type Snapshot } from "../../../workbook/snapshot";
import { kronor } from "../../../reading/money";
import { type IsoDate, dateToSerial } from "../../../workbook/iso-day";
import { amountFormat, dateFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { known } from "../figures/open-share";
import type { GoalResult, Unclear } from "../goals/results";
import type { OutcomesModel } from "../locate";
import { goalWords, resultWords } from "./result-words";
import { goalAnswers, type ReportFieldId } from "./template";

export interface KnownAnswer {
  /** A day as the workbook counts it, money in kronor. */
  readonly value: string | number;
  /** To the cell that holds the very same; `null` where it is put together of several. */
  readonly formula: string | null;
  /** The cell or sheet, for a reader. */
  readonly source: string;
  readonly format?: string;
}

export interface KnownGoal {
  readonly goal: KnownAnswer;
  /** `null` where only the writer can tell. */
  readonly answer: KnownAnswer | null;
  readonly outcome: KnownAnswer | null;
}

export interface KnownPartner {
  readonly partner: string;
  readonly granted: KnownAnswer;
}

export interface Known {
  readonly fields: ReadonlyMap<ReportFieldId, KnownAnswer>;
  readonly goals: readonly KnownGoal[];
  readonly partners: readonly KnownPartner[];
}

export function knownAnswers(model: OutcomesModel, words: SheetWords): Known {
  const { planned, register, figures, snapshot, results } = model;
  const fields = new Map<ReportFieldId, KnownAnswer>();
  const note = (id: ReportFieldId, answer: KnownAnswer | null): void => {
    if (answer !== null) fields.set(id, answer);
  };
  const from = sources(words);
  const budget = planned?.sheet === undefined ? words.t("outcomesPublish.report.budget") : from.sheet(planned.sheet);
  const partners = (planned?.partners ?? []).filter(({ name }) => name !== "");
  const effort = register?.head.effort;
  const name = planned?.name ?? (effort?.text || null);
  note(
    "name",
    name === null ? null : followed(planned?.name ? planned.at?.name : effort?.at, name, budget, snapshot, words),
  );
  note(
    "owners",
    partners.length === 0
      ? null
      : { value: partners.map((each) => each.name).join(", "), formula: null, source: budget },
  );
  for (const end of ["from", "to"] as const) {
    const day: IsoDate | null = planned?.[end] ?? register?.head[end]?.value ?? null;
    const at = planned?.[end] ? planned.at?.[end] : register?.head[end]?.at;
    if (day === null) continue;
    const serial = dateToSerial(day, snapshot.dateSystem);
    note(end, { ...followed(at, serial, budget, snapshot, words), format: dateFormat });
  }
  if (figures !== null && register !== null) {
    const source = words.t("outcomesPublish.report.asOf", { sheet: register.sheet, date: figures.asOf });
    const started = known(figures.started);
    note("participants", started === null ? null : { value: started, formula: null, source });
    note("result", { value: resultWords(figures, register, words), formula: null, source });
  }
  return {
    fields,
    goals: results.map((result) => knownGoal(result, model, words)),
    partners: partners.map(({ name: partner, requested }) => ({
      partner,
      granted: { value: kronor(requested), formula: null, source: budget, format: amountFormat },
    })),
  };
}

/** The sheet is not named first: another sheet would be taken for the plan or the budget by its title. */
function sources({ t }: SheetWords): {
  readonly cell: (at: Address) => string;
  readonly sheet: (sheet: string) => string;
} {
  return {
    cell: (at) => t("outcomesPublish.report.cell", { cell: cellName(at), sheet: at.sheet }),
    sheet: (sheet) => t("outcomesPublish.report.sheet", { sheet }),
  };
}

/** By a link where the cell holds the very value; `where`: the source of one that stands in no cell. */
function followed(
  at: Address | undefined,
  value: string | number,
  where: string,
  snapshot: Snapshot,
  words: SheetWords,
): KnownAnswer {
  if (at === undefined) return { value, formula: null, source: where };
  const same = cellAt(snapshot, at)?.value === value;
  return { value, formula: same ? cellReference(at) : null, source: sources(words).cell(at) };
}

const untold: ReadonlySet<Unclear> = new Set([
  "unread",
  "noMeasure",
  "noTarget",
  "noRegister",
  "noColumn",
  "asked",
] as const);

/** What the register, the follow-up or the forms cannot tell is left to the writer. */
function knownGoal(result: GoalResult, { snapshot, register }: OutcomesModel, words: SheetWords): KnownGoal {
  const { goal, status, why, source } = result;
  const from = sources(words);
  const text = followed(goal.at, goal.text, from.sheet(goal.sheet), snapshot, words);
  if (why !== null && untold.has(why)) return { goal: text, answer: null, outcome: null };
  const where =
    source === "own" && goal.own !== null
      ? from.cell(goal.own.at)
      : source === "forms"
        ? words.t("outcomesPublish.report.forms")
        : from.sheet(register?.sheet ?? goal.sheet);
  return {
    goal: text,
    answer: { value: labelIn(words, goalAnswers[status]), formula: null, source: where },
    outcome: { value: goalWords(result, words), formula: null, source: where },
  };
}
