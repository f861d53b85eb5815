/** Whether a row of a table is a participant: a plan, a list of staff and a list of invoices have numbers and days too. */
import type { Address } from "../../../workbook/address";
import { isBlank, type Sheet } from "../../../workbook/snapshot";
import { asText } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { plainText } from "../../../reading/label";
import { columnSamples, mayBe } from "./column-content";
import type { HeadingRow } from "./heading-row";
import type { ColumnId } from "./register-template";

export const rowsQuestionKind: QuestionKind = { about: "registerRows", choices: ["participants", "other"], whys: [] };

/** `unsure`: nothing says so, and nothing against it. */
type RowsVerdict = "participants" | "other" | "unsure";

/** Columns that no list of anything else has. */
const ofPeople: readonly ColumnId[] = ["sex", "birthYear", "ageGroup", "supportYears", "therapist", "ability"];
/** Neither do these, where the answers in them are such. */
const byAnswers: readonly ColumnId[] = ["education", "support", "reason", "step", "studies"];

/** Made plain. Lists of staff, of money and of things, and answers to a form: their rows are no participants. */
const otherLists: ReadonlySet<string> = new Set(
  [
    ...["befattning", "titel", "yrkestitel", "lon", "manadslon", "timlon", "lon per manad", "anstallningsnummer"],
    ...["anstallningsnr", "anst nr", "anstnr", "anstallningsform", "tjanst", "tjanstegrad", "semesterdagar", "chef"],
    ...["belopp", "belopp kr", "summa kr", "kostnad", "kostnad kr", "pris", "moms", "kostnad per manad", "att betala"],
    ...["faktura", "fakturanr", "fakturanummer", "fakturadatum", "forfallodatum", "leverantor", "verifikation"],
    ...[
      "verifikat",
      "konto",
      "kostnadsstalle",
      "budget",
      "budgeterat",
      "beviljat belopp",
      "medel",
      "hyra",
      "hyresvard",
    ],
    ...["slutforandetid", "starttid", "sluttid", "tidsstampel", "timestamp", "start time", "completion time"],
    ...["svarstid", "registreringsnummer", "serienummer", "modell", "fabrikat", "inventarienr", "saldo", "avtalsnr"],
    ...["avtalspart", "diarienr", "diarienummer", "kursledare", "forelasare", "antal platser", "antal deltagare"],
  ].map((word) => plainText(word)),
);

/** Words of plans and lists of activities: they decide where nothing says that a row is a person. */
const otherWords: ReadonlySet<string> = new Set([
  ...["ansvarig", "ansvarig part", "aktivitet", "aktiviteter", "atgard", "milstolpe", "leverans", "uppgift", "moment"],
  ...["insats", "insatsens namn", "projekt", "projektnamn", "verksamhet", "kurs", "utbildning", "lokal", "plats"],
  ...["status", "mal", "syfte", "beskrivning", "rubrik", "tema", "organisation", "part", "parter", "foretag", "mote"],
  ...["arende", "beslut", "handelse", "avtal", "dokument", "version", "namn pa insats", "delprojekt", "fas", "etapp"],
]);

const titleOfPeople = /deltagar|deltagande|klient|inskriv|brukare|participant/;
const wordOfPeople = /^(?:inskr|utskr|deltagar|deltagit|klient|anmald|remitter|anvisad)/;

export function rowsVerdict(sheet: Sheet, headings: HeadingRow): RowsVerdict {
  const { told, learned, others, likely } = headings;
  if (learned.size > 0) return "participants";
  const named = [...told.values()].flat().map(({ heading }) => plainText(heading));
  const words = [...named, ...[...others, ...likely].map(({ heading }) => plainText(heading))];
  const saidByWords = named.some((word) => wordOfPeople.test(word));
  if (!saidByWords && words.some((word) => otherLists.has(word))) return "other";
  if (saidByWords || hasColumnOfPeople(sheet, headings) || titlesOf(sheet, headings).some(isOfPeople)) {
    return "participants";
  }
  return words.some((word) => otherWords.has(word)) ? "other" : "unsure";
}

function hasColumnOfPeople(sheet: Sheet, { told, row }: HeadingRow): boolean {
  if (ofPeople.some((id) => told.has(id))) return true;
  const sampleOf = columnSamples(sheet, row);
  return byAnswers.some((id) => (told.get(id) ?? []).some(({ at }) => mayBe(id, sampleOf(at.column))));
}

function isOfPeople(title: string): boolean {
  return titleOfPeople.test(plainText(title));
}

/** The sheet's name, and the words above the headings. */
function titlesOf(sheet: Sheet, { row }: HeadingRow): readonly string[] {
  return [
    sheet.name,
    ...sheet.rows
      .filter(({ index }) => index < row)
      .flatMap(({ cells }) => cells)
      .flatMap(({ value }) => (typeof value === "string" && !isBlank(value) && value.length < 80 ? [value] : [])),
  ];
}

export interface AskedRows {
  readonly question: Question;
  /** `null` where nobody has answered. */
  readonly answer: string | null;
}

/** "Är en rad i bladet Lista en deltagare?" */
export function askRows(sheet: string, at: Address, answers: Answers): AskedRows {
  const question: Question = {
    id: questionId("registerRows", sheet, sheet),
    about: "registerRows",
    at,
    cells: [at],
    values: { sheet: asText(sheet) },
    choices: [{ id: "participants" }, { id: "other" }],
    likely: null,
  };
  return { question, answer: answerTo(answers, question) };
}
