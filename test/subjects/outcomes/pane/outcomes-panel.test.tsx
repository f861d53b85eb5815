/** *Utfall* in the pane: Hudiksvall's register opened, its sheets and its final report made, filled in and taken back. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { FinalReport } from "../../../../src/subjects/outcomes/report/report-model";
import { Pane } from "../../../../src/pane/pane";
import { outcomesKey } from "../../../../src/subjects/outcomes/examined-outcomes";
import { createSession, type Session } from "../../../../src/pane/session";
import { subjectPanes } from "../../../../src/subjects/catalogue-pane";
import { useCasesUnder } from "../../../../src/page/use-cases";
import { type Address, addressText } from "../../../../src/workbook/address";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { editCell } from "../../../../src/workbook/content";
import { cellAt, type PlainValue, type Snapshot } from "../../../../src/workbook/snapshot";
import { aBudget } from "../../budget/a-budget";
import { registerOf, workbookOf } from "../a-register";
import { hudiksvall, hudiksvallGoals } from "../hudiksvall";
import { memoryHost } from "../../../pane/a-checked-workbook";
import { show } from "../../../pane/render";

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
  // The parts that load by themselves have their say before a test looks.
  await act(async () => void (await Promise.resolve()));
  const sheets = async () => (await host.read()).sheets.map(({ name }) => name);
  return { host, session, made, went, sheets };
}

const subject = (name: string): HTMLElement =>
  within(screen.getByRole("tablist", { name: "Ämne" })).getByRole("tab", { name });
const click = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole("button", { name }));
};
const goals = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>("[data-goal]")].map((goal) => goal.dataset.goal);

function outcomesIn(session: Session) {
  const { checked } = session.state();
  const outcomes = checked && outcomesKey.of(checked.result).outcomes;
  if (!outcomes) throw new Error("No outcomes");
  return outcomes;
}

function reportIn(session: Session): FinalReport {
  const { report } = outcomesIn(session);
  if (report === null) throw new Error("No final report");
  return report;
}

/** What somebody types into the workbook beside the pane. */
async function typeInto(session: Session, at: Address | undefined, value: PlainValue): Promise<void> {
  if (at === undefined) throw new Error("Nowhere to write");
  await act(async () => {
    await session.write(({ snapshot }) => [editCell(at, cellAt(snapshot, at), { value })], null);
  });
}

describe("a workbook with a register", () => {
  it("opens on Utfall with Hudiksvall's goals, and finds nothing wrong", async () => {
    await open(hudiksvall());
    expect(subject("Utfall").getAttribute("aria-selected")).toBe("true");
    expect(await screen.findByText("Inget fel hittat i utfallet")).toBeTruthy();
    expect(goals()).toEqual(["met", "notMet", "met", "unclear"]);
    fireEvent.click(screen.getByRole("tab", { name: "Granska" }));
    expect(await screen.findByText("Registret, målen och rapporten stämmer med varandra.")).toBeTruthy();
  });

  it("that also holds a budget opens on the budget, and Utfall is one step away", async () => {
    const budget = aBudget();
    await open({ ...budget, sheets: [...budget.sheets, ...hudiksvall().sheets] });
    expect(subject("Budget").getAttribute("aria-selected")).toBe("true");
    fireEvent.click(subject("Utfall"));
    await waitFor(() => expect(goals()).toHaveLength(4));
  });

  it("lets its headings be told what they mean, which goals alone have not", async () => {
    await open(hudiksvall());
    fireEvent.click(await screen.findByRole("tab", { name: "Kolumner" }));
    expect(await screen.findByLabelText("Inskriven (B7)")).toBeTruthy();
  });

  it("shows what is found in it under Granska, by the way of its quality", async () => {
    await open(registerOf(["Nr", "Inskriven", "Kön"], [1, "i våras", "Man"], [2, 43_000, "Kvinna"]));
    await click("Se vad som inte går att räkna");
    const rules = [...document.querySelectorAll("[data-rule]")].map((card) => card.getAttribute("data-rule"));
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.every((rule) => rule?.startsWith("OUT-"))).toBe(true);
  });
});

it("goals alone cannot be judged without a register, which Kolumner reads in", async () => {
  await open(workbookOf(hudiksvallGoals()));
  await waitFor(() => expect(goals()).toEqual(["unclear", "unclear", "met", "unclear"]));
  expect(screen.queryByRole("tab", { name: "Värden" })).toBeNull();
  fireEvent.click(screen.getByRole("tab", { name: "Kolumner" }));
  expect(await screen.findByRole("heading", { name: "Läs in ett register" })).toBeTruthy();
});

