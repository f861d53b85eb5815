/**
 * Which sheets follow when others change. Told from the formulas that were read last: what Excel recalculates on a
 * sheet that nobody touched is not in its event of the edit, and its event of the calculation comes in its own time.
 * A formula whose reach cannot be told (INDIRECT, a table, a name of one sheet alone) counts as reaching everywhere.
 */
import type { Sheet, Snapshot } from "../../workbook/snapshot";

/** What the formulas of one sheet point to outside it: names of sheets and of the workbook, all in lower case. */
interface Reach {
  readonly sheets: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** True where it cannot be told, or is a span of sheets: `Jan:Dec!A1`. */
  readonly everywhere: boolean;
}

/** `changed` with the sheets of `snapshot` whose values may have changed because of it. */
export function withDependents(snapshot: Snapshot, changed: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Map([...snapshot.names].map(([name, target]) => [name.toLowerCase(), reachOf([target])]));
  const reached = new Set(changed);
  const keys = new Set([...changed].map((name) => name.toLowerCase()));
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const sheet of snapshot.sheets) {
      if (reached.has(sheet.name) || !follows(reachOfSheet(sheet), keys, names, new Set())) continue;
      reached.add(sheet.name);
      keys.add(sheet.name.toLowerCase());
    }
  }
  return reached;
}

function follows(
  reach: Reach,
  changed: ReadonlySet<string>,
  names: ReadonlyMap<string, Reach>,
  seen: ReadonlySet<string>,
): boolean {
  if (reach.everywhere) return true;
  for (const sheet of reach.sheets) if (changed.has(sheet)) return true;
  for (const word of reach.words) {
    const target = names.get(word);
    // A name that the workbook does not have is one of a sheet alone, or a table.
    if (target === undefined) return true;
    if (!seen.has(word) && follows(target, changed, names, new Set([...seen, word]))) return true;
  }
  return false;
}

/** A Snapshot that is read again in part keeps its other sheets, so each sheet's formulas are looked through once. */
const known = new WeakMap<Sheet, Reach>();

function reachOfSheet(sheet: Sheet): Reach {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const formulas = new Set<string>();
  for (const row of sheet.rows) for (const { formula } of row.cells) if (formula !== undefined) formulas.add(formula);
  const reach = reachOf(formulas);
  known.set(sheet, reach);
  return reach;
}

/** A text in quotes, a sheet name in quotes with its `!`, whole columns, or a run of what names and references are of. */
const tokens =
  /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![\p{L}\p{N}_.])[A-Z]{1,3}:[A-Z]{1,3}(?![\p{L}\p{N}_.!(])|([\p{L}_\\][\p{L}\p{N}_.\\?]*)(:[^!(),'"\s]*!|!|\s*\(|\[)?|\[/gu;

function reachOf(formulas: Iterable<string>): Reach {
  const sheets = new Set<string>();
  const words = new Set<string>();
  let everywhere = false;
  for (const formula of formulas) {
    for (const [token, quoted, word, after = ""] of formula.replaceAll("$", "").matchAll(tokens)) {
      if (quoted !== undefined) {
        if (/[:[]/.test(quoted)) everywhere = true;
        else sheets.add(quoted.replaceAll("''", "'").toLowerCase());
      } else if (word === undefined) {
        // A link to another workbook, or a table without its name.
        if (token === "[") everywhere = true;
      } else if (after === "!") sheets.add(word.toLowerCase());
      else if (after.endsWith("!") || after === "[") everywhere = true;
      else if (after !== "") everywhere ||= /^indirect$/i.test(word);
      else if (!isCellOrConstant(word)) words.add(word.toLowerCase());
    }
  }
  return { sheets, words, everywhere };
}

function isCellOrConstant(word: string): boolean {
  return /^([a-z]{1,3}[0-9]+|true|false)$/i.test(word);
}
