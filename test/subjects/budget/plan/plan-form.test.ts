/** *Projektuppgifter* as a form: what it shows, and what it writes. */
import { check, defaultPolicy, type WholeResult } from "../../../check";
import {
  everyFormField,
  type PlanForm,
  type PlanFormField,
  planForm,
  planFormPatch,
} from "../../../../src/subjects/budget/plan/plan-form";
import { readPlanText } from "../../../../src/subjects/budget/plan/plan-words";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import { patched } from "../../../../src/workbook/patched";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { correctedIsamverkanSheets, isamverkanSheets } from "../../../cases/isamverkan";
import { english, swedish } from "../../../cases/words";
import { withCells } from "../change";

const formOf = (result: WholeResult): PlanForm => planForm(result, result.findings, swedish);
const checkOf = (snapshot: Snapshot): WholeResult => check(snapshot, defaultPolicy);
const printed = checkOf(snapshotOf(isamverkanSheets()));
const withoutPlan = checkOf(snapshotOf(correctedIsamverkanSheets().slice(0, 2)));

function fieldOf(form: PlanForm, key: string): PlanFormField {
  const field = everyFormField(form).find((known) => known.key === key);
  if (field === undefined) throw new Error(`No field ${key}`);
  return field;
}

const plain = (text: string): string => text.replace(/\s/g, " ");

/** What the form shows under these keys, hard spaces as plain ones. */
function shown(form: PlanForm, ...keys: readonly string[]): readonly string[] {
  return keys.map((key) => plain(fieldOf(form, key).shown));
}

describe("the form of the ISAmverkan plan", () => {
  const form = formOf(printed);

  it("shows what the sheet says, as one would type it", () => {
    expect(shown(form, "projectName", "from", "statedTotal", "participants", "coaches", "goalShare")).toEqual([
      "ISAmverkan",
      "2014-01-01",
      "2 430 000",
      "50",
      "2,5",
      "30",
    ]);
    expect(shown(form, "commitments.1.share", "commitmentSum", "financing.0.requested", "financingSum.total")).toEqual([
      "150",
      "300",
      "1 830",
      "2 430",
    ]);
  });

  it("says of every fact where in the plan it is found", () => {
    const where = Object.fromEntries(form.fields.map((field) => [field.key, field.where]));
    expect(where).toMatchObject({ participantsInGoals: "1.2 Projektmål", coaches: "1.1 Projektets målgrupp" });
    expect(form.tables.map(({ where: section }) => section)).toEqual([
      "3.2 Organisationernas åtaganden",
      "4 Projektets finansiering",
    ]);
  });

  it("has the findings of each fact at its own field: 60 participants and another end in the goals", () => {
    const told = everyFormField(form).flatMap(({ key, findings }) => findings.map(({ rule }) => `${key} ${rule}`));
    expect(told).toEqual(["participantsInGoals BUD-703", "participantsInGoals BUD-705", "endInGoals BUD-704"]);
    expect(form.otherFindings).toEqual([]);
  });

  it("keeps what cannot be read just as it stands, with the finding that says so", () => {
    const unread = checkOf(withCells(printed.budget.snapshot, "Projektuppgifter", { B10: { value: "ca 50" } }));
    const field = fieldOf(formOf(unread), "participants");
    expect(field.shown).toBe("ca 50");
    expect(field.findings.map(({ rule }) => rule)).toContain("BUD-708");
  });

  it("offers the rows that no organisation stands on", () => {
    expect(form.tables.map(({ rows }) => rows.filter(({ blank }) => blank).length)).toEqual([4, 5]);
  });

  it("has no finding left once 50 participants and the budget's end are written", () => {
    const changes = new Map<string, string | number>([
      ["participantsInGoals", 50],
      ["endInGoals", "2014-12-31"],
    ]);
    const after = checkOf(patched(printed.budget.snapshot, planFormPatch(printed, swedish, changes)));
    expect(everyFormField(formOf(after)).flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe("the form of a budget without the sheet", () => {
  it("has the same fields, empty but for the organisations", () => {
    const form = formOf(withoutPlan);
    expect(form.sheet).toBeNull();
    expect(form.fields.map(({ key }) => key)).toEqual(formOf(printed).fields.map(({ key }) => key));
    expect(form.fields.filter(({ shown: text }) => text !== "")).toEqual([]);
    expect(shown(form, "commitments.0.organisation", "financing.3.organisation")).toEqual([
      "Uppsala kommun",
      "Försäkringskassan",
    ]);
  });

  it.each([1900, 1904] as const)("makes the sheet with what was typed in it, days counted from %d", (dateSystem) => {
    const before = checkOf({ ...withoutPlan.budget.snapshot, dateSystem });
    const changes = new Map<string, string | number>([
      ["participants", 50],
      ["from", "2014-01-01"],
      ["statedTotal", 2_430_000],
      ["commitments.0.share", 2],
      ["financing.0.requested", 1830],
    ]);
    const patch = planFormPatch(before, swedish, changes);
    expect(patch.map(({ kind }) => kind)).toEqual(["addSheet"]);
    const made = patch.flatMap((edit) => (edit.kind === "addSheet" ? [sheetOf(edit.blueprint)] : []));
    const { snapshot } = before.budget;
    const form = formOf(checkOf({ ...snapshot, sheets: [...snapshot.sheets, ...made] }));
    expect(form.sheet).toBe("Projektuppgifter");
    expect(
      shown(form, "participants", "from", "statedTotal", "commitments.0.share", "financing.0.requested", "to"),
    ).toEqual(["50", "2014-01-01", "2 430 000", "200", "1 830", ""]);
  });
});

describe("a typed text", () => {
  it("is told as it was understood, with its unit, unless that is plain", () => {
    const understood = (kind: Parameters<typeof readPlanText>[0], text: string): string | null => {
      const reading = readPlanText(kind, text, swedish);
      if (!reading.ok) throw new Error(reading.fault);
      return reading.understood && plain(reading.understood);
    };
    expect(understood("kronor", "2 430 tkr")).toBe("2 430 000 kr");
    expect(understood("kronor", "2 430 000")).toBeNull();
    expect(understood("tkr", "0,3 mkr")).toBe("300 tkr");
    expect(understood("day", "30 juni 2015")).toBe("2015-06-30");
    expect(understood("workload", "150 %")).toBe("150 % av heltid");
    expect(understood("text", "Grön  Rehab")).toBeNull();
  });

  it("that cannot be read is answered with how to write it, by the same words as Excel's own message", () => {
    expect(readPlanText("day", "julafton", swedish)).toEqual({
      ok: false,
      fault: "Skriv ett datum mellan 2000-01-01 och 2099-12-31 som år-månad-dag.",
    });
    const doubtful = readPlanText("share", "0,3", english);
    expect(doubtful.ok ? null : doubtful.fault).toMatch(/^Write the percent sign/);
  });
});
