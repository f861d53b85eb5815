/** A pasted table on its own: what it is read as, what it costs, whether its sums add up. */
import { kronor, money } from "../../../../src/reading/money";
import { type PastedForm, checkPasted } from "../../../../src/subjects/budget/paste/pasted-form";
import { tableInText } from "../../../../src/subjects/budget/paste/paste-table";
import { vastmanlandYears } from "../../../cases/pasted-tables";
import { rightPastes, wrongPastes } from "./pastes";

function checked(text: string): PastedForm {
  const form = checkPasted(tableInText(text));
  if (form === null) throw new Error("It is no budget.");
  return form;
}

const tsv = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join("\t")).join("\n");

describe.each(rightPastes)("a table of $name", ({ text, total }) => {
  const form = checkPasted(tableInText(text));

  it("costs what its rows come to, with sums that agree", () => {
    expect(form?.total && kronor(form.total)).toBe(total);
    expect(form?.sums.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(form?.sums.length).toBeGreaterThan(0);
  });
});

it.each(wrongPastes)("tells the planted 30 000 kr in $name, and never the wrong total", ({ text, total }) => {
  const form = checked(text);
  const wrong = form.sums.filter(({ agrees }) => !agrees);
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong.some(({ found, expected }) => Math.abs(found - expected) === money(30_000))).toBe(true);
  if (form.total !== null) expect(kronor(form.total)).toBe(total);
});

describe("what a table says", () => {
  it("years over the columns are no cost: Västmanland's is 1 450 tkr and not 6 036 kr more", () => {
    const form = checked(vastmanlandYears);
    expect(form.rows.map(({ label }) => label)).not.toContain("");
    if (form.total !== null) expect(kronor(form.total)).toBe(1_450_000);
    expect(form.columns.map(({ role }) => role.kind === "amount" && role.period?.label)).toEqual([
      "2011",
      "2012",
      "2013",
    ]);
  });

  it("Helår and Sammanlagt are totals, Utfall another stage, Antal deltagare no kronor", () => {
    const half = checked(rightPastes.find(({ name }) => name.startsWith("half-years"))?.text ?? "");
    expect(half.columns.map(({ role }) => role.kind)).toEqual(["amount", "amount", "total"]);
    const stages = checked(rightPastes.find(({ name }) => name.startsWith("budget, outcome"))?.text ?? "");
    expect(stages.columns.map(({ role }) => (role.kind === "amount" ? role.stage : role.kind))).toEqual([
      "budget",
      "actual",
      "difference",
    ]);
    const people = checked(rightPastes.find(({ name }) => name.startsWith("participants"))?.text ?? "");
    expect(people.rows.find(({ label }) => label === "Antal deltagare")).toMatchObject({
      role: { kind: "quantity", of: "participants" },
      cost: null,
    });
  });

  it("tells why there is no total where two stages could each be the budget", () => {
    const form = checked(
      tsv(
        ["Kostnader (kr)", "Ansökt", "Beviljat"],
        ["Lön projektledare", "500 000", "450 000"],
        ["Hyra", "100 000", "90 000"],
        ["Summa", "600 000", "540 000"],
      ),
    );
    expect(form.total).toBeNull();
    expect(form.doubts).toContain("stage");
    expect(form.kinds).toEqual([]);
  });

  it("a letter and a list of names are no budget", () => {
    expect(checkPasted(tableInText("Hej!\nVi ses på torsdag klockan 10."))).toBeNull();
    expect(checkPasted(tableInText(tsv(["Namn", "Ålder"], ["Anna", "34"], ["Bo", "51"])))).toBeNull();
  });
});
