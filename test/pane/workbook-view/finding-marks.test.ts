/** The cells that carry findings. */
import type { Finding } from "../../../src/checking/finding";
import { gravestOf, marksOf, noMarks } from "../../../src/pane/workbook-view/finding-marks";
import { detailed, findings, summary } from "../a-checked-workbook";

describe("the marks of a sheet", () => {
  it("stand in the cells of its findings, sheet by sheet", () => {
    const marks = marksOf(findings);
    expect(marks.get(detailed)?.get(3)?.get(2)?.severity).toBe("warning");
    expect(marks.get(detailed)?.get(5)?.get(4)?.severity).toBe("error");
    expect(marks.get(summary)?.get(3)).toBeUndefined();
  });

  it("show the gravest of several findings in one cell and keep them all", () => {
    const at = { sheet: detailed, row: 0, column: 0 };
    const said = (severity: Finding["severity"], rule: string): Finding => ({ rule, severity, at, values: {} });
    const mark = marksOf([said("info", "BUD-1"), said("error", "BUD-2"), said("warning", "BUD-3")])
      .get(detailed)
      ?.get(0)
      ?.get(0);
    expect(mark?.severity).toBe("error");
    expect(mark?.findings.map(({ rule }) => rule)).toEqual(["BUD-1", "BUD-2", "BUD-3"]);
  });

  it("put the gravest sign on the sheet's tab, and none on a sheet without findings", () => {
    expect(gravestOf(marksOf(findings).get(detailed) ?? noMarks)).toBe("error");
    expect(gravestOf(noMarks)).toBeNull();
  });
});
