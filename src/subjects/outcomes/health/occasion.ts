/** Reads when an answer sheet was filled in: months since the start, *Start* or *Avslut*. */
import { labelReader } from "../../../reading/label";
import { memoize } from "../../../workbook/memoize";
import { occasionSaid } from "./heading-parts";
import { type Occasion, occasionChoices, occasionMonths, occasions } from "./template";

const readWord = labelReader(occasionChoices);

/** `0`, `6`, "6 mån", "efter ett år", "Start", "Avslut"; `null` for what is none of the occasions. */
export const readOccasion = memoize((text: string): Occasion | null => {
  const months = monthsIn(text);
  if (months !== null) return occasions.find((occasion) => occasion === months) ?? null;
  const word = readWord(text);
  if (word?.rest === "" && word.rivals.length === 0) return word.id === "start" ? 0 : "end";
  return occasionSaid(text)?.kind === "end" ? "end" : null;
});

/** In an order that is told, at a time that is not: "T1", "Uppföljning 2". */
export function isUnclear(text: string): boolean {
  return readOccasion(text) === null && occasionSaid(text)?.kind === "unclear";
}

/** The occasion whose month is nearest to the one that is written, at most three months away; of two the earlier. */
export function nearestOccasion(text: string): Occasion | null {
  const months = monthsIn(text);
  if (months === null) return readWord(text)?.id === "end" ? "end" : readWord(text)?.id === "start" ? 0 : null;
  const [nearest] = [...occasionMonths].sort((a, b) => Math.abs(a - months) - Math.abs(b - months));
  return nearest !== undefined && Math.abs(nearest - months) <= farthest ? nearest : null;
}

/** Half the time between two occasions. */
const farthest = 3;

function monthsIn(text: string): number | null {
  const match = /^(?:(?:månad|mån|month|m)\.?\s*)?(\d{1,3})(?:[.,]0+)?\s*(?:mån(?:ad(?:er)?)?|months?|m)?\.?$/i.exec(
    text.trim(),
  );
  if (match !== null) return Number(match[1]);
  const said = occasionSaid(text);
  return said?.kind === "months" ? said.months : null;
}
