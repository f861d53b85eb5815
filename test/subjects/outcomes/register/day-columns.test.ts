/** Columns of days as different people and programs write them: each day is read right, or not read and told. */
import { mendPatch } from "../../../../src/checking/mend";
import { noAnswers } from "../../../../src/checking/question";
import { isoOf } from "../../../../src/reading/day-number";
import { midnightInSweden } from "../../../../src/reading/night-time";
import type { CountRange } from "../../../../src/subjects/outcomes/figures/open-share";
import type { OutcomeFigures } from "../../../../src/subjects/outcomes/figures/outcome-figures";
import type { OutcomesGround } from "../../../../src/subjects/outcomes/locate";
import { type IsoDate, dateToSerial } from "../../../../src/workbook/iso-day";
import { patched } from "../../../../src/workbook/patched";
import type { CellValue, Snapshot } from "../../../../src/workbook/snapshot";
import type { Line } from "../../fidelity/a-form";
import { outcomeFindings, outcomesOf, registerOf } from "../a-register";

const today = "2024-03-01";

interface Day {
  readonly iso: IsoDate;
  readonly year: string;
  readonly short: string;
  readonly month: string;
  readonly day: string;
  readonly serial: number;
}

/** How somebody writes a day; `place` is its row in the column. */
type Writer = (day: Day, place: number) => CellValue;

const names = ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sept", "okt", "nov", "dec"];
const english = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const bare = (two: string): string => String(Number(two));
const utc = ({ serial }: Day): number => serial - (24 - midnightInSweden(serial)) / 24;
const dayBefore = ({ serial }: Day): IsoDate => isoOf(serial - 1);

const writers: Readonly<Record<string, Writer>> = {
  "2023-05-07": ({ iso }) => iso,
  "2023/05/07": ({ iso }) => iso.replaceAll("-", "/"),
  "2023.05.07": ({ iso }) => iso.replaceAll("-", "."),
  "2023-5-7": ({ year, month, day }) => `${year}-${bare(month)}-${bare(day)}`,
  "20230507": ({ iso }) => iso.replaceAll("-", ""),
  "20230507 as a number": ({ iso }) => Number(iso.replaceAll("-", "")),
  "230507": ({ short, month, day }) => `${short}${month}${day}`,
  "230507 as a number": ({ short, month, day }) => Number(`${short}${month}${day}`),
  "070523": ({ short, month, day }) => `${day}${month}${short}`,
  "23-05-07": ({ short, month, day }) => `${short}-${month}-${day}`,
  "07-05-23": ({ short, month, day }) => `${day}-${month}-${short}`,
  "07/05/23": ({ short, month, day }) => `${day}/${month}/${short}`,
  "7/5/23": ({ short, month, day }) => `${bare(day)}/${bare(month)}/${short}`,
  "05/07/23": ({ short, month, day }) => `${month}/${day}/${short}`,
  "07.05.23": ({ short, month, day }) => `${day}.${month}.${short}`,
  "07/05/2023": ({ year, month, day }) => `${day}/${month}/${year}`,
  "05/07/2023": ({ year, month, day }) => `${month}/${day}/${year}`,
  "07-05-2023": ({ year, month, day }) => `${day}-${month}-${year}`,
  "7.5.2023": ({ year, month, day }) => `${bare(day)}.${bare(month)}.${year}`,
  "7/5 2023": ({ year, month, day }) => `${bare(day)}/${bare(month)} ${year}`,
  "7/5 -23": ({ short, month, day }) => `${bare(day)}/${bare(month)} -${short}`,
  "7 maj 2023": ({ year, month, day }) => `${bare(day)} ${names[Number(month) - 1] ?? ""} ${year}`,
  "7 May 2023": ({ year, month, day }) => `${bare(day)} ${english[Number(month) - 1] ?? ""} ${year}`,
  "May 7, 2023": ({ year, month, day }) => `${english[Number(month) - 1] ?? ""} ${bare(day)}, ${year}`,
  "7-May-2023": ({ year, month, day }) => `${bare(day)}-${(english[Number(month) - 1] ?? "").slice(0, 3)}-${year}`,
  "2023-05-07 08:30": ({ iso }) => `${iso} 08:30`,
  "2023-05-07T00:00:00": ({ iso }) => `${iso}T00:00:00`,
  "07/05/2023 09:15": ({ year, month, day }) => `${day}/${month}/${year} 09:15`,
  "2023-05-06T22:00:00Z": (day) => `${dayBefore(day)}T${midnightInSweden(day.serial)}:00:00Z`,
  "a serial number": ({ serial }) => serial,
  "a serial number a hair under midnight": ({ serial }) => serial - 2e-10,
  "a serial number in office hours": ({ serial }, place) => serial + 0.375 + (place % 5) / 24,
  "a serial number in universal time": utc,
  "a serial number, some in universal time": (day, place) => (place % 2 === 0 ? utc(day) : day.serial),
  "days of an American Excel": ({ year, month, day }) =>
    Number(day) > 12 ? `${day}/${month}/${year}` : dateToSerial(`${year}-${day}-${month}`, 1900),
  "days of an American Excel with short years": ({ year, short, month, day }) =>
    Number(day) > 12 ? `${day}/${month}/${short}` : dateToSerial(`${year}-${day}-${month}`, 1900),
  "serial numbers and 23-05-07": ({ serial, short, month, day }, place) =>
    place % 3 === 0 ? `${short}-${month}-${day}` : serial,
  "2023-05-07 and 07/05/23": ({ iso, short, month, day }, place) =>
    place % 2 === 0 ? `${day}/${month}/${short}` : iso,
  "a year alone": ({ year }) => Number(year),
  "a year alone as text": ({ year }) => year,
  "a month alone": ({ year, month }) => `${year}-${month}`,
  "a week": ({ year }, place) => `v. ${place + 1} ${year}`,
};

