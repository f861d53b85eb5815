/** Days that registers hold and that are neither start nor end of taking part, however like such a heading they look. */
import { plainText } from "../../../reading/label";

/** By what they are. */
export const otherDays = {
  decision: ["Beslut", "Beslutad", "Beslutat", "Beslutsdatum", "Beslutsdag", "Datum för beslut", "Beviljad", "Bifall"],
  rejection: ["Avslag", "Avslagen", "Avslagsdatum", "Datum för avslag", "Nekad", "Avböjd", "Avböjt"],
  followUp: [
    "Uppföljning",
    "Uppföljningsdatum",
    "Uppföljd",
    "Datum för uppföljning",
    "Nästa uppföljning",
    "Senaste uppföljning",
    "Avstämning",
    "Avstämningsdatum",
    "Mätdatum",
    "Enkätdatum",
  ],
  meeting: [
    "Första kontakt",
    "Senaste kontakt",
    "Kontaktdatum",
    "Första möte",
    "Första mötet",
    "Startmöte",
    "Mötesdatum",
    "Trepartssamtal",
    "Kartläggning",
    "Kartläggningsdatum",
    "Återbesök",
    "Bokad tid",
  ],
  consent: ["Samtycke", "Samtyckesdatum", "Datum för samtycke"],
  record: ["Registrerad", "Registreringsdatum", "Skapad", "Ändrad", "Senast ändrad", "Uppdaterad", "Senast uppdaterad"],
  birth: ["Födelsedatum", "Födelsedag", "Date of birth"],
  foreseen: [
    "Planerad start",
    "Planerat startdatum",
    "Beräknad start",
    "Beräknat startdatum",
    "Planerat slut",
    "Planerat slutdatum",
    "Planerat avslut",
    "Beräknat slut",
    "Beräknat slutdatum",
    "Beräknat avslut",
    "Preliminärt slut",
    "Preliminärt slutdatum",
    "Förlängd",
    "Förlängd till",
    "Förlängning",
  ],
  practice: ["Praktikstart", "Praktikslut", "Startdatum praktik", "Slutdatum praktik"],
  sickLeave: ["Sjukskriven", "Sjukskriven från", "Sjukskriven till", "Sjukskriven sedan"],
} as const satisfies Record<string, readonly string[]>;

const kinds = new Map(
  Object.entries(otherDays).flatMap(([kind, headings]) => headings.map((heading) => [plainText(heading), kind])),
);

/** Their headings, made plain. */
export const otherDayNames: readonly string[] = [...kinds.keys()];

export function isOtherDay(heading: string): boolean {
  return kinds.has(plainText(heading));
}

/** A day of birth is the day of no event in the register. */
export function isBirthDay(heading: string): boolean {
  return kinds.get(plainText(heading)) === "birth";
}
