/** *Klistra in*, worked without a mouse: paste, see, decide, write. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { budgetBlueprints } from "../../../../../src/subjects/budget/sheets/fill-budget";
import { newBudgetSchema } from "../../../../../src/subjects/budget/sheets/new-budget-request";
import { kronor, money } from "../../../../../src/reading/money";
import { PasteTool } from "../../../../../src/subjects/budget/pane/fill/paste/paste-tool";
import type { Snapshot } from "../../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../../cases/blueprint-snapshot";
import { isamverkanRequest } from "../../../../cases/isamverkan";
import { isamverkanTable, vastmanlandList, vastmanlandYears } from "../../../../cases/pasted-tables";
import { vastmanlandRequest } from "../../../../cases/vastmanland";
import { swedish } from "../../../../cases/words";
import { wordTable } from "../../../../cases/word-table";
import { figuresIn, openTool, plain, pressEnterOn } from "./open-tool";

function empty(request: {
  readonly project: string;
  readonly from: string;
  readonly to: string;
  readonly partners: readonly string[];
}): Snapshot {
  const { project, from, to, partners } = request;
  return snapshotOf(budgetBlueprints(newBudgetSchema.parse({ project, from, to, partners: [...partners] }), swedish));
}

function paste(data: { readonly html?: string; readonly text?: string }): void {
  const field = screen.getByRole("textbox", { name: /^Klistra in tabellen här/ });
  field.focus();
  expect(document.activeElement).toBe(field);
  const getData = (type: string): string => (type === "text/html" ? data.html : data.text) ?? "";
  act(() => {
    fireEvent.paste(field, { clipboardData: { getData } });
  });
}

function choose(name: string | RegExp, option: string): void {
  const select = screen.getByRole("combobox", { name });
  const found = within(select).getByRole("option", { name: option });
  act(() => {
    fireEvent.change(select, { target: { value: found.getAttribute("value") } });
  });
}

const chosen = (name: string | RegExp): string => {
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name });
  return select.selectedOptions[0]?.textContent ?? "";
};

const writeButton = (): HTMLElement => screen.getByRole("button", { name: "Skriv i budgeten" });
const canWrite = (): boolean => writeButton().getAttribute("aria-disabled") !== "true";

it("fills an empty template with the table that Word has on the clipboard, in one step", async () => {
  const { session, onDone, written } = await openTool(PasteTool, empty(isamverkanRequest));
  paste({ html: wordTable(isamverkanTable), text: "something else" });
  expect(plain(document.activeElement?.textContent)).toMatch(/^12 kostnadsrader hittades/);
  expect(screen.getByText(/Rubriken säger tkr, men då blir beloppen orimliga/)).toBeTruthy();
  const sums = screen.getByRole("list", { name: "Tabellens summor" });
  expect(plain(sums.textContent)).toContain(
    "”Totalt från Samordningsförbundet”: tabellens summa 2 430 000 kr stämmer.",
  );
  expect(
    screen.getByText(
      (_, element) =>
        element?.tagName === "P" &&
        plain(element.textContent) === "2 430 000 kr av tabellens 2 430 000 kr läggs i budgeten.",
    ),
  ).toBeTruthy();

  await pressEnterOn("Skriv i budgeten");
  expect(written).toHaveLength(1);
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(session.state().notice?.key).toBe("paste.written");
  expect(figuresIn(session)?.partners.map(({ requested }) => requested && kronor(requested))).toEqual([
    1_830_000, 0, 600_000, 0,
  ]);
});

it("asks for the row of each cost that it does not know, names the nearest, and writes when all is said", async () => {
  const { session } = await openTool(PasteTool, empty(vastmanlandRequest));
  paste({ text: vastmanlandList });
  expect(screen.getByText("Kvar att välja: 3 rader.")).toBeTruthy();
  expect(canWrite()).toBe(false);
  expect(chosen("Rad i budgeten för Övrigt")).toBe("Övrigt");
  const nearest = screen.getByRole("combobox", { name: "Rad i budgeten för Kostnader för utvärdering" });
  expect(within(nearest).getByRole("group", { name: "Ligger närmast" }).textContent).toBe("Utvärdering");

  choose("Rad i budgeten för Kostnader för utvärdering", "Utvärdering");
  // A project leader is staff, whatever the table's list has for headings: none.
  expect(chosen(/^Rad i budgeten för Projektledare/)).toBe("Ledig rad (A9)");
  await pressEnterOn("Hoppa över de 2 rader som saknar plats");
  expect(canWrite()).toBe(true);
  await pressEnterOn("Skriv i budgeten");
  expect(figuresIn(session)?.total).toBe(money(290_000));
});

it("does not write before it knows whose the columns are", async () => {
  await openTool(PasteTool, empty(isamverkanRequest));
  paste({ text: vastmanlandYears });
  expect(chosen("Tabellens belopp är i")).toBe("tusental kronor (tkr)");
  expect(screen.getByText(/^Kvar att välja: 3 kolumner, /)).toBeTruthy();
  expect(canWrite()).toBe(false);
  for (const year of ["2011", "2012", "2013"]) choose(year, "Landstinget");
  expect(screen.getByText(/^Kvar att välja: \d rader\.$/)).toBeTruthy();
});

it("asks of no column where the budget has one owner and the table a column a year", async () => {
  await openTool(PasteTool, empty(vastmanlandRequest));
  paste({ text: vastmanlandYears });
  expect(screen.getByText(/^Kvar att välja: \d rader\.$/)).toBeTruthy();
});

it("asks for the unit where small figures could be either", async () => {
  const { written } = await openTool(PasteTool, empty(isamverkanRequest));
  paste({ text: "\tUppsala kommun\nLokalhyra\t120" });
  expect(screen.getByText("Kvar att välja: enhet.")).toBeTruthy();
  choose("Tabellens belopp är i", "tusental kronor (tkr)");
  await pressEnterOn("Skriv i budgeten");
  expect(written[0]?.[0]).toMatchObject({ content: { value: 120_000 } });
});

it("shows what is written over, before and after", async () => {
  await openTool(PasteTool, snapshotOf(budgetBlueprints(newBudgetSchema.parse(isamverkanRequest), swedish)));
  paste({ text: "Kostnader i kr\tUppsala kommun\nLokalhyra\t130 000" });
  const list = screen.getByRole("list", { name: "Värden som skrivs över" });
  expect(plain(list.textContent)).toBe("Budget - detaljerad!C17Före:120 000→Efter:130 000");
});

it("says why nothing came of what was pasted, and takes the next try", async () => {
  await openTool(PasteTool, empty(isamverkanRequest));
  paste({ text: "Hej!\nHälsningar" });
  expect(screen.getByText(/^Inga belopp hittades/)).toBeTruthy();
  paste({ text: "Kostnader i kr\tUppsala kommun\nResor\t10 000" });
  await pressEnterOn("Klistra in en annan tabell");
  expect(screen.getByRole("textbox", { name: /^Klistra in tabellen här/ })).toBeTruthy();
});
