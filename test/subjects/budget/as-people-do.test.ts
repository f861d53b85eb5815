/** The ISAmverkan budget changed as people change workbooks in Excel: one deed, one finding, and nothing for no harm. */
import { check, defaultPolicy } from "../../check";
import { recalculated } from "../../../src/workbook/formula/recalculate";
import { patched } from "../../../src/workbook/patched";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { reworded, withCells, withSheet } from "./change";
import { calculated, columnsDeleted, columnsInserted, rowsDeleted, rowsInserted, sheetRenamed } from "./excel";
import { detailed, found, rightBudget, summary, theFinding } from "./findings";

type Changes = Parameters<typeof withCells>[2];

/** The detailed sheet changed, then calculated as Excel does. */
function changed(changes: Changes, snapshot: Snapshot = rightBudget): Snapshot {
  return calculated(withCells(snapshot, detailed, changes));
}

/** What is found on the two budget sheets; the plan, which nobody has changed along, differs of itself. */
function inBudget(snapshot: Snapshot): readonly string[] {
  return found(snapshot).filter((line) => !line.startsWith("BUD-7"));
}

const sumRows = [9, 10, 11, 12, 13, 14, 17, 18, 19, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 37];

it("finds nothing in the budget as it is", () => {
  expect(found(calculated(rightBudget))).toEqual([]);
});

describe("what does no harm gives no finding:", () => {
  it.each<[string, Snapshot]>([
    ["an empty row put in", rowsInserted(rightBudget, detailed, 24)],
    [
      "a remark on a row of its own",
      changed({ A25: { value: "Se bilaga 3" } }, rowsInserted(rightBudget, detailed, 25)),
    ],
    ["a column of remarks", changed({ B9: { value: "Offert" } }, columnsInserted(rightBudget, detailed, "B"))],
    [
      "remarks in a column between the partners",
      changed({ E7: { value: "Kommentar" }, E9: { value: "se bilaga" } }, columnsInserted(rightBudget, detailed, "E")),
    ],
    [
      "the total once more on a row below it",
      changed({ A36: { value: "Totalt" }, C36: { value: 490_000, formula: "C35" } }),
    ],
    ["figures to the right of the form", changed({ H9: { value: 600_000 }, H22: { value: "Offert från FoU" } })],
    ["unused rows removed", calculated(rowsDeleted(rightBudget, detailed, 12, 2))],
    [
      "an unused partner removed from both sheets",
      calculated(rowsDeleted(columnsDeleted(rightBudget, detailed, "F"), summary, 11, 2)),
    ],
    ["renamed sheets", sheetRenamed(sheetRenamed(rightBudget, detailed, "Blad1"), summary, "Sammanst.")],
    ["a total of one's own beside the total", changed(secondTotal())],
    ["a check below the budget", changed({ A62: { value: "Kontroll" }, G62: { value: 0, formula: "G59-C59-E59" } })],
    [
      "an amount reckoned on another sheet",
      changed({ C9: { value: 300_000, formula: "J9*0.5" }, J9: { value: 600_000 } }),
    ],
    ["dashes for nothing", changed({ D9: { value: "-" }, F10: { value: "–" } })],
    ["a heading of one's own for staff", changed({ A8: { value: "Löner m.m." } })],
    ["a staff heading that no template has", changed({ A8: { value: "Bemanning" } })],
    ["a sum over an empty row and the heading", changed({ C14: { value: 1_200_000, formula: "SUM($C$8:$C$13)" } })],
    ["a rounded row total", changed({ G9: { value: 300_000, formula: "ROUND(SUM(C9:F9),0)" } })],
    ["two lines in a label", changed({ A14: { value: "Summa\npersonalkostnader:" } })],
    [
      "a hidden column without money",
      withSheet(rightBudget, detailed, (sheet) => ({ ...sheet, hiddenColumns: new Set([3, 6]) })),
    ],
  ])("%s", (_, snapshot) => {
    expect(found(snapshot)).toEqual([]);
  });

  function secondTotal(): Changes {
    const cells = sumRows.map((row) => [`H${row}`, { value: null, formula: `G${row}` }] as const);
    return { H7: { value: "Totalt" }, ...Object.fromEntries(cells) };
  }
});

