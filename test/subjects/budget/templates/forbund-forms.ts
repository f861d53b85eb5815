/**
 * Forms of made-up förbund, each with words, rows, order and kind of columns of its own, known role by role: as the sheet
 * that an applicant fills in, and as what is read of it. The same number gives the same form.
 */
import type { Amount, UnitReading } from "../../../../src/subjects/budget/amount";
import type { ColumnRole, CostKindId, FormPeriod, RowRole } from "../../../../src/subjects/budget/form/form-model";
import { periodWords } from "../../../../src/subjects/budget/form/period-words";
import type { ReadTables } from "../../../../src/subjects/budget/templates/learn-template";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { sheetOf, workbookOf, type Written } from "../written-sheet";

export interface FormHeading {
  readonly text: string;
  readonly role: ColumnRole;
}
export interface FormLine {
  readonly label: string;
  readonly role: RowRole;
}
export interface ForbundForm {
  readonly sheet: string;
  readonly title: string;
  readonly headings: readonly FormHeading[];
  readonly lines: readonly FormLine[];
}

/** Mulberry32: small, and the same everywhere. */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const none = { organisation: null, funder: null, period: null, stage: null };
const amount = (more: Partial<typeof none> | object = {}): ColumnRole => ({ kind: "amount", ...none, ...more });
const timed = (text: string): FormPeriod | null => periodWords(text)?.period ?? null;

type Columns = (year: number, pick: <Item>(items: readonly Item[]) => Item) => readonly FormHeading[];

const inTime = (texts: readonly string[], more: object = {}): readonly FormHeading[] =>
  texts.map((text) => ({ text, role: amount({ ...more, period: timed(text) }) }));

/** The shapes that everybody uses, each with several wordings. */
const columnKinds: readonly Columns[] = [
  (year, pick) => [{ text: pick(["Belopp", "Kostnad kr", `Budget ${year}`, "Summa kostnad"]), role: amount() }],
  (_, pick) => [
    {
      text: pick(["Söks från förbundet", "Sökta samverkansmedel", "Från samordningsförbundet"]),
      role: amount({ funder: "forbund" }),
    },
    { text: pick(["Egenfinansiering", "Egen insats", "Parternas medfinansiering"]), role: amount({ funder: "own" }) },
    { text: pick(["Totalt", "Sammanlagt", "Hela insatsen"]), role: { kind: "total", parts: [], ...none } },
  ],
  (year, pick) => {
    const word = pick(["", "Budget ", "Sökt ", "Kostnad "]);
    return inTime([0, 1, 2].map((next) => `${word}${year + next}`));
  },
  (year, pick) => {
    const [spring, autumn] = pick([
      ["våren", "hösten"],
      ["VT", "HT"],
      ["Halvår 1", "Halvår 2"],
    ] as const);
    return inTime([`${spring} ${year}`, `${autumn} ${year}`]);
  },
  (year, pick) => {
    const word = pick(["Kvartal", "Kv", "Q"]);
    return inTime([1, 2, 3, 4].map((quarter) => `${word} ${quarter} ${year}`));
  },
  (year) => inTime(["jan", "feb", "mar", "apr", "maj", "jun"].map((month) => `${month} ${year}`)),
  (_, pick) => [
    { text: pick(["Beviljat belopp", "Budget", "Beslutad budget"]), role: amount({ stage: "budget" }) },
    { text: pick(["Utfall", "Bokförda kostnader", "Upparbetat"]), role: amount({ stage: "actual" }) },
    { text: pick(["Avvikelse", "Differens"]), role: { kind: "difference" } },
    { text: pick(["Helårsprognos", "Prognos"]), role: amount({ stage: "forecast" }) },
  ],
  (_, pick) => [
    { text: pick(["Antal", "Mängd antal"]), role: { kind: "factor", factor: "quantity" } },
    { text: pick(["à-pris", "Pris per styck"]), role: { kind: "factor", factor: "price" } },
    { text: pick(["Kostnad", "Belopp", "Att betala"]), role: amount() },
  ],
  (_, pick) => [
    ...["Kommunen", "Regionen", pick(["Arbetsförmedlingen", "AF"]), "Försäkringskassan"].map((text) => ({
      text,
      role: amount({ organisation: text }),
    })),
    { text: pick(["Alla parter", "Summa parter"]), role: { kind: "total" as const, parts: [], ...none } },
  ],
];

const wordings: Readonly<
  Record<CostKindId, readonly (readonly [title: readonly string[], rows: readonly string[]])[]>
> = {
  staff: [
    [
      ["Personal", "Personalkostnader", "Löner och arvoden", "Lönekostnader"],
      [
        "Projektledare",
        "Processledare",
        "Arbetscoach",
        "Handläggare",
        "Samordnare",
        "Vägledare",
        "Kurator",
        "Teamledare",
        "Jobbspecialist",
      ],
    ],
  ],
  premises: [
    [
      ["Lokaler", "Lokalkostnader", "Hyra och drift"],
      ["Lokalhyra", "Städning", "El och värme", "Kontorsplats"],
    ],
  ],
  purchases: [
    [
      ["Köpta tjänster", "Inköp", "Externa tjänster"],
      ["Extern utvärdering", "Föreläsare", "Konsultstöd", "Upphandlad utbildning"],
    ],
  ],
  overhead: [
    [
      ["Gemensamma kostnader", "Administration"],
      ["Overhead", "OH-kostnader", "Administrativt stöd"],
    ],
  ],
  other: [
    [
      ["Övriga kostnader", "Övrigt", "Driftkostnader"],
      [
        "Resor",
        "Telefon",
        "Material",
        "Fika och lunch",
        "Litteratur",
        "Informationsmaterial",
        "Studiebesök",
        "Licenser",
      ],
    ],
  ],
};

