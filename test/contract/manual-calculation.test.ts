/** Manual calculation: an amount is changed and no sum follows. The forms are read as Excel would show them calculated. */
import { contentOf, editCell } from "../../src/workbook/content";
import { dependentsOf } from "../../src/workbook/formula/dependents";
import { recalculated } from "../../src/workbook/formula/recalculate";
import { patched } from "../../src/workbook/patched";
import type { Patch } from "../../src/workbook/patch";
import type { Snapshot } from "../../src/workbook/snapshot";
import { applyToFile } from "../../src/hosts/file/write/apply-to-file";
import { cellsOn, told } from "./forms/change";
import { checked, fileOf, filledBook, filledResult, forms } from "./forms/forms";
import { calculatedByHand, opened } from "./forms/opened";

/** A number that somebody has typed and that at least two formulas count on, made one larger. */
function aChange(snapshot: Snapshot, sheets: readonly string[]): Patch {
  for (const { cell, at } of cellsOn(snapshot, sheets)) {
    const isTyped = typeof cell.value === "number" && cell.formula === undefined;
    if (!isTyped || dependentsOf(snapshot, [at]).length < 2) continue;
    return [editCell(at, cell, { ...contentOf(cell), value: Number(cell.value) + 1 })];
  }
  return [];
}

const changing = forms.filter((form) => aChange(filledBook(form), form.sheets).length > 0);

const manual = (snapshot: Snapshot, results: "unknown" | "old" | "current"): Snapshot => ({
  ...snapshot,
  calculation: { results },
});

it("is asked of every form with numbers that formulas count on", () => {
  expect(changing.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "budget",
      "fidelity",
      "register",
      "final report",
    ]
  `);
});

describe.each(changing)("$name, changed and not calculated", (form) => {
  const book = filledBook(form);
  const change = aChange(book, form.sheets);
  const old = patched(book, change);
  const fresh = patched(book, recalculated(book, change));
  const rulesBut = (snapshot: Snapshot, rule: string): readonly string[] =>
    told(checked(snapshot).findings.filter((finding) => finding.rule !== rule));

  it.each(["unknown", "old"] as const)("is judged by what its cells give where its results are %s", (results) => {
    const snapshot = manual(old, results);
    expect(rulesBut(snapshot, "SAM-104")).toEqual(told(checked(fresh).findings));
    expect(form.values(checked(snapshot))).toEqual(form.values(checked(fresh)));
  });

  it("is told to show old results", () => {
    const findings = checked(manual(old, "unknown")).findings.filter(({ rule }) => rule === "SAM-104");
    expect(findings.map(({ variant, severity }) => `${severity} ${variant}`)).toContain("warning old");
  });

  it("is taken at its word where Excel says that all is calculated", () => {
    expect(rulesBut(manual(old, "current"), "SAM-104")).toEqual(told(checked(old).findings));
  });

  it("is the same as a file", () => {
    const file = calculatedByHand(applyToFile(fileOf(form), change).bytes);
    expect(form.values(checked(opened(file)))).toEqual(form.values(checked(fresh)));
    expect(rulesBut(opened(file), "SAM-104")).toEqual(told(checked(fresh).findings));
  });

  it("has one thing more to say than an automatic one where nothing is old", () => {
    const findings = checked(opened(calculatedByHand(fileOf(form)))).findings;
    expect(told(findings.filter(({ rule }) => rule !== "SAM-104"))).toEqual(told(filledResult(form).findings));
    expect(
      findings.flatMap(({ rule, severity, variant }) => (rule === "SAM-104" ? [`${severity} ${variant}`] : [])),
    ).toEqual(["info manual"]);
  });
});
