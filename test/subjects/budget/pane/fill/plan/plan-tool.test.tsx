/** *Projektuppgifter* as a form, by keyboard alone. */
import type { ReactNode } from "react";
import { act, screen, waitFor, within } from "@testing-library/react";
import { PlanTool } from "../../../../../../src/subjects/budget/pane/fill/plan/plan-tool";
import type { PaneServices } from "../../../../../../src/pane/pane-context";
import { createSession, type Session } from "../../../../../../src/pane/session";
import { useSession } from "../../../../../../src/pane/use-session";
import { useCasesUnder } from "../../../../../../src/page/use-cases";
import type { Snapshot } from "../../../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../../../cases/blueprint-snapshot";
import { correctedIsamverkanSheets, isamverkanSheets } from "../../../../../cases/isamverkan";
import { memoryHost, type MemoryHost } from "../../../../../pane/a-checked-workbook";
import { focused, press, tab, tabTo, type } from "../../../../../pane/keyboard";
import { InPane, servicesOf } from "../../../../../pane/in-pane";
import { show } from "../../../../../pane/render";

// The form has forty inputs, and the machine may have other things to do.
jest.setTimeout(30_000);

const sheet = "Projektuppgifter";

function Held({ session }: { readonly session: Session }): ReactNode {
  const { checked, task } = useSession(session);
  return checked !== null && <PlanTool checked={checked} busy={task !== null} onDone={() => undefined} />;
}

interface OpenForm {
  readonly host: MemoryHost;
  readonly session: Session;
  readonly services: PaneServices;
}

async function openForm(snapshot: Snapshot): Promise<OpenForm> {
  const host = memoryHost(snapshot);
  const session = createSession(host, () => Promise.resolve(useCasesUnder({})));
  await session.check();
  const services = servicesOf(session);
  show(
    <InPane services={services}>
      <Held session={session} />
    </InPane>,
  );
  return { host, session, services };
}

const printed = snapshotOf(isamverkanSheets());
/** By label and by words: asking by role weighs every one of the form's inputs each time. */
const field = (label: string): HTMLInputElement => screen.getByLabelText(label, { selector: "input" });
const button = (words: string): HTMLElement => screen.getByText(words, { selector: "button" });
const around = (input: HTMLElement): string => (input.closest("[data-fact]")?.textContent ?? "").replace(/\s+/g, " ");
const status = (): string => document.querySelector("[role=status]")?.textContent ?? "";
const inGoals = "Antal deltagare enligt målen";

describe("the form of the plan's facts", () => {
  it("shows each fact with its unit, where in the plan it is found, and what the check says of it", async () => {
    await openForm(printed);
    expect(field(inGoals).value).toBe("60");
    expect(around(field(inGoals))).toMatch(/personer.*\(BUD-705\).*I planen: 1\.2 Projektmål/);
    expect(field("Totalkostnad").value.replace(/\s/g, " ")).toBe("2 430 000");
    expect(around(field("Totalkostnad"))).toBe("TotalkostnadkrI planen: Omslaget: Totalkostnad");
  });

  it("writes the changed facts alone, as figures, and tells at once that they agree", async () => {
    const { host } = await openForm(printed);
    tabTo(field(inGoals));
    type("50 deltagare");
    expect(around(field(inGoals))).toContain("= 50 personer");
    expect(around(field(inGoals))).toContain("I bladet nu: 60");
    tab();
    expect(focused()).toBe(field("Projektavslut enligt målen"));
    type("31 december 2014");
    expect(status()).toBe("2 uppgifter är ändrade men inte sparade.");
    await press("Enter");
    await waitFor(() => expect(status()).toBe("Inget är ändrat."));
    expect(host.cell(sheet, 12, 1)?.value).toBe(50);
    expect(host.cell(sheet, 13, 1)?.value).toBe(42_004);
    expect(around(field(inGoals))).not.toContain("BUD-70");
    expect(field("Projektavslut enligt målen").value).toBe("2014-12-31");
  });

  it("says how to write what it cannot read, goes to it, and writes nothing", async () => {
    const { host } = await openForm(printed);
    tabTo(field("Startdatum enligt planen"));
    type("i vår");
    expect(around(field("Startdatum enligt planen"))).toContain("Skriv ett datum mellan");
    tabTo(field(inGoals));
    type("50");
    await press("Enter");
    expect(focused()).toBe(field("Startdatum enligt planen"));
    expect(status()).toBe("1 uppgift kan inte sparas som den står.");
    expect(host.cell(sheet, 12, 1)?.value).toBe(60);
  });

  it("shows what stands in the sheet also when nobody can read it, and follows an edit of the sheet", async () => {
    const { host, session } = await openForm(printed);
    const at = { sheet, row: 9, column: 1 };
    await act(async () => {
      await host.apply([{ kind: "cell", at, before: { value: 50 }, content: { value: "ca 50" } }]);
      await session.follow(host.read);
    });
    expect(field("Antal deltagare enligt sammanfattningen").value).toBe("ca 50");
    expect(around(field("Antal deltagare enligt sammanfattningen"))).toContain("(BUD-708)");
  });

  it("writes nothing over what the sheet has come to say meanwhile", async () => {
    const { host, session } = await openForm(printed);
    tabTo(field(inGoals));
    type("50");
    const at = { sheet, row: 12, column: 1 };
    await host.apply([{ kind: "cell", at, before: { value: 60 }, content: { value: 55 } }]);
    await press("Enter");
    await waitFor(() => expect(session.state().problem?.code).toBe("changedMeanwhile"));
    expect(host.cell(sheet, 12, 1)?.value).toBe(55);
    expect(field(inGoals).value).toBe("50");
  });

  it("keeps what is typed while another part of the pane is shown, until it is reset", async () => {
    const { session, services } = await openForm(printed);
    tabTo(field(inGoals));
    type("50");
    document.body.replaceChildren();
    show(
      <InPane services={services}>
        <Held session={session} />
      </InPane>,
    );
    expect(field(inGoals).value).toBe("50");
    tabTo(button("Återställ"));
    await press(" ");
    expect(field(inGoals).value).toBe("60");
  });

  it("takes one more organisation in the plan's table, on a row that was blank", async () => {
    const { host } = await openForm(printed);
    const table = screen.getByLabelText("Projektets finansiering (tkr)");
    tabTo(within(table).getByText("Lägg till organisation", { selector: "button" }));
    await press("Enter");
    type("Knivsta kommun");
    tab();
    type("70 000 kr");
    const group = within(table).getByLabelText("Knivsta kommun");
    expect(group.textContent?.replace(/\s+/g, " ")).toContain("= 70 tkr");
    await press("Enter");
    await waitFor(() => expect(status()).toBe("Inget är ändrat."));
    const row = [...Array(60).keys()].find((index) => host.cell(sheet, index, 0)?.value === "Knivsta kommun") ?? -1;
    expect(host.cell(sheet, row, 1)?.value).toBe(70);
  });

  it("makes the sheet with what is typed, and takes it back as one step", async () => {
    const { host, session } = await openForm(snapshotOf(correctedIsamverkanSheets().slice(0, 2)));
    tabTo(field("Antal deltagare enligt sammanfattningen"));
    type("50");
    tabTo(button("Gör bladet"));
    await press("Enter");
    await screen.findByText("Spara i bladet", { selector: "button" });
    expect(host.cell(sheet, 9, 1)?.value).toBe(50);
    expect(session.state().undoable).toHaveLength(1);
    await act(() => session.undo());
    expect(button("Gör bladet")).toBeTruthy();
  });
});
