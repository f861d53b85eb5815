/** A role, and why it is believed, in words. */
import type { Language } from "../../../../checking/language";
import { columnName } from "../../../../workbook/address";
import type { ColumnRole, RowRole } from "../../form/form-model";
import type { LearnLine } from "./learn-lines";

export function roleText(line: LearnLine, { t }: Language): string {
  return line.axis === "column"
    ? [t(`learn.columnRole.${line.role.kind}`), ...columnDetails(line.role, t)].join(" · ")
    : [t(`learn.rowRole.${line.role.kind}`), ...rowDetails(line.role, t)].join(" · ");
}

function columnDetails(role: ColumnRole, t: Language["t"]): readonly string[] {
  switch (role.kind) {
    case "amount":
    case "total":
      return [
        ...(role.organisation === null ? [] : [role.organisation]),
        ...(role.period === null ? [] : [role.period.label]),
        ...(role.funder === null ? [] : [t(`learn.funder.${role.funder}`)]),
        ...(role.stage === null ? [] : [t(`learn.stage.${role.stage}`)]),
      ];
    case "factor":
      return [t(`learn.factor.${role.factor}`)];
    default:
      return [];
  }
}

function rowDetails(role: RowRole, t: Language["t"]): readonly string[] {
  switch (role.kind) {
    case "cost":
    case "section":
      return [t(`learn.costKind.${role.costKind}`)];
    case "sum":
      return [t(`learn.of.${role.of}`)];
    case "percentOf":
      return role.share === null ? [] : [`${Math.round(role.share * 1e4) / 100} %`.replace(".", ",")];
    case "financing":
      return [t(`learn.funder.${role.funder}`), ...(role.organisation === null ? [] : [role.organisation])];
    case "quantity":
      return [t(`learn.counts.${role.of}`)];
    default:
      return [];
  }
}

/** `said`: the officer has chosen it here, or a column like it; what is learned otherwise was learned by a template. */
export function reasonText({ role, evidence }: LearnLine, said: "chosen" | "alike" | null, { t }: Language): string {
  if (said !== null) return [t(`learn.why.${said}`), ...adds(role, t)].join(". ");
  if (role.kind === "unknown") return t("learn.why.unknown");
  const why = t(`learn.why.${evidence === "learned" ? "template" : evidence}`);
  return [why, ...adds(role, t)].join(". ");
}

function adds(role: LearnLine["role"], t: Language["t"]): readonly string[] {
  if (role.kind === "total" && role.parts.length > 0) {
    return [t("learn.why.addsColumns", { parts: runs(role.parts, columnName) })];
  }
  if (role.kind === "sum" && role.rows.length > 0) {
    return [t("learn.why.addsRows", { parts: runs(role.rows, (row) => String(row + 1)) })];
  }
  return [];
}

/** 2, 3, 4, 7 as "3–5, 8". */
function runs(numbers: readonly number[], name: (number: number) => string): string {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) => (from === to ? name(from) : `${name(from)}–${name(to)}`)).join(", ");
}
