/** A cell under a heading of participants: everything there that is text is somebody, but for blanks and running numbers. */
import { plainText } from "../label";
import { personHeadingOf } from "./column-heading";
import { isGiven } from "./person-name";

/** What people write where they have no name to write, or no person at all. */
const blank =
  /^(?:|n ?n|n ?a|x+|saknas|okand|okant|ej kand|ej namn|inget|inget namn|ingen|ingen deltagare|vet ej|anonym|anonymiserad|avidentifierad|borttagen|borttaget|raderad|skyddad|skyddad identitet|sekretess|hemlig|vakant|ledig|ledig plats|tom|tomt|blank|ej aktuellt|ej aktuell|uppgift saknas|avbokad|samma|se ovan|dito|none|unknown|missing|not known|anonymous|vacant|summa|delsumma|mellansumma|subtotal|summa deltagare|totalt|total|total summa|antal|antal deltagare|medel|medelvarde|median|snitt|kvinna|man|kvinnor|man och kvinnor|ja|nej|nr|nummer|lopnummer|lopnr|id|kod)$/;

const someone =
  "deltagar(?:e|en)|klient(?:en)?|person(?:en)?|patient(?:en)?|brukar(?:e|en)|participant|client|individ|elev|kandidat|arende|case|kod|id|lopnr|lopnummer|nummer|nr|no|rad|plats";
/** "Deltagare 12", "Nr 12", "Klient A", "löpnr 4 b", "Deltagare nr 12". */
const running = new RegExp(`^(?:(?:${someone}) )*(?:[a-z]{0,2} ?\\d{1,6}(?: ?[a-z])?(?: \\d{1,4})?|[a-z])$`);
/** P7, D-14, 12B, IPS-12, 2021-3: letters that are an effort's rather than somebody's. */
const code = /^(?:\p{Lu}{1,5}[ ./-]?\d[\d ./-]*\p{L}?|\p{L}{0,3}[ ./#-]?\d[\d ./-]*\p{L}?)$/u;

/** True where the cell's text stands for somebody by the running number that Samkoll asks for, or for nobody. */
function isNobody(written: string): boolean {
  const plain = plainText(written);
  if (blank.test(plain) && !/^\p{L}\.\p{L}\.?$/u.test(written.replace(/^n\.n\.?$/i, ""))) return true;
  const isNamed = isGiven(/\p{L}+/u.exec(written)?.[0] ?? "");
  if (!isNamed && ((running.test(plain) && !isInitials(written)) || code.test(written))) return true;
  return !isNamed && personHeadingOf(written) !== undefined;
}

/** "A", "A.A.": short, and somebody's. */
function isInitials(written: string): boolean {
  return /^\p{L}(?:\.|$)/u.test(written);
}

/** What is not a name beside a number or an address: "tel", "pnr", "och". */
const label =
  /^(?:tel|tfn|telefon|mobil|mob|pnr|personnr|personnummer|e post|epost|mail|mejl|fodd|f|nr|och|eller|samt|adress|deltagare|klient|lopnr|id)$/;

const trailing = /[\s,;:/(<[-]{1,20}$/;
const lastLabel =
  /[\s,;:/(<-]{1,10}(?:tel|tfn|telefon|mobil|mob|pnr|personnr|personnummer|e-post|mail|mejl|född|f)\.?$/i;

/** The stretches between other marks that hold a name, in places of the folded text. */
export function namesBetween(
  text: string,
  marks: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = 0;
  for (const { start, end } of [...marks, { start: text.length, end: text.length }]) {
    const stretch = text.slice(from, start);
    const lead = /^[^\p{L}\p{N}]*/u.exec(stretch)?.[0].length ?? 0;
    const written = stretch.slice(lead).replace(trailing, "").replace(lastLabel, "");
    if (isWritten(written) && !(marks.length > 0 && label.test(plainText(written)))) {
      found.push({ start: from + lead, end: from + lead + written.length });
    }
    from = end;
  }
  return found;
}

function isWritten(written: string): boolean {
  return /\p{L}/u.test(written) && !isNobody(written);
}
