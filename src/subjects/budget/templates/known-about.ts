/** What a form says of itself: whose it is, what it is called and which year's it is. */
import { plainText } from "../../../reading/label";
import { sheetNamed, type Snapshot } from "../../../workbook/snapshot";
import type { FormTable } from "../form/form-model";
import { withoutRunningNumber } from "../locate/label-readers";
import { namesPerson } from "./without-persons";

export interface KnownAbout {
  /** Empty where the form names none. */
  readonly forbund: string;
  /** Its title, else its sheet's name. */
  readonly name: string;
  /** The latest year that it names; empty for none. */
  readonly edition: string;
}

export function knownAbout(tables: readonly FormTable[], snapshot: Snapshot): KnownAbout {
  const [first] = tables;
  const over = tables.flatMap((table) => textsOver(table, snapshot));
  const titles = (first === undefined ? [] : textsOver(first, snapshot)).filter(isTitle);
  return {
    forbund: over.flatMap((text) => forbundIn(text) ?? [])[0] ?? "",
    name: (titles.find((text) => forbundIn(text) !== text) ?? first?.sheet ?? "").slice(0, longest),
    edition: latestYear([
      ...over,
      ...tables.flatMap(({ sheet, columns, rows }) => [
        sheet,
        ...columns.map(({ heading }) => heading),
        ...rows.map(({ label }) => label),
      ]),
    ]),
  };
}

const longest = 200;

/** Texts above the table's headings, from the top. */
function textsOver({ sheet: name, headings, rows }: FormTable, snapshot: Snapshot): readonly string[] {
  const end = headings?.from ?? rows[0]?.row ?? 0;
  const above = sheetNamed(snapshot, name)?.rows.filter(({ index }) => index < end) ?? [];
  return above.flatMap(({ cells }) =>
    cells.flatMap(({ value }) =>
      typeof value === "string" && value.trim() !== "" ? [value.replace(/\s+/g, " ").trim()] : [],
    ),
  );
}

/** "Insatsens namn:" is a question of the form's, and a person is not its name. */
function isTitle(text: string): boolean {
  return /\p{L}{3}/u.test(withoutRunningNumber(text)) && !text.includes(":") && !namesPerson(text);
}

const named =
  /(?:^|[^\p{L}])((?:Samordningsförbundet|Finsamförbundet|SAMORDNINGSFÖRBUNDET)(?: (?:i|och|på|för|län|läns|norra|södra|västra|östra|mellersta|\p{Lu}[\p{L}-]*))+)/u;

function forbundIn(text: string): string | null {
  const [, found] = named.exec(text) ?? [];
  const name = found?.replace(/(?: (?:i|och|på|för))+$/, "") ?? "";
  return plainText(name).includes(" ") ? name : null;
}

function latestYear(texts: readonly string[]): string {
  return (
    texts
      .flatMap((text) => text.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])
      .sort()
      .at(-1) ?? ""
  );
}
