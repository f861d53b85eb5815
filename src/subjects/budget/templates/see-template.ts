/** What a sheet has of a template: its headings and labels with what they are in it, and those that are none of it. */
import type { Address } from "../../../workbook/address";
import { plainText } from "../../../reading/label";
import { memoizePerObject } from "../../../workbook/memoize";
import { cellIn, rowAt, type Sheet } from "../../../workbook/snapshot";
import { headingsOf } from "../form/headings";
import { isFigure, labelAt, regionsOf } from "../form/regions";
import { headingReader, isNameAlone, type NameMatch, nameReader } from "./template-names";
import { linesOf, type TemplateLine } from "./template-roles";
import type { BudgetTemplate, TemplateColumn } from "./template-schema";

/** A heading or a label as it stands. */
export interface SeenText {
  readonly text: string;
  readonly at: Address;
  /** The label of the section that it stands in; empty for none, and over columns. */
  readonly section: string;
  /** What it is in the template: `columns.sokt`, `rows.hyra`; `null` for nothing. */
  readonly id: string | null;
  /** 1: in the template's own words. */
  readonly score: number;
  /** What stands after the template's words: an organisation's name. */
  readonly rest: string;
  /** Whether figures stand under or beside it. */
  readonly hasFigures: boolean;
}

export interface TemplateSight {
  readonly sheet: string;
  readonly headings: readonly SeenText[];
  readonly labels: readonly SeenText[];
}

/** A template opened for reading many sheets. */
export interface TemplateReaders {
  readonly template: BudgetTemplate;
  readonly lines: Readonly<Record<string, TemplateLine>>;
  readonly heading: (text: string) => readonly NameMatch<TemplateColumn>[];
  readonly line: (text: string) => readonly NameMatch<TemplateLine>[];
  readonly section: (text: string) => ReturnType<ReturnType<typeof nameReader>>;
  readonly block: (text: string) => ReturnType<ReturnType<typeof nameReader>>;
}

/** Opened once for each policy, whatever the number of workbooks. */
export const readersOf = memoizePerObject((template: BudgetTemplate): TemplateReaders => {
  const lines = linesOf(template);
  return {
    template,
    lines,
    heading: headingReader(template),
    line: nameReader(lines),
    section: nameReader(template.sections),
    block: nameReader({ ...template.blocks, ...template.fields }),
  };
});

/** Sheets do not change: what tables they have is looked for once. */
const tablesOf = memoizePerObject((sheet: Sheet) =>
  regionsOf(sheet).map((region) => {
    const { headings, labelColumn, body, figureRows } = region;
    const overLabels = textsIn(sheet, headings.slice(-1), labelColumn, new Set());
    const overColumns = headingsOf(region).flatMap(({ texts, at }): readonly PlacedText[] => {
      const hasFigures = body.some((row) => isFigureAt(sheet, row, at.column));
      return texts.length === 0 || at.column <= labelColumn ? [] : [{ text: texts.join(" "), at, hasFigures }];
    });
    return { overLabels, overColumns, labels: textsIn(sheet, body, labelColumn, figureRows) };
  }),
);

interface PlacedText {
  readonly text: string;
  readonly at: Address;
  readonly hasFigures: boolean;
}

function isFigureAt(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellIn(rowAt(sheet, row), column);
  return cell !== undefined && isFigure(cell);
}

/** A section's label may stand in a column of its own, left of the rows'. */
function textsIn(
  sheet: Sheet,
  rows: readonly number[],
  lastColumn: number,
  figureRows: ReadonlySet<number>,
): readonly PlacedText[] {
  return rows.flatMap((row) =>
    Array.from({ length: lastColumn + 1 }, (_, column): PlacedText => ({
      text: labelAt(sheet, row, column),
      at: { sheet: sheet.name, row, column },
      hasFigures: figureRows.has(row),
    })).filter(({ text }) => /\p{L}/u.test(text)),
  );
}

/** `of`: the template's sheet that this is taken for; others' entries are then none of it. `null`: any. */
export function seeTemplate(sheet: Sheet, readers: TemplateReaders, of: string | null): TemplateSight {
  const taken = new Set<string>();
  const belongs = ({ entry }: NameMatch<{ readonly sheet?: string | undefined }>): boolean =>
    of === null || entry.sheet === undefined || entry.sheet === of;
  const tables = tablesOf(sheet);
  // The first section's title stands in the row of the headings, where those are over each section.
  const isLine = (text: string): boolean => readers.heading(text).length === 0 && readers.line(text).some(belongs);
  const seenHeading = (placed: PlacedText): SeenText => {
    const [match] = readers.heading(placed.text).filter(belongs);
    const id = match === undefined ? null : `columns.${match.id}`;
    return { ...placed, section: "", id, score: match?.score ?? 0, rest: match?.rest ?? "" };
  };
  const headings = tables.flatMap(({ overLabels, overColumns }) =>
    [...overLabels.filter(({ text }) => !isLine(text)), ...overColumns].map(seenHeading),
  );
  const labels = tables.flatMap((table) => {
    let section = "";
    return [...table.overLabels.filter(({ text }) => isLine(text)), ...table.labels].map((placed): SeenText => {
      const { text } = placed;
      const matches = readers.line(text).filter(belongs);
      const match = nextOf(matches, section, taken, readers);
      if (match !== undefined) taken.add(match.id);
      const seen = { ...placed, section, id: match?.id ?? null, score: match?.score ?? 0, rest: "" };
      if (match?.entry.role.kind === "section") section = text;
      return seen;
    });
  });
  return { sheet: sheet.name, headings: nameless(headings, readers), labels };
}

/** "Summa" stands under every section: the one of this section first, then one that is not met yet. */
function nextOf(
  matches: readonly NameMatch<TemplateLine>[],
  section: string,
  taken: ReadonlySet<string>,
  readers: TemplateReaders,
): NameMatch<TemplateLine> | undefined {
  const sections = new Set(readers.section(section).map(({ id }) => id));
  const here = matches.filter(({ entry }) => sections.has(entry.section ?? ""));
  return [here, matches].flatMap((each) => each.find(({ id }) => !taken.has(id)) ?? [])[0] ?? here[0] ?? matches[0];
}

/**
 * An organisation that stands over a column of its own again is the same there. Where the form has "{name}" alone, what is
 * no other column of it is that.
 */
function nameless(headings: readonly SeenText[], { template: { columns = {} } }: TemplateReaders): readonly SeenText[] {
  const named = new Map(headings.flatMap(({ rest, id }) => (rest === "" ? [] : [[plainText(rest), id] as const])));
  const anyName = Object.entries(columns).find(([, column]) => isNameAlone(column))?.[0];
  return headings.map((seen) => {
    if (seen.id !== null) return seen;
    const again = named.get(plainText(seen.text)) ?? null;
    if (again !== null) return { ...seen, id: again, score: 0.9 };
    return anyName === undefined || !/\p{L}/u.test(seen.text)
      ? seen
      : { ...seen, id: `columns.${anyName}`, score: 0.9 };
  });
}
