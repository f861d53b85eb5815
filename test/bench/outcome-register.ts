/** A made-up register of participants, as long as one likes: a row a person, known by a running number alone. */
import { columnName } from "../../src/workbook/address";
import { longSheetFile } from "./register-file";

type Value = number | string | { readonly day: number } | null;

const choices = {
  sex: ["Kvinna", "Man", "Annat"],
  town: ["Hudiksvall", "Nordanstig", "Ljusdal", "Ovanåker", "Bollnäs", "Söderhamn"],
  education: ["Grundskola", "Gymnasium", "Eftergymnasial", "Ej avslutad grundskola"],
  support: [
    "Försörjningsstöd",
    "Sjukpenning",
    "Aktivitetsstöd",
    "Försörjningsstöd; Aktivitetsstöd",
    "Saknar ersättning",
  ],
  activity: ["Arbetsträning", "Social träning", "Praktik"],
  studies: ["Komvux", "Folkhögskola", "Yrkeshögskola"],
  reason: ["Arbete", "Studier", "Hälsoskäl", "Flyttat", "Eget val"],
  step: ["Arbetsförmedlingen", "Primärvården", "Socialtjänsten"],
} as const;

/** 2022-01-01 as a serial number. */
const firstDay = 44_562;

interface Person {
  readonly index: number;
  readonly enrolled: number;
  readonly ended: number | null;
}

/** Every heading, and what a person's row holds under it. */
const columns: readonly (readonly [heading: string, valueOf: (person: Person) => Value])[] = [
  ["Nr", ({ index }) => index + 1],
  ["Inskriven", ({ enrolled }) => ({ day: enrolled })],
  ["Planering klar", ({ index, enrolled }) => ({ day: enrolled + 14 + (index % 60) })],
  ["Kön", ({ index }) => of(choices.sex, index % 25 === 0 ? 2 : index)],
  ["Födelseår", ({ index }) => 1958 + ((index * 7) % 48)],
  ["Hemkommun", ({ index }) => of(choices.town, index * 5)],
  ["Utbildning", ({ index }) => of(choices.education, index * 3)],
  ["Försörjning vid start", ({ index }) => of(choices.support, index * 11)],
  ["År i offentlig försörjning", ({ index }) => ((index * 13) % 90) / 4],
  ["Antal insatser", ({ index }) => 1 + (index % 8)],
  ["Meningsfull sysselsättning", ({ index }) => (index % 3 === 0 ? of(choices.activity, index) : null)],
  ["Arbete från", ({ index, ended }) => (ended !== null && index % 4 === 0 ? { day: ended - 5 } : null)],
  ["Studier", ({ index, ended }) => (ended !== null && index % 10 === 0 ? of(choices.studies, index) : null)],
  ["Avslutad", ({ ended }) => ended && { day: ended }],
  ["Avslutsorsak", ({ index, ended }) => ended && of(choices.reason, index)],
  ["Steg efter", ({ index, ended }) => ended && of(choices.step, index)],
];

/** How many columns there are; fewer may be asked for, the first ones. */
export const outcomeColumns = columns.length;

/** `rows` counts the heading. */
export function outcomeRegister(rows: number, width = outcomeColumns): Uint8Array {
  const shown = columns.slice(0, width);
  const strings = [...new Set([...shown.map(([heading]) => heading), ...Object.values(choices).flat()])];
  const places = new Map(strings.map((text, place) => [text, place]));
  const letters = shown.map((_, column) => columnName(column));
  const cell = (value: Value, column: number, row: number): string => {
    if (value === null) return "";
    const at = `<c r="${letters[column]}${row}"`;
    if (typeof value === "number") return `${at}><v>${value}</v></c>`;
    if (typeof value === "string") return `${at} t="s"><v>${places.get(value)}</v></c>`;
    return `${at} s="1"><v>${value.day}</v></c>`;
  };
  const line = (row: number, values: readonly Value[]): string =>
    `<row r="${row}" spans="1:${width}">${values.map((value, column) => cell(value, column, row)).join("")}</row>`;
  function* lines(): Iterable<string> {
    yield line(
      1,
      shown.map(([heading]) => heading),
    );
    for (let index = 0; index < rows - 1; index += 1) {
      const person = personOf(index);
      yield line(
        index + 2,
        shown.map(([, valueOf]) => valueOf(person)),
      );
    }
  }
  return longSheetFile({ name: "Deltagare", area: `A1:${letters.at(-1)}${rows}`, strings, rows: lines() });
}

/** Three of four have ended, after half a year to two years. */
function personOf(index: number): Person {
  const enrolled = firstDay + ((index * 17) % 1_200);
  return { index, enrolled, ended: index % 4 === 3 ? null : enrolled + 180 + ((index * 29) % 550) };
}

function of(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}
