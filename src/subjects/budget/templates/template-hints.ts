/** What a förbund's template says of a form while it is read. Where it says two things of one label, it says nothing. */
import type { ColumnRole, RowRole } from "../form/form-model";
import type { FormHints } from "../form/form-hints";
import { headingReader, isNameAlone, type NameMatch, nameReader } from "./template-names";
import { columnRole, linesOf, type TemplateLine } from "./template-roles";
import type { BudgetTemplate, TemplateColumn } from "./template-schema";
import { sheetReader } from "./template-sheets";

/** `sheets`: those that were found to be the form's, whatever they are called; by their names where nobody has looked. */
export function hintsOf(template: BudgetTemplate, sheets?: ReadonlySet<string>): FormHints {
  const { id, forbund, name, edition, columns = {}, unit = null } = template;
  const sheetIn = sheetReader(template);
  const readHeading = headingReader(template);
  const lines = linesOf(template);
  const readLine = nameReader(lines);
  const readSection = nameReader(template.sections);
  const nameless = Object.values(columns).filter(({ sv }) => sv === "");
  const anyName = Object.values(columns).filter(isNameAlone);
  return {
    template: { id, forbund, name, edition },
    knows: (sheet) => sheets?.has(sheet) ?? sheetIn(sheet) !== null,
    column: (sheet, heading) => {
      const own = sheetIn(sheet);
      if (heading.trim() === "") return agreed(nameless.map((column) => columnRole(column, heading, "", null)));
      const matches = ofSheet(readHeading(heading), own);
      if (matches.length > 0) return agreed(matches.map((match) => roleOf(match, heading)));
      if (!looksLikeName(heading)) return null;
      return agreed(anyName.map((column) => columnRole(column, heading, heading, null)));
    },
    row: (sheet, label, section) => {
      const matches = ofSheet(readLine(label), sheetIn(sheet));
      const sections = new Set(readSection(section).map((match) => match.id));
      const here = matches.filter(({ entry }) => sections.has(entry.section ?? ""));
      return agreed((here.length > 0 ? here : matches).map(({ entry: { role } }) => withOwnShare(role, label)));
    },
    unit: (sheet) => template.sheets?.[sheetIn(sheet) ?? ""]?.unit ?? unit,
  };
}

/** Of an entry of another sheet nothing is said here, where one of this sheet has the name too. */
function ofSheet<Entry extends TemplateColumn | TemplateLine>(
  matches: readonly NameMatch<Entry>[],
  sheet: string | null,
): readonly NameMatch<Entry>[] {
  const here = matches.filter(({ entry }) => entry.sheet === sheet);
  return here.length > 0 ? here : matches;
}

function roleOf({ entry, rest, period }: NameMatch<TemplateColumn>, heading: string): ColumnRole {
  return columnRole(entry, heading, rest, period);
}

function agreed<Role extends ColumnRole | RowRole>([first, ...others]: readonly Role[]): Role | null {
  if (first === undefined) return null;
  const said = JSON.stringify(first);
  // What nobody knew when the form was learned is for the words and figures to say.
  return first.kind !== "unknown" && others.every((other) => JSON.stringify(other) === said) ? first : null;
}

/** "OH 25 %" under a template's "OH 30 %" is 25 %: the form's own word goes first. */
function withOwnShare(role: RowRole, label: string): RowRole {
  if (role.kind !== "percentOf") return role;
  const [, percent] = /(\d{1,3}(?:[.,]\d{1,2})?)\s?%/.exec(label) ?? [];
  return percent === undefined ? role : { ...role, share: Number(percent.replace(",", ".")) / 100 };
}

/** Words that name no organisation, wherever they stand over a column. */
const noName =
  /(?:summa|total|sum\b|anm|kommentar|not\b|notering|avvik|diff|andel|%|budget|utfall|prognos|belopp|kostnad|antal|pris|konto|period|datum)/i;

function looksLikeName(heading: string): boolean {
  return heading.length <= 80 && /\p{L}{2}/u.test(heading) && !/\d{4}/.test(heading) && !noName.test(heading);
}
