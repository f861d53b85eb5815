/** Headings are taken apart alike in whatever order people write the form, the occasion and the item. */
import { headingParts } from "../../../../src/subjects/outcomes/health/heading-parts";

const forms = {
  GHQ: "GHQ-12",
  "GHQ-12": "GHQ-12",
  "ghq 12": "GHQ-12",
  "General Health Questionnaire": "GHQ-12",
  "EQ-5D": "eq5d",
  EQ5D: "eq5d",
  EuroQol: "eq5d",
  "EQ-5D-3L": "EQ-5D-3L",
  EQ5D5L: "EQ-5D-5L",
  "EQ-5D (5L)": "EQ-5D-5L",
} as const;

const occasions: Readonly<Record<string, number | "end" | "unclear">> = {
  start: 0,
  "Vid start": 0,
  "vid insatsens start": 0,
  "start av insats": 0,
  baslinje: 0,
  före: 0,
  "före insats": 0,
  inskrivning: 0,
  startenkät: 0,
  "6 mån": 6,
  "6m": 6,
  "6-mån": 6,
  "efter ett halvår": 6,
  "månad 6": 6,
  "6 månaders uppföljning": 6,
  "uppf. 6 mån": 6,
  "12 månader": 12,
  "efter ett år": 12,
  årsuppföljning: 12,
  "1 års uppföljning": 12,
  "1,5 år": 18,
  "uppföljning 2 år": 24,
  avslut: "end",
  "efter insats": "end",
  utskrivning: "end",
  T1: "unclear",
  "mätning 1": "unclear",
  uppföljning: "unclear",
  "omgång 2": "unclear",
  "1:a mätningen": "unclear",
};

const orders: readonly ((form: string, occasion: string) => string)[] = [
  (form, occasion) => `${form} ${occasion}`,
  (form, occasion) => `${occasion} ${form}`,
  (form, occasion) => `${form}_${occasion}`,
  (form, occasion) => `${form} (${occasion})`,
  (form, occasion) => `Svar ${form}, ${occasion}`,
];

it.each(Object.entries(occasions))("%s says when, beside every name of a form", (occasion, when) => {
  for (const [name, form] of Object.entries(forms)) {
    for (const order of orders) {
      const heading = order(name, occasion);
      const parts = headingParts(heading);
      const said = parts?.occasion;
      const read = said?.kind === "months" ? said.months : said?.kind;
      expect([heading, parts?.form, read]).toEqual([heading, form, when]);
    }
  }
});

it.each([
  ["GHQ3", { form: "GHQ-12", numbers: [3] }],
  ["GHQ-12 fr 3", { form: "GHQ-12", item: 3 }],
  ["EQ5D_1_6m", { form: "eq5d", numbers: [1], occasion: { kind: "months", months: 6 } }],
  ["MO_6", { dimension: "MO", numbers: [6] }],
  ["Oro/nedstämdhet 12 mån", { dimension: "AD", occasion: { kind: "months", months: 12 } }],
  ["GHQ summa", { form: "GHQ-12", total: "sum" }],
  ["EQ-5D index start", { form: "eq5d", total: "index" }],
  ["EQ VAS", { form: "eq5d", total: "vas" }],
  ["GHQ 12", { form: "GHQ-12", mayBeTwelve: true }],
  ["GHQ 12 mån", { form: "GHQ-12", mayBeTwelve: false, occasion: { kind: "months", months: 12 } }],
])("%s is taken apart", (heading, parts) => {
  expect(headingParts(heading)).toMatchObject(parts);
});

it.each(["Startdatum", "Inskriven", "Kön", "Skillnad start–slut", "Förändring EQ-5D", "Ansvarig", "Man", "Kommentar"])(
  "%s is a heading of something else",
  (heading) => {
    expect(headingParts(heading)).toBeNull();
  },
);
