/** The subjects of a workbook: each tells its own, and what the workbook holds is shown first. */
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { Pane } from "../../src/pane/pane";
import { createSession } from "../../src/pane/session";
import { subjectPanes } from "../../src/subjects/catalogue-pane";
import { useCasesUnder } from "../../src/page/use-cases";
import type { Snapshot } from "../../src/workbook/snapshot";
import { aBudget } from "../subjects/budget/a-budget";
import { withCells } from "../subjects/budget/change";
import { type Filling, scored, scoresFor, workbookOf } from "../subjects/fidelity/a-measurement";
import { formSheet } from "../subjects/fidelity/a-form";
import { memoryHost } from "./a-checked-workbook";
import { show } from "./render";

/** ISAmverkan's budget with one amount below nought. */
const budget = withCells(aBudget(), "Budget - detaljerad", { C9: { value: -5 } });
const measured = (...fillings: readonly Filling[]): Snapshot => workbookOf(...fillings);
const both = (): Snapshot => ({
  ...budget,
  sheets: [...budget.sheets, ...measured(scored([5, ...scoresFor(81)])).sheets],
});

async function open(snapshot: Snapshot, inBrowser = true) {
  const loadUseCases = () => Promise.resolve(useCasesUnder(undefined));
  const host = memoryHost(snapshot);
  const session = createSession(host, loadUseCases);
  await session.check();
  const made: { readonly name: string; readonly sheets: readonly SheetBlueprint[] }[] = [];
  show(
    <Pane
      session={session}
      loadUseCases={loadUseCases}
      startWithNew={false}
      onGo={() => undefined}
      subjects={subjectPanes}
      onNewWorkbook={inBrowser ? async (name, sheets) => void made.push({ name, sheets }) : null}
      onOpenExample={() => undefined}
      onCleanCopy={() => Promise.reject(new Error("No copy is asked for"))}
    />,
  );
  // The parts that load by themselves have their say before a test looks.
  await act(async () => void (await Promise.resolve()));
  return { host, session, made };
}

const subject = (name: string): HTMLElement =>
  within(screen.getByRole("tablist", { name: "Ämne" })).getByRole("tab", { name });
const rules = (): readonly (string | null)[] =>
  [...document.querySelectorAll("[data-rule]")].map((card) => card.getAttribute("data-rule"));

afterEach(cleanup);

it("a workbook with a budget opens on it, one with a measurement alone on that", async () => {
  await open(budget);
  expect(subject("Budget").getAttribute("aria-selected")).toBe("true");
  cleanup();
  await open(measured(scored(scoresFor(81))));
  expect(subject("Programtrohet").getAttribute("aria-selected")).toBe("true");
  expect(await screen.findByText("Inget fel hittat i mätningen")).toBeTruthy();
});

it("neither is judged by the other's faults", async () => {
  const snapshot = both();
  await open({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name !== "Programtrohet"
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => (cell.row === 10 && cell.column === 2 ? { ...cell, value: "4-5" } : cell)),
            })),
          },
    ),
  });
  expect(rules().length).toBeGreaterThan(0);
  expect(rules().every((rule) => rule?.startsWith("BUD-"))).toBe(true);
  fireEvent.click(subject("Programtrohet"));
  fireEvent.click(await screen.findByRole("tab", { name: "Granska" }));
  await waitFor(() => expect(rules()).toContain("FID-102"));
  expect(rules().every((rule) => rule?.startsWith("FID-"))).toBe(true);
});

it("a whole measurement opens on its overview, one that lacks scores on the scoring", async () => {
  await open(measured(scored(scoresFor(81))));
  expect((await screen.findByRole("tab", { name: "Översikt" })).getAttribute("aria-selected")).toBe("true");
  cleanup();
  await open(measured({}));
  expect((await screen.findByRole("tab", { name: "Poängsätt" })).getAttribute("aria-selected")).toBe("true");
});

it("of several measurements the latest is shown, another can be chosen, and they can be laid over time", async () => {
  const { host } = await open(
    measured(scored(scoresFor(81)), scored(scoresFor(101), { measuredOn: "2019-05-27", service: "IPS Hudiksvall" })),
  );
  const choice = await screen.findByLabelText<HTMLSelectElement>("Mätning");
  expect([...choice.options].map(({ text }) => text)).toEqual([
    "2019-05-27, Programtrohet 2",
    "2018-05-27, Programtrohet",
  ]);
  expect(await screen.findByText("101 av 125 poäng")).toBeTruthy();
  fireEvent.change(choice, { target: { value: "Programtrohet" } });
  expect(await screen.findByText("81 av 125 poäng")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Över tid" }));
  await waitFor(async () => expect((await host.read()).sheets.at(-1)?.name).toBe("Programtrohet – över tid"));
});

it("a single measurement cannot be laid over time, but reported", async () => {
  const { host } = await open(measured(scored(scoresFor(81))));
  fireEvent.click(await screen.findByRole("button", { name: "Skapa rapport" }));
  await waitFor(async () => expect((await host.read()).sheets.at(-1)?.name).toBe("Programtrohet – rapport"));
  expect(screen.queryByRole("button", { name: "Över tid" })).toBeNull();
});

it("a new measurement goes into a workbook of its own where there is none, and into the open one in Excel", async () => {
  const { made } = await open(budget);
  fireEvent.click(subject("Programtrohet"));
  fireEvent.click(await screen.findByRole("button", { name: "Ny mätning" }));
  expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Verksamhet" })).value).toBe("ISAmverkan");
  fireEvent.click(screen.getByRole("button", { name: "Gör mätningen" }));
  await waitFor(() => expect(made.map(({ name }) => name)).toEqual(["Programtrohet ISAmverkan"]));
  cleanup();

  const { host } = await open(budget, false);
  fireEvent.click(subject("Programtrohet"));
  fireEvent.click(await screen.findByRole("button", { name: "Ny mätning" }));
  fireEvent.click(await screen.findByRole("button", { name: "Gör mätningen" }));
  await waitFor(async () => expect((await host.read()).sheets.at(-1)?.name).toBe("Programtrohet"));
  expect(await screen.findByText("0 av 25 kriterier har poäng")).toBeTruthy();
});

it("a list that nobody knows is told so above the tabs, with what was looked for and what is wrong all the same", async () => {
  const rows = [
    ["Ärende", "Anteckning"],
    ["7", "640823-3234"],
  ];
  await open({ sheets: [formSheet("Lista", rows)], dateSystem: 1900, names: new Map() });
  expect(rules()).toEqual(["SAM-101", "OUT-201"]);
  expect(
    screen.getByText(/^Samkoll känner inte igen något .*budget \(en tabell.*programtrohet.*register/),
  ).toBeTruthy();
  expect(screen.queryByText(/Ingen budget hittades/)).toBeNull();
});

it("a personnummer is told beside the findings of the budget that it stands in", async () => {
  await open(withCells(budget, "Budget - detaljerad", { A10: { value: "640823-3234" } }));
  expect(rules()).toContain("OUT-201");
  expect(rules()).toContain("BUD-202");
});
