/** The cells that carry findings or are asked about. */
import type { Finding } from "../../../src/checking/finding";
import type { Question } from "../../../src/checking/question";
import { gravestOf, marksOf, noMarks } from "../../../src/pane/workbook-view/finding-marks";
import { detailed, findings, summary } from "../a-checked-workbook";

const cell = (row: number, column = 4) => ({ sheet: detailed, row, column });

const question: Question = {
  id: `column:${detailed}!ALLA PARTER`,
  about: "column",
  at: cell(1),
  cells: [cell(1), cell(2), cell(3)],
  values: {},
  choices: [],
  likely: null,
};

describe("the marks of a sheet", () => {
  it("stand in the cells of its findings, sheet by sheet", () => {
    const marks = marksOf({ findings, questions: [] });
    expect(marks.get(detailed)?.get(3)?.get(2)?.sign).toBe("warning");
    expect(marks.get(detailed)?.get(5)?.get(4)?.sign).toBe("error");
    expect(marks.get(summary)?.get(3)).toBeUndefined();
  });

  it("show the gravest of several findings in one cell and keep them all", () => {
    const at = { sheet: detailed, row: 0, column: 0 };
    const said = (severity: Finding["severity"], rule: string): Finding => ({ rule, severity, at, values: {} });
    const told = [said("info", "BUD-1"), said("error", "BUD-2"), said("warning", "BUD-3")];
    const mark = marksOf({ findings: told, questions: [] }).get(detailed)?.get(0)?.get(0);
    expect(mark?.sign).toBe("error");
    expect(mark?.findings.map(({ rule }) => rule)).toEqual(["BUD-1", "BUD-2", "BUD-3"]);
  });

  it("cover every cell that a question is about, with its sign in the one to go to", () => {
    const marks = marksOf({ findings: [], questions: [question] }).get(detailed);
    expect([1, 2, 3].map((row) => marks?.get(row)?.get(4)?.sign)).toEqual(["asked", "asked", "asked"]);
    expect([1, 2, 3].map((row) => marks?.get(row)?.get(4)?.drawn)).toEqual([true, false, false]);
  });

  it("let an error show before the question that its cell is part of, and the question before a word in passing", () => {
    const found = (severity: Finding["severity"], row: number): Finding => ({
      rule: "BUD-1",
      severity,
      at: cell(row),
      values: {},
    });
    const marks = marksOf({ findings: [found("error", 2), found("info", 3)], questions: [question] }).get(detailed);
    expect(marks?.get(2)?.get(4)).toMatchObject({ sign: "error", drawn: true });
    expect(marks?.get(3)?.get(4)).toMatchObject({ sign: "asked", drawn: true });
  });

  it("put the gravest sign on the sheet's tab, and none on a sheet without findings", () => {
    expect(gravestOf(marksOf({ findings, questions: [question] }).get(detailed) ?? noMarks)).toBe("error");
    expect(gravestOf(marksOf({ findings: [], questions: [question] }).get(detailed) ?? noMarks)).toBe("asked");
    expect(gravestOf(noMarks)).toBeNull();
  });
});
