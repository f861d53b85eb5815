/** What is said of one participant and cannot be, or cannot be counted. */
import { mendPatch } from "../../../src/checking/mend";
import { patched } from "../../../src/workbook/patched";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import type { ColumnId } from "../../../src/subjects/outcomes/register/register-template";
import { found, on, outcomeFindings, type Participant, registerSheet, today, wordsOf, workbookOf } from "./a-register";

const all: readonly ColumnId[] = [
  "number",
  "referred",
  "enrolled",
  "planned",
  "sex",
  "birthYear",
  "work",
  "ended",
  "reason",
];

/** Everyone is enrolled on a day of their own, where nothing else is said. */
const register = (people: readonly Participant[], columns: readonly ColumnId[] = all): Snapshot =>
  workbookOf(
    registerSheet(
      columns,
      people.map((person, index) => ({ number: index + 1, enrolled: on("2022-01-10") + index, ...person })),
    ),
  );

const one = (person: Participant, columns?: readonly ColumnId[]): readonly string[] =>
  found(register([person], columns));

it("of a participant with every day in order there is nothing to say", () => {
  const person = {
    referred: on("2022-01-03"),
    planned: on("2022-02-01"),
    work: on("2022-06-01"),
    ended: on("2022-08-01"),
    reason: "Fullföljd",
    birthYear: 1985,
  };
  expect(one(person)).toEqual([]);
});

it("nobody ends before being enrolled", () => {
  const snapshot = register([{ ended: on("2021-01-10"), reason: "Sjukdom" }]);
  expect(found(snapshot)).toEqual(["OUT-103 one Deltagare!H2"]);
  expect(wordsOf(snapshot)[0]?.message).toBe("Nr 1 är avslutad 2021-01-10 men inskriven 2022-01-10.");
});

it("who ends on the day of enrolment has days in order", () => {
  expect(one({ ended: on("2022-01-10"), reason: "Felregistrering" })).toEqual([]);
});

it.each([
  ["referred", { referred: on("2022-02-01") }, "C2"],
  ["planned", { planned: on("2022-01-09") }, "D2"],
  ["work", { work: on("2021-12-01") }, "G2"],
  ["afterEnd", { planned: on("2022-05-01"), ended: on("2022-04-01"), reason: "Sjukdom" }, "H2"],
])("days in another order are told: %s", (variant, person, cell) => {
  expect(one(person)).toEqual([`OUT-104 ${variant} Deltagare!${cell}`]);
});

it("more than twenty in the wrong order are told together, the other kinds apart from them", () => {
  const early = Array.from({ length: 25 }, () => ({ work: on("2021-12-01") }));
  const told = found(register([...early, { planned: on("2021-12-01") }]));
  expect(told.filter((each) => each.startsWith("OUT-104 work"))).toHaveLength(20);
  expect(told.slice(-2)).toEqual(["OUT-104 rest Deltagare!G22", "OUT-104 planned Deltagare!D27"]);
});

it.each(["referred", "enrolled", "planned", "work", "ended"] as const)("no %s day lies in the future", (column) => {
  const told = one({
    enrolled: on("2024-02-01"),
    [column]: on("2024-03-02"),
    ...(column === "ended" && { reason: "Sjukdom" }),
  });
  expect(told.filter((each) => each.startsWith("OUT-105"))).toHaveLength(1);
  expect(one({ enrolled: on("2024-02-01"), [column]: on(today) }).filter((each) => each.startsWith("OUT-105"))).toEqual(
    [],
  );
});

describe("ages", () => {
  it.each([
    [2007, "OUT-106 outside Deltagare!F2"],
    [1956, "OUT-106 outside Deltagare!F2"],
    [2023, "OUT-106 impossible Deltagare!F2"],
    [1910, "OUT-106 impossible Deltagare!F2"],
  ])("born %p and enrolled in 2022", (birthYear, told) => {
    expect(one({ birthYear })).toEqual([told]);
  });

  it.each([2006, 1957, 1980])("born %p there is nothing to say", (birthYear) => {
    expect(one({ birthYear })).toEqual([]);
  });

  it("stated as years are held to the same ages", () => {
    const columns = ["number", "enrolled", "ageGroup"] as const;
    expect(one({ ageGroup: 15 }, columns)).toEqual(["OUT-109 far Deltagare!C2"]);
    expect(one({ ageGroup: 66 }, columns)).toEqual(["OUT-106 outside Deltagare!C2"]);
    expect(one({ ageGroup: 64 }, columns)).toEqual([]);
    expect(one({ ageGroup: "26-33" }, columns)).toEqual([]);
  });
});

