/** Where a submission is not as the template has it: what is missing, what stands elsewhere and what is none of it. */
import type { Address } from "../../../workbook/address";
import { sheetNamed, type Snapshot } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { chooseTemplate, fitOf, type TemplateFit } from "./choose-template";
import { readersOf, type SeenText, seeTemplate, type TemplateReaders, type TemplateSight } from "./see-template";
import { sheetReader } from "./template-sheets";
import type { BudgetTemplate } from "./template-schema";

/**
 * missing: the template has it, the submission does not. new: a heading or label that the template does not know. moved:
 * it stands in another order or section, and is read all the same.
 */
export interface FitDifference {
  readonly kind: "missing" | "new" | "moved";
  readonly what: "column" | "row";
  readonly text: string;
  /** The cell; `null` for what is missing. */
  readonly at: Address | null;
  readonly sheet: string;
}

export interface FitCheck {
  readonly fit: TemplateFit;
  /** False where the workbook is another form: nothing is then told of each part. */
  readonly isTheForm: boolean;
  /** No part is missing and no column is unknown: all that is there can be read by the template. */
  readonly fits: boolean;
  readonly differences: readonly FitDifference[];
}

/** Against the edition of the template that fits best. */
export function checkFit(snapshot: Snapshot, whole: BudgetTemplate): FitCheck {
  const choice = chooseTemplate(snapshot, [whole]);
  if (choice.kind !== "chosen") {
    const fit = choice.kind === "none" ? choice.nearest : null;
    return { fit: fit ?? fitOf(snapshot, whole), isTheForm: false, fits: false, differences: [] };
  }
  const { fit } = choice;
  const { template } = fit;
  const readers = readersOf(template);
  const sheetIn = sheetReader(template);
  const sights = [...fit.sheets].flatMap((name) => {
    const sheet = sheetNamed(snapshot, name);
    const own = template.sheets === undefined ? null : sheetIn(name) || null;
    return sheet === undefined ? [] : [{ own, sight: seeTemplate(sheet, readers, own) }];
  });
  const names = new Set(sights.flatMap(({ sight }) => sight.headings.map(({ rest }) => plainText(rest))));
  const differences = sights.flatMap(({ sight, own }) => differencesIn(sight, readers, own, names));
  const isAmiss = ({ kind, what }: FitDifference): boolean =>
    kind === "missing" || (kind === "new" && what === "column");
  return { fit, isTheForm: true, fits: !differences.some(isAmiss), differences };
}

function differencesIn(
  sight: TemplateSight,
  readers: TemplateReaders,
  own: string | null,
  names: ReadonlySet<string>,
): readonly FitDifference[] {
  const { template, lines } = readers;
  const { sheet, headings, labels } = sight;
  const isHere = ([, entry]: readonly [string, { readonly sheet?: string | undefined }]): boolean =>
    own === null || entry.sheet === undefined || entry.sheet === own;
  const columns = Object.entries(template.columns ?? {})
    .filter(isHere)
    .map(([id, entry]) => [`columns.${id}`, entry.sv] as const);
  const rows = Object.entries(lines)
    .filter(isHere)
    .map(([id, entry]) => [id, entry.sv] as const);
  const found = new Set([...headings, ...labels].map(({ id }) => id));
  const lacks = (what: FitDifference["what"], named: typeof rows): readonly FitDifference[] =>
    named.flatMap(([id, text]) =>
      found.has(id) || text === "" || text === "{name}" ? [] : [{ kind: "missing", what, text, at: null, sheet }],
    );
  const strange = (what: FitDifference["what"], seen: readonly SeenText[]): readonly FitDifference[] =>
    seen.flatMap((each) =>
      each.id !== null || !each.hasFigures || isExpected(each, readers, names)
        ? []
        : [{ kind: "new", what, text: each.text, at: each.at, sheet }],
    );
  return [
    ...lacks("column", columns),
    ...lacks("row", rows),
    ...moved(
      "column",
      headings,
      columns.map(([id]) => id),
    ),
    ...moved(
      "row",
      labels.filter(({ id }) => id?.startsWith("rows.") ?? false),
      rows.map(([id]) => id),
    ),
    ...strange("column", headings),
    ...strange("row", labels),
  ];
}

/** The form's own questions and titles, what stands where a name is to be written, owners, and rows left for the applicant. */
function isExpected(
  { text, section }: SeenText,
  { template, block, heading, section: sectionNamed }: TemplateReaders,
  names: ReadonlySet<string>,
): boolean {
  const plain = plainText(text);
  const isPlaceholder = (template.placeholders ?? []).some((word) => plainText(word) === plain);
  if (isPlaceholder || names.has(plain) || block(text).length > 0 || heading(text).length > 0) return true;
  const sections = sectionNamed(section).map(({ id }) => id);
  const free = Object.values(template.blocks ?? {}).flatMap((part) => sections.map((id) => part.sections[id]));
  return free.some((part) => part !== undefined && part.freeRows > 0);
}

/** Those that must change place for the rest to stand in the template's order; each by where it is met first. */
function moved(
  what: FitDifference["what"],
  seen: readonly SeenText[],
  order: readonly string[],
): readonly FitDifference[] {
  const first = seen.filter(({ id }, index) => id !== null && seen.findIndex((other) => other.id === id) === index);
  const places = first.map(({ id }) => order.indexOf(id ?? ""));
  const kept = longestRising(places);
  return first.flatMap(({ text, at }, index) =>
    kept.has(index) ? [] : [{ kind: "moved", what, text, at, sheet: at.sheet }],
  );
}

/** Indexes of the longest rising row of numbers among these. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = [];
  numbers.forEach((number, index) => {
    const before = runs
      .slice(0, index)
      .filter((run) => (numbers[run.at(-1) ?? -1] ?? Infinity) < number)
      .reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...before, index]);
  });
  return new Set(runs.reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), []));
}
