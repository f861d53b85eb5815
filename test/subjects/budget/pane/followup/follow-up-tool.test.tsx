/** *Följ upp*, worked without a mouse: a requisition, the next one, a forecast, and the figures for Uppföljning Finsam. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { FollowUpTool } from "../../../../../src/subjects/budget/pane/followup/follow-up-tool";
import { aBudget } from "../../a-budget";
import { withCells } from "../../change";
import { filledIn, withRequisition } from "../../followup/a-followed-budget";
import { openTool, plain, pressEnterOn } from "../fill/open-tool";

const value = (name: string): string => screen.getByRole<HTMLInputElement>("textbox", { name }).value;
const button = (): HTMLButtonElement => screen.getByRole("button", { name: "Gör bladet" });

function type(name: string, text: string): void {
  act(() => {
    fireEvent.change(screen.getByRole("textbox", { name }), { target: { value: text } });
  });
}

function choose(name: string): void {
  act(() => screen.getByRole("radio", { name }).click());
}

it("offers the effort's first quarter, and makes its requisition of the granted budget", async () => {
  const { written } = await openTool(FollowUpTool, aBudget());
  expect([value("Från och med"), value("Till och med")]).toEqual(["2014-01-01", "2014-03-31"]);
  expect(screen.getByText(/^Beviljat: 2\s430\s000\skr. Antal rader: 12/)).toBeTruthy();
  await pressEnterOn("Gör bladet");
  expect(written[0]?.[0]).toMatchObject({ kind: "addSheet", blueprint: { name: "Rekvisition" } });
});

it("goes on after the last period, says that it stays, and tells a gap and days outside the effort", async () => {
  await openTool(FollowUpTool, withRequisition(aBudget(), "2014-01-01", "2014-06-30"));
  expect([value("Från och med"), value("Till och med")]).toEqual(["2014-07-01", "2014-09-30"]);
  expect(
    screen.getByText("Rekvisitioner som finns redan: 1, den senaste till och med 2014-06-30. De ändras inte."),
  ).toBeTruthy();
  type("Från och med", "2014-08-01");
  type("Till och med", "2015-01-31");
  const told = screen
    .getAllByRole("status")
    .map(({ textContent }) => plain(textContent))
    .join(" ");
  expect(told).toContain("Perioden går utanför insatsens tid, 2014-01-01 – 2014-12-31.");
  expect(told).toContain("finns ingen rekvisition");
  expect(button().disabled).toBe(false);
});

it("makes nothing of days that are none, or of money that cannot be read", async () => {
  await openTool(FollowUpTool, aBudget());
  type("Till och med", "i sommar");
  expect(screen.getAllByText("Skriv datumet som 2027-01-31.").length).toBeGreaterThan(0);
  expect(button().disabled).toBe(true);
  type("Till och med", "2013-12-31");
  expect(screen.getByText("Perioden slutar innan den börjar.")).toBeTruthy();
});

it("says why nothing is made of a budget that cannot be read", async () => {
  await openTool(FollowUpTool, withCells(aBudget(), "Budget - detaljerad", { C9: { value: "ca 300 000" } }));
  expect(screen.getByText(/En fråga om budgeten väntar på svar: ./)).toBeTruthy();
  expect(button().disabled).toBe(true);
});

it("follows up one part of the budget alone", async () => {
  const { written } = await openTool(FollowUpTool, aBudget());
  act(() => {
    fireEvent.change(screen.getByRole("combobox", { name: "Avser" }), { target: { value: "Arbetsförmedlingen" } });
  });
  expect(screen.getByText(/^Beviljat: 600\s000\skr. Antal rader: 1/)).toBeTruthy();
  await pressEnterOn("Gör bladet");
  const [edit] = written[0] ?? [];
  expect(
    edit?.kind === "addSheet" && edit.blueprint.cells.some(({ value: text }) => text === "Arbetsförmedlingen"),
  ).toBe(true);
});

it("makes a forecast to the effort's end", async () => {
  const { written } = await openTool(FollowUpTool, aBudget());
  choose("Prognos");
  expect(value("Prognos till och med")).toBe("2014-12-31");
  await pressEnterOn("Gör bladet");
  expect(written[0]?.[0]).toMatchObject({ kind: "addSheet", blueprint: { name: "Prognos" } });
});

it("shows the figures for Uppföljning Finsam as a table to copy, and writes them as a sheet", async () => {
  const spent = filledIn(
    withRequisition(aBudget({}, { participants: 50 }), "2014-01-01", "2014-06-30"),
    "Rekvisition",
    { D12: 450_000 },
  );
  const { written } = await openTool(FollowUpTool, spent);
  choose("Underlag till Uppföljning Finsam");
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  const lines = rows.map((row) => [...row.children].map(({ textContent }) => plain(textContent)).join(" | "));
  expect(lines.slice(0, 5)).toEqual([
    "ISAmverkan | 2014",
    "Budget (kr) | 2 430 000",
    "Utfall (kr) | 450 000",
    "Budgeterat antal deltagare | 50",
    "Deltagare totalt | ",
  ]);
  expect(screen.getByRole("button", { name: /Kopiera/ })).toBeTruthy();
  await pressEnterOn("Skriv som blad");
  expect(written[0]?.[0]).toMatchObject({ kind: "addSheet", blueprint: { name: "Underlag Uppföljning Finsam" } });
});