describe("one deed gives one finding:", () => {
  it.each<[string, Snapshot, readonly string[]]>([
    [
      "a staff row put in below the range of the sums, in every column and in tjänst i %",
      changed(
        {
          A14: { value: "Handläggare" },
          B14: { value: 0.5 },
          C14: { value: 250_000 },
          G14: { value: 0, formula: "SUM(C14:F14)" },
        },
        rowsInserted(rightBudget, detailed, 14),
      ),
      [`BUD-308 ${detailed}!C15 leavesOutAlike`],
    ],
    [
      "a row put in with no total of its own",
      changed({ A25: { value: "Studiebesök" }, C25: { value: 25_000 } }, rowsInserted(rightBudget, detailed, 25)),
      [`BUD-301 ${detailed}!G25`],
    ],
    [
      "a subtotal among the costs",
      changed(
        { A27: { value: "Delsumma" }, C27: { value: 0, formula: "SUM(C22:C26)" } },
        rowsInserted(rightBudget, detailed, 27),
      ),
      [`BUD-308 ${detailed}!C36 subtotal`],
    ],
    [
      "a row called Summa among the costs",
      changed({ A27: { value: "Summa" }, C27: { value: 330_000 } }, rowsInserted(rightBudget, detailed, 27)),
      [`BUD-308 ${detailed}!C36 subtotal`],
    ],
    [
      "the project's total removed",
      calculated(rowsDeleted(rightBudget, detailed, 59)),
      [`BUD-101 ${detailed}!A1 total`],
    ],
    [
      "a subtotal typed among the costs",
      changed(
        { A27: { value: "Delsumma deltagare" }, C27: { value: 330_000 } },
        rowsInserted(rightBudget, detailed, 27),
      ),
      [`BUD-308 ${detailed}!C36 subtotal`],
    ],
    [
      "a column of monthly pay between the share and the lead",
      changed(
        { C7: { value: "Månadslön" }, C9: { value: 35_000 }, C10: { value: 33_000 } },
        columnsInserted(rightBudget, detailed, "C"),
      ),
      [`BUD-108 ${detailed}!C9 column`],
    ],
    [
      "an unused partner's column deleted, the summary left as it was",
      calculated(columnsDeleted(rightBudget, detailed, "F")),
      [`BUD-203 ${summary}!B12 lostAlike`],
    ],
    ["a label of a section's sum lost", changed({ A14: null }), [`BUD-101 ${detailed}!A14 sum`]],
    ["a label of the total lost", changed({ A37: null }), [`BUD-101 ${detailed}!A5 total`]],
    [
      "a partner written twice",
      changed({ D7: { value: "Uppsala kommun" }, D39: { value: "Uppsala kommun", formula: "D7" } }),
      [`BUD-105 ${detailed}!D7`],
    ],
    [
      "a total of the wrong row",
      changed({ C37: { value: 0, formula: "C14+C19+C34" } }),
      [`BUD-308 ${detailed}!C37 leavesOut`],
    ],
    ["a sum of the whole column", changed({ C14: { value: 0, formula: "SUM(C:C)" } }), [`BUD-310 ${detailed}!C14`]],
    [
      "a cost below the total",
      changed({ A38: { value: "Moms" }, C38: { value: 50_000 } }),
      [`BUD-102 ${detailed}!C38 between`],
    ],
    ["an unreadable amount", changed({ C9: { value: "(300 000)" } }), [`BUD-201 ${detailed}!C9 unclear`]],
    ["no tjänst i %", changed({ B9: null }), [`BUD-511 ${detailed}!B9 empty`]],
    [
      "an amount from another workbook",
      changed({ C9: { value: 300_000, formula: "'[lön.xlsx]Blad1'!B4" } }),
      [`BUD-208 ${detailed}!C9`],
    ],
    [
      "dates the wrong way round",
      changed({ B2: { value: 42_004, format: "yyyy-mm-dd" }, C2: { value: 41_640, format: "yyyy-mm-dd" } }),
      [`BUD-502 ${detailed}!C2`],
    ],
    ["a post with a nought too many", changed({ C10: { value: 9_000_000 } }), [`BUD-513 ${detailed}!C10 high`]],
    ["a post in tkr", changed({ C9: { value: 300 } }), [`BUD-205 ${detailed}!C9 tooSmall`]],
    ["a small cost in tkr", changed({ C28: { value: 10 } }), [`BUD-205 ${detailed}!C28 tooSmall`]],
  ])("%s", (_, snapshot, expected) => {
    expect(inBudget(snapshot)).toEqual(expected);
  });

  it("a workbook that was not calculated after a change: one for each sheet, with a mend for all", () => {
    const stale = withCells(rightBudget, detailed, { C10: { value: 950_000 } });
    expect(inBudget(stale)).toEqual([`BUD-309 ${detailed}!G10 many`, `BUD-309 ${summary}!D6 many`]);
  });

  it("a budget changed after the plan: its total, and its one row in the plan's table", () => {
    const later = changed({ C22: { value: 250_000 } });
    expect(found(later)).toEqual(["BUD-701 Projektuppgifter!B8 differs", "BUD-706 Projektuppgifter!B33 amount"]);
  });

  it("a partner's column put in without sums or a row in the summary: a sum and the summary", () => {
    const inserted = columnsInserted(rightBudget, detailed, "G");
    const snapshot = changed(
      { G6: { value: "Delprojektägare" }, G7: { value: "Knivsta kommun" }, G22: { value: 100_000 } },
      inserted,
    );
    expect(inBudget(snapshot)).toEqual([
      `BUD-302 ${detailed}!G35`,
      `BUD-308 ${detailed}!H22 leavesOutAlike`,
      `BUD-407 ${detailed}!G7`,
    ]);
  });
});

