/** A template from a form that has been read: what is over its columns and beside its rows, with what that turned out to mean. */
import { plainText } from "../../../reading/label";
import type { BudgetForm, FormColumn, FormTable } from "../form/form-model";
import { periodWords } from "../form/period-words";
import { placeholders } from "../template";
import { idsGiven } from "./entry-ids";
import { learnLines, placeholdersIn } from "./learn-lines";
import { type BudgetTemplate, type TemplateColumn, templateSchemaVersion } from "./template-schema";
import { namesPerson } from "./without-persons";

/** What no form says of itself. */
export interface TemplateAbout {
  readonly id: string;
  readonly forbund: string;
  readonly name: string;
  readonly edition: string;
}

/** What of a form that has been read a template is made of. */
export type ReadTables = Pick<BudgetForm, "tables">;

export function templateFrom(form: ReadTables, about: TemplateAbout): BudgetTemplate {
  const sheets = sheetsOf(form);
  const sheetIds = new Map(Object.entries(sheets).map(([id, { from }]) => [from, id]));
  // A form of one sheet need not say of each part which sheet it is on.
  const sheetOf = (table: FormTable): string | undefined => (sheetIds.size > 1 ? sheetIds.get(table.sheet) : undefined);
  const units = new Set(form.tables.flatMap(({ unit }) => (unit.evidence === "none" ? [] : [unit.effective])));
  const [unit] = units;
  const forNames = placeholdersIn(form.tables);
  return {
    schema: templateSchemaVersion,
    ...about,
    ...(units.size === 1 && unit !== undefined && { unit }),
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([id, { name, about: kind, table }]) => [
        id,
        {
          ...(name !== null && { name }),
          about: kind,
          ...(units.size > 1 && table.unit.evidence !== "none" && { unit: table.unit.effective }),
        },
      ]),
    ),
    ...(forNames.length > 0 && { placeholders: [...forNames] }),
    columns: learnColumns(form, sheetOf),
    ...learnLines(form, sheetOf),
    demands: demandsOf(form),
  };
}

/** `funding`: what was answered to who pays. Of a form that does not say it, "the whole from the förbund" is said once. */
export function withPayer(form: ReadTables, funding: string | undefined): ReadTables {
  if (funding !== "forbund") return form;
  return {
    tables: form.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column): FormColumn => {
        const { role } = column;
        const isUnpaid = (role.kind === "amount" || role.kind === "total") && role.funder === null;
        return isUnpaid ? { ...column, role: { ...role, funder: "forbund" } } : column;
      }),
    })),
  };
}

interface LearnedSheet {
  /** As it is called in the form. */
  readonly from: string;
  /** Next year's too; `null` for a name that any workbook has. */
  readonly name: string | null;
  readonly about: FormTable["about"];
  readonly table: FormTable;
}

function sheetsOf({ tables }: ReadTables): Readonly<Record<string, LearnedSheet>> {
  const first = tables.filter(({ sheet }, index) => tables.findIndex((other) => other.sheet === sheet) === index);
  const ids = idsGiven();
  return Object.fromEntries(
    first.map((table) => [
      ids(namesPerson(table.sheet) ? "blad" : table.sheet),
      { from: table.sheet, name: isAnyName(table.sheet) ? null : inBraces(table.sheet), about: table.about, table },
    ]),
  );
}

/** Excel's own names say nothing, and a person's is not the form's. */
function isAnyName(sheet: string): boolean {
  return /^(?:blad|sheet|tabelle|ark)\s?\d+$/i.test(sheet.trim()) || namesPerson(sheet);
}

function learnColumns(
  form: ReadTables,
  sheetOf: (table: FormTable) => string | undefined,
): Readonly<Record<string, TemplateColumn>> & BudgetTemplate["columns"] {
  const learned: { readonly column: TemplateColumn; readonly literal: TemplateColumn; readonly isSure: boolean }[] = [];
  for (const table of form.tables) {
    for (const column of table.columns.filter(({ heading }) => !namesPerson(heading))) {
      const sheet = sheetOf(table);
      const onSheet = sheet === undefined ? {} : { sheet };
      learned.push({
        column: { sv: headingInBraces(column), ...onSheet, ...roleOf(column) },
        literal: { sv: shortened(column.heading), ...onSheet, ...roleOf(column, true) },
        isSure: column.evidence !== "likely",
      });
    }
  }
  const ids = idsGiven();
  const kept: TemplateColumn[] = [];
  for (const { column, literal, isSure } of learned) {
    if (!isSure && !learned.some((other) => other.isSure && keyOf(other.column) === keyOf(column))) {
      // The column is the form's; what it means the reader decides anew, with the figures of each budget.
      const { sv, sheet } = column;
      const unsure: TemplateColumn = { sv, ...(sheet !== undefined && { sheet }), role: "unknown" };
      if (!kept.some((other) => JSON.stringify(other) === JSON.stringify(unsure))) kept.push(unsure);
      continue;
    }
    if (!isSure) continue;
    // "2024" is what was spent and "2025" the budget: then each year says its own, and next year's is asked about.
    const sameWords = learned.filter(({ column: other, isSure: isOther }) => isOther && keyOf(other) === keyOf(column));
    const isOne = sameWords.every(({ column: other }) => JSON.stringify(other) === JSON.stringify(column));
    const chosen = isOne ? column : literal;
    if (!kept.some((other) => JSON.stringify(other) === JSON.stringify(chosen))) kept.push(chosen);
  }
  return Object.fromEntries(kept.map((column) => [ids(column.sv), column]));
}

