/** The cost-effectiveness of a project for a person at a terminal. */
import type { Language } from "../../../checking/language";
import { oneLine } from "../../../checking/one-line";
import type { ReadTrial } from "./read/trial";
import { type ToldEffect, trialTold } from "./told";

/** Parts of lines, to be set apart by an empty line. */
export function trialText(read: ReadTrial, language: Language): readonly (readonly string[])[] {
  const { title, notes, assumptions, pairs } = trialTold(read, language);
  return [
    [title, ...notes, ...assumptions].map(oneLine),
    ...pairs.flatMap((pair) => [
      ...(pair.notes.length === 0 ? [] : [[pair.title, ...pair.notes].map(oneLine)]),
      ...pair.effects.map((effect) => effectText(pair.title, effect, language)),
    ]),
  ];
}

function effectText(pair: string, { title, notes, lines, result }: ToldEffect, language: Language): readonly string[] {
  const { t, number, share } = language;
  const width = Math.max(0, ...lines.map(({ label }) => label.length));
  const curve = result.evaluation?.drawn?.curve ?? [];
  const points = curve.map(({ worth, share: sure }) => `${number(worth)}: ${share(sure)}`).join(", ");
  return [
    oneLine(`${pair}. ${title}`),
    ...notes.map((note) => `  ${oneLine(note)}`),
    ...lines.map(({ label, value }) => `  ${oneLine(`${label.padEnd(width)}  ${value}`)}`),
    ...(points === ""
      ? []
      : [`  ${oneLine(`${t("outcomesTrial.curve")}, ${t("outcomesTrial.curveWorth")}: ${points}`)}`]),
  ];
}

/** "IPS 6, Kontroll 6". */
export function trialGroupsText({ trial }: ReadTrial): string {
  return oneLine((trial?.groups ?? []).map(({ name, people }) => `${name} ${people.length}`).join(", "));
}
