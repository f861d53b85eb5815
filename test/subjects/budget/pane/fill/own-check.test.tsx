/** A pasted table where the workbook has no budget: checked by itself, by keyboard alone. */
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { NoBudget } from "../../../../../src/subjects/budget/pane/no-budget";
import { anyServices, InPane } from "../../../../pane/in-pane";
import { show } from "../../../../pane/render";
import { rightPastes, wrongPastes } from "../../paste/pastes";
import { plain, pressEnterOn } from "./open-tool";

afterEach(cleanup);

const open = async (): Promise<void> => {
  show(
    <InPane services={anyServices()}>
      <NoBudget onNew={() => undefined} onLearn={() => undefined} />
    </InPane>,
  );
  await pressEnterOn("Kontrollera en inklistrad tabell");
  await screen.findByRole("textbox", { name: /^Klistra in tabellen här/ });
};

function paste(text: string): void {
  act(() => {
    fireEvent.paste(screen.getByRole("textbox", { name: /^Klistra in tabellen här/ }), {
      clipboardData: { getData: (type: string) => (type === "text/plain" ? text : "") },
    });
  });
}

const named = (all: typeof rightPastes, name: string): string =>
  all.find((each) => each.name === `${name}, staff first`)?.text ?? "";
const rowsOf = (name: string): readonly string[] =>
  within(screen.getByRole("table", { name, hidden: true }))
    .getAllByRole("row", { hidden: true })
    .map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => plain(textContent)).join(" | "));

it("says what a table costs, what each kind of cost comes to, and how its columns are read", async () => {
  await open();
  paste(named(rightPastes, "half-years and the whole year"));
  expect(plain(screen.getByRole("status").textContent)).toBe("Tabellen kostar 1 084 000 kr. Beloppen är lästa i kr.");
  expect(document.activeElement).toBe(screen.getByRole("status"));
  expect(rowsOf("Per kostnadsslag")).toContain("Personal | 800 000 kr");
  expect(rowsOf("Per kostnadsslag")).toContain("Lokaler | 120 000 kr");
  expect(rowsOf("Kolumner")[0]).toMatch(/ \| belopp · [Vv]/);
  expect(rowsOf("Kolumner")[2]).toMatch(/^Helår \| summa/);
  expect(plain(screen.getByRole("list", { name: "Tabellens summor" }).textContent)).toContain(
    "”Summa”: tabellens summa 1 084 000 kr stämmer.",
  );
});

it("tells both figures of a sum that does not add up", async () => {
  await open();
  paste(named(wrongPastes, "one column"));
  expect(plain(screen.getByRole("list", { name: "Tabellens summor" }).textContent)).toContain(
    "”Summa”: tabellens summa är 1 114 000 kr, men raderna ger 1 084 000 kr.",
  );
});

it("says why there is no total where two stages could be the budget, and takes another table", async () => {
  await open();
  paste("Kostnader (kr)\tAnsökt\tBeviljat\nLön\t500 000\t450 000\nHyra\t100 000\t90 000\nSumma\t600 000\t540 000");
  expect(screen.getByRole("status").textContent).toMatch(/^Vad tabellen kostar kan inte sägas säkert/);
  expect(screen.getByText(/^Flera kolumner kan vara budgeten/)).toBeTruthy();
  expect(rowsOf("Kolumner")).toEqual([
    "Ansökt | belopp · ansökt · samordningsförbundet",
    "Beviljat | belopp · beviljat · samordningsförbundet",
  ]);
  await pressEnterOn("Klistra in en annan tabell");
  paste("Hej!");
  expect(screen.getByText(/^Det som klistrades in kan inte läsas som en budget/)).toBeTruthy();
});
