/** Answers that are none of a column's choices: one finding for each answer, with all its cells. */
import { asCells, asLabels, asNumber, asText } from "../../../checking/message-value";
import type { MessageValue } from "../../../checking/finding";
import type { Reported } from "../../../checking/rule";
import { restVariant } from "../../../checking/grouped-findings";
import type { Label } from "../../../reading/label";
import type { Trouble } from "../model";
import { answerKey } from "../register/read-choice";

/** Of one column: more would bury what else is wrong. */
const mostAnswers = 20;
const longestQuoted = 40;

/** `count`: of all, also those that were not kept. */
export function strangeAnswers(label: Label, count: number, kept: readonly Trouble[]): readonly Reported[] {
  const column = asLabels([label]);
  const byAnswer = new Map<string, Trouble[]>();
  for (const trouble of kept) pushTo(byAnswer, answerKey(trouble.text), trouble);
  const groups = new Map<string, Trouble[]>();
  for (const [key, group] of byAnswer) for (const each of group) pushTo(groups, mayBeQuoted(group) ? key : "", each);
  const told = [...groups].slice(0, mostAnswers);
  const left = count - told.reduce((sum, [, group]) => sum + group.length, 0);
  const rest = [...groups.values()].slice(mostAnswers).flat();
  const [firstLeft = kept.at(-1)] = rest;
  return [
    ...told.flatMap(([key, group]) => toldOf(key, group, column)),
    ...(left === 0 || firstLeft === undefined
      ? []
      : [
          {
            at: firstLeft.at,
            variant: restVariant,
            values: { column, count: asNumber(left), cells: cellsOf(rest.length === 0 ? [firstLeft] : rest) },
          },
        ]),
  ];
}

function toldOf(key: string, group: readonly Trouble[], column: MessageValue): readonly Reported[] {
  const [first] = group;
  if (first === undefined) return [];
  const { at, text, nearest } = first;
  const values = { column, cells: cellsOf(group) };
  if (key === "") return [{ at, variant: "far", values }];
  const answer = asText(text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text);
  return nearest === undefined
    ? [{ at, variant: "answer", values: { ...values, answer } }]
    : [{ at, variant: "near", values: { ...values, answer, nearest: asLabels([nearest.label]) } }];
}

function cellsOf(group: readonly Trouble[]): MessageValue {
  return asCells(group.map(({ at }) => at));
}

const likeName = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)+$/u;

/** A name that has come into the wrong column is not repeated: only what is near a choice, or what several have answered. */
function mayBeQuoted([first, second]: readonly Trouble[]): boolean {
  if (first === undefined || likeName.test(first.text.trim())) return false;
  return first.nearest !== undefined || second !== undefined;
}

function pushTo(groups: Map<string, Trouble[]>, key: string, trouble: Trouble): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [trouble]);
  else group.push(trouble);
}
