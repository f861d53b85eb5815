/** What Excel would not take, or not show, is told with the way on. */
import { act, fireEvent, screen } from "@testing-library/react";
import { useCasesUnder } from "../../src/page/use-cases";
import { Pane } from "../../src/pane/pane";
import { createSession } from "../../src/pane/session";
import { subjectPanes } from "../../src/subjects/catalogue-pane";
import { HostProblem, type Host, type LiveWorkbook } from "../../src/workbook/host";
import { swedish } from "../cases/words";
import { checkResult, detailed, memoryHost, summary, workbook } from "./a-checked-workbook";
import { servicesOf } from "./in-pane";
import { quietWorkbook } from "./live-workbook";
import { show } from "./render";

async function checkedPane(asked: Partial<LiveWorkbook>, changes: Partial<Host> = {}) {
  const memory = memoryHost(workbook);
  const host: Host = { ...memory, ...changes, live: quietWorkbook(() => memory.read(), asked) };
  const session = createSession(host, () => Promise.resolve({ ...useCasesUnder(undefined), check: checkResult }));
  show(<Pane {...servicesOf(session)} subjects={subjectPanes} startWithNew={false} />, swedish);
  await act(() => session.check());
  return { memory, session };
}

async function press(name: string | RegExp): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByRole("button", { name })));
}

it("says which new sheets lack their looks, and gives them those when asked to", async () => {
  let sheets: readonly string[] = [summary];
  const finish = jest
    .fn<Promise<void>, []>()
    .mockRejectedValueOnce(new HostProblem("excelRefused"))
    .mockImplementation(async () => void (sheets = []));
  const { session, memory } = await checkedPane({ unfinished: async () => ({ sheets, notes: [] }), finish });
  await act(() => session.mend(session.state().checked?.result.findings ?? []));
  expect(memory.cell(detailed, 3, 2)?.value).toBe(900000);
  const words = /Bladet Budgetsammanställning är på plats, men Excel tog inte emot/;
  expect(screen.getByText(words)).toBeTruthy();
  fireEvent.click(screen.getAllByRole("button", { name: "Stäng meddelandet" })[0] ?? document.body);
  expect(screen.queryByText("2 celler är åtgärdade.")).toBeNull();
  expect(screen.getByText(words).textContent).not.toContain("nu heller");
  await press("Försök igen");
  expect(screen.getByText(words).textContent).toContain("Excel tog inte emot det nu heller.");
  await press("Försök igen");
  expect(screen.queryByText(words)).toBeNull();
  expect(screen.getByText("Bladen är hela.")).toBeTruthy();
});

it("says why it could not be tried again, where Excel was busy", async () => {
  const finish = (): Promise<void> => Promise.reject(new HostProblem("cellInEdit"));
  const { session } = await checkedPane({ unfinished: async () => ({ sheets: [summary], notes: [] }), finish });
  await act(() => session.mend(session.state().checked?.result.findings ?? []));
  await press("Försök igen");
  expect(screen.getByRole("alert").textContent).toContain("En cell redigeras just nu.");
});

it("says which notes were left out where comments stand, with the amounts written", async () => {
  const notes = [{ sheet: detailed, row: 3, column: 2 }];
  const { session } = await checkedPane({ unfinished: async () => ({ sheets: [], notes }) });
  await act(() => session.mend(session.state().checked?.result.findings ?? []));
  expect(
    screen.getByText(/Anteckningen vid Budget - detaljerad!C4 lades inte in: där står redan en kommentar/),
  ).toBeTruthy();
  expect(screen.getByText("2 celler är åtgärdade.")).toBeTruthy();
});

it("is scrolled to, wherever the button was that failed", async () => {
  const shown = jest.fn();
  Reflect.set(HTMLElement.prototype, "scrollIntoView", shown);
  const { session } = await checkedPane(
    {},
    { select: ({ sheet }) => Promise.reject(new HostProblem("sheetMissing", { sheet })) },
  );
  await act(() => session.select({ sheet: summary, row: 1, column: 0 }));
  expect(shown.mock.contexts.at(-1)).toBe(screen.getByRole("alert").parentElement);
  Reflect.deleteProperty(HTMLElement.prototype, "scrollIntoView");
});

it("offers to show a hidden sheet, and then goes to the cell", async () => {
  let isHidden = true;
  const gone: string[] = [];
  const { session } = await checkedPane(
    { show: async () => void (isHidden = false) },
    {
      select: async ({ sheet }) => {
        if (isHidden) throw new HostProblem("sheetHidden", { sheet });
        gone.push(sheet);
      },
    },
  );
  await act(() => session.select({ sheet: summary, row: 1, column: 0 }));
  expect(screen.getByText("Bladet Budgetsammanställning är dolt, så cellen kan inte visas.")).toBeTruthy();
  await press("Visa bladet");
  expect(gone).toEqual([summary]);
  expect(screen.queryByText(/är dolt/)).toBeNull();
});

it("says why a hidden sheet cannot be shown", async () => {
  const { session } = await checkedPane(
    { show: (sheet) => Promise.reject(new HostProblem("workbookProtected", { sheet })) },
    { select: ({ sheet }) => Promise.reject(new HostProblem("sheetHidden", { sheet })) },
  );
  await act(() => session.select({ sheet: summary, row: 1, column: 0 }));
  await press("Visa bladet");
  expect(screen.getByRole("alert").textContent).toContain("Arbetsbokens struktur är skyddad");
});