/** The same numbers each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function dayOn(serial: number): Day {
  const iso = isoOf(serial);
  const [year = "", month = "", day = ""] = iso.split("-");
  return { iso, year, short: year.slice(2), month, day, serial };
}

/** Days of an effort that has gone on for up to three years, somewhere in the ten before today. */
function someDays(next: () => number): readonly Day[] {
  const last = dateToSerial(today, 1900) - Math.floor(next() * 3_000);
  const length = 20 + Math.floor(next() * 1_000);
  return Array.from({ length: 1 + Math.floor(next() * 14) }, () => dayOn(last - Math.floor(next() * length)));
}

const headings = ["Nr", "Inskriven", "Kön", "Avslutad"];

function registerWith(days: readonly Day[], write: Writer, ends: Writer | null): Snapshot {
  const lines = days.map((day, place): Line => {
    const ended = dayOn(day.serial + (place % 3) * 40);
    const isOver = ends !== null && ended.iso < today;
    return [place + 1, write(day, place), "Kvinna", isOver ? ends(ended, place) : undefined];
  });
  return registerOf(headings, ...lines);
}

function readIn(snapshot: Snapshot, ground: Partial<OutcomesGround> = {}): readonly (IsoDate | null)[] {
  const { register } = outcomesOf(snapshot, { today, ...ground });
  return [...(register?.people.dates.enrolled ?? [])].map((day) => (day > 1 ? isoOf(day) : null));
}

const kinds = Object.entries(writers);
const serialNumber: Writer = ({ serial }) => serial;

function figuresIn(snapshot: Snapshot): OutcomeFigures {
  const { figures } = outcomesOf(snapshot, { today });
  if (figures === null) throw new Error("No figures");
  return figures;
}

