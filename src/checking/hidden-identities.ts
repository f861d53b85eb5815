/** Identity numbers are never repeated in a finding: not by the rule that looks for them, nor by another that quotes the cell. */
import { identityNumbersIn } from "../reading/persons/identity-number";
import type { MessageValue } from "./finding";

const hidden = "••••••-••••";

export function withoutIdentities(value: MessageValue): MessageValue {
  if (value.kind !== "text") return value;
  // From the end, so that the places before stay where they are; a number may be known in two ways.
  const marks = [...identityNumbersIn(value.text)].sort((a, b) => b.start - a.start);
  if (marks.length === 0) return value;
  let text = value.text;
  let from = text.length;
  for (const { start, end } of marks) {
    if (end > from) continue;
    text = text.slice(0, start) + hidden + text.slice(end);
    from = start;
  }
  return { kind: "text", text };
}