describe("running numbers", () => {
  const numbered = (...numbers: readonly CellValue[]): Snapshot => register(numbers.map((number) => ({ number })));
  const mended = (snapshot: Snapshot): Snapshot => patched(snapshot, mendPatch(outcomeFindings(snapshot)));

  it("belong to one participant each", () => {
    expect(found(numbered(1, 2, 1))).toEqual(["OUT-107 one Deltagare!A4"]);
    expect(wordsOf(numbered(1, 2, 1))[0]?.message).toBe("Nr 1 har samma nummer som rad 2.");
  });

  it("are the same however they are written", () => {
    expect(found(numbered(7, "Nr 7", "007", "K-7"))).toEqual(["OUT-107 one Deltagare!A3", "OUT-107 one Deltagare!A4"]);
  });

  it("that lack are given the next that is free", () => {
    const snapshot = numbered(1, null, 9, null);
    expect(found(snapshot)).toEqual(["OUT-108 one Deltagare!A3", "OUT-108 one Deltagare!A5"]);
    expect(mended(snapshot).sheets[0]?.rows.map(({ cells }) => cells[0]?.value)).toEqual(["Nr", 1, 10, 9, 11]);
    expect(found(mended(snapshot))).toEqual([]);
  });

  it("of more than twenty that lack are given together", () => {
    const snapshot = numbered(...Array.from({ length: 30 }, () => null));
    expect(found(snapshot).at(-1)).toBe("OUT-108 rest Deltagare!A22");
    expect(found(mended(snapshot))).toEqual([]);
  });

  it("of a kind of one's own are left to their owner", () => {
    const findings = outcomeFindings(numbered("H-12", null));
    expect(findings.map(({ rule }) => rule)).toEqual(["OUT-108"]);
    expect(findings[0]?.mend).toBeUndefined();
  });

  it("that are long are not repeated, for they may be a person's", () => {
    const snapshot = register([{ number: "640823-3234", ended: on("2021-01-10"), reason: "Sjukdom" }]);
    expect(wordsOf(snapshot)[0]?.message).toMatch(/^Deltagaren på rad 2 är avslutad/);
    expect(JSON.stringify(outcomeFindings(snapshot))).not.toContain("640823");
  });

  it("are not asked for where there is no such column", () => {
    expect(one({ sex: "Man" }, ["enrolled", "sex", "ended"])).toEqual([]);
  });
});

describe("who is counted", () => {
  it("nobody without a day of enrolment", () => {
    expect(one({ enrolled: null, sex: "Man" })).toEqual(["OUT-110 noDay Deltagare!C2"]);
  });

  it("nor one who ended without it", () => {
    expect(one({ enrolled: null, ended: on("2022-05-01"), reason: "Sjukdom" })).toEqual(["OUT-110 ended Deltagare!C2"]);
  });

  it("who waits needs none", () => {
    expect(one({ enrolled: null, referred: on("2022-05-01") })).toEqual([]);
  });
});

describe("reasons for ending", () => {
  it("follow each ending", () => {
    expect(one({ ended: on("2022-05-01") })).toEqual(["OUT-111 noReason Deltagare!I2"]);
  });

  it("come with a day", () => {
    expect(one({ reason: "Sjukdom" })).toEqual(["OUT-111 notEnded Deltagare!H2"]);
  });

  it("are not asked for where there is no such column", () => {
    expect(one({ ended: on("2022-05-01") }, ["number", "enrolled", "ended"])).toEqual([]);
  });

  it("of more than twenty are told together", () => {
    const people = Array.from({ length: 25 }, () => ({ ended: on("2022-05-01") }));
    expect(found(register(people)).at(-1)).toBe("OUT-111 rest Deltagare!I22");
  });
});

describe("rows that are alike", () => {
  const person = { enrolled: on("2022-01-10"), sex: "Kvinna", birthYear: 1980, planned: on("2022-02-01") };

  it("are told at the later one", () => {
    const snapshot = register([person, { ...person, sex: "Man" }, person]);
    expect(found(snapshot)).toEqual(["OUT-118 one Deltagare!A4"]);
    expect(wordsOf(snapshot)[0]?.message).toContain("Nr 3 har samma uppgifter som rad 2");
  });

  it("count the first choice of a list too", () => {
    const columns = ["number", "enrolled", "sex", "therapist", "ability"] as const;
    const alike = { enrolled: on("2022-01-10"), sex: "Kvinna", therapist: "Ja", ability: "Ja" };
    expect(found(register([alike, alike], columns))).toEqual(["OUT-118 one Deltagare!A3"]);
  });

  it("say nothing where little is filled in", () => {
    const { planned, ...little } = person;
    expect(planned).toBeDefined();
    expect(found(register([little, little]))).toEqual([]);
  });
});
