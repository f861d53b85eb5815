/** Calculations as other people lay them out, through real files: read right or asked, no error in a right one, each fault found. */
import type { Person } from "../../../../src/subjects/society/model";
import { type Address, cellName } from "../../../../src/workbook/address";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { throughFile, type WriterName, writers } from "../../budget/layouts/writers";
import { checked, errorsIn, societyIn } from "../told";
import { type Fault, type Layout, makeCalculation } from "./calculation";
import { layouts, untold } from "./layouts";
import { lookAlikes } from "./look-alikes";
import { peopleFor } from "./people";

const writerNames: readonly WriterName[] = Object.keys(writers).filter(isWriter);

function isWriter(name: string): name is WriterName {
  return name in writers;
}

/** To the krona: some sheets round. */
function rounded(people: readonly Person[] | undefined, layout: Layout): unknown {
  const numbered = layout.columns.some(({ role }) => role === "number");
  const has = (role: string): boolean => layout.columns.some((column) => column.role === role);
  return people?.map(({ number, before, after, months }) => ({
    number: numbered ? number : "",
    months,
    before: before.map(({ kind, payer, amount, tax }) => [kind, payer, Math.round(amount), Math.round(tax)]),
    after:
      after.kind === "work"
        ? [
            after.extent,
            after.employer,
            Math.round(after.wage),
            after.subsidy && [has("subsidy") ? after.subsidy.share : null, Math.round(after.subsidy.amount)],
          ]
        : after.kind,
  }));
}

describe.each(layouts)("$name", (layout) => {
  const people = peopleFor(layout.name, 9);

  it.each(writerNames)("is read right and without an error from a file by %s", async (writer) => {
    const book = await throughFile(makeCalculation(people, layout).snapshot, writer);
    expect(checked(book).questions).toEqual([]);
    expect(rounded(societyIn(book)?.case?.persons, layout)).toEqual(rounded(people, layout));
    const roles = societyIn(book)?.table?.columns.map(({ role }) => role);
    expect(new Set(roles)).toEqual(new Set(layout.columns.flatMap(({ role }) => (role === "note" ? [] : role))));
    expect(errorsIn(book)).toEqual([]);
  });

  const faults: readonly (readonly [Fault, string])[] = [
    ["lostFactor", "SOC-203"],
    ["lostTax", "SOC-204"],
    ["less", "SOC-205"],
    ["monthSum", "SOC-201"],
    ["yearSum", "SOC-20"],
    ["taxOver", "SOC-101"],
    ["negative", "SOC-106"],
  ];

  it.each(faults)("has the fault %s told in its cell (%s)", async (fault, rule) => {
    const { snapshot, faultAt } = makeCalculation(people, layout, fault);
    if (faultAt === null) return;
    const book = await throughFile(snapshot, "exceljs");
    expect(placesOf(book, rule)).toContain(faultAt);
  });
});

function placesOf(book: Snapshot, rule: string): readonly string[] {
  return checked(book)
    .findings.filter((finding) => finding.rule.startsWith(rule))
    .map(({ at }: { readonly at: Address }) => cellName(at));
}

it("asks for a month or a year where nothing tells it, and has no figure until then", () => {
  const people = peopleFor("untold", 6);
  const { snapshot } = makeCalculation(people, untold);
  const { questions } = checked(snapshot);
  expect(questions).toMatchObject([{ about: "societyPeriod", likely: { choice: "month" } }]);
  expect(societyIn(snapshot)?.case).toBeNull();
  const [question] = questions;
  const answers = new Map([[question?.id ?? "", "month"]]);
  expect(rounded(societyIn(snapshot, answers)?.case?.persons, untold)).toEqual(rounded(people, untold));
});

describe("what is no calculation", () => {
  it.each(lookAlikes)("$name is not read as one", ({ book }) => {
    expect(checked(book).kinds).not.toContain("society");
  });
});
