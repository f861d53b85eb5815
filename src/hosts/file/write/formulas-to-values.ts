/** Formulas that somebody else's Excel could not calculate become the values that they show. */
import { formulaTokens } from "../../../workbook/formula/tokens";
import { contentOfXml } from "../xml/text-escapes";
import type { WorkbookPart } from "../read/workbook-part";
import { partText, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import { dropCalculationChain } from "./recalculate";

/** What a formula calls, or names. */
export interface Foreign {
  readonly isFunction: (name: string) => boolean;
  readonly isName: (name: string) => boolean;
  readonly isSheet: (name: string) => boolean;
}

/**
 * Leaves each such cell its stored value, its look and every other byte; one without a value keeps its formula. Answers
 * with how many formulas became values.
 */
export function formulasToValues(
  target: WorkbookPackage,
  { sheets, ...workbook }: WorkbookPart,
  foreign: Foreign,
): number {
  let changed = 0;
  for (const { part } of sheets) {
    const text = partText(target, part, target.meter.limits.writtenSheet);
    const { xml, count } = withValues(text, foreign);
    if (count === 0) continue;
    setPartText(target, part, xml);
    changed += count;
  }
  // The chain would list cells without a formula.
  if (changed > 0) dropCalculationChain(target, { sheets, ...workbook });
  return changed;
}

const prefix = String.raw`(?:[\w.-]+:)?`;
const formulaElement = String.raw`<${prefix}f(?<given>\s[^<>]*?)?(?:\/>|>(?<formula>[^<]*)<\/${prefix}f>)`;
/** A cell with its formula; `[^]` stops at the end of the cell, for none holds another. */
const formulaCell = new RegExp(
  String.raw`(?<open><${prefix}c\s[^<>]*>)(?<before>\s*)${formulaElement}(?<rest>(?:(?!<\/${prefix}c>)[^])*<\/${prefix}c>)`,
  "g",
);
const [kindOf, groupOf] = [/\st\s*=\s*["']([^"']*)["']/, /\ssi\s*=\s*["']([^"']*)["']/];
const storedValue = new RegExp(String.raw`<${prefix}(?:v|is)(?:\s[^<>]*)?>\s*[^<\s]|<${prefix}is>`);

function withValues(text: string, foreign: Foreign): { readonly xml: string; readonly count: number } {
  /** Groups of shared formulas whose first became a value: without it the others would say nothing. */
  const gone = new Set<string>();
  let count = 0;
  const xml = text.replace(formulaCell, (whole: string, ...parts: readonly unknown[]) => {
    const { open = "", before = "", given = "", formula, rest = "" } = groupsIn(parts);
    const group = kindOf.exec(given)?.[1] === "shared" ? groupOf.exec(given)?.[1] : undefined;
    const isOne = isForeign(contentOfXml(formula ?? ""), foreign) && storedValue.test(rest);
    if (!isOne && !gone.has(group ?? "")) return whole;
    if (group !== undefined) gone.add(group);
    count += 1;
    // What Excel keeps of an array that spills hangs on its formula.
    return open.replace(/\s(?:cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "") + before + rest;
  });
  return { xml, count };
}

/** The named groups are the last of what `replace` hands on. */
function groupsIn(parts: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  const last = parts.at(-1);
  return typeof last === "object" && last !== null ? Object.fromEntries(Object.entries(last)) : {};
}

/** Whether it calls or names any of it. */
export function isForeign(formula: string, { isFunction, isName, isSheet }: Foreign): boolean {
  return formulaTokens(formula, ".").some((token) => {
    if (token.kind === "function") return isFunction(token.text);
    return token.kind === "area"
      ? token.sheet !== null && isSheet(token.sheet)
      : token.kind === "name" && isName(token.text);
  });
}
