/** What the pane says of a clean copy, and of the ways to one. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { CleanCopy } from "../../../../../src/subjects/budget/pane/submit/clean-copy";
import type { CleanCopy as Outcome } from "../../../../../src/pane/services";
import { createSession } from "../../../../../src/pane/session";
import { useCasesUnder } from "../../../../../src/page/use-cases";
import { HostProblem } from "../../../../../src/workbook/host";
import { english, swedish } from "../../../../cases/words";
import { memoryHost, workbook } from "../../../../pane/a-checked-workbook";
import { InPane, servicesOf } from "../../../../pane/in-pane";
import { show } from "../../../../pane/render";

const made = { way: "opened", name: "", of: "file", macros: false, values: 0 } as const;
const page = "https://samkoll.invalid/";

async function copied(onCleanCopy: () => Promise<Outcome>, language = swedish): Promise<void> {
  const session = createSession(memoryHost(workbook), () => Promise.resolve(useCasesUnder(undefined)));
  show(
    <InPane services={servicesOf(session, { onCleanCopy })}>
      <CleanCopy ready persons={0} />
    </InPane>,
    language,
  );
  await press(language === swedish ? "Spara ren kopia" : "Save a clean copy");
}

async function press(name: string): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByRole("button", { name })));
}

const said = (): string => screen.getByRole("region").textContent;

it("says nothing of what is lacking where nothing is", async () => {
  await copied(async () => made);
  expect(
    screen.getByText("Kopian är öppnad som en ny arbetsbok. Spara den och skicka in den till förbundet."),
  ).toBeTruthy();
  expect(said()).not.toMatch(/[Mm]akron|formel|saknar/);
});

it("says that macros do not go with it, and which formulas stand as values", async () => {
  await copied(async () => ({ ...made, macros: true, values: 2 }));
  expect(said()).toContain("Makron följer inte med: kopian är en vanlig arbetsbok (.xlsx).");
  expect(said()).toContain("2 formler står som sina värden, eftersom mottagarens Excel saknar det som de anropar.");
});

it.each(["unsupported", "refused"] as const)(
  "where the file is %s says what a copy of the cells lacks before it is made, and the way to a whole one",
  async (why) => {
    const goOn = jest.fn(async (): Promise<Outcome> => ({ ...made, of: "cells", values: 1 }));
    await copied(async () => ({ way: "cellsOnly", why, page, goOn }));
    expect(said()).toMatch(/Den saknar färger, ramar, sammanslagna celler, diagram, listor/);
    expect(goOn).not.toHaveBeenCalled();
    const steps = screen.getByRole("list", { name: "Så här får du en hel kopia:" });
    expect(within(steps).getAllByRole("listitem")).toHaveLength(3);
    expect(within(steps).getByRole("link", { name: page }).getAttribute("href")).toBe(page);
    await press("Skriv en kopia av cellerna");
    expect(goOn).toHaveBeenCalledTimes(1);
    const bar = screen.getByRole("status");
    expect(bar.textContent).toMatch(/Kopian är öppnad som en ny arbetsbok.*1 formel som Samkoll inte kan räkna/);
    // A dozen lines: below the bar, which stays a message.
    expect(bar.textContent).not.toContain("Den saknar färger");
    expect(said()).toContain("Den saknar färger");
    expect(screen.queryByRole("button", { name: "Skriv en kopia av cellerna" })).toBeNull();
  },
);

it("names the browser page where Excel opens no workbook, in English too", async () => {
  await copied(async () => ({ way: "byHand", page }), english);
  expect(said()).toContain("Excel did not open the copy.");
  expect(screen.getByRole("link", { name: page })).toBeTruthy();
});

it("says that a locked workbook is not copied", async () => {
  await copied(() => Promise.reject(new HostProblem("handedOverLocked")));
  expect(screen.getByRole("alert").textContent).toContain("Samkoll gör ingen olåst kopia av den.");
});
