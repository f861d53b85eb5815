/** The pane over a workbook in memory: verdict, findings, mends, figures, a new budget. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Language } from "../../src/checking/language";
import { Pane } from "../../src/pane/pane";
import type { UseCases } from "../../src/pane/services";
import { useCasesUnder } from "../../src/page/use-cases";
import type { NewWorkbook } from "../../src/pane/new-workbook";
import { createSession } from "../../src/pane/session";
import { subjectPanes } from "../../src/subjects/catalogue-pane";
import { HostProblem } from "../../src/workbook/host";
import type { Snapshot } from "../../src/workbook/snapshot";
import { english, swedish } from "../cases/words";
import { checkResult, detailed, memoryHost, nothingResult, summary, workbook } from "./a-checked-workbook";
import { show } from "./render";

const useCases: UseCases = { ...useCasesUnder(undefined), check: checkResult };

interface Asked {
  readonly snapshot?: Snapshot;
  readonly language?: Language;
  readonly check?: UseCases["check"];
  readonly onNewWorkbook?: NewWorkbook;
}

function openPane({ snapshot = workbook, language = swedish, check = checkResult, onNewWorkbook }: Asked = {}) {
  const host = memoryHost(snapshot);
  const loadUseCases = (): Promise<UseCases> => Promise.resolve({ ...useCases, check });
  const session = createSession(host, loadUseCases);
  const onOpenExample = jest.fn();
  const onCleanCopy = jest.fn(() =>
    Promise.resolve({
      way: "downloaded",
      name: "isamverkan – att skicka in.xlsx",
      of: "file",
      macros: false,
      values: 0,
    } as const),
  );
  show(
    <Pane
      session={session}
      loadUseCases={loadUseCases}
      startWithNew={false}
      onGo={(at) => void session.select(at)}
      onNewWorkbook={onNewWorkbook ?? null}
      subjects={subjectPanes}
      onOpenExample={onOpenExample}
      onCleanCopy={onCleanCopy}
    />,
    language,
  );
  return { host, onOpenExample, onCleanCopy };
}

async function press(name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
    await Promise.resolve();
  });
}

async function checked(asked: Asked = {}) {
  const pane = openPane(asked);
  await press("Kontrollera");
  await screen.findByRole("button", { name: "Kontrollera igen" });
  return pane;
}

const cards = (): readonly (string | null)[] =>
  [...document.querySelectorAll("[data-rule]")].map((card) => card.getAttribute("data-rule"));

const plain = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();

describe("the pane", () => {
  it("says what one can do before anything is checked", async () => {
    const { onOpenExample } = openPane();
    expect(screen.getByText(/^Kontrollera den öppna arbetsboken/)).toBeTruthy();
    await press("Öppna exempel");
    expect(onOpenExample).toHaveBeenCalledTimes(1);
  });

  it("gives the verdict in one line and the findings sheet by sheet, the gravest first", async () => {
    await checked();
    expect(
      screen.getByText("2 fel, 1 varning – budgeten bör inte skickas in än").closest("[role=status]"),
    ).not.toBeNull();
    expect(cards()).toEqual(["BUD-307", "BUD-201", "BUD-405"]);
    const sheets = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(sheets).toEqual(["Budget - detaljerad", "Budgetsammanställning", "Det här stämmer (1)"]);
  });

  it("tells of a finding where it is, what was found and what was expected", async () => {
    await checked();
    const card = document.querySelector<HTMLElement>("[data-rule='BUD-201']");
    if (card === null) throw new Error("The amount typed as text has no card.");
    expect(within(card).getByRole("button", { name: /^Varning: .*, C4$/ })).toBeTruthy();
    expect(plain(within(card).getByText("Hittat").nextSibling?.textContent ?? null)).toBe("900 000");
    expect(plain(within(card).getByText("Väntat").nextSibling?.textContent ?? null)).toBe("900 000");
    expect(within(card).getByText("BUD-201")).toBeTruthy();
  });

  it("tells what is right too, behind a heading that says how much", async () => {
    await checked();
    await press("Det här stämmer (1)");
    expect(await screen.findByText("Alla 3 summor stämmer och har levande formler.")).toBeTruthy();
  });

  it("goes to the cell of the finding that is pressed, and marks it", async () => {
    const { host } = await checked();
    await press(/^Fel: .*, E6$/);
    expect(host.selected()).toBe(`${detailed}!E6`);
    expect(screen.getByRole("button", { name: /^Fel: .*, E6$/ }).getAttribute("aria-current")).toBe("true");
  });

  it("shows one severity alone when its count is pressed, and all again when it is pressed anew", async () => {
    await checked();
    await press("1 varning");
    expect(cards()).toEqual(["BUD-201"]);
    await press("1 varning");
    expect(cards()).toHaveLength(3);
  });

  it("shows what would change before it mends, mends when told to, and puts it back", async () => {
    const { host } = await checked();
    await press("Åtgärda alla säkra (2)");
    const dialog = await screen.findByRole("dialog", { name: "Åtgärda 2 celler?" });
    const changes = within(dialog)
      .getAllByRole("listitem")
      .map(({ textContent }) => plain(textContent));
    expect(changes[0]).toBe(`${detailed}!C4Före:900 000→Efter:900 000`);
    expect(changes[1]).toContain("Efter:1 800 000 (=SUM(E3:E5))");
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");

    await act(async () => {
      fireEvent.click(within(dialog).getByRole("button", { name: "Åtgärda" }));
      await Promise.resolve();
    });
    await screen.findByText("2 celler är åtgärdade.");
    expect(host.cell(detailed, 3, 2)?.value).toBe(900000);
    expect(cards()).toEqual(["BUD-405"]);

    await press("Ångra");
    await screen.findByText("Ändringen är ångrad.");
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
    expect(screen.getByRole("button", { name: "Ångra" }).getAttribute("aria-disabled")).toBe("true");

    await press("Gör om");
    await screen.findByText("Ändringen är gjord igen.");
    expect(host.cell(detailed, 3, 2)?.value).toBe(900000);
  });

  it("shows the sums that follow a mend beside what is mended, and a way to each cell", async () => {
    const { host } = await checked();
    await press(/^Åtgärda: .*, C4$/);
    const dialog = await screen.findByRole("dialog", { name: "Åtgärda 1 cell?" });
    expect(within(dialog).getByRole("heading", { name: "Summor som följer med (1)" })).toBeTruthy();
    expect(
      within(dialog)
        .getAllByRole("listitem")
        .map(({ textContent }) => plain(textContent)),
    ).toEqual([
      `${detailed}!C4Före:900 000→Efter:900 000`,
      `${detailed}!E4Före:0 (=SUM(C4:D4))→Efter:900 000 (=SUM(C4:D4))`,
    ]);
    fireEvent.click(within(dialog).getByRole("button", { name: `${detailed}!E4` }));
    await waitFor(() => expect(host.selected()).toBe(`${detailed}!E4`));
  });

  it("takes the keyboard to the preview and gives it back on Escape, the sheet and the findings free to reach meanwhile", async () => {
    const { host } = await checked();
    const button = screen.getByRole("button", { name: /^Åtgärda: .*, C4$/ });
    button.focus();
    await press(/^Åtgärda: .*, C4$/);
    const dialog = await screen.findByRole("dialog");
    expect(document.activeElement).toBe(dialog);
    expect(dialog.getAttribute("aria-modal")).toBeNull();
    expect(document.querySelector("[aria-hidden=true] [data-rule], [inert] [data-rule]")).toBeNull();
    fireEvent.keyDown(dialog, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement).toBe(button);
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
  });

  it("lets the preview follow what is done to the workbook meanwhile, and puts it away when nothing is left to mend", async () => {
    const { host } = await checked();
    await press("Åtgärda alla säkra (2)");
    await screen.findByRole("dialog", { name: "Åtgärda 2 celler?" });
    await host.apply([
      {
        kind: "cell",
        at: { sheet: detailed, row: 3, column: 2 },
        before: { value: "900 000" },
        content: { value: 850_000 },
      },
    ]);
    await press("Kontrollera igen");
    const dialog = await screen.findByRole("dialog", { name: "Åtgärda 1 cell?" });
    expect(within(dialog).getAllByRole("listitem")[0]?.textContent).toContain(`${detailed}!E6`);
    await host.apply([
      {
        kind: "cell",
        at: { sheet: detailed, row: 5, column: 4 },
        before: { value: 1_700_000 },
        content: { value: 1_750_000 },
      },
    ]);
    await press("Kontrollera igen");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("writes nothing when the preview is cancelled", async () => {
    const { host } = await checked();
    await press(/^Åtgärda: .*, C4$/);
    const dialog = await screen.findByRole("dialog");
    fireEvent.click(within(dialog).getByRole("button", { name: "Avbryt" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
  });

  it("tells a host's problem in words, with what to do, until it is closed", async () => {
    const { host } = openPane();
    host.failWith(new HostProblem("cellInEdit"));
    await press("Kontrollera");
    expect((await screen.findByRole("alert")).textContent).toMatch(/^En cell redigeras just nu\. Avsluta med Enter/);
    await press("Stäng meddelandet");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("offers a new budget and the example where the workbook holds no budget", async () => {
    await checked({ check: nothingResult });
    expect(screen.getByText(/^Samkoll letar efter en tabell med kostnader/)).toBeTruthy();
    expect(screen.queryByText(/Ingen budget hittades/)).toBeNull();
    expect(screen.getByRole("button", { name: "Öppna exempel" })).toBeTruthy();
    expect(screen.queryByRole("tab", { name: "Nyckeltal" })).toBeNull();
  });

  it("gives the figures with what was divided by what, per partner, and the table for the plan", async () => {
    await checked();
    fireEvent.click(screen.getByRole("tab", { name: "Nyckeltal" }));
    await screen.findByText("Per deltagare");
    const figure = document.querySelector("[data-figure='perParticipant']");
    expect(plain(figure?.textContent ?? null)).toBe("Per deltagare48 600 kr2 430 000 kr / 50 deltagare");
    const partners = screen.getByRole("table", { name: "Parterna, kr" });
    expect(plain(within(partners).getByRole("row", { name: /^Uppsala kommun/ }).textContent)).toBe(
      "Uppsala kommun1 830 00001 830 000",
    );
    const plan = await screen.findByRole("table", { name: "Projektets finansiering, tkr" });
    expect(plain(within(plan).getByRole("row", { name: /^Summa/ }).textContent)).toBe("Summa2 43002 430");
  });

  it("says how to copy the table by hand where the clipboard is refused", async () => {
    await checked();
    fireEvent.click(screen.getByRole("tab", { name: "Nyckeltal" }));
    await screen.findByRole("table", { name: "Projektets finansiering, tkr" });
    await press("Kopiera tabellen till Word");
    expect(await screen.findByText(/kopiera den med Ctrl\+C/)).toBeTruthy();
    expect(window.getSelection()?.toString()).toContain("Huvudprojektägare (Uppsala kommun)");
  });

  it("makes a new budget step by step, judged by no other policy than the workbook's own, and closes the wizard", async () => {
    const asked: unknown[] = [];
    openPane({ onNewWorkbook: async (name, sheets, policy) => void asked.push([name, sheets.length, policy]) });
    await press("Ny budget");
    const write = async (name: RegExp, value: string): Promise<void> => {
      fireEvent.change(await screen.findByRole("textbox", { name }), { target: { value } });
    };
    await write(/Projektets namn/, "ISAmverkan");
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "Kontrollera",
      "Nästa",
      "Avbryt",
      "Gör en platskalkyl i stället",
    ]);
    await press("Nästa");
    await press("Nästa");
    await write(/Huvudprojektägare/, "Uppsala kommun");
    await press("Nästa");
    await press("Nästa");
    await press("Gör budgeten");
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toEqual(["Budget ISAmverkan", 3, null]);
    await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
  });

  it("offers its tools behind Fyll i, Ny budget among them", async () => {
    await checked();
    fireEvent.click(screen.getByRole("tab", { name: "Fyll i" }));
    await screen.findByRole("list", { name: "Fyll i budgeten" });
    await press(/^Ny budget/);
    expect(await screen.findByRole("textbox", { name: /Projektets namn/ })).toBeTruthy();
  });

  it("lists what remains before the budget is sent in, and saves a clean copy all the same", async () => {
    const { host, onCleanCopy } = await checked();
    fireEvent.click(screen.getByRole("tab", { name: "Skicka in" }));
    await screen.findByText("Inte klar att skickas in än");
    const faults = screen.getByRole("region", { name: "2 fel att rätta" });
    fireEvent.click(within(faults).getAllByRole("button")[0] ?? faults);
    await waitFor(() => expect(host.selected()).toBe(`${summary}!A2`));
    expect(screen.getByRole("region", { name: "1 sak att gå igenom" })).toBeTruthy();
    expect(screen.getByText(/^Bladet Projektuppgifter saknas/)).toBeTruthy();
    await press("Spara ren kopia ändå");
    await screen.findByText(/^Kopian heter isamverkan – att skicka in.xlsx/);
    expect(onCleanCopy).toHaveBeenCalledTimes(1);
  });

  it("speaks English", async () => {
    openPane({ language: english });
    await press("Check");
    expect(await screen.findByText("2 errors, 1 warning – the budget should not be sent in yet")).toBeTruthy();
  });
});
