/** Three hundred registers, each worded, laid out and summed up by chance: every figure is right, or open with a question. */
import { known, type CountRange } from "../../../../src/subjects/outcomes/figures/open-share";
import type { CellValue } from "../../../../src/workbook/snapshot";
import type { Line } from "../../fidelity/a-form";
import { formSheet } from "../../fidelity/a-form";
import { on, outcomesOf, workbookOf } from "../a-register";

/** The same numbers each time (Park and Miller). */
function chance(seed: number): { readonly upTo: (size: number) => number; readonly of: <T>(list: readonly T[]) => T } {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  const upTo = (size: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % size;
  };
  return {
    upTo,
    of: (list) => {
      const chosen = list[upTo(list.length)];
      if (chosen === undefined) throw new Error("Nothing to choose from");
      return chosen;
    },
  };
}

const words = {
  number: ["Nr", "Löpnr", "Löpnummer", "Kod", "Id", "Nummer", "Deltagare nr", "Ärende", "Lp.nr", "#"],
  start: [
    "Inskriven",
    "Inskrivningsdatum",
    "Startdatum",
    "Startade",
    "Start",
    "Påbörjad",
    "Datum in",
    "Inskrivn.datum",
    "Började i insatsen",
    "Från",
    "Inskrivningdatum",
    "Ankomst",
  ],
  end: [
    "Avslutad",
    "Avslutsdatum",
    "Slutdatum",
    "Slutade",
    "Utskriven",
    "Utskrivningsdatum",
    "Datum ut",
    "Avslutsdatm",
    "Slutade i insatsen",
    "Till",
    "Avsl. datum",
    "Färdig",
    "Lämnade",
  ],
  sex: ["Kön", "KÖN", "Kön (K/M)", "Kön K/M", "Könstillhörighet", "Man/kvinna", "Gender"],
  others: [
    "Beslutsdatum",
    "Avslagsdatum",
    "Uppföljningsdatum",
    "Planerat slut",
    "Slutdatum praktik",
    "Remissdatum",
    "Senaste kontakt",
    "Beslut start",
    "Beräknat slutdatum",
    "Datum",
    "Sjukskriven till",
  ],
  texts: ["Anteckning", "Projekt", "Kommun", "Handläggare enhet", "Avslutsorsak", "Född"],
} as const;

const summaries: readonly (readonly Line[])[] = [
  [],
  [["Totalt", 20]],
  [[], ["Antal kvinnor", 8], ["Antal män", 12]],
  [[], ["Varav avslutade", 7], ["Varav pågående", 13]],
  [["Summa", null, 20, null, 7]],
  [[], [], ["Kvinnor", 8], ["Män", 12]],
  [[null, 20, 7]],
  [["Medeltid i dagar", 240, 240, 240]],
  [[], ["Sammanställning"], ["Kön", "Antal"], ["Kvinna", 8], ["Man", 12]],
];

interface Made {
  readonly lines: readonly Line[];
  readonly right: Readonly<Record<"started" | "current" | "ended" | "women", number>>;
}

function made(seed: number): Made {
  const { upTo, of } = chance(seed);
  const size = 12 + upTo(20);
  const people = Array.from({ length: size }, (_, index) => {
    const start = on("2021-01-04") + upTo(700);
    return { number: index + 1, start, end: upTo(3) === 0 ? start + 20 + upTo(300) : null, isWoman: upTo(5) < 2 };
  });
  const [woman, man] = of([
    ["Kvinna", "Man"],
    ["K", "M"],
    ["kvinna", "man"],
  ] as const);
  const columns: { readonly heading: string; readonly of: (person: (typeof people)[number]) => CellValue }[] = [
    { heading: of(words.start), of: ({ start }) => start },
    { heading: of(words.end), of: ({ end }) => end },
    { heading: of(words.sex), of: ({ isWoman }) => (isWoman ? woman : man) },
  ];
  for (let more = upTo(3); more > 0; more -= 1) {
    const before = upTo(60);
    columns.push({ heading: of(words.others), of: ({ start }) => start - before + 10 });
  }
  if (upTo(2) === 0) columns.push({ heading: of(words.texts), of: () => of(["", "x", "IPS"]) });
  const shuffled = columns
    .map((column) => ({ column, place: upTo(1_000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ column }) => column);
  const all = [{ heading: of(words.number), of: ({ number }: (typeof people)[number]) => number }, ...shuffled];
  const above = of<readonly Line[]>([
    [],
    [["Deltagare i insatsen"], []],
    [["Projekt Framåt"], ["Sammanställt av kansliet"], []],
  ]);
  return {
    lines: [
      ...above,
      all.map(({ heading }) => heading),
      ...people.map((person) => all.map((column) => column.of(person))),
      ...of(summaries),
    ],
    right: {
      started: size,
      ended: people.filter(({ end }) => end !== null).length,
      current: people.filter(({ end }) => end === null).length,
      women: people.filter(({ isWoman }) => isWoman).length,
    },
  };
}

const seeds = Array.from({ length: 300 }, (_, seed) => seed + 1);

it("states no other number, and asks wherever it states none", () => {
  let [stated, silent] = [0, 0];
  const wrong = seeds.flatMap((seed) => {
    const { lines, right } = made(seed);
    const snapshot = workbookOf(formSheet("Register", lines));
    let model: ReturnType<typeof outcomesOf>;
    try {
      model = outcomesOf(snapshot);
    } catch {
      silent += 1;
      return [];
    }
    const { figures, register } = model;
    if (figures === null || register === null) return [];
    const women = figures.distributions.find(({ id }) => id === "sex")?.rows.find(({ id }) => id === "woman")?.count;
    const told: Readonly<Record<keyof Made["right"], CountRange | undefined>> = {
      started: figures.started,
      current: figures.current,
      ended: figures.ended,
      women,
    };
    return (["started", "current", "ended", "women"] as const).flatMap((name) => {
      const range = told[name];
      const value = range === undefined ? null : known(range);
      if (value === right[name]) {
        stated += 1;
        return [];
      }
      const within = range === undefined || (range.least <= right[name] && range.most >= right[name]);
      if (value === null && within && (name === "women" || register.questions.length > 0)) return [];
      return [{ seed, name, value, right: right[name], headings: lines.find((line) => line.length > 3) }];
    });
  });
  expect(wrong).toEqual([]);
  expect(silent).toBeLessThan(50);
  expect(stated).toBeGreaterThan(400);
});
