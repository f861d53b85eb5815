/** Hudiksvall's and Arbetslivsintro's registers as others would have kept them: other headings, orders, layouts and answers. */
import { columnIds, type ColumnId, columnSpec } from "../../../../../src/subjects/outcomes/register/register-template";
import { nearNames, toldNames } from "../../../../../src/subjects/outcomes/register/heading-names";
import type { CellValue, Sheet, Snapshot } from "../../../../../src/workbook/snapshot";
import { serialToDate } from "../../../../../src/workbook/iso-day";
import { formSheet, type Line } from "../../../fidelity/a-form";
import { registerIn, workbookOf } from "../../a-register";

/** The same numbers each time (Park and Miller). */
function chance(seed: number) {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  const upTo = (size: number): number => (state = (state * 48_271) % 2_147_483_647) % size;
  const of = <T>(list: readonly T[]): T => {
    const chosen = list[upTo(list.length)];
    if (chosen === undefined) throw new Error("Nothing to choose from");
    return chosen;
  };
  return { upTo, of };
}

/** Each participant as the register of the source has it. */
type Person = ReadonlyMap<ColumnId, CellValue>;

function personsOf(sheet: Sheet): readonly Person[] {
  const register = registerIn(workbookOf(sheet));
  return sheet.rows
    .filter(({ index }) => index >= register.firstRow)
    .map(({ cells }) => {
      const at = new Map(cells.map(({ column, value }) => [column, value]));
      return new Map([...register.columns].map(([id, [column]]) => [id, at.get(column?.at.column ?? -1) ?? null]));
    });
}

/** How the headings are worded: `own` says nothing at all of start and end. */
const wordings = ["told", "near", "own"] as const;
const ownWords: Readonly<Partial<Record<ColumnId, readonly string[]>>> = {
  enrolled: ["Datum 1", "A", "Vecka noll", "Hej", "Första stämpel"],
  ended: ["Datum 2", "B", "Hejdå", "Sista stämpel", "Arkivdatum"],
  sex: ["Kategori", "C", "Vem"],
};

const sexes = [
  ["Kvinna", "Man"],
  ["K", "M"],
  ["kv", "man"],
  ["Kvinnor", "Män"],
] as const;

/** Answers that no list has; each is proposed to be what it stands for here. */
const ownAnswers: Readonly<Record<string, string>> = {
  Arbete: "Jobb",
  Studier: "Pluggar",
  Arbetssökande: "Söker jobb",
  "Arbetslivsinriktad rehabilitering": "Arbetsträning hos AF",
  Sjukdom: "Blev sjukskriven",
  "Flytt eller föräldraledighet": "Fått barn",
  Folkhögskola: "Fhsk",
};

const dayFormats = ["serial", "iso", "swedish"] as const;

/** A register that nobody has seen, of `sheet`. */
export function strangeRegister(sheet: Sheet, seed: number): Snapshot {
  const { upTo, of } = chance(seed);
  const persons = personsOf(sheet);
  const wording = of(wordings);
  const [woman, man] = of(sexes);
  const days = of(dayFormats);
  const inOwnWords = upTo(3) === 0;
  const ids = shuffled(
    columnIds.filter((id) => persons.some((person) => (person.get(id) ?? null) !== null)),
    upTo,
  );
  const heading = (id: ColumnId): string => {
    const { label } = columnSpec(id);
    const told = [label.sv, ...(label.also ?? []), ...(toldNames[id] ?? [])];
    if (wording === "near" && (id === "enrolled" || id === "ended")) return of(nearNames[id] ?? told);
    if (wording === "own") return of(ownWords[id] ?? told);
    return of(told);
  };
  const shown = (id: ColumnId, value: CellValue): CellValue => {
    if (id === "sex") return value === "Kvinna" ? woman : value === "Man" ? man : value;
    const { kind } = columnSpec(id).content;
    if (kind === "choice" && inOwnWords && typeof value === "string") return ownAnswers[value] ?? value;
    if ((kind !== "date" && kind !== "dateOrYes") || typeof value !== "number") return value;
    if (days === "iso") return serialToDate(value, 1900) ?? value;
    return days === "swedish" ? swedishDay(value) : value;
  };
  const extras = shuffled(["Anteckning", "Coach", "Diarieförd", "Sammanhang"], upTo).slice(0, upTo(3));
  const above = of<readonly Line[]>([
    [],
    [["Sammanställning 2018"], []],
    [["Projektets lista"], ["Utskriven av kansliet"], []],
  ]);
  const headings = [...ids.map(heading), ...extras];
  const lines = persons.map((person): Line => [
    ...ids.map((id) => shown(id, person.get(id) ?? null)),
    ...extras.map(() => of(["", "x", "se akt"])),
  ]);
  return workbookOf(laidOut(of(["plain", "split", "hidden"] as const), { above, headings, ids, lines }));
}

interface Table {
  readonly above: readonly Line[];
  readonly headings: readonly string[];
  readonly ids: readonly ColumnId[];
  readonly lines: readonly Line[];
}

function laidOut(layout: "plain" | "split" | "hidden", { above, headings, ids, lines }: Table): Sheet {
  const [start, end] = [ids.indexOf("enrolled"), ids.indexOf("ended")];
  const name = "Blad1";
  if (layout === "split" && Math.abs(start - end) === 1) {
    const first = Math.min(start, end);
    const under = headings.map((text, place) => (place === start ? "Från" : place === end ? "Till" : text));
    return formSheet(name, [
      ...above,
      headings.map((_, place) => (place === first ? "Period" : null)),
      under,
      ...lines,
    ]);
  }
  const sheet = formSheet(name, [...above, [...headings], ...lines]);
  if (layout !== "hidden") return sheet;
  // As a filter leaves it: every third row is out of sight.
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.index > above.length + 1 && row.index % 3 === 0 ? { ...row, hidden: true } : row,
    ),
  };
}

function shuffled<T>(list: readonly T[], upTo: (size: number) => number): readonly T[] {
  return list
    .map((each) => ({ each, place: upTo(10_000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each);
}

/** "31/5 2018". */
function swedishDay(serial: number): CellValue {
  const [year = "", month = "", day = ""] = (serialToDate(serial, 1900) ?? "").split("-");
  return `${Number(day)}/${Number(month)} ${year}`;
}
