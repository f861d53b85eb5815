/** The browser page's two halves over a workbook in memory. */
import { act, fireEvent, screen } from "@testing-library/react";
import { ViewAndPane } from "../../../src/pane/browser/view-and-pane";
import type { BrowserServices, UseCases } from "../../../src/pane/services";
import { createSession } from "../../../src/pane/session";
import { useCasesUnder } from "../../../src/page/use-cases";
import { subjectPanes } from "../../../src/subjects/catalogue-pane";
import { lookInSnapshot } from "../../../src/workbook/look";
import { checkResult, memoryHost, workbook as snapshot } from "../a-checked-workbook";
import { show } from "../render";

const notAsked = (): never => {
  throw new Error("Not asked for here.");
};

it("tells which bytes a clean copy was made of, also where the workbook has been edited since", async () => {
  const loadUseCases = (): Promise<UseCases> => Promise.resolve({ ...useCasesUnder(undefined), check: checkResult });
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
  const withoutMarks: BrowserServices["withoutMarks"] = (given) =>
    new Promise((resolve) => {
      finish = () => resolve(given);
    });
  const saved: Uint8Array[] = [];
  show(
    <ViewAndPane
      workbook={{
        id: 1,
        name: "budget.xlsx",
        session,
        bytes: () => bytes,
        lookOf: (at) => lookInSnapshot(snapshot, at),
        draftId: "ett",
        draftedAt: null,
        awaitingIn: () => new Set(),
      }}
      narrow
      services={{
        loadUseCases,
        withoutMarks,
        openFile: notAsked,
        newWorkbook: notAsked,
        fetchExample: notAsked,
        drafts: { list: notAsked, save: notAsked, forget: notAsked },
      }}
      startWithNew={false}
      onNewWorkbook={() => Promise.resolve()}
      subjects={subjectPanes}
      onOpenExample={notAsked}
      onSaved={(copied) => saved.push(copied)}
    />,
  );
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
