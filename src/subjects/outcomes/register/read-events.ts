/** Columns of days where people write in words what came about: that somebody has ended, or goes on; that somebody works. */
import { noDay, someDay, unreadDay } from "../../../reading/day-number";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { answerKey } from "./read-choice";
import { addressOf, type CellReader, type Place } from "./read-columns";

const goesOn =
  /^(?:pagar|pagaende|fortsatter|kvar|aktiv|aktuell|deltar|ej avslutad|inte avslutad|ej avslut|ongoing|active)$/;
const hasEnded = /^(?:ja|j|x|yes|y|sant|true|avslutad|avslutat|klar|slut|slutat|slutade|utskriven)$/;

/** "Pågår" is no end, "Ja" is one whose day nobody has told; what else is no day may be either. */
export function endReader(reader: CellReader, days: Int32Array): CellReader {
  return {
    take: (person, cell) => {
      const text = plainText(textOf(cell));
      if (typeof cell.value === "string" && goesOn.test(text)) return;
      reader.take(person, cell);
      if (days[person] === unreadDay && (cell.value === true || hasEnded.test(text))) days[person] = someDay;
    },
  };
}

const works =
  /^(?:ja|j|x|yes|y|sant|true)\b|^(?:arbete|arbetar|jobb|jobbar|anstalld|anstallning|tillsvidare|timanstall\w*|heltid|deltid|visstid\w*|vikariat|provanstall\w*|work\w*|employ\w*)\b/;
const worksNot = /^(?:nej|n|no|ej|inte|saknas|arbetslos|arbetssokande|inget|ingen)\b/;

/** Whether an answer in the column of work says that somebody works; `null` where its words do not tell. */
export function saysWork(text: string): "yes" | "no" | null {
  const plain = plainText(text);
  if (works.test(plain)) return "yes";
  return worksNot.test(plain) ? "no" : null;
}

/** Words in the column of work say that somebody works only where they are words of work. */
export function workReader(place: Place, reader: CellReader, days: Int32Array): CellReader {
  return {
    take: (person, cell) => {
      const said = place.said.size === 0 ? undefined : place.said.get(answerKey(textOf(cell)));
      if (said !== undefined) {
        days[person] = said.includes("yes") ? someDay : noDay;
        return;
      }
      reader.take(person, cell);
      if (days[person] !== someDay || typeof cell.value !== "string") return;
      const answer = saysWork(textOf(cell));
      if (answer === "yes") return;
      days[person] = answer === "no" ? noDay : unreadDay;
      if (days[person] === unreadDay) {
        place.log.add({
          kind: "dateUnread",
          column: place.id,
          at: addressOf(place, cell),
          cell,
          text: textOf(cell),
        });
      }
    },
  };
}
