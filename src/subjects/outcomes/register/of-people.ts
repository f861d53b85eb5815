/** Whether a row of a table is a participant: a plan, a list of staff and a list of invoices have numbers and days too. */
import type { Address } from "../../../workbook/address";
import { isBlank, type Sheet } from "../../../workbook/snapshot";
import { asText } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { plainText } from "../../../reading/label";
import { columnSamples, holdsDays, mayBe } from "./column-content";
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
    ...["svarsdatum", "svarat", "besvarad", "datum for svar", "inskickad", "respondent", "enkat", "enkatnr"],
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
/** *Deltagare* alone may be how many there were. */
const wordOfPeople =
  /^(?:inskr|utskr|deltagar(?:nr|nummer|id|kod|en)|deltagare (?:nr|id|sedan)|deltagit|deltog|deltar|klient|anmald|remitter|anvisad)/;
const question = /\?\s*$|^f(?:råga)?\s*\d+/i;

export function rowsVerdict(sheet: Sheet, headings: HeadingRow): RowsVerdict {
  const { told, learned, others, likely } = headings;
  if (learned.size > 0) return "participants";
  const named = [...told.values()].flat().map(({ heading }) => plainText(heading));
  const words = [...named, ...[...others, ...likely].map(({ heading }) => plainText(heading))];
  const saidByWords = named.some((word) => wordOfPeople.test(word));
  if (!saidByWords && words.some((word) => otherLists.has(word))) return "other";
  if (!saidByWords && others.filter(({ heading }) => question.test(heading)).length > 1) return "other";
  if (saidByWords) return "participants";
  if (mayBeStaff(sheet, headings)) return "unsure";
  if (hasColumnOfPeople(sheet, headings)) return "participants";
  const [isTitled, isWorded] = [titlesOf(sheet, headings).some(isOfPeople), words.some((word) => otherWords.has(word))];
  if (isTitled !== isWorded) return isTitled ? "participants" : "other";
  return "unsure";
}

/** Everybody is employed since a day, and nobody has begun anything else: as a list of staff says it. */
function mayBeStaff(sheet: Sheet, { told, row, nearDays }: HeadingRow): boolean {
  const [work] = told.get("work") ?? [];
  if (work === undefined || told.has("enrolled") || told.has("referred") || nearDays.length > 0) return false;
  const cellsOf = columnSamples(sheet, row);
  const most = Math.max(...[...told.values()].flat().map(({ at }) => cellsOf(at.column).length));
  const days = cellsOf(work.at.column);
  return days.length > 0.9 * most && holdsDays(days);
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
