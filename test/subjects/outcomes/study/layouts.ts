/** The same study as other people lay it out: where the group stands, how it is called, and how the answers are written. */
import type { CellValue, Snapshot } from "../../../../src/workbook/snapshot";
import { formSheet, type Line } from "../../fidelity/a-form";
import { months, type StudyPerson, studyPeople } from "./a-study";

export interface StudyLayout {
  readonly name: string;
  readonly groupHeading: string;
  readonly groupNames: readonly [treated: CellValue, control: CellValue];
  readonly groupIn: "register" | "answers" | "both";
  readonly scale: "digits" | "items" | "totals" | "wide" | "ownSheet";
  readonly scaleName: string;
  readonly occasion: (month: number) => CellValue;
  readonly cost: "register" | "registerText" | "occasions" | "wide" | "none";
  /** Left empty where there is no register at all. */
  readonly register: boolean;
  /** It cannot be told: the groups, or how the scale is coded, must be asked. */
  readonly asked: "groups" | "coding" | null;
  readonly shift?: number;
  readonly noise?: boolean;
}

const plain = (month: number): CellValue => month;
const inWords = (month: number): CellValue => (month === 0 ? "Start" : `${month} mån`);
const long = (month: number): CellValue => `${month} månader`;

const usual: StudyLayout = {
  name: "usual",
  groupHeading: "Grupp",
  groupNames: ["IPS", "Ordinarie stöd"],
  groupIn: "register",
  scale: "digits",
  scaleName: "GSE",
  occasion: plain,
  cost: "register",
  register: true,
  asked: null,
};

const of = (name: string, other: Partial<StudyLayout>): StudyLayout => ({ ...usual, name, ...other });

export const layouts: readonly StudyLayout[] = [
  usual,
  of("intervention and comparison", { groupNames: ["Insats", "Jämförelse"], occasion: inWords }),
  of("treated and controls", { groupNames: ["Behandling", "Kontroll"], scale: "items" }),
  of("names with group", { groupNames: ["IPS-gruppen", "Kontrollgruppen"], scale: "totals" }),
  of("as the appendix writes", { groupNames: ["SE/IPS", "KG"], scale: "wide", cost: "occasions" }),
  of("capitals", { groupNames: ["INSATSGRUPP", "JÄMFÖRELSEGRUPP"], occasion: long, cost: "wide" }),
  of("English", { groupHeading: "Group", groupNames: ["Intervention", "Control"], scaleName: "Self-efficacy" }),
  of("usual care", { groupHeading: "Study group", groupNames: ["IPS", "Treatment as usual"], scale: "ownSheet" }),
  of("beside the answers", { groupIn: "answers", scaleName: "Tilltro till egen förmåga" }),
  of("beside the answers, no register", { groupIn: "answers", register: false, cost: "occasions" }),
  of("beside the answers, in words", { groupIn: "answers", occasion: inWords, scale: "items", cost: "none" }),
  of("in both", { groupIn: "both", groupNames: ["Interventionsgrupp", "Kontrollgrupp"], scale: "totals" }),
  of("no register, own sheet", { groupIn: "answers", register: false, scale: "ownSheet", cost: "none" }),
  of("an arm", { groupHeading: "Studiearm", groupNames: ["A", "B"] }),
  of("by lot", { groupHeading: "Randomiserad till", groupNames: ["1", "0"], scale: "wide" }),
  of("amounts as text", { cost: "registerText", occasion: long }),
  of("ordinary effort", { groupNames: ["Supported employment", "Ordinarie insats"], scale: "items" }),
  of("a title over all", { noise: true, groupNames: ["IPS", "Sedvanligt stöd"] }),
  of("letters", { groupNames: ["A", "B"], asked: "groups" }),
  of("codes", { groupNames: [1, 2], asked: "groups", scale: "totals" }),
  of("places", { groupNames: ["Lindesberg", "Örebro"], asked: "groups", cost: "occasions" }),
  of("control and a place", { groupNames: ["Activa", "Kontroll"], asked: "groups" }),
  of("letters beside the answers", { groupNames: ["X", "Y"], groupIn: "answers", asked: "groups" }),
  of("boxes from nought", { shift: -1, scale: "items", asked: "coding" }),
  of("digits from nought", { shift: -1, asked: "coding", scaleName: "GSE-10" }),
];

export function studyWorkbook(layout: StudyLayout, people = studyPeople()): Snapshot {
  const { scale, register } = layout;
  const sheets = [
    ...(register ? [formSheet("Deltagare", registerLines(layout, people))] : []),
    formSheet("Mätningar", answerLines(layout, people)),
    ...(scale === "ownSheet" ? [formSheet("Tilltro till egen förmåga", ownSheetLines(layout, people))] : []),
    ...(scale === "wide" ? [formSheet("Tilltro", wideLines(layout, people))] : []),
    ...(layout.cost === "occasions" || layout.cost === "wide" ? [formSheet("Tid", costLines(layout, people))] : []),
  ];
  return { sheets, dateSystem: 1900, names: new Map() };
}

