/**
 * What stands of what a subject says where results may be old and cannot be worked out: what it says both without them
 * and with them as they are stored. What it says only without them misses something that is there; what it says only
 * with them compares a result that may be old.
 */
import { addressText } from "../workbook/address";
import type { Examined } from "./check-result";
import type { Finding, MessageValue } from "./finding";

/** Figures and model are those without. `ofFormulas`: the rules that judge what a formula says, whatever it gives. */
export function standing(without: Examined, stored: Examined, ofFormulas: ReadonlySet<string>): Examined {
  const others = new Map(stored.findings.map((finding) => [keyOf(finding), finding]));
  const inBoth = without.findings.flatMap((finding): readonly Finding[] => {
    const other = others.get(keyOf(finding));
    if (other === undefined) return [];
    others.delete(keyOf(finding));
    return [sameMend(finding, other) ? finding : withoutMend(finding)];
  });
  const ofFormula = [...others.values()].filter(({ rule }) => ofFormulas.has(rule)).map(withoutMend);
  return {
    ...without,
    said: without,
    findings: [...inBoth, ...ofFormula],
    assurances: without.assurances.filter(({ key }) => stored.assurances.some((other) => other.key === key)),
    questions: without.questions.filter(({ id }) => stored.questions.some((other) => other.id === id)),
  };
}

/** For what is no subject's own: it found what it finds in either. */
export function foundInEither(without: Examined, stored: Examined): Examined {
  return {
    ...without,
    found: without.found || stored.found,
    sheets: [...new Set([...without.sheets, ...stored.sheets])],
  };
}

/** One with other figures hangs on the results that are not known. */
function keyOf({ rule, severity, at, variant, values, expected, found }: Finding): string {
  const figures = [...Object.values(values), expected, found].filter(isFigure);
  return JSON.stringify([rule, severity, addressText(at), variant, figures]);
}

function isFigure(value: MessageValue | undefined): boolean {
  return value !== undefined && figureKinds.has(value.kind);
}

const figureKinds: ReadonlySet<MessageValue["kind"]> = new Set(["money", "number", "share", "date"]);

function sameMend({ mend }: Finding, other: Finding): boolean {
  return JSON.stringify(mend) === JSON.stringify(other.mend);
}

function withoutMend({ mend: _, ...finding }: Finding): Finding {
  return finding;
}
