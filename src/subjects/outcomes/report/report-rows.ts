/** What somebody else's final report states, a row a figure with its cell, and what the register or the budget has for it. */
import { plainText } from "../../../reading/label";
import { type Ore, sum } from "../../../reading/money";
import type { FieldReading } from "../../../reading/form";
import { withoutIdentitiesInText } from "../../../checking/hidden-identities";
import type { Language } from "../../../checking/language";
import type { OutcomeFigures } from "../figures/outcome-figures";
import type { OutcomesModel } from "../locate";
import { heldCounts } from "./held-counts";
import type { FinalReport } from "./report-model";
import type { MoneyRow } from "./locate-tables";
import type { ReportRow } from "./report-row";
import { goalRowsOf, shareRowsOf } from "./report-result-rows";

/** Of our own report nothing: it holds what the workbook knows, as the overview does. */
export function reportRows(model: OutcomesModel, language: Language): readonly ReportRow[] {
  const { report } = model;
  if (report === null || report.working !== null) return [];
  return [
    ...peopleRows(report, model.figures, language),
    ...timeRows(report, model, language),
    ...moneyRows(report, model, language),
    ...shareRowsOf(report, model, language),
    ...goalRowsOf(report, model, language),
  ];
}

function peopleRows(report: FinalReport, figures: OutcomeFigures | null, language: Language): readonly ReportRow[] {
  const { t, number } = language;
  return heldCounts(report, figures).map(({ what, count: { at, value, several }, held }): ReportRow => {
    const label = typeof what === "string" ? t(`outcomesReport.figure.${what}`) : withoutIdentitiesInText(what.endedTo);
    const said = { part: "people", label, at } as const;
    if (value === null) {
      return { ...said, stated: t(several === true ? "outcomesReport.several" : "outcomesReport.unread"), held: null };
    }
    const agrees = held.includes(value);
    const [first] = agrees ? [value] : held;
    return {
      ...said,
      stated: number(value),
      held: first === undefined ? null : { by: "register", text: number(first), agrees },
    };
  });
}

/** Held to the budget or the plan, as OUT-502 does, else to the register's own head. */
function timeRows(report: FinalReport, model: OutcomesModel, { t, date }: Language): readonly ReportRow[] {
  return (["from", "to"] as const).flatMap((end): readonly ReportRow[] => {
    const told = report.dates[end];
    const at = report.fields[end]?.at ?? report.period?.at;
    if (at === undefined || (told === undefined && !report.unread.has(end))) return [];
    const said = { part: "time", label: t(`outcomesReport.figure.${end}`), at } as const;
    if (told === undefined) return [{ ...said, stated: t("outcomesReport.unread"), held: null }];
    const planned = model.planned?.[end] ?? null;
    const day = planned ?? model.register?.head[end]?.value ?? null;
    const by = planned === null ? "register" : "budget";
    return [{ ...said, stated: date(told), held: day === null ? null : { by, text: date(day), agrees: day === told } }];
  });
}

const moneyColumns = ["granted", "used", "returned"] as const;

/** Of the whole where the report tells it alone, else a row a partner and the sum. */
function moneyRows(report: FinalReport, { planned }: OutcomesModel, language: Language): readonly ReportRow[] {
  const { money, moneySum, wholeMoney, dates } = report;
  const partners = (planned?.partners ?? []).filter(({ name }) => name !== "");
  const requested = (partner: string): Ore | null =>
    partners.find(({ name }) => plainText(name) === plainText(partner))?.requested ?? null;
  // A budget of other years is of other money.
  const isSameTime = (["from", "to"] as const).every((end) => {
    const [told, day] = [dates[end], planned?.[end] ?? null];
    return told === undefined || day === null || told === day;
  });
  const all = partners.length === 0 || !isSameTime ? null : sum(partners.map((each) => each.requested));
  const named = money.flatMap((row) =>
    amountRows(row, withoutIdentitiesInText(row.partner), requested(row.partner), language),
  );
  const isSummed = money.length > 1 && moneySum !== null;
  return [
    ...named,
    ...(isSummed ? amountRows(moneySum, language.t("outcomesReport.sum"), all, language) : []),
    ...(wholeMoney === null ? [] : amountRows(wholeMoney, "", all, language)),
  ];
}

function amountRows(row: MoneyRow, partner: string, granted: Ore | null, language: Language): readonly ReportRow[] {
  const { t, money } = language;
  return moneyColumns.flatMap((column): readonly ReportRow[] => {
    const cell: FieldReading<Ore> | null = row[column];
    if (cell === null || cell.text === "" || cell.unread === "nothing") return [];
    const what = t(`outcomesReport.figure.${column}`);
    const label = partner === "" ? what : t("outcomesReport.ofPartner", { partner, what });
    const said = { part: "money", label, at: cell.at } as const;
    const { value } = cell;
    if (value === null) return [{ ...said, stated: t("outcomesReport.unread"), held: null }];
    const isHeld = column === "granted" && granted !== null;
    const held = isHeld ? ({ by: "budget", text: money(granted), agrees: granted === value } as const) : null;
    return [{ ...said, stated: money(value), held }];
  });
}