it("a plan filled in before the budget is one difference, not one for each partner", () => {
  const amounts = ["C9", "C10", "E11", "C17", "C18", "C22", "C23", "C24", "C27", "C28", "C30", "C31"];
  const empty = changed(Object.fromEntries(amounts.map((cell) => [cell, null])));
  expect(found(empty).filter((line) => line.startsWith("BUD-7"))).toEqual(["BUD-701 Projektuppgifter!B8 differs"]);
});

it.each(["tkr", "Belopp (tkr)", "Alla belopp anges i tusental kronor"])(
  "the heading %s over kronor is told",
  (heading) => {
    const headed = reworded(rightBudget, (text) => (text === "Kostnader i kr" ? heading : text));
    expect(found(headed)).toEqual([`BUD-205 ${detailed}!A6 heading`, `BUD-205 ${summary}!A4 heading`]);
  },
);

describe("a mend of many sums", () => {
  it.each<[string, string, Snapshot]>([
    [
      "a row below the range",
      "BUD-308",
      changed(
        {
          A14: { value: "Handläggare" },
          B14: { value: 0.5 },
          C14: { value: 250_000 },
          G14: { value: 0, formula: "SUM(C14:F14)" },
        },
        rowsInserted(rightBudget, detailed, 14),
      ),
    ],
    [
      "a subtotal",
      "BUD-308",
      changed(
        { A27: { value: "Delsumma" }, C27: { value: 0, formula: "SUM(C22:C26)" } },
        rowsInserted(rightBudget, detailed, 27),
      ),
    ],
    ["old results", "BUD-309", withCells(rightBudget, detailed, { C10: { value: 950_000 } })],
  ])("after %s leaves nothing of %s", (_, rule, snapshot) => {
    const { mend = [] } = check(snapshot, defaultPolicy).findings.find((finding) => finding.rule === rule) ?? {};
    const mended = calculated(patched(snapshot, recalculated(snapshot, mend)));
    expect(inBudget(mended)).toEqual([]);
  });

  it("goes around a subtotal", () => {
    const snapshot = changed(
      { A27: { value: "Delsumma" }, C27: { value: 0, formula: "SUM(C22:C26)" } },
      rowsInserted(rightBudget, detailed, 27),
    );
    expect(theFinding(snapshot, "BUD-308").mend).toEqual([
      expect.objectContaining({ content: { formula: "SUM(C22:C26,C28:C35)", value: 490_000 } }),
    ]);
  });

  it("lets subtotals by SUBTOTAL be, which Excel counts once", () => {
    const inserted = rowsInserted(rightBudget, detailed, 27);
    const snapshot = changed(
      {
        A27: { value: "Delsumma" },
        C27: { value: 0, formula: "SUBTOTAL(9,C22:C26)" },
        C36: { value: 0, formula: "SUBTOTAL(9,C22:C35)" },
      },
      inserted,
    );
    expect(found(snapshot)).toEqual([]);
  });
});

describe("the period", () => {
  it.each([
    "2014-01-01 - 2014-12-31",
    "140101-141231",
    "14-01-01 – 14-12-31",
    "jan - dec 2014",
    "januari 2014 – december 2014",
    "2014-01 – 2014-12",
    "1/1 - 31/12 2014",
    "1 jan till 31 dec 2014",
    "2014",
  ])("written %s in one cell is the year 2014", (text) => {
    const snapshot = changed(
      { B2: { value: text }, C2: null },
      withCells(rightBudget, summary, { B2: { value: text }, C2: null }),
    );
    expect(found(snapshot)).toEqual([]);
    expect(check(snapshot, defaultPolicy).figures?.months).toBe(12);
  });

  it("written as a number without date format is read too", () => {
    expect(found(changed({ B2: { value: 140_101 }, C2: { value: 141_231 } }))).toEqual([]);
  });

  it("that says nothing certain is told", () => {
    expect(found(changed({ B2: { value: "våren 2014" }, C2: null }))).toContain(`BUD-501 ${detailed}!B2 unreadable`);
  });
});

it("one amount in kronor among tkr is told", () => {
  const thousandth = (value: unknown): value is number =>
    typeof value === "number" && value >= 1000 && value !== 41_640 && value !== 42_004;
  const inTkr = withSheet(
    reworded(rightBudget, (text) => text.replace("Kostnader i kr", "Kostnader i tkr")),
    detailed,
    (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (thousandth(cell.value) ? { ...cell, value: cell.value / 1000 } : cell)),
      })),
    }),
  );
  expect(found(changed({}, inTkr))).toEqual([]);
  expect(inBudget(changed({ C24: { value: 100_000 } }, inTkr))).toEqual([`BUD-205 ${detailed}!C24 tooLarge`]);
});
