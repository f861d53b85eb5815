/** What a person changed of the plan's facts, written into the sheet. */
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { isamverkanSheets } from "../../../cases/isamverkan";
import { everyEntry, planEntries } from "../../../../src/subjects/budget/plan/entries";
import { locatePlan } from "../../../../src/subjects/budget/plan/locate";
import type { Plan } from "../../../../src/subjects/budget/plan/model";
import { planPatch } from "../../../../src/subjects/budget/plan/plan-patch";
import type { PlanEntryValue } from "../../../../src/subjects/budget/plan/typed";
import { cellName } from "../../../../src/workbook/address";
import { patched } from "../../../../src/workbook/patched";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { shifted, withCells } from "../change";

const printed = snapshotOf(isamverkanSheets());
const sheet = "Projektuppgifter";

function planOf(snapshot: Snapshot): Plan {
  const plan = locatePlan(snapshot);
  if (plan === null) throw new Error("No plan found");
  return plan;
}

type Changes = Readonly<Record<string, PlanEntryValue>>;

function written(changes: Changes, snapshot = printed) {
  const patch = planPatch(planOf(snapshot), snapshot, new Map(Object.entries(changes)));
  return patch.flatMap((edit) =>
    edit.kind === "cell" ? [{ cell: cellName(edit.at), before: edit.before, content: edit.content }] : [],
  );
}

/** The plan as it reads once the changes are written. */
function after(changes: Changes, snapshot = printed): Plan {
  return planOf(patched(snapshot, planPatch(planOf(snapshot), snapshot, new Map(Object.entries(changes)))));
}

