/** Identity numbers are never repeated in a finding: not by the rule that looks for them, nor by another that quotes the cell. */
import { identityNumbersIn } from "../reading/persons/identity-number";
import type { MessageValue } from "./finding";

const hidden = "••••••-••••";

export function withoutIdentities(value: MessageValue): MessageValue {
  return value.kind === "text" ? { kind: "text", text: withoutIdentitiesInText(value.text) } : value;
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