function groupOf({ groupNames: [treated, control] }: StudyLayout, person: StudyPerson): CellValue {
  return person.treated ? treated : control;
}

function registerLines(layout: StudyLayout, people: readonly StudyPerson[]): readonly Line[] {
  const { groupIn, groupHeading, cost, noise = false } = layout;
  const grouped = groupIn !== "answers";
  const costed = cost === "register" || cost === "registerText";
  const total = (person: StudyPerson): number => person.occasions.reduce((sum, each) => sum + each.cost, 0);
  const amount = (kronor: number): CellValue =>
    cost === "register" ? kronor : `${Math.floor(kronor / 1000)} ${String(kronor % 1000).padStart(3, "0")} kr`;
  return [
    ...(noise ? [["Register för studien"], ["Uppdaterat varje månad"], []] : []),
    [
      "Nr",
      ...(grouped ? [groupHeading] : []),
      "Inskriven",
      "Kön",
      "Födelseår",
      "Arbete från",
      "Studier",
      ...(costed ? ["Kostnad"] : []),
      "Avslutad",
    ],
    ...people.map((person): Line => [
      person.number,
      ...(grouped ? [groupOf(layout, person)] : []),
      person.start,
      person.woman ? "Kvinna" : "Man",
      person.born,
      person.work,
      person.studies ? "Högskola" : null,
      ...(costed ? [amount(total(person))] : []),
      person.occasions.length < months.length ? person.start + 100 * person.occasions.length : null,
    ]),
  ];
}

function shifted(layout: StudyLayout, efficacy: string): readonly number[] {
  return [...efficacy].map((digit) => Number(digit) + (layout.shift ?? 0));
}

function answerLines(layout: StudyLayout, people: readonly StudyPerson[]): readonly Line[] {
  const { groupIn, groupHeading, scale, scaleName, occasion, noise = false } = layout;
  const grouped = groupIn !== "register";
  const items = Array.from({ length: 10 }, (_, item) => `${scaleName} ${item + 1}`);
  const after = scale === "items" ? items : scale === "totals" ? [`${scaleName}, summa`] : [];
  const rows = people.flatMap((person) =>
    person.occasions.flatMap(({ month, ghq, eq5d, efficacy }): readonly Line[] => {
      const who: Line = [person.number, ...(grouped ? [groupOf(layout, person)] : []), occasion(month)];
      const answers = shifted(layout, efficacy);
      const beside: Line =
        scale === "items" ? answers : scale === "totals" ? [answers.reduce((sum, each) => sum + each, 0)] : [];
      return [
        [...who, "GHQ-12", ghq, ...beside],
        [...who, "EQ-5D-3L", eq5d],
        ...(scale === "digits" ? [[...who, scaleName, answers.join("")]] : []),
      ];
    }),
  );
  return [
    ...(noise ? [["Mätningar"], []] : []),
    ["Nr", ...(grouped ? [groupHeading] : []), "Tillfälle", "Formulär", "Svar", ...after],
    ...rows,
  ];
}

function ownSheetLines({ occasion }: StudyLayout, people: readonly StudyPerson[]): readonly Line[] {
  return [
    ["Löpnummer", "Mättillfälle", ...Array.from({ length: 10 }, (_, item) => `Fråga ${item + 1}`)],
    ...people.flatMap(({ number, occasions }) =>
      occasions.map(({ month, efficacy }): Line => [number, occasion(month), ...[...efficacy].map(Number)]),
    ),
  ];
}

function wideLines({ scaleName }: StudyLayout, people: readonly StudyPerson[]): readonly Line[] {
  return [
    ["Löpnr", ...months.map((month) => (month === 0 ? `${scaleName} start` : `${scaleName} ${month} mån`))],
    ...people.map(({ number, occasions }): Line => [
      number,
      ...months.map((month) => {
        const efficacy = occasions.find((each) => each.month === month)?.efficacy;
        return efficacy === undefined ? null : [...efficacy].reduce((sum, digit) => sum + Number(digit), 0);
      }),
    ]),
  ];
}

function costLines({ cost, occasion }: StudyLayout, people: readonly StudyPerson[]): readonly Line[] {
  if (cost === "wide") {
    return [
      ["Löpnummer", ...months.map((month) => `Kostnad ${month} mån`)],
      ...people.map(({ number, occasions }): Line => [
        number,
        ...months.map((month) => occasions.find((each) => each.month === month)?.cost ?? null),
      ]),
    ];
  }
  return [
    ["Löpnummer", "Tillfälle", "Kostnad, kr"],
    ...people.flatMap(({ number, occasions }) =>
      occasions.map(({ month, cost: kronor }): Line => [number, occasion(month), kronor]),
    ),
  ];
}
