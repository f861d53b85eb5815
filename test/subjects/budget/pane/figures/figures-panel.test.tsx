/** *Nyckeltal* of another's form: who pays, how far the money has come, and which template it was read by. */
import { screen, within } from "@testing-library/react";
import type { ToldFigures } from "../../../../../src/subjects/budget/figures/figures-types";
import { FiguresPanel } from "../../../../../src/subjects/budget/pane/figures/figures-panel";
import type { Snapshot } from "../../../../../src/workbook/snapshot";
import { show } from "../../../../pane/render";
import { check } from "../../../../check";
import { halfYear, stagedBook } from "../../followup/a-staged-form";
import { rightBudget } from "../../findings";
import { sheetOf, workbookOf } from "../../written-sheet";

function figuresOf(snapshot: Snapshot): ToldFigures {
  const { figures } = check(snapshot);
  if (figures === null) throw new Error("No figures are told.");
  return figures;
}

const rowsOf = (caption: string): readonly string[] =>
  within(screen.getByRole("table", { name: caption }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => (row.textContent ?? "").replace(/\s/g, " "));

it("shows who pays for a form, and that no template read it", () => {
  // Hudiksvall 2018
  const ips = workbookOf(
    sheetOf("IPS 2018", [
      ["Budget IPS 2018, kr"],
      ["Kostnadsslag", "Samordningsförbundet", "Hudiksvalls kommun, egenfinansiering", "Totalt"],
      ["IPS-coacher", 1_272_000, 150_000, 1_422_000],
      ["Projektledning, följeforskning", 250_000, 0, 250_000],
      ["Summa", 1_522_000, 150_000, 1_672_000],
    ]),
  );
  show(<FiguresPanel figures={figuresOf(ips)} awaiting={false} />);
  expect(rowsOf("Vem som betalar, kr")).toEqual(["Samordningsförbundet1 522 000", "Egenfinansiering150 000"]);
  expect(screen.getByText(/^Läst utan mall/)).toBeTruthy();
});

it("shows how far the money has come", () => {
  show(<FiguresPanel figures={figuresOf(stagedBook(halfYear))} awaiting={false} />);
  expect(rowsOf("Hur långt pengarna har kommit, kr")).toEqual(
    expect.arrayContaining(["Beviljat2 430 000", "Använt1 070 000", "Återstår1 360 000"]),
  );
});

it("shows what is asked as awaiting its answer", () => {
  const untold = workbookOf(
    sheetOf("Budget", [
      ["Kostnadsslag", "Budget 2026, kr"],
      ["Arbetscoach", 600_000],
      ["Lokalhyra", 120_000],
      ["Summa", 720_000],
    ]),
  );
  show(<FiguresPanel figures={figuresOf(untold)} awaiting />);
  expect(screen.getAllByText(/väntar på svar/).length).toBeGreaterThan(0);
});

it("shows no periods and no stages of Uppsala's budget, which has no such columns", () => {
  show(<FiguresPanel figures={figuresOf(rightBudget)} awaiting={false} />);
  expect(screen.queryByRole("table", { name: /Per period|Hur långt/ })).toBeNull();
  expect(screen.getByText(/^Läst med mallen Budget – detaljerad/)).toBeTruthy();
});
