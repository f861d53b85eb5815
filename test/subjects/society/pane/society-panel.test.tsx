/** *Samhällsekonomi* in the pane: Hudiksvall's ten persons judged, tried, saved, added to and made into sheets. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { useCasesUnder } from "../../../../src/page/use-cases";
import { Pane } from "../../../../src/pane/pane";
import { createSession } from "../../../../src/pane/session";
import { subjectPanes } from "../../../../src/subjects/catalogue-pane";
import { locateAssumptions } from "../../../../src/subjects/society/assumptions/locate";
import { societyKey } from "../../../../src/subjects/society/examined-society";
import { societyPolicy } from "../../../../src/subjects/society/policy";
import { newSocietySheets } from "../../../../src/subjects/society/sheets/society-sheets";
import { addressText, anchoredArea } from "../../../../src/workbook/address";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { aBudget } from "../../budget/a-budget";
import { swedish } from "../../../cases/words";
import { defaultPolicy } from "../../../check";
import { memoryHost } from "../../../pane/a-checked-workbook";
import { show } from "../../../pane/render";
import { cleanWorkbook } from "../clean-table";

async function open(snapshot: Snapshot, inBrowser = true) {
  const loadUseCases = () => Promise.resolve(useCasesUnder(undefined));
  const host = memoryHost(snapshot);
  const session = createSession(host, loadUseCases);
  await session.check();
  const made: { readonly name: string; readonly sheets: readonly SheetBlueprint[] }[] = [];
  const went: string[] = [];
  show(
    <Pane
      session={session}
      loadUseCases={loadUseCases}
      startWithNew={false}
      onGo={(at) => went.push(addressText(at))}
      subjects={subjectPanes}
      onNewWorkbook={inBrowser ? async (name, sheets) => void made.push({ name, sheets }) : null}
      onOpenExample={() => undefined}
      onCleanCopy={() => Promise.reject(new Error("No copy is asked for"))}
    />,
  );
  await act(async () => void (await Promise.resolve()));
  const sheets = async () => (await host.read()).sheets.map(({ name }) => name);
  const society = () => {
    const { checked } = session.state();
    return checked && societyKey.of(checked.result).society;
  };
  return { host, session, made, went, sheets, society };
}

/** As they are read, with plain spaces and minus signs. */
const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").replace(/[\u00a0\u202f]/g, " ").replaceAll("−", "-");
const find = (selector: string): Element | null => document.querySelector(selector);
const click = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole("button", { name }));
};
const part = async (name: string): Promise<void> => {
  fireEvent.click(within(await screen.findByRole("tablist", { name: "Samhällsekonomi" })).getByRole("tab", { name }));
  await screen.findByRole("tabpanel", { name });
};
const row = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-assumption="${id}"]`);
  if (found === null) throw new Error(`No assumption ${id}`);
  return found;
};
const slider = (id: string): HTMLElement => within(row(id)).getByRole("slider");
const typeInto = (id: string, text: string): void => {
  fireEvent.change(within(row(id)).getByRole("textbox"), { target: { value: text } });
};

async function withCost(cost = "1 422 000"): Promise<void> {
  fireEvent.change(await screen.findByLabelText("Vad kostar insatsen per år?"), { target: { value: cost } });
  await click("Räkna med kostnaden");
}

describe("the result", () => {
  it("asks for the cost first, and shows no profit and no nought without it", async () => {
    await open(cleanWorkbook());
    await screen.findByText(/10 personer i arbete eller studier, 9 i arbete\. Prisår 2017\./);
    expect(wordsOf(find("[data-net=society]"))).toContain("kostnad saknas");
    expect(find('[data-step="Vinst som rapporten räknar den"]')).toBeNull();
    await click("Räkna med kostnaden");
    expect(await screen.findByText("Skriv ett belopp i kronor, till exempel 1 422 000.")).toBeTruthy();
  });

  it("tells both ways with their assumptions, and what the report's way leaves out", async () => {
    await open(cleanWorkbook());
    await withCost();
    const report = wordsOf(find("[data-way=report]"));
    // 1 772 604 + 353 294 − 1 422 000: no hours of housing support stand in this table.
    expect(report).toContain("Vinst som rapporten räknar den703 898 kr");
    expect(report).toContain("Skatt på lön (kommun och region) 33 % (förslag)");
    expect(report).toContain("Utelämnar lönesubventioner 1 090 440 kr, arbetsgivaravgifter 755 385 kr");
    const ways = wordsOf(find("[data-way=perspective]"));
    expect(ways).toContain("Offentlig sektor1 790 843 kr");
    expect(wordsOf(find("[data-identity]"))).toBe(
      "Produktion 3 365 813 kr = offentlig sektor 1 790 843 kr + deltagarna 484 530 kr + arbetsgivarna 1 090 440 kr.",
    );
    // Half came anyway: 3 365 812,80 / 2 − 1 422 000.
    expect(wordsOf(find("[data-net=society]"))).toContain("260 906 kr");
    expect(wordsOf(find("[data-net=society]"))).toContain("Går jämnt upp med 8,5 personer, eller efter 10,2 månader.");
  });

  it("has a row for each payer, and as employer the municipality's 870 053 kr outside the sum", async () => {
    await open(cleanWorkbook());
    await screen.findByText("Vem som får och betalar, kr per år");
    const cells = [...(find("[data-bearer=municipality]")?.querySelectorAll("td") ?? [])].map(wordsOf);
    expect(cells[0]).toBe("171 600");
    expect(cells[6]).toBe("-870 053");
    expect(find("[data-bearer=other]")).toBeNull();
  });

  it("counts several years by three rules and four rates", async () => {
    await open(cleanWorkbook());
    await withCost();
    const persons = [1, 2, 3].map((year) =>
      [...(find(`[data-year="${year}"]`)?.querySelectorAll("td") ?? [])].map(wordsOf),
    );
    expect(persons).toEqual([
      ["10", "10", "5"],
      ["15", "15", "10"],
      ["20", "17,5", "15"],
    ]);
    // 1 682 906,40 × 4,5 − 3 × 1 422 000.
    expect(wordsOf(find('[data-rate="0"]'))).toBe("0 %7 573 0794 266 0003 307 079");
  });
});

describe("the assumptions", () => {
  it("move the net at once beside the slider and in the line, and write nothing", async () => {
    const { session } = await open(cleanWorkbook());
    await withCost();
    await part("Antaganden");
    fireEvent.change(slider("counterfactual"), { target: { value: "40" } });
    // A tenth of 3 365 813.
    expect(wordsOf(row("counterfactual").querySelector("[data-effect]"))).toBe("+336 581 kr");
    expect(wordsOf(find("[data-net-now]"))).toBe("597 488 kr");
    expect(
      slider("counterfactual")
        .getAttribute("aria-valuetext")
        ?.replace(/\u00a0/g, " "),
    ).toBe("40 %, 597 488 kr");
    typeInto("counterfactual", "25");
    expect(wordsOf(find("[data-net-now]"))).toBe("1 102 360 kr");
    typeInto("counterfactual", "250");
    expect(await screen.findByText("Skriv ett värde från 0 % till 100 %.")).toBeTruthy();
    expect(session.state().undoable).toEqual([]);
    await click("Återställ");
    expect(wordsOf(find("[data-net-now]"))).toBe("kostnad saknas");
  });

  it("say who says them, from where, and what is not verified", async () => {
    await open(cleanWorkbook());
    await part("Antaganden");
    expect(wordsOf(row("taxRate"))).toContain("Samkolls förslag");
    expect(wordsOf(row("taxRate"))).toContain("lägsta och högsta är inte kontrollerade");
    expect(wordsOf(row("programmeCost"))).toContain("Ingen har sagt det");
  });

  it("are saved as one step, in a sheet that is made, and later in its cells; and taken back", async () => {
    const { sheets, society, session } = await open(cleanWorkbook());
    await withCost();
    await part("Antaganden");
    typeInto("kept", "60");
    await click("Spara i arket");
    await waitFor(async () => expect(await sheets()).toEqual(["Samhällsekonomi", "Samhällsekonomi – antaganden"]));
    await waitFor(() => expect(society()?.assumptions.get("programmeCost")?.value).toBe(1_422_000));
    expect(society()?.assumptions.get("kept")).toMatchObject({ value: 0.6, from: "sheet" });
    typeInto("kept", "40");
    await click("Spara i arket");
    await waitFor(() => expect(society()?.assumptions.get("kept")?.value).toBe(0.4));
    expect(await sheets()).toHaveLength(2);
    expect(session.state().undoable).toHaveLength(2);
    await click("Ångra");
    await waitFor(() => expect(society()?.assumptions.get("kept")?.value).toBe(0.6));
  });
});

describe("the sensitivity", () => {
  it("waits for the cost, then tells thresholds in words and what moves most first", async () => {
    await open(cleanWorkbook());
    await part("Känslighet");
    expect(await screen.findByText("Känsligheten visas när kostnaden är känd.")).toBeTruthy();
    await withCost();
    // 1 − 1 422 000 / 3 365 812,80 is 57,8 %: told as what still pays.
    await waitFor(() =>
      expect(wordsOf(find("[data-threshold=counterfactual]"))).toBe(
        "Lönar sig för samhället så länge högst 57 % hade kommit ändå.",
      ),
    );
    const order = [...document.querySelectorAll<HTMLElement>("[data-swing]")].map((each) => each.dataset["swing"]);
    expect(order[0]).toBe("counterfactual");
    expect(wordsOf(find("[data-swing=counterfactual]"))).toContain("1 102 360260 906");
  });

  it("draws on a button, tells n and seed, and refuses too few draws", async () => {
    await open(cleanWorkbook());
    await withCost();
    await part("Känslighet");
    fireEvent.change(await screen.findByLabelText("Antal dragningar"), { target: { value: "50" } });
    await click("Dra");
    expect(await screen.findByText("Skriv ett helt tal från 100 till 20 000.")).toBeTruthy();
    expect(find("[data-drawing]")).toBeNull();
    fireEvent.change(screen.getByLabelText("Antal dragningar"), { target: { value: "500" } });
    await click("Dra");
    await waitFor(() => expect(find("[data-drawing]")).not.toBeNull());
    expect(await screen.findByText(/^500 dragningar med frö 20161201\./)).toBeTruthy();
  });
});

describe("the persons", () => {
  it("are counted, each with a way to its row, and the one who studies told", async () => {
    const { went } = await open(cleanWorkbook());
    await part("Personer");
    expect(wordsOf(find("[data-counted]"))).toContain("10 personer är lästa ur Samhällsekonomi.");
    expect(wordsOf(find("[data-counted]"))).toContain("1 person studerar");
    fireEvent.click(
      within(await screen.findByRole("tabpanel", { name: "Personer" })).getByRole("button", { name: /^Löpnummer 7 / }),
    );
    expect(went).toEqual(["Samhällsekonomi!A9"]);
  });

  it("are added on the next free row, never by a personnummer, and taken back", async () => {
    const { society } = await open(cleanWorkbook());
    await part("Personer");
    await click("Ny person");
    const write = (label: RegExp, value: string): void => {
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    };
    await screen.findByText(/Samhällsekonomi!A13/);
    write(/^Löpnummer/, "19121212-1212");
    write(/^Belopp per månad/, "9 000");
    write(/^Lön per månad/, "25 000");
    await click("Lägg till");
    expect(await screen.findByText("Det ser ut som ett personnummer. Skriv ett löpnummer.")).toBeTruthy();
    write(/^Löpnummer/, "11");
    await click("Lägg till");
    await waitFor(() => expect(society()?.case?.persons).toHaveLength(11));
    expect(society()?.case?.persons.at(-1)).toEqual({
      number: "11",
      before: [{ kind: "incomeSupport", payer: "municipality", amount: 9000, tax: 0 }],
      after: { kind: "work", extent: null, employer: "municipality", wage: 25_000, subsidy: null },
      months: 12,
    });
    await click("Ångra");
    await waitFor(() => expect(society()?.case?.persons).toHaveLength(10));
  });
});

describe("the sheets", () => {
  it("are made with what is tried, and taken back in one step", async () => {
    const { sheets } = await open(cleanWorkbook());
    await withCost();
    await click("Gör resultatblad");
    await waitFor(async () => expect((await sheets()).some((name) => name.endsWith("resultat"))).toBe(true));
    await click("Ångra");
    await waitFor(async () => expect(await sheets()).toEqual(["Samhällsekonomi"]));
  });
});

describe("a workbook without a calculation", () => {
  it("says what is looked for, and makes one in a workbook of its own with the budget's name", async () => {
    const { made } = await open(aBudget());
    fireEvent.click(
      within(screen.getByRole("tablist", { name: "Ämne" })).getByRole("tab", { name: "Samhällsekonomi" }),
    );
    expect(await screen.findByText(/^Ingen samhällsekonomisk kalkyl hittades\./)).toBeTruthy();
    await click("Ny samhällsekonomisk kalkyl");
    expect((await screen.findByRole<HTMLInputElement>("textbox", { name: /^Insats/ })).value).toBe("ISAmverkan");
    fireEvent.change(screen.getByRole("textbox", { name: /^Antal rader/ }), { target: { value: "0" } });
    await click("Gör kalkylen");
    expect(await screen.findByText("Antalet rader ska vara ett helt tal från 1 till 2 000.")).toBeTruthy();
    fireEvent.change(screen.getByRole("textbox", { name: /^Antal rader/ }), { target: { value: "12" } });
    await click("Gör kalkylen");
    await waitFor(() => expect(made).toHaveLength(1));
    expect(made[0]?.sheets.map(({ name }) => name)).toContain("Samhällsekonomi – antaganden");
  });

  it("takes the first person into the blank sheet that was made", async () => {
    const readings = locateAssumptions([], null, societyPolicy.of(defaultPolicy));
    const made = await newSocietySheets({ project: "IPS Hudiksvall", rows: 5 }, readings, swedish);
    const names = made.flatMap((sheet) =>
      [...sheet.names].map(([name, area]): readonly [string, string] => [name, anchoredArea(sheet.name, area)]),
    );
    const { society } = await open({ dateSystem: 1900, names: new Map(names), sheets: made.map(sheetOf) });
    fireEvent.click(
      within(screen.getByRole("tablist", { name: "Ämne" })).getByRole("tab", { name: "Samhällsekonomi" }),
    );
    expect(await screen.findByText("Kalkylen är tom. Lägg till den första personen.")).toBeTruthy();
    await click("Ny person");
    fireEvent.change(await screen.findByLabelText(/^Löpnummer/), { target: { value: "1" } });
    fireEvent.change(screen.getByLabelText(/^Belopp per månad/), { target: { value: "9000" } });
    fireEvent.change(screen.getByLabelText(/^Lön per månad/), { target: { value: "25 000" } });
    await click("Lägg till");
    await waitFor(() => expect(society()?.case?.persons).toHaveLength(1));
    expect(society()?.case?.persons[0]?.before[0]?.payer).toBe("municipality");
  });
});
