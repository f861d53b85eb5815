/** A further subject in the pane: one line in the list of panes gives it a tab with its own findings, in both languages. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { Language } from "../../src/checking/language";
import { useCasesUnder } from "../../src/page/use-cases";
import { languageLoader, LanguageProvider } from "../../src/pane/language";
import { loadCheckedParts } from "../../src/pane/checked-parts";
import { Pane } from "../../src/pane/pane";
import { createSession } from "../../src/pane/session";
import { catalogue } from "../../src/subjects/catalogue";
import { catalogueOf } from "../../src/subjects/catalogue-of";
import { subjectPanes } from "../../src/subjects/catalogue-pane";
import { snapshotOf } from "../cases/blueprint-snapshot";
import { memoryHost } from "../pane/a-checked-workbook";
import { servicesOf } from "../pane/in-pane";
import { inventorySheet, inventorySubject } from "./inventory/inventory";
import { inventoryPane } from "./inventory/inventory-pane";

const { check } = catalogueOf([...catalogue.subjects, inventorySubject]);
const panes = [...subjectPanes, inventoryPane];
const load = languageLoader(panes.map(({ texts }) => texts));

beforeAll(() => loadCheckedParts(panes));
afterEach(cleanup);

async function show(language: Language): Promise<void> {
  const useCases = { ...useCasesUnder(undefined), check: (snapshot: Parameters<typeof check>[0]) => check(snapshot) };
  const session = createSession(memoryHost(snapshotOf([inventorySheet])), () => Promise.resolve(useCases));
  await session.check();
  render(
    <LanguageProvider initial={language} load={load}>
      <Pane {...servicesOf(session)} subjects={panes} startWithNew={false} />
    </LanguageProvider>,
  );
  await act(async () => void (await Promise.resolve()));
}

const rules = (): readonly (string | null)[] =>
  [...document.querySelectorAll("[data-rule]")].map((card) => card.getAttribute("data-rule"));

it("has a tab of its own, which opens by itself and tells its findings alone", async () => {
  await show(await load("sv"));
  expect(screen.getByRole("tab", { name: "Inventarier" }).getAttribute("aria-selected")).toBe("true");
  expect(screen.getByText("Saker: -1")).toBeTruthy();
  expect(rules()).toEqual(["INV-101"]);
  fireEvent.click(screen.getByRole("tab", { name: "Budget" }));
  expect(rules()).toEqual([]);
});

it("speaks English", async () => {
  await show(await load("en"));
  expect(screen.getByRole("tab", { name: "Inventory" })).toBeTruthy();
  expect(screen.getByText("There cannot be -3 of it.")).toBeTruthy();
});