describe("a workbook without a register", () => {
  it("says what is looked for, and makes a register with goals in a workbook of its own", async () => {
    const { made, sheets } = await open(aBudget());
    const before = await sheets();
    fireEvent.click(subject("Utfall"));
    expect(await screen.findByText(/^Inget register över deltagare hittades\./)).toBeTruthy();
    await click("Nytt register");
    // The budget has the effort's name.
    expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Insats" })).value).toBe("ISAmverkan");
    await click("Gör registret");
    await waitFor(() => expect(made).toHaveLength(1));
    expect(await screen.findByRole("button", { name: "Nytt register" })).toBeTruthy();
    expect(made[0]?.name).toBe("Register ISAmverkan");
    expect(made[0]?.sheets.map(({ name }) => name)).toEqual(["Deltagare", "Mål"]);
    expect(await sheets()).toEqual(before);
  });

  it("takes the register in Excel, and shows it with nobody in it yet", async () => {
    const { sheets } = await open(aBudget(), false);
    fireEvent.click(subject("Utfall"));
    await click("Nytt register");
    await click("Gör registret");
    await waitFor(async () => expect((await sheets()).slice(-2)).toEqual(["Deltagare", "Mål"]));
    expect(await screen.findByText("0 deltagare i bladet Deltagare")).toBeTruthy();
  });

  it("keeps the form with its words when the workbook takes no sheets, and is left by Avbryt", async () => {
    const { host, session } = await open(aBudget(), false);
    fireEvent.click(subject("Utfall"));
    await click("Nytt register");
    const effort = await screen.findByRole<HTMLInputElement>("textbox", { name: "Insats" });
    fireEvent.change(effort, { target: { value: "IPS Hudiksvall" } });
    host.failWith(new Error("Excel is away"));
    await click("Gör registret");
    await waitFor(() => expect(session.state().problem).not.toBeNull());
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Insats" }).value).toBe("IPS Hudiksvall");
    await click("Avbryt");
    expect(await screen.findByText(/^Inget register över deltagare hittades\./)).toBeTruthy();
  });
});

it("Siffror att skicka opens a workbook with the figures alone, where the page can open one", async () => {
  const { made } = await open(hudiksvall());
  await click("Siffror att skicka");
  await waitFor(() =>
    expect(made.map(({ sheets }) => sheets.map(({ name }) => name))).toEqual([["Utfall – publicering"]]),
  );
});

it("Fyll utfallsblad adds the figures, the charts and the sheet to publish, and they can be taken back", async () => {
  const { session, host, sheets } = await open(hudiksvall());
  await click("Fyll utfallsblad");
  await waitFor(async () =>
    expect(await sheets()).toEqual(["Deltagare", "Mål", "Utfall", "Diagram", "Utfall – publicering"]),
  );
  await waitFor(() => expect(host.selected()).toBe("Utfall!A1"));
  expect(outcomesIn(session).figures?.started).toEqual({ least: 71, most: 71 });
  await click("Ångra");
  await waitFor(async () => expect(await sheets()).toEqual(["Deltagare", "Mål"]));
});

describe("Fyll slutrapport", () => {
  it("adds a report with the 71 participants and an answer to each goal that the register measures", async () => {
    const { session, sheets } = await open(hudiksvall());
    await click("Fyll slutrapport");
    await waitFor(async () => expect(await sheets()).toEqual(["Deltagare", "Mål", "Slutrapport"]));
    await waitFor(() => expect(outcomesIn(session).report).not.toBeNull());
    const { fields, goals: answered } = reportIn(session);
    expect(fields.name?.text).toBe("IPS Hudiksvall");
    expect(fields.participants?.text).toContain("71");
    expect(answered.map(({ answer }) => answer?.text ?? "")).toEqual(["Ja", "Nej", "Ja", ""]);
    await click("Ångra");
    await waitFor(async () => expect(await sheets()).toEqual(["Deltagare", "Mål"]));
  });

  it("says so where the report already tells all that is known", async () => {
    const { session } = await open(hudiksvall());
    await click("Fyll slutrapport");
    await waitFor(() => expect(outcomesIn(session).report).not.toBeNull());
    const before = session.state().undoable.length;
    await click("Fyll slutrapport");
    expect(await screen.findByText("Slutrapporten säger redan allt som arbetsboken vet.")).toBeTruthy();
    expect(session.state().undoable).toHaveLength(before);
  });

  it("fills in what the report lacks, leaves what somebody has written, and tells what it left", async () => {
    const { session, sheets, went } = await open(hudiksvall());
    await click("Fyll slutrapport");
    await waitFor(() => expect(outcomesIn(session).report).not.toBeNull());
    await typeInto(session, reportIn(session).fields.name?.at, null);
    await typeInto(session, reportIn(session).fields.participants?.at, 68);
    const at = reportIn(session).fields.participants?.at;
    if (at === undefined) throw new Error("No cell");
    await click("Fyll slutrapport");
    await waitFor(() => expect(reportIn(session).fields.name?.text).toBe("IPS Hudiksvall"));
    expect(reportIn(session).fields.participants?.text).toBe("68");
    expect(await screen.findByText(/1 svar är ifyllt i slutrapporten\./)).toBeTruthy();
    const left = await screen.findByText(/står kvar som det är skrivet: 68\. Arbetsboken säger 71\./);
    expect(left.textContent).toContain(addressText(at));
    expect(await sheets()).toEqual(["Deltagare", "Mål", "Slutrapport"]);
    expect(went).toEqual([addressText(reportIn(session).titleAt)]);
  });
});

it("goals that stand without their register have it made beside them, unless a new workbook is asked for", async () => {
  const { made, sheets } = await open(workbookOf(hudiksvallGoals()));
  await click("Nytt register");
  expect((await screen.findByLabelText<HTMLInputElement>("I den öppna arbetsboken")).checked).toBe(true);
  fireEvent.change(screen.getByRole("textbox", { name: "Insats" }), { target: { value: "IPS Hudiksvall" } });
  fireEvent.click(screen.getByLabelText("Gör också ett blad för mål"));
  await click("Gör registret");
  await waitFor(async () => expect(await sheets()).toEqual(["Mål", "Deltagare"]));
  expect(await screen.findByText("0 deltagare i bladet Deltagare")).toBeTruthy();
  expect(made).toEqual([]);
});