/** What of the figures the true ones contradict: a range that leaves the right number out, a number that is another. */
function notHolding(read: OutcomeFigures, right: OutcomeFigures): readonly string[] {
  const holds = (range: CountRange, of: CountRange): boolean => range.least <= of.least && range.most >= of.most;
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const counts = (["started", "current", "ended"] as const).filter((key) => !holds(read[key], right[key]));
  const flows = (["flow", "byYear"] as const).filter((key) => {
    const told = read[key];
    return told !== null && !isSame(told, []) && !isSame(told, right[key]);
  });
  const { daysInEffort: days } = read;
  const means = (["mean", "median", "sevenMonthsOrMore"] as const).filter(
    (key) => days !== null && days[key] !== null && days[key] !== right.daysInEffort?.[key],
  );
  const spreads = read.distributions.flatMap(({ id, rows, people }) => {
    const own = right.distributions.find((each) => each.id === id);
    const wrong = rows.filter(({ id: row, count }) => {
      const of = own?.rows.find((each) => each.id === row)?.count;
      return of !== undefined && !holds(count, of);
    });
    return own === undefined || (holds(people, own.people) && wrong.length === 0) ? [] : [id];
  });
  return [...counts, ...flows, ...means, ...spreads];
}

describe.each(kinds)("a column that holds %s", (name, write) => {
  const next = random(name.length * 7_919 + 17);
  const columns = Array.from({ length: 60 }, (_, round) => {
    const drawn = someDays(next);
    // Where no day is above 12, nothing in the column can tell that an American Excel has read it.
    const days = name.includes("American") ? [dayOn(44_637), dayOn(44_966), ...drawn] : drawn;
    const ends = round % 3 === 0 ? null : round % 3 === 1 ? write : serialNumber;
    const right = registerWith(days, serialNumber, ends === null ? null : serialNumber);
    return { days, snapshot: registerWith(days, write, ends), right };
  });

  it("is read right or not at all, and what is not read is told or asked", () => {
    for (const { days, snapshot } of columns) {
      const read = readIn(snapshot);
      const wrong = days.flatMap(({ iso }, place) =>
        read[place] === null || read[place] === iso
          ? []
          : [{ read: read[place], iso, cell: write(days[place] ?? dayOn(0), place) }],
      );
      expect(wrong).toEqual([]);
      const { register, figures } = outcomesOf(snapshot, { today });
      const findings = outcomeFindings(snapshot, { today });
      if (read.includes(null)) {
        expect(findings.some(({ rule }) => /OUT-1(?:01|30|31|32|33)/.test(rule))).toBe(true);
      }
      for (const id of register?.days.open ?? []) {
        if (id === "enrolled") expect(figures?.started.least).toBeLessThan(figures?.started.most ?? 0);
        if (id === "ended") expect(figures?.ended.least).toBeLessThan(figures?.ended.most ?? 0);
      }
    }
  });

  it("gives no figure that the right days would not give", () => {
    for (const { snapshot, right } of columns) {
      expect(notHolding(figuresIn(snapshot), figuresIn(right))).toEqual([]);
    }
  });

  it("is never mended to another day", () => {
    for (const { days, snapshot } of columns) {
      const after = readIn(patched(snapshot, mendPatch(outcomeFindings(snapshot, { today }))));
      expect(days.filter(({ iso }, place) => after[place] !== null && after[place] !== iso)).toEqual([]);
    }
  });

  it("is read right when all that is asked is answered rightly", () => {
    for (const { days, snapshot } of columns) {
      const { register } = outcomesOf(snapshot, { today });
      const right = name.includes("05/07")
        ? "monthFirst"
        : /(?:^| )23-05-07|^230507/.test(name)
          ? "yearFirst"
          : "dayFirst";
      const answers = new Map(
        (register?.days.questions ?? []).map(({ id, about }) => [
          id,
          about === "dayOrder"
            ? right
            : about === "dayAtNight"
              ? "dayAfter"
              : name.includes("American")
                ? "swapped"
                : "asStored",
        ]),
      );
      const asked = readIn(snapshot, { answers });
      expect(days.filter(({ iso }, place) => asked[place] !== null && asked[place] !== iso)).toEqual([]);
      if (answers.size > 0) {
        expect(asked).toEqual(days.map(({ iso }) => iso));
        const mended = patched(snapshot, mendPatch(outcomeFindings(snapshot, { today, answers })));
        expect(readIn(mended, { answers })).toEqual(days.map(({ iso }) => iso));
        const unasked = readIn(mended, { answers: noAnswers });
        expect(days.filter(({ iso }, place) => unasked[place] !== null && unasked[place] !== iso)).toEqual([]);
      }
    }
  });
});
