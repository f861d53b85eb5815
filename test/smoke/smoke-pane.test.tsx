/** The smoke test's pane, as a person meets it. */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { SmokePane } from "../../src/smoke/smoke-pane";
import type { Step, Tools } from "../../src/smoke/step";
import type { Sheet } from "../../src/workbook/snapshot";
import { HostProblem } from "../../src/workbook/host";
import { swedish } from "../cases/words";
import { show } from "../pane/render";

const emptySheet: Sheet = {
  name: "Blad1",
  visibility: "visible",
  protected: false,
  rows: [],
  hiddenColumns: new Set(),
};
const cell = { row: 0, column: 0, value: "något" };
const fullSheet: Sheet = { ...emptySheet, rows: [{ index: 0, hidden: false, cells: [cell] }] };

const steps: readonly Step[] = [
  { id: "read", does: async () => ({ saw: { blad: 1 } }) },
  { id: "theme", asks: true, does: async () => ({ saw: { först: "#ffffff" } }) },
];

function open(sheet: Sheet | HostProblem = emptySheet): void {
  const tools: Tools = {
    host: {
      recalculates: true,
      read: async () => {
        if (sheet instanceof HostProblem) throw sheet;
        return { sheets: [sheet], dateSystem: 1900, names: new Map() };
      },
      apply: async () => [],
      select: async () => undefined,
    },
    language: swedish,
    check: () => Promise.reject(new Error("not asked for")),
    cleanCopy: async () => ({ way: "opened" }),
    ribbonCalls: () => 0,
    ground: () => "#ffffff",
  };
  const surroundings = [{ what: "Excel", told: "Excel · Mac · 16.99" }];
  show(<SmokePane steps={steps} tools={tools} surroundings={surroundings} version="0.2.0" />);
}

const press = (name: string): boolean => fireEvent.click(screen.getByRole("button", { name }));
const report = (): Promise<HTMLTextAreaElement> =>
  screen.findByRole<HTMLTextAreaElement>("textbox", { name: /Texten/ });

it("asks the person step by step, and ends with the text", async () => {
  open();
  press("Börja");
  const question = await screen.findByRole("heading", { name: /^Steg 2\/2: Temat följer Excel/ });
  await waitFor(() => expect(document.activeElement).toBe(question));
  expect(screen.getByText(/Samkoll såg: först #ffffff/)).toBeTruthy();
  fireEvent.change(screen.getByRole("textbox", { name: /Vad såg du/ }), { target: { value: "den blev vit" } });
  press("Nej");
  const { value } = await report();
  expect(value).toMatch(
    /^Samkoll – prov i Excel\nSamkoll 0\.2\.0 · \d{4}-\d\d-\d\d \d\d:\d\d\nExcel: Excel · Mac · 16\.99\n/,
  );
  expect(value).toMatch(/NEJ {5}theme .*\n {8}först #ffffff\n {8}”den blev vit”/);
  expect(value).toContain("2 steg: 1 OK, 1 NEJ");
});

it("begins in no workbook that holds something", async () => {
  open(fullSheet);
  press("Börja");
  expect((await screen.findByRole("alert")).textContent).toContain("Öppna en ny, tom arbetsbok");
  expect(screen.queryByRole("textbox")).toBeNull();
});

it("tells what Excel said where not even an empty workbook can be read", async () => {
  open(new HostProblem("excelTooOld", { level: "1.9" }));
  press("Börja");
  expect((await screen.findByRole("alert")).textContent).toContain('excelTooOld  {"level":"1.9"}');
});

it("runs without anybody what needs nobody", async () => {
  open();
  press("Kör bara det som går av sig självt");
  expect((await report()).value).toContain("2 steg: 1 OK, 1 –");
});

it("says that the text is to be copied by hand where there is no clipboard", async () => {
  open();
  press("Kör bara det som går av sig självt");
  await report();
  press("Kopiera");
  expect((await screen.findByRole("alert")).textContent).toContain("Markera texten");
});