export function forbundForm(number: number, year: number): ForbundForm {
  const random = chance(number + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const columns = (columnKinds[number % columnKinds.length] as Columns)(year, pick);
  const first: FormHeading = {
    text: pick(["Kostnadsslag", "Post", "Aktivitet", "Typ av kostnad"]),
    role: { kind: "label" },
  };
  const remark = random() < 0.4 ? [{ text: pick(["Kommentar", "Anmärkning"]), role: { kind: "remark" as const } }] : [];
  const hasSections = random() < 0.7;
  const kinds = shuffled(["staff", "premises", "purchases", "overhead", "other"] as const).slice(
    0,
    3 + Math.floor(random() * 3),
  );
  const sum = pick(["Summa", "Delsumma", "S:a"]);
  const lines = kinds.flatMap((costKind): readonly FormLine[] => {
    const [titles, rows] = pick(wordings[costKind]);
    const title = pick(titles);
    const costs = shuffled(rows)
      .slice(0, 2 + Math.floor(random() * 4))
      .map((label): FormLine => ({ label, role: { kind: "cost", costKind } }));
    if (!hasSections) return costs;
    return [
      { label: title, role: { kind: "section", costKind } },
      ...costs,
      { label: `${sum} ${title.toLowerCase()}`, role: { kind: "sum", rows: [], of: "section" } },
    ];
  });
  const ends: readonly FormLine[] = [
    {
      label: pick(["Totalkostnad", "Summa kostnader", "Insatsens kostnad totalt"]),
      role: { kind: "sum", rows: [], of: "costs" },
    },
    ...(random() < 0.5
      ? [
          {
            label: pick(["Antal deltagare", "Antal platser"]),
            role: { kind: "quantity" as const, of: "participants" as const },
          },
        ]
      : []),
    ...(random() < 0.4
      ? [{ label: pick(["Kostnad per deltagare", "Kronor per plats"]), role: { kind: "ratio" as const } }]
      : []),
  ];
  return {
    sheet: pick([`Budget ${year}`, "Insatsbudget", "Blad1", "Ekonomi", "Kostnadskalkyl"]),
    title: pick(["Budget för insatsen", "Ansökan om medel", "Ekonomisk kalkyl"]),
    headings: [first, ...columns, ...remark],
    lines: [...lines, ...ends],
  };
}

export interface FillChanges {
  /** Column indexes in the order that they stand. */
  readonly order?: readonly number[];
  readonly without?: (label: string) => boolean;
  readonly reworded?: (text: string) => string;
  readonly extraColumn?: string;
  readonly extraRow?: string;
}

/** The form as an applicant hands it in. */
export function filledIn({ sheet, title, headings, lines }: ForbundForm, changes: FillChanges = {}): Snapshot {
  const { order = headings.map((_, index) => index), without = () => false, reworded = (text) => text } = changes;
  const { extraColumn, extraRow } = changes;
  const placed = order.flatMap((index) => headings[index] ?? []);
  const isText = (role: RowRole): boolean => role.kind === "section";
  const figure = ({ kind }: ColumnRole, line: number, column: number): Written => {
    if (kind === "label" || kind === "remark" || kind === "section") return null;
    return 10_000 * (line + 1) + 500 * column;
  };
  const row = ({ label, role }: FormLine, line: number): readonly Written[] => [
    ...placed.map((heading, column): Written => {
      if (heading.role.kind === "label") return reworded(label);
      return isText(role) ? null : figure(heading.role, line, column);
    }),
    ...(extraColumn === undefined || isText(role) ? [] : [1_000 * line]),
  ];
  const kept = lines.filter(({ label }) => !without(label));
  const extra: readonly FormLine[] = extraRow === undefined ? [] : [{ label: extraRow, role: { kind: "unknown" } }];
  const all = [...kept.slice(0, 2), ...extra, ...kept.slice(2)];
  return workbookOf(
    sheetOf(sheet, [
      [title],
      [],
      [...placed.map(({ text }) => reworded(text)), ...(extraColumn === undefined ? [] : [extraColumn])],
      ...all.map(row),
    ]),
  );
}

/** What is read of the blank form, role by role. */
export function asRead({ sheet, headings, lines }: ForbundForm): ReadTables {
  const unit: UnitReading = { heading: null, effective: "kr", evidence: "none" };
  const amounts: readonly Amount[] = [];
  return {
    tables: [
      {
        sheet,
        titleAt: { sheet, row: 0, column: 0 },
        headings: { from: 2, to: 2 },
        columns: headings.map(({ text, role }, column) => ({
          column,
          heading: text,
          at: { sheet, row: 2, column },
          role,
          evidence: "told",
        })),
        rows: lines.map(({ label, role }, index) => ({
          row: 3 + index,
          label,
          at: { sheet, row: 3 + index, column: 0 },
          role,
          evidence: "told",
          amounts,
        })),
        unit,
        about: "cost",
      },
    ],
  };
}
