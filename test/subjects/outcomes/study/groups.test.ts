/** Which columns *Grupp* are the groups of a study: told by their values or asked; a column of something else is neither. */
import type { CellValue, Snapshot } from "../../../../src/workbook/snapshot";
import { outcomesSubject } from "../../../../src/subjects/outcomes/outcomes";
import { studyFigures } from "../../../../src/subjects/outcomes/study/study-figures";
import { check } from "../../../check";
import { formSheet, type Line } from "../../fidelity/a-form";
import { outcomesOf, registerOf, today, workbookOf } from "../a-register";

function registerWith(groups: readonly CellValue[], heading = "Grupp"): Snapshot {
  return registerOf(
    ["Nr", heading, "Inskriven", "Kön", "Avslutad"],
    ...groups.map((group, place): Line => [place + 1, group, 45_000 + place, place % 2 ? "Man" : "Kvinna", null]),
  );
}

function many(...counts: readonly (readonly [value: CellValue, count: number])[]): readonly CellValue[] {
  return counts.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

function told(groups: readonly CellValue[], heading?: string): unknown {
  const { study } = outcomesOf(registerWith(groups, heading));
  if (study === null) return "none";
  if (study.questions.length > 0) return study.questions.map(({ about }) => about);
  return studyFigures(study)?.study.groups.map(({ name, people }) => `${name} ${people.size}`);
}

describe("a column Grupp", () => {
  it.each([
    ["ages", many(["18-29", 6], ["30-64", 8])],
    ["ages in words", many(["Under 30", 6], ["Över 30", 8])],
    ["young and grown", many(["Unga", 6], ["Vuxna", 8])],
    ["sexes", many(["Kvinnor", 6], ["Män", 8])],
    ["support", many(["Sjukpenning", 6], ["Aktivitetsersättning", 8])],
    ["one value", many(["IPS", 14])],
    ["many values", many(["A", 3], ["B", 3], ["C", 3], ["D", 3], ["E", 3])],
    ["names", ["Anna", "Bo", "Cia", "Dan", "Eva", "Fia"]],
    ["two that stand for one each", many(["Röd", 1], ["Blå", 12])],
    ["mostly empty", many(["IPS", 2], ["Kontroll", 2], [null, 20])],
    ["unknown alone", many(["IPS", 12], ["Okänd", 2])],
  ])("of %s is no study, and is not asked about", (_, values) => {
    expect(told(values)).toBe("none");
  });

  it.each([
    ["letters", many(["A", 6], ["B", 8])],
    ["numbers", many([1, 6], [0, 8])],
    ["three of anything", many(["Röd", 5], ["Grön", 5], ["Blå", 5])],
    ["a word for control beside a name", many(["Activa", 7], ["Kontroll", 7])],
    ["two words for control", many(["IPS", 8], ["Kontroll", 7], ["Ordinarie stöd", 7])],
    ["a slip of the hand", many(["IPS", 20], ["Kontroll", 20], ["ISP", 1])],
    ["two interventions", many(["IPS", 8], ["SE", 8])],
  ])("of %s is asked about", (_, values) => {
    expect(told(values)).toEqual(["studyGroups"]);
  });

  it("is told by words for intervention and control, however they are written", () => {
    expect(told(many(["Ordinarie stöd", 8], ["ordinarie stöd ", 1], ["IPS", 7], ["ips", 1]))).toEqual([
      "IPS 8",
      "Ordinarie stöd 9",
    ]);
    expect(told(many(["KG", 8], ["Behandlingsgruppen", 7], ["Kontrollgrupp", 2]))).toEqual([
      "Behandlingsgruppen 7",
      "KG 10",
    ]);
    expect(told(many(["SE", 6], ["Kontroll", 6], ["IPS", 6]))).toEqual(["SE 6", "IPS 6", "Kontroll 6"]);
  });

  it("is told by its heading where that says that they are a study's", () => {
    expect(told(many(["A", 6], ["B", 8]), "Studiegrupp")).toEqual(["A 6", "B 8"]);
  });

  it("counts no one without a group, and says how many they are", () => {
    const { study } = outcomesOf(registerWith(many(["IPS", 6], ["Kontroll", 6], [null, 2], ["?", 1])));
    expect(study && studyFigures(study)?.study.ungrouped).toBe(3);
  });

  it("gives groups once it is answered, and nothing where it means something else", () => {
    const snapshot = registerWith(many(["A", 6], ["B", 8]));
    const id = outcomesOf(snapshot).study?.questions[0]?.id ?? "";
    const answered = (choice: string) =>
      outcomesOf(snapshot, { answers: new Map([[id, choice]]) }).study?.compared ?? null;
    expect(answered("groups")?.study.groups.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(answered("none")).toBeNull();
  });

  it("changes no other figure of the register", () => {
    const without = outcomesOf(registerOf(...linesWithout())).figures;
    const withGroup = outcomesOf(registerWith(many(["A", 6], ["B", 8]))).figures;
    expect(withGroup).toEqual(without);
  });

  it("makes no register of a plan with a start, an end and a cost", () => {
    const plan = workbookOf(
      formSheet("Plan", [
        ["Start", "Slut", "Kostnad", "Grupp"],
        [45_000, 45_100, 10_000, "IPS"],
        [45_000, 45_100, 10_000, "Kontroll"],
      ]),
    );
    expect(check(plan, undefined, today).outcomes).toBeNull();
  });
});

function linesWithout(): readonly Line[] {
  return [
    ["Nr", null, "Inskriven", "Kön", "Avslutad"],
    ...Array.from({ length: 14 }, (_, place): Line => [
      place + 1,
      null,
      45_000 + place,
      place % 2 ? "Man" : "Kvinna",
      null,
    ]),
  ];
}

describe("a person in two groups", () => {
  const sheets = (second: string) =>
    workbookOf(
      formSheet("Mätningar", [
        ["Nr", "Grupp", "Tillfälle", "Formulär", "Svar"],
        ...Array.from({ length: 8 }, (_, place): Line => [
          place + 1,
          place % 2 ? "Kontroll" : "IPS",
          0,
          "EQ-5D-3L",
          "21111",
        ]),
        [1, second, 6, "EQ-5D-3L", "11111"],
      ]),
    );

  it("is told with the cell, and the groups are not compared until it is mended", () => {
    const { findings, outcomes } = check(sheets("Kontroll"), undefined, today);
    expect(findings.filter(({ rule }) => rule === "OUT-171").map(({ at }) => [at.row, at.column])).toEqual([[9, 1]]);
    expect(outcomes?.study?.compared).toBeNull();
  });

  it("is none where every row says the same", () => {
    const { findings, outcomes } = check(sheets("ips"), undefined, today);
    expect(findings.filter(({ rule }) => rule === "OUT-171")).toEqual([]);
    expect(outcomes?.study?.compared?.study.groups).toHaveLength(2);
  });
});

it("has a kind for each question that it asks", () => {
  const kinds = outcomesSubject.questionKinds?.map(({ about }) => about);
  expect(kinds).toEqual(expect.arrayContaining(["studyGroups", "scaleCoding"]));
});
