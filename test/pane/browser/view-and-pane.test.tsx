/** The browser page's two halves over a workbook in memory. */
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { ViewAndPane } from "../../../src/pane/browser/view-and-pane";
import { loadCheckedParts } from "../../../src/pane/checked-parts";
import type { BrowserServices, UseCases } from "../../../src/pane/services";
import { createSession, type Session } from "../../../src/pane/session";
import { useCasesUnder } from "../../../src/page/use-cases";
import { subjectPanes } from "../../../src/subjects/catalogue-pane";
import { lookInSnapshot } from "../../../src/workbook/look";
import { checkResult, detailed, memoryHost, workbook as snapshot } from "../a-checked-workbook";
import { show } from "../render";

const notAsked = (): never => {
  throw new Error("Not asked for here.");
};

interface Beside {
  readonly narrow?: boolean;
  readonly bytes?: () => Uint8Array;
  readonly services?: Partial<BrowserServices>;
  readonly onSaved?: (bytes: Uint8Array) => void;
}

const loadUseCases = (): Promise<UseCases> => Promise.resolve({ ...useCasesUnder(undefined), check: checkResult });

function showBeside(session: Session, { narrow = false, bytes = notAsked, services = {}, onSaved = notAsked }: Beside) {
  show(
    <ViewAndPane
      workbook={{
        id: 1,
        name: "budget.xlsx",
        session,
        bytes,
        lookOf: (at) => lookInSnapshot(snapshot, at),
        draftId: "ett",
        draftedAt: null,
        awaitingIn: () => new Set(),
      }}
      narrow={narrow}
      services={{
        loadUseCases,
        cleanFile: notAsked,
        openFile: notAsked,
        newWorkbook: notAsked,
        fetchExample: notAsked,
        drafts: { list: notAsked, save: notAsked, forget: notAsked },
        ...services,
      }}
      startWithNew={false}
      onNewWorkbook={() => Promise.resolve()}
      subjects={subjectPanes}
      onOpenExample={notAsked}
      onSaved={onSaved}
    />,
  );
}

beforeAll(() => loadCheckedParts(subjectPanes));
afterEach(cleanup);

it("marks in the sheet what a mend would change and what follows it, and goes to the first; the marks go with the preview", async () => {
  const session = createSession(memoryHost(snapshot), loadUseCases);
  await session.check();
  showBeside(session, {});
  const marked = (): readonly (string | null)[] =>
    [...document.querySelectorAll("[data-cell]")]
      .filter(({ textContent }) => textContent.includes("Ändras"))
      .map((cell) => cell.getAttribute("data-cell"));
  expect(marked()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: /^Åtgärda: .*, C4$/ }));
  await waitFor(() => expect(marked()).toEqual(["C4", "E4"]));
  expect(session.state().selected).toEqual({ sheet: detailed, row: 3, column: 2 });
  const dialog = screen.getByRole("dialog", { name: "Åtgärda 1 cell?" });
  expect(document.activeElement).toBe(dialog);
  expect(screen.getByRole("grid").closest("[aria-hidden=true], [inert]")).toBeNull();
  fireEvent.keyDown(dialog, { key: "Escape" });
  await waitFor(() => expect(marked()).toEqual([]));
});

it("tells which bytes a clean copy was made of, also where the workbook has been edited since", async () => {
  const session = createSession(memoryHost(snapshot), loadUseCases);
  await session.check();
  const downloads: string[] = [];
  URL.createObjectURL = () => "blob:copy";
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  };
  const before = Uint8Array.of(1);
  let bytes = before;
  let finish = (): void => undefined;
  const cleanFile: BrowserServices["cleanFile"] = (bytes) =>
    new Promise((resolve) => {
      finish = () => resolve({ bytes, macros: true, values: 0 });
    });
  const saved: Uint8Array[] = [];
  showBeside(session, {
    bytes: () => bytes,
    narrow: true,
    services: { cleanFile },
    onSaved: (copied) => saved.push(copied),
  });
  fireEvent.click(screen.getByRole("tab", { name: "Skicka in" }));
  fireEvent.click(await screen.findByRole("button", { name: "Spara ren kopia ändå" }));
  expect([saved, downloads]).toEqual([[], []]);
  bytes = Uint8Array.of(2);
  await act(async () => {
    finish();
    await Promise.resolve();
  });
  await screen.findByText(/^Kopian heter budget – att skicka in\.xlsx/);
  expect(saved).toEqual([before]);
  expect(saved[0]).toBe(before);
  expect(downloads).toEqual(["budget – att skicka in.xlsx"]);
});