describe("a change of the plan's facts", () => {
  it("writes the changed cell alone, as a figure, guarded by what stood there", () => {
    expect(written({ participantsInGoals: 50 })).toEqual([
      { cell: "B13", before: { value: 60 }, content: { value: 50 } },
    ]);
  });

  it("writes a day as the serial number of the workbook's own calendar", () => {
    expect(written({ endInGoals: "2014-12-31" })[0]?.content).toEqual({ value: 42_004 });
    const from1904 = { ...printed, dateSystem: 1904 } as const;
    expect(after({ endInGoals: "2014-12-31" }, from1904).endInGoals.value).toBe("2014-12-31");
  });

  it("writes nothing where the sheet already says so", () => {
    const same = {
      participants: 50,
      statedTotal: 2_430_000,
      to: "2014-12-31",
      goalShare: 0.3,
      projectName: "ISAmverkan",
    };
    expect(
      written({ ...same, "commitments.0.share": 0.5, "financing.0.requested": 1830, completionShare: null }),
    ).toEqual([]);
  });

  it("writes a figure anew where it was typed as text", () => {
    const typed = withCells(printed, sheet, { B10: { value: "50 deltagare" } });
    expect(written({ participants: 50 }, typed)).toEqual([
      { cell: "B10", before: { value: "50 deltagare" }, content: { value: 50 } },
    ]);
  });

  it("empties a cell, and replaces a formula that it names as what stood there", () => {
    expect(written({ coaches: null })[0]?.content).toEqual({ value: null });
    const counted = withCells(printed, sheet, { B10: { value: 50, formula: "25*2" } });
    expect(written({ participants: 60 }, counted)).toEqual([
      { cell: "B10", before: { value: 50, formula: "25*2" }, content: { value: 60 } },
    ]);
  });

  it("keeps text that looks like a formula as text", () => {
    expect(written({ projectName: "=1+1" })[0]?.content).toEqual({ value: "=1+1" });
  });

  it("gives a cell another number format only where its own would show the figure as something else", () => {
    const plain = withCells(printed, sheet, {
      B7: { value: "julafton", format: "d/m yyyy" },
      B10: { value: 2, format: "0%" },
      B16: { value: "ingen", format: "@" },
    });
    const formats = written({ to: "2014-12-31", participants: 50, goalShare: 0.3 }, plain).map(
      ({ content }) => content.format,
    );
    expect(formats).toEqual([undefined, expect.stringContaining("0"), "0%"]);
    expect(after({ to: "2014-12-31", participants: 50, goalShare: 0.3 }, plain)).toMatchObject({
      to: { value: "2014-12-31" },
      participants: { value: 50 },
      goalShare: { value: 0.3 },
    });
  });

  it("fills the tables, the sums as the plan has them, and an organisation on a row that was blank", () => {
    const entries = planEntries(planOf(printed), printed);
    const blank = entries.financing.findIndex((row) => row.blank);
    const plan = after({
      "commitments.0.share": 1,
      commitmentSum: 3.5,
      [`financing.${blank}.organisation`]: "Knivsta kommun",
      [`financing.${blank}.requested`]: 70,
      "financingSum.requested": 2500,
    });
    expect(plan.commitments[0]?.share.value).toBe(1);
    expect(plan.commitmentSum?.value).toBe(3.5);
    expect(plan.financing.at(-1)).toMatchObject({ organisation: "Knivsta kommun", requested: { value: 7_000_000 } });
    expect(plan.financingSum?.requested.value).toBe(250_000_000);
  });

  it("finds its cells wherever the sheet's rows and columns have gone", () => {
    expect(after({ participantsInGoals: 50 }, shifted(printed, 7, 3)).participantsInGoals.value).toBe(50);
  });

  it("keeps the label that stands in the cell with its value, and is read as what was typed", () => {
    const inLabels = withCells(printed, sheet, {
      A8: { value: "Totalkostnad: 2 430 000 kr" },
      B8: null,
      A7: { value: "Slutdatum: 31 december 2014" },
      B7: null,
      A16: { value: "Andel till arbete eller studier:  30 %" },
      B16: null,
    });
    const changes = { statedTotal: 2_500_000.5, to: "2015-06-30", goalShare: 0.25 };
    expect(written(changes, inLabels)).toEqual([
      {
        cell: "A7",
        before: { value: "Slutdatum: 31 december 2014" },
        content: { value: "Slutdatum: 2015-06-30" },
      },
      {
        cell: "A8",
        before: { value: "Totalkostnad: 2 430 000 kr" },
        content: { value: "Totalkostnad: 2\u00A0500\u00A0000,5 kr" },
      },
      {
        cell: "A16",
        before: { value: "Andel till arbete eller studier:  30 %" },
        content: { value: "Andel till arbete eller studier:  25 %" },
      },
    ]);
    expect(after(changes, inLabels)).toMatchObject({
      statedTotal: { value: 250_000_050 },
      to: { value: "2015-06-30" },
      goalShare: { value: 0.25 },
    });
    expect(written({ statedTotal: 2_430_000 }, inLabels)).toEqual([]);
    expect(written({ statedTotal: null }, inLabels)[0]?.content).toEqual({ value: "Totalkostnad:" });
  });

  it("can be taken back: the old text stands in the cell again", () => {
    const inLabel = withCells(printed, sheet, { A8: { value: "Totalkostnad: 2 430 000 kr" }, B8: null });
    const patch = planPatch(planOf(inLabel), inLabel, new Map([["statedTotal", 5]]));
    const back = patch.flatMap((edit) => (edit.kind === "cell" ? [{ ...edit, content: edit.before }] : []));
    const undone = patched(patched(inLabel, patch), back);
    expect(planOf(undone).statedTotal).toMatchObject({ value: 243_000_000, text: "2 430 000 kr" });
  });

  it("never writes a fact whose label is gone from the sheet", () => {
    const unlabelled = withCells(printed, sheet, { A13: null });
    expect(
      everyEntry(planEntries(planOf(unlabelled), unlabelled)).find(({ key }) => key === "participantsInGoals"),
    ).toMatchObject({
      held: "nowhere",
    });
    expect(written({ participantsInGoals: 50 }, unlabelled)).toEqual([]);
  });
});
