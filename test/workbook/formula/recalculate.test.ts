/** A mended cell takes its sums with it, in a file that no Excel has opened yet. */
import { mendPatch } from "../../../src/checking/mend";
import { recalculated } from "../../../src/workbook/formula/recalculate";
import { cellName } from "../../../src/workbook/address";
import { patched } from "../../../src/workbook/patched";
import { withCells } from "../../subjects/budget/change";
import { detailed, findings, found, rightBudget, summary } from "../../subjects/budget/findings";

/** 300 000 typed as text: Excel counted without it. */
const textAmount = withCells(rightBudget, detailed, {
  C9: { value: "300 000" },
  G9: { formula: "SUM(C9:F9)", value: 0 },
  C14: { formula: "SUM(C9:C13)", value: 900_000 },
  G14: { formula: "SUM(G9:G13)", value: 1_500_000 },
});

it("writes every sum above the cell anew, on the other sheet too", () => {
  const patch = recalculated(textAmount, mendPatch(findings(textAmount)));
  const cells = patch.flatMap((edit) => (edit.kind === "cell" ? [`${edit.at.sheet}!${cellName(edit.at)}`] : []));
  expect(cells).toEqual(
    expect.arrayContaining([`${detailed}!C9`, `${detailed}!G9`, `${detailed}!C14`, `${detailed}!G14`]),
  );
  expect(found(patched(textAmount, patch))).toEqual([]);
});

it("writes each cell once, and adds nothing where no sum changes", () => {
  const typed = withCells(rightBudget, detailed, { C35: { value: 490_000 } });
  const mend = mendPatch(findings(typed));
  expect(recalculated(typed, mend)).toEqual(mend);
});

it("leaves a foreign formula as it stands", () => {
  const foreign = withCells(textAmount, detailed, { J1: { formula: "CUBEVALUE(C9)", value: 4 } });
  const patch = recalculated(foreign, mendPatch(findings(foreign)));
  expect(patch.some((edit) => edit.kind === "cell" && cellName(edit.at) === "J1")).toBe(false);
});

it("carries a partner's new name, a title and a day through the links to every sheet", () => {
  const held = (snapshot: typeof rightBudget, value: unknown): readonly string[] =>
    snapshot.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.value === value ? [`${name}!${cellName(cell)}`] : []))),
    );
  const renamed = held(rightBudget, "Uppsala kommun");
  const [first] = rightBudget.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.filter(({ value }) => value === "Uppsala kommun").map((cell) => ({ name, cell })),
    ),
  );
  if (first === undefined) throw new Error("The budget names Uppsala kommun.");
  const { name: sheet, cell } = first;
  const at = { sheet, row: cell.row, column: cell.column };
  const patch = recalculated(rightBudget, [
    { kind: "cell", at, before: { value: "Uppsala kommun" }, content: { value: "Knivsta kommun" } },
  ]);
  const after = patched(rightBudget, patch);
  const followed = held(after, "Knivsta kommun");
  expect(followed.length).toBeGreaterThan(2);
  expect([...followed, ...held(after, "Uppsala kommun")].sort()).toEqual([...renamed].sort());
  expect(held(after, "Uppsala kommun").some((place) => place.startsWith(summary))).toBe(false);
});

it("follows a SUMIF to the cells that it adds beyond those it names", () => {
  const together = withCells(rightBudget, detailed, {
    J1: { value: "x" },
    J2: { value: "x" },
    K2: { value: 5 },
    L1: { formula: 'SUMIF(J1:J2,"x",K1)', value: 5 },
  });
  const at = { sheet: detailed, row: 1, column: 10 };
  const patch = recalculated(together, [{ kind: "cell", at, before: { value: 5 }, content: { value: 8 } }]);
  expect(patch.flatMap((edit) => (edit.kind === "cell" ? [edit.content.value] : []))).toEqual([8, 8]);
});
