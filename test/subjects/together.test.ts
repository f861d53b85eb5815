/** Outcomes beside a budget in one workbook: neither hides what the other may not hold. */
import { check, defaultPolicy } from "../check";
import { resultOn } from "../../src/checking/check-result";
import { addressText } from "../../src/workbook/address";
import type { Sheet, Snapshot } from "../../src/workbook/snapshot";
import { snapshotOf } from "../cases/blueprint-snapshot";
import { isamverkanSheets } from "../cases/isamverkan";
import { hudiksvallGoals, hudiksvallRegister } from "./outcomes/hudiksvall";

const today = "2018-06-15";

/** The ISAmverkan budget with a line of text below it, and Hudiksvall's register and goals. */
function together(...texts: readonly string[]): Snapshot {
  const budget = snapshotOf(isamverkanSheets());
  const [detailed, ...others] = budget.sheets;
  if (detailed === undefined) throw new Error("A budget has a detailed sheet");
  const index = (detailed.rows.at(-1)?.index ?? 0) + 2;
  const cells = texts.map((value, column) => ({ row: index, column, value }));
  const written: Sheet = { ...detailed, rows: [...detailed.rows, { index, hidden: false, cells }] };
  return { ...budget, sheets: [written, ...others, hudiksvallRegister(), hudiksvallGoals()] };
}

const personsTold = (snapshot: Snapshot): readonly string[] =>
  check(snapshot, defaultPolicy, today)
    .findings.filter(({ rule }) => rule.startsWith("OUT-2"))
    .map(({ rule, at }) => `${rule} ${addressText(at)}`);

it("both are recognised, and each has its own findings", () => {
  const result = check(together(), defaultPolicy, today);
  expect(result.kinds).toEqual(["budget", "outcomes"]);
  expect(result.outcomes?.figures).toMatchObject({ started: { least: 71, most: 71 }, ended: { least: 37, most: 37 } });
  const rules = (subject: "budget" | "outcomes") =>
    resultOn(result, [subject]).findings.map(({ rule }) => rule.slice(0, 3));
  expect(new Set(rules("budget"))).toEqual(new Set(["BUD"]));
  expect(rules("outcomes").every((rule) => rule === "OUT")).toBe(true);
});

it("the contact person of a budget may be named there, and an identity number stands nowhere", () => {
  expect(personsTold(together("Kontaktperson", "Anna Andersson", "anna@exempel.se"))).toEqual([]);
  const found = personsTold(together("19121212-1212"));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^OUT-201 Budget - detaljerad!A\d+$/);
});

it("a register is as it was on the day that is given, where it does not say itself", () => {
  const withoutDay: Sheet = {
    ...hudiksvallRegister(),
    rows: hudiksvallRegister().rows.filter(({ cells }) => cells[0]?.value !== "Mätdatum"),
  };
  const at = (day: string) =>
    check({ sheets: [withoutDay], dateSystem: 1900, names: new Map() }, defaultPolicy, day).outcomes?.figures;
  expect(at("2018-05-31")).toMatchObject({
    asOf: "2018-05-31",
    started: { least: 71, most: 71 },
    ended: { least: 37, most: 37 },
  });
  expect(at("2017-12-31")).toMatchObject({
    asOf: "2017-12-31",
    started: { least: 62, most: 62 },
    ended: { least: 30, most: 30 },
  });
});