function keyOf({ sv, sheet }: TemplateColumn): string {
  return JSON.stringify([plainText(sv), sheet]);
}

/** `isLiteral`: the heading stands as it is, and says its part of time by its grain alone. */
function roleOf({ role, heading }: FormColumn, isLiteral = false): Omit<TemplateColumn, "sv"> {
  if (role.kind === "factor") return { role: "factor", factor: role.factor };
  if (role.kind !== "amount" && role.kind !== "total") return { role: role.kind };
  const { organisation, funder, stage, period } = role;
  const hasTime = !isLiteral && periodWords(heading) !== null;
  return {
    role: role.kind,
    ...(organisation !== null &&
      (role.kind === "amount" || !isPlaceholder(organisation)) && {
        organisation: isPlaceholder(organisation) ? "{name}" : organisation,
      }),
    ...(funder !== null && { funder }),
    ...(stage !== null && { stage }),
    ...(period !== null && !hasTime && { grain: period.grain }),
    ...(period === null && hasTime && { grain: "none" as const }),
  };
}

/** What stands over the column but for the part of time; `null` where it names none. */
export function wordsWithoutTime(column: FormColumn): string | null {
  return periodWords(column.heading) === null ? null : plainText(headingInBraces(column));
}

/** "Part 1" over a column of amounts is any organisation's, and so is what stands after "Samverkanspart". */
function headingInBraces({ heading, role }: FormColumn): string {
  const named = role.kind === "amount" ? role.organisation : null;
  if (named === null || !isPlaceholder(named)) return inBraces(heading);
  const [title] = ownerTitle.exec(named) ?? [];
  return inBraces(heading.replace(named, title !== undefined && title !== named ? title : "{name}"));
}

/** What a form calls an owner, before the name. */
const ownerTitle =
  /^(?:huvudprojektägare|delprojektägare|projektägare|huvudinsatsägare|insatsägare|samverkanspart)(?= \S)/i;

/** "Part 1", "NAMN": where an organisation's name is to be written. */
function isPlaceholder(name: string): boolean {
  const plain = plainText(name);
  return (
    ownerTitle.test(name) ||
    placeholders.some((word) => plainText(word) === plain) ||
    /^(?:(?:huvud|del|medverkande |samverkande |deltagande )?(?:part(?:ner)?|organisation|projektagare|insatsagare|samverkanspart|aktor|huvudman|sokande|agare))(?: namn)?(?: ?(?:\d+|[a-h]))?$/.test(
      plain,
    )
  );
}

/** "Budget 2026" is "Budget {year}": the part of time in braces, where it stood. */
function inBraces(text: string): string {
  const found = periodWords(text);
  const whole = text.replace(/\s+/g, " ").trim();
  if (found === null) return shortened(whole);
  const { rest, period } = found;
  // The rest is told in plain words; as written it is what those words were.
  const kept = whole.split(" ").filter((word) => {
    const plain = plainText(word);
    return plain !== "" && (` ${rest} `.includes(` ${plain} `) || word.includes("{name}"));
  });
  return shortened([...kept, `{${period.grain}}`].join(" "));
}

const longestName = 200;

function shortened(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, longestName);
}

/** What the form has a place for is what it asks for. */
function demandsOf({ tables }: ReadTables): NonNullable<BudgetTemplate["demands"]> {
  const columns = tables.flatMap((table) => table.columns);
  const rows = tables.flatMap((table) => table.rows);
  const roles = columns.flatMap(({ role }) => (role.kind === "amount" || role.kind === "total" ? [role] : []));
  return {
    period: roles.some(({ period }) => period !== null),
    unit: tables.some(({ unit }) => unit.heading !== null),
    owners: roles.some(({ organisation }) => organisation !== null),
    evaluation: rows.some(({ label, role }) => role.kind === "cost" && /utvärder|följeforsk|evaluat/i.test(label)),
  };
}
