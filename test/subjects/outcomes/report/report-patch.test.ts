/** *Slutrapport*: filled in with what the workbook knows, read back with the same figures, and filled in again. */
import type { OutcomesGround, OutcomesModel } from "../../../../src/subjects/outcomes/locate";
import { type ReportFilling, reportPatch } from "../../../../src/subjects/outcomes/report/report-patch";
import { ore } from "../../../../src/reading/money";
import { recalculated } from "../../../../src/workbook/formula/recalculate";
import { cellName, parseCellName } from "../../../../src/workbook/address";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import { editCell } from "../../../../src/workbook/content";
import { patched } from "../../../../src/workbook/patched";
import { cellAt, type PlainValue, type Snapshot } from "../../../../src/workbook/snapshot";
import { english, swedish } from "../../../cases/words";
import { found, outcomesOf, workbookOf } from "../a-register";
import { arbetslivsintro, arbetslivsintroReport, goalTexts } from "../arbetslivsintro";
import { hudiksvall, hudiksvallGoals, hudiksvallRegister } from "../hudiksvall";

const names = { sheet: "Slutrapport", suffix: "" };

/** Arbetslivsintro's partners and period; what each was granted is made up, with 1 504 266 kr left of it. */
const ground: Partial<OutcomesGround> = {
  planned: {
    name: "Arbetslivsintro",
    from: "2022-01-01",
    to: "2023-12-31",
    sheet: "Budget",
    partners: [
      { name: "Uppsala kommun", requested: ore(450_426_600) },
      { name: "Region Uppsala", requested: ore(200_000_000) },
    ],
  },
};

function fill(model: OutcomesModel): ReportFilling {
  return reportPatch(model, swedish, names);
}

function made(model: OutcomesModel, words = swedish): SheetBlueprint {
  const [edit] = reportPatch(model, words, names).patch;
  if (edit?.kind !== "addSheet") throw new Error("No new sheet");
  return edit.blueprint;
}

/** The workbook with its report, as a host would read it back. */
function reported(snapshot: Snapshot, own: Partial<OutcomesGround> = ground): Snapshot {
  return { ...snapshot, sheets: [...snapshot.sheets, sheetOf(made(outcomesOf(snapshot, own)))] };
}

/** Types values into the report, with all that follows from them. */
function typed(snapshot: Snapshot, cells: Readonly<Record<string, PlainValue>>): Snapshot {
  const edits = Object.entries(cells).map(([name, value]) => {
    const at = { sheet: names.sheet, ...(parseCellName(name) ?? { row: 0, column: 0 }) };
    return editCell(at, cellAt(snapshot, at), { value });
  });
  return patched(snapshot, recalculated(snapshot, edits));
}

function filledAgain(snapshot: Snapshot, own: Partial<OutcomesGround> = ground) {
  const filling = fill(outcomesOf(snapshot, own));
  return { ...filling, after: patched(snapshot, recalculated(snapshot, filling.patch)) };
}

function reportIn(snapshot: Snapshot, own: Partial<OutcomesGround> = ground) {
  const { report } = outcomesOf(snapshot, own);
  if (report === null) throw new Error("No report");
  return report;
}

/** The cell of an answer: `B14`. */
function placeOf(snapshot: Snapshot, id: keyof ReturnType<typeof reportIn>["fields"]): string {
  const at = reportIn(snapshot).fields[id]?.at;
  if (at === undefined) throw new Error(`No field ${id}`);
  return cellName(at);
}

