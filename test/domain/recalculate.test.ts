/** A mended cell takes its sums with it, in a file that no Excel has opened yet. */
import { mendPatch } from "../../src/app/mend";
import { withRecalculatedSums } from "../../src/domain/recalculate";
import { cellName } from "../../src/workbook/address";
import { patched } from "../../src/workbook/patched";
import { withCells } from "./budget/change";
import { detailed, findings, found, rightBudget } from "./budget/findings";

/** 300 000 typed as text: Excel counted without it. */
const textAmount = withCells(rightBudget, detailed, {
  C9: { value: "300 000" },
  G9: { formula: "SUM(C9:F9)", value: 0 },
  C14: { formula: "SUM(C9:C13)", value: 900_000 },
  G14: { formula: "SUM(G9:G13)", value: 1_500_000 },
});

it("writes every sum above the cell anew, on the other sheet too", () => {
  const patch = withRecalculatedSums(textAmount, mendPatch(findings(textAmount)));
  const cells = patch.flatMap((edit) => (edit.kind === "cell" ? [`${edit.at.sheet}!${cellName(edit.at)}`] : []));
  expect(cells).toEqual(
    expect.arrayContaining([`${detailed}!C9`, `${detailed}!G9`, `${detailed}!C14`, `${detailed}!G14`]),
  );
  expect(found(patched(textAmount, patch))).toEqual([]);
});

it("writes each cell once, and adds nothing where no sum changes", () => {
  const typed = withCells(rightBudget, detailed, { C35: { value: 490_000 } });
  const mend = mendPatch(findings(typed));
  expect(withRecalculatedSums(typed, mend)).toEqual(mend);
});

it("leaves a foreign formula as it stands", () => {
  const foreign = withCells(textAmount, detailed, { J1: { formula: "C9*2", value: 4 } });
  const patch = withRecalculatedSums(foreign, mendPatch(findings(foreign)));
  expect(patch.some((edit) => edit.kind === "cell" && cellName(edit.at) === "J1")).toBe(false);
});
