/** Whether what stands in a column *Grupp* are the groups of a study: told by the values, asked, or something else. */
import type { Cell } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { showsRole } from "../register/column-content";
import { columnIds } from "../register/register-template";

/** One value, however it is spelt, and how many have it. */
export interface GroupValue {
  readonly key: string;
  /** As it is first written. */
  readonly name: string;
  readonly people: number;
}

/** `values`: interventions first, comparisons last. */
export type GroupVerdict =
  { readonly kind: "told" | "ask"; readonly values: readonly GroupValue[] } | { readonly kind: "none" };

/** Örebro, appendix 1: "behandlingsgruppen (SE/IPS)", "kontrollgruppen", "ordinarie stöd". */
const interventions: ReadonlySet<string> = new Set(
  ["IPS", "SE/IPS", "SE", "Supported employment", "Insats", "Insatsen", "Behandling", "Intervention", "Försök"]
    .concat(["Experiment", "Treatment", "IPS-stöd", "Projekt", "Test"])
    .map(plainText),
);
const comparisons: ReadonlySet<string> = new Set(
  ["Kontroll", "Jämförelse", "Ordinarie stöd", "Ordinarie insats", "Ordinarie insatser", "Ordinarie", "TAU"]
    .concat(["Sedvanligt stöd", "Sedvanlig insats", "Sedvanlig behandling", "Traditionellt stöd", "Vanligt stöd"])
    .concat(["Control", "Comparison", "Usual support", "Usual care", "Ordinary support", "Treatment as usual"])
    .map(plainText),
);
/** Of the same word; *Kontroll* and *Ordinarie stöd* are not made one: nobody has said that they are. */
const shortened: ReadonlyMap<string, string> = new Map([
  ["kg", "kontroll"],
  ["kontroller", "kontroll"],
  ["jg", "jamforelse"],
  ["jmf", "jamforelse"],
  ["ig", "intervention"],
  ["bg", "behandling"],
]);
const nobodys: ReadonlySet<string> = new Set(["", "okand", "okant", "saknas", "uppgift saknas", "vet ej", "ej grupp"]);

/** `null` where nothing is said. */
export function groupKey(text: string): string | null {
  const plain = plainText(text);
  if (nobodys.has(plain)) return null;
  const bare = plain.replace(/(?:grupp(?:en)?| group)$/, "").trim();
  // "Behandlingsgrupp", but "Insatsgrupp".
  const word = interventions.has(bare) || comparisons.has(bare) ? bare : bare.replace(/(?<=ing|tion)s$/, "");
  return shortened.get(word) ?? (word === "" ? plain : word);
}

/** So many in the smallest group of those that the words tell, of the largest: fewer may be slips of the hand. */
const smallestShare = 0.2;
const mostGroups = 3;

/** `rows`: how many there are, with a value or not. `isTold`: the heading itself says that they are a study's. */
export function groupVerdict(cells: readonly Cell[], rows: number, isTold: boolean): GroupVerdict {
  const values = valuesOf(cells);
  const said = values.reduce((sum, { people }) => sum + people, 0);
  if (values.length < 2 || values.length > mostGroups + 1 || 2 * said < rows) return { kind: "none" };
  const [control, treated] = [comparisons, interventions].map((words) => values.filter(({ key }) => words.has(key)));
  if (control === undefined || treated === undefined) return { kind: "none" };
  const isKnown = control.length > 0;
  if (!isKnown && !isTold && isOtherwise(cells, values)) return { kind: "none" };
  const ordered = inOrder(values);
  const sizes = values.map(({ people }) => people);
  const evenly = Math.min(...sizes) >= Math.max(2, smallestShare * Math.max(...sizes));
  const allKnown = control.length === 1 && treated.length === values.length - 1;
  if (values.length <= mostGroups && evenly && (allKnown || isTold)) return { kind: "told", values: ordered };
  if (isKnown || isTold) return { kind: "ask", values: ordered };
  // Two people of a value at least: a column of names or towns is no study.
  return values.length <= mostGroups && Math.min(...sizes) >= 2 ? { kind: "ask", values: ordered } : { kind: "none" };
}

function valuesOf(cells: readonly Cell[]): readonly GroupValue[] {
  const met = new Map<string, { name: string; people: number }>();
  for (const cell of cells) {
    const text = textOf(cell);
    const key = groupKey(text);
    if (key === null) continue;
    const value = met.get(key);
    if (value !== undefined) value.people += 1;
    // What is written in so many ways is no group.
    else if (met.size <= mostGroups + 1) met.set(key, { name: text, people: 1 });
  }
  return [...met].map(([key, value]) => ({ key, ...value }));
}

function inOrder(values: readonly GroupValue[]): readonly GroupValue[] {
  const rank = ({ key }: GroupValue): number => (interventions.has(key) ? 0 : comparisons.has(key) ? 2 : 1);
  return [...values].sort((a, b) => rank(a) - rank(b));
}

/** Ages, sexes, kinds of support: what another column of the register holds. */
function isOtherwise(cells: readonly Cell[], values: readonly GroupValue[]): boolean {
  const ofAge = (key: string): boolean =>
    /^(?:under|over|alder|yngre|aldre|unga?|vuxna?)\b/.test(key) ||
    /^\d{2} (?:till )?\d{2}(?: ar)?$|^\d{2} ar/.test(key);
  if (values.every(({ key }) => ofAge(key))) return true;
  const filled = cells.filter((cell) => groupKey(textOf(cell)) !== null);
  return columnIds.some((id) => id !== "number" && showsRole(id, filled));
}
