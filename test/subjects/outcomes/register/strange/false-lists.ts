/** Tables with numbers, days and people in them whose rows are no participants. */
import { on } from "../../a-register";
import type { Line } from "../../../fidelity/a-form";

const rows = (count: number, of: (index: number) => Line): readonly Line[] =>
  Array.from({ length: count }, (_, index) => of(index));
const day = (index: number): number => on("2023-01-09") + 17 * index;
const text = (list: readonly string[], index: number): string => list[index % list.length] ?? "";

/** By what they are. */
export const falseLists: Readonly<Record<string, readonly Line[]>> = {
  staff: [
    ["Anst.nr", "Kön", "Född", "Anställd från", "Slutade", "Befattning"],
    ...rows(12, (i) => [100 + i, text(["Kvinna", "Man"], i), 1960 + i, day(i), null, text(["Coach", "Chef"], i)]),
  ],
  staffWages: [
    ["Nr", "Kön", "Startdatum", "Slutdatum", "Månadslön"],
    ...rows(10, (i) => [i + 1, text(["K", "M"], i), day(i), null, 31_000 + 100 * i]),
  ],
  staffInOwnWords: [
    ["Nr", "Vem", "Började", "Titel"],
    ...rows(10, (i) => [i + 1, text(["Kvinna", "Man"], i), day(i), "Arbetscoach"]),
  ],
  plan: [
    ["Nr", "Aktivitet", "Startdatum", "Slutdatum", "Ansvarig"],
    ...rows(9, (i) => [i + 1, `Steg ${i}`, day(i), day(i + 2), text(["Kommunen", "Regionen"], i)]),
  ],
  planInBrief: [["Nr", "Start", "Slut", "Milstolpe"], ...rows(8, (i) => [i + 1, day(i), day(i + 1), `Leverans ${i}`])],
  projects: [
    ["Id", "Projekt", "Startdatum", "Slutdatum", "Kommun"],
    ...rows(8, (i) => [i + 1, `Projekt ${i}`, day(i), day(i + 20), "Uppsala"]),
  ],
  efforts: [
    ["Nr", "Insats", "Påbörjad", "Avslutad", "Kommun", "Part"],
    ...rows(8, (i) => [i + 1, `Insats ${i}`, day(i), day(i + 9), "Gävle", "Regionen"]),
  ],
  invoices: [
    ["Nr", "Fakturadatum", "Förfallodatum", "Leverantör", "Belopp"],
    ...rows(12, (i) => [i + 1, day(i), day(i + 1), "Förlaget", 1_000 * i]),
  ],
  payments: [["Id", "In", "Ut", "Saldo"], ...rows(12, (i) => [i + 1, 500 * i, 30 * i, 470 * i])],
  requisitions: [["Nr", "Period från", "Period till", "Belopp"], ...rows(6, (i) => [i + 1, day(i), day(i + 1), 5_000])],
  courses: [
    ["Nr", "Kurs", "Start", "Slut", "Antal platser"],
    ...rows(6, (i) => [i + 1, `Kurs ${i}`, day(i), day(i + 1), 12]),
  ],
  educations: [
    ["Nr", "Utbildning", "Startdatum", "Slutdatum", "Plats"],
    ...rows(6, (i) => [i + 1, `Grundkurs del ${i}`, day(i), day(i + 1), "Rådhuset"]),
  ],
  attendance: [
    ["Nr", "Namn", "9 jan", "16 jan", "23 jan"],
    ...rows(12, (i) => [i + 1, `Person ${i}`, "x", i % 2 === 0 ? "x" : null, "x"]),
  ],
  answers: [
    ["Id", "Starttid", "Slutförandetid", "Kön", "Ålder", "Hur nöjd är du?"],
    ...rows(15, (i) => [i + 1, day(i), day(i), text(["Kvinna", "Man"], i), 30 + i, 1 + (i % 5)]),
  ],
  stampedAnswers: [
    ["Tidsstämpel", "Kön", "Födelseår", "Utbildning", "Betyg"],
    ...rows(15, (i) => [day(i), text(["Kvinna", "Man"], i), 1970 + i, "Gymnasium", 1 + (i % 5)]),
  ],
  budget: [["Nr", "Kostnad", "Budget", "Utfall", "Till"], ...rows(8, (i) => [i + 1, `Post ${i}`, 10_000, 9_000, null])],
  goals: [
    ["Nr", "Mål", "Mått", "Minst", "Till", "Utfall"],
    ...rows(5, (i) => [i + 1, `Mål ${i}`, "Arbete", 0.2, on("2023-12-31"), 0.1]),
  ],
  meetings: [["Nr", "Möte", "Från", "Till", "Lokal"], ...rows(9, (i) => [i + 1, "Styrelse", day(i), day(i), "A1"])],
  cases: [
    ["Nr", "Ärende", "Inkom", "Beslut", "Ansvarig"],
    ...rows(9, (i) => [i + 1, "Remissvar", day(i), day(i + 1), "Kansliet"]),
  ],
  agreements: [
    ["Avtalsnr", "Avtalspart", "Från", "Till", "Kostnad per månad"],
    ...rows(7, (i) => [`A${i}`, "Region", day(i), day(i + 12), 4_000]),
  ],
  cars: [
    ["Nr", "Modell", "In", "Ut", "Registreringsnummer"],
    ...rows(7, (i) => [i + 1, "Volvo", day(i), day(i + 1), "ABC123"]),
  ],
  shares: [
    ["Kön", "Antal", "Andel"],
    ["Kvinna", 43, 0.61],
    ["Man", 28, 0.39],
  ],
};

/** These might be of participants, for all that their words say: it is asked, and nothing is stated. */
export const doubtfulLists: Readonly<Record<string, readonly Line[]>> = {
  staffWithoutTitles: [
    ["Nr", "Kön", "Född", "Anställd", "Slutade"],
    ...rows(12, (i) => [i + 1, text(["Kvinna", "Man"], i), 1960 + i, day(i), i < 3 ? day(i + 20) : null]),
  ],
  spans: [["Nr", "Start", "Slut"], ...rows(8, (i) => [i + 1, day(i), day(i + 1)])],
  letters: [["Nr", "In", "Grupp", "Ut"], ...rows(8, (i) => [i + 1, day(i), text(["K", "M"], i), day(i + 3)])],
  visits: [
    ["Nr", "Kön", "Besök", "Orsak"],
    ...rows(12, (i) => [i + 1, text(["Kvinna", "Man"], i), day(i), text(["Samtal", "Rådgivning"], i)]),
  ],
};
