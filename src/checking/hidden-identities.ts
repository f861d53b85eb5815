/** Identity numbers are never repeated in a finding: not by the rule that looks for them, nor by another that quotes the cell. */
import { identityNumberAs, identityNumbersIn } from "../reading/persons/identity-number";
import { kronor, money } from "../reading/money";
import type { MessageValue } from "./finding";

const hidden = "••••••-••••";

export function withoutIdentities(value: MessageValue): MessageValue {
  if (value.kind === "text") return { kind: "text", text: withoutIdentitiesInText(value.text) };
  if (value.kind === "number") return isIdentityNumber(value.value) ? { kind: "text", text: hidden } : value;
  // A personnummer in a cell of amounts is quoted in kronor; what costs society may be some hundred millions.
  if (value.kind === "money") {
    return value.ore >= leastHidden && isIdentityNumber(kronor(value.ore)) ? { kind: "text", text: hidden } : value;
  }
  if (value.kind !== "labels") return value;
  const labels = value.labels.map((label) => ({
    ...label,
    sv: withoutIdentitiesInText(label.sv),
    en: withoutIdentitiesInText(label.en),
  }));
  return { kind: "labels", labels };
}

const leastHidden = money(1_000_000_000);

/** A number whose check digit fits; what only looks like a mistyped one is a count or an amount. */
function isIdentityNumber(value: number): boolean {
  return identityNumberAs(value)?.sure === true;
}

export function withoutIdentitiesIn(
  values: Readonly<Record<string, MessageValue>>,
): Readonly<Record<string, MessageValue>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withoutIdentities(value)]));
}

export function withoutIdentitiesInText(whole: string): string {
  // From the end; a number may be known in two ways.
  const marks = [...identityNumbersIn(whole)].sort((a, b) => b.start - a.start);
  const pieces: string[] = [];
  let from = whole.length;
  for (const { start, end } of marks) {
    if (end > from) continue;
    pieces.push(whole.slice(end, from), hidden);
    from = start;
  }
  pieces.push(whole.slice(0, from));
  return pieces.reverse().join("");
}