describe("a new final report", () => {
  const snapshot = reported(arbetslivsintro());
  const report = reportIn(snapshot);

  it("is read back with the effort, its time, its partners and its 97 participants", () => {
    expect(report.fields.name?.text).toBe("Arbetslivsintro");
    expect(report.fields.owners?.text).toBe("Uppsala kommun, Region Uppsala");
    expect(report.dates).toEqual({ from: "2022-01-01", to: "2023-12-31" });
    expect(report.participants).toBe(97);
  });

  it("answers each goal with count, share and uncertainty, and No to the 50 percent that 22 of 46 do not reach", () => {
    expect(report.goals.map(({ goal, answer, outcome }) => [goal.text, answer.text, outcome.text])).toEqual([
      [goalTexts[0], "Ja", "94 av 97 som har börjat, 97 % (osäkerhet 91–99)"],
      [goalTexts[1], "Nej", "22 av 46 som har avslutats, 48 % (osäkerhet 34–62)"],
    ]);
  });

  it("tells the results in short", () => {
    const { text } = report.fields.result ?? { text: "" };
    expect(text).toContain("97 personer har börjat. 51 pågår och 46 är avslutade.");
    expect(text).toContain("Nått förmåga till arbetslivsinriktad rehabilitering: 28 av 97 som har börjat");
  });

  it("gives every partner a row with what was granted, and leaves what was used to the writer", () => {
    expect(
      report.money.map(({ partner, granted, used, returned }) => [
        partner,
        granted?.value,
        used?.value,
        returned?.value,
      ]),
    ).toEqual([
      ["Uppsala kommun", 450_426_600, null, null],
      ["Region Uppsala", 200_000_000, null, null],
    ]);
  });

  it("reckons the 1 504 266 kronor that were returned", () => {
    const [commune, region] = report.money.map(({ used }) => (used === null ? "" : cellName(used.at)));
    const used = typed(snapshot, { [commune ?? ""]: 3_504_266, [region ?? ""]: 1_495_734 });
    expect(reportIn(used).moneySum?.returned?.value).toBe(150_426_600);
    expect(found(used, ground).filter((each) => each.startsWith("OUT-5"))).toEqual([]);
  });

  it("with an amount that can be several says so, and nothing of the sums that its formulas make without it", () => {
    const [commune, region] = report.money.map(({ used }) => (used === null ? "" : cellName(used.at)));
    const used = typed(snapshot, { [commune ?? ""]: "mellan 3 och 4 mkr", [region ?? ""]: 1_495_734 });
    expect(reportIn(used).moneySum?.returned?.value).toBe(50_426_600);
    expect(found(used, ground)).toEqual([`OUT-507 amount Slutrapport!${commune ?? ""}`]);
  });

  it("leaves the free texts open, unlocked and tall", () => {
    const sheet = made(outcomesOf(arbetslivsintro(), ground));
    const at = parseCellName(placeOf(snapshot, "lessons"));
    const cell = sheet.cells.find(({ row, column }) => row === at?.row && column === at.column);
    expect(cell).toMatchObject({ value: null, style: { unlocked: true, wrap: true } });
    expect(sheet.rowHeights.get(at?.row ?? 0)).toBeGreaterThan(100);
  });

  it("says where each answer comes from", () => {
    const { row = 0 } = parseCellName(placeOf(snapshot, "participants")) ?? {};
    expect(cellAt(snapshot, { sheet: names.sheet, row, column: 4 })?.value).toBe("Bladet Deltagare, 2023-12-31");
  });

  it("follows the goal's own cell and the register's head by links", () => {
    const formulas = made(outcomesOf(arbetslivsintro())).cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas).toContain('IF(Mål!B4="","",Mål!B4)');
    expect(formulas).toContain("Deltagare!B2");
  });

  it("has nothing that the rules object to", () => {
    expect(found(snapshot, ground)).toEqual(found(arbetslivsintro(), ground));
    const ofHudiksvall = reported(hudiksvall(), {});
    expect(found(ofHudiksvall)).toEqual(found(hudiksvall()));
  });

  it("tells Hudiksvall's goals as the evaluation does: work met, studies not, activity by its own follow-up", () => {
    const { goals } = reportIn(reported(hudiksvall(), {}), {});
    expect(goals.map(({ answer, outcome }) => [answer.text, outcome.text])).toEqual([
      ["Ja", "11 av 39 som har slutat eller arbetar, 28 % (osäkerhet 17–44)"],
      ["Nej", "4 av 37 som har avslutats, 11 % (osäkerhet 4–25)"],
      ["Ja", "29 av 68, 43 % (osäkerhet 32–54)"],
      ["", ""],
    ]);
  });

  it("leaves a goal whose own follow-up cannot be read to the writer", () => {
    const goals = hudiksvallGoals();
    const rows = goals.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.value === 29 ? { ...cell, value: "mellan 29 och 58" } : cell)),
    }));
    const told = reportIn(reported(workbookOf(hudiksvallRegister(), { ...goals, rows }), {}), {});
    expect(told.goals.map(({ answer, outcome }) => [answer.text, outcome.text])[2]).toEqual(["", ""]);
  });

  it("is printed on upright pages at full size, and is written in English too", () => {
    const sheet = made(outcomesOf(arbetslivsintro(), ground), english);
    expect(sheet.print).toMatchObject({ orientation: "portrait", tall: { repeatRow: null } });
    const printed = [0, 1, 2, 3, 4].reduce((sum, column) => sum + (sheet.columnWidths.get(column) ?? 0), 0);
    // A4 less the margins is 7.27 inches; a character is 7 of 96 pixels to the inch.
    expect((printed * 7) / 96).toBeLessThan(7.27);
    expect(sheet.cells.map(({ value }) => value)).toContain("Number of participants");
  });
});

describe("a final report that is filled in again", () => {
  const snapshot = reported(arbetslivsintro());

  it("is not touched where nothing is new", () => {
    expect(fill(outcomesOf(snapshot, ground))).toEqual({ patch: [], kept: [], unplaced: [] });
  });

  it("keeps what the writer wrote, and tells an answer that says otherwise", () => {
    const purpose = placeOf(snapshot, "purpose");
    const participants = placeOf(snapshot, "participants");
    const written = typed(snapshot, { [purpose]: "Egen försörjning.", [participants]: "102 individer" });
    const { patch, kept, after } = filledAgain(written);
    expect(patch).toEqual([]);
    expect(kept.map(({ at, written: said, known }) => [cellName(at), said, known])).toEqual([
      [participants, "102 individer", "97"],
    ]);
    expect(reportIn(after).fields.purpose?.text).toBe("Egen försörjning.");
  });

  it("takes an answer in other words for the same", () => {
    const written = typed(snapshot, { [placeOf(snapshot, "participants")]: "97 individer har deltagit" });
    expect(fill(outcomesOf(written, ground)).kept).toEqual([]);
  });

  it("keeps the amounts used, and follows what was granted", () => {
    const { used } = reportIn(snapshot).money[0] ?? {};
    const written = typed(snapshot, { [cellName(used?.at ?? { row: 0, column: 0 })]: 3_504_266 });
    const { planned } = ground;
    const partners = [{ name: "Uppsala kommun", requested: ore(500_000_000) }, ...(planned?.partners.slice(1) ?? [])];
    const { after, kept } = filledAgain(written, { planned: planned ? { ...planned, partners } : null });
    expect(kept).toEqual([]);
    expect(reportIn(after).money[0]).toMatchObject({
      granted: { value: 500_000_000 },
      used: { value: 350_426_600 },
      returned: { value: 149_573_400 },
    });
  });

  it("gives new goals and partners the rows that are free, and tells those it has no row for", () => {
    const register = workbookOf(hudiksvallRegister());
    const before = reported(register, {});
    const withGoals = { ...before, sheets: [...before.sheets, hudiksvallGoals()] };
    const { after, unplaced } = filledAgain(withGoals);
    const { goals, money } = reportIn(after);
    expect(goals.map(({ answer }) => answer.text)).toEqual(["Ja", "Nej", "Ja"]);
    expect(unplaced).toEqual(["Öka kunskapen om IPS i länet."]);
    expect(money.map(({ partner }) => partner)).toEqual(["Uppsala kommun", "Region Uppsala"]);
  });
});

describe("a form that somebody else has made", () => {
  const snapshot = workbookOf(...arbetslivsintro().sheets, arbetslivsintroReport());

  it("keeps its answers, and the goal that the report answers Yes is told", () => {
    const { patch, kept } = fill(outcomesOf(snapshot, ground));
    expect(patch).toEqual([]);
    expect(kept.map(({ written, known }) => [written.slice(0, 20), known])).toContainEqual(["Ja", "Nej"]);
    expect(kept.map(({ known }) => known)).not.toContain("Arbetslivsintro");
  });

  it("gets the answers that it lacks", () => {
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.name === "Slutrapport"
        ? {
            ...sheet,
            rows: sheet.rows.map((row) => ({
              ...row,
              cells: row.cells.filter(({ value }) => value !== "97 individer har deltagit i Arbetslivsintro"),
            })),
          }
        : sheet,
    );
    const { after } = filledAgain({ ...snapshot, sheets });
    expect(reportIn(after).participants).toBe(97);
  });
});
