/** *Lönekostnad* over the ISAmverkan workbook: filled in, shown, written with its sums and its note. */
import type { ReactNode } from "react";
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { WageTool } from "../../../../../../src/subjects/budget/pane/fill/wage/wage-tool";
import { createSession, type Session } from "../../../../../../src/pane/session";
import { useCasesUnder } from "../../../../../../src/page/use-cases";
import { useSession } from "../../../../../../src/pane/use-session";
import type { Host } from "../../../../../../src/workbook/host";
import type { Patch } from "../../../../../../src/workbook/patch";
import { patched } from "../../../../../../src/workbook/patched";
import { cellAt, noteAt, type Snapshot } from "../../../../../../src/workbook/snapshot";
import { aBudget, type BudgetParts } from "../../../a-budget";
import { withSheet } from "../../../change";
import { detailed } from "../../../findings";
import { press, tabTo, type as write } from "../../../../../pane/keyboard";
import { InPane, servicesOf } from "../../../../../pane/in-pane";
import { show } from "../../../../../pane/render";
import { pressEnterOn } from "../open-tool";

/** Calculates nothing by itself, as a file, and keeps the notes of the detailed sheet. */
function memoryFile(snapshot: Snapshot): Host & { readonly now: () => Snapshot } {
  let current = withNote(snapshot, new Map());
  return {
    recalculates: false,
    now: () => current,
    read: async () => current,
    apply: async (patch: Patch) => {
      current = patched(current, patch);
      for (const edit of patch) {
        if (edit.kind === "note") current = withNote(current, new Map([["C12", edit.text ?? ""]]));
      }
      return [];
    },
    select: async () => undefined,
  };
}

function withNote(snapshot: Snapshot, texts: ReadonlyMap<string, string>): Snapshot {
  return withSheet(snapshot, detailed, (sheet) => ({ ...sheet, notes: { editable: true, texts } }));
}

function Tool({ session, onDone }: { readonly session: Session; readonly onDone: () => void }): ReactNode {
  const { checked, task } = useSession(session);
  return checked && <WageTool checked={checked} busy={task !== null} onDone={onDone} />;
}

async function openTool(parts?: BudgetParts) {
  const host = memoryFile(aBudget(parts));
  const session = createSession(host, () => Promise.resolve(useCasesUnder(undefined)));
  await session.check();
  const onDone = jest.fn();
  show(
    <InPane services={servicesOf(session)}>
      <Tool session={session} onDone={onDone} />
    </InPane>,
  );
  await screen.findByRole("form", { name: "Lönekostnad" });
  return { host, session, onDone };
}

const plain = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();
const type = (label: string | RegExp, value: string): boolean =>
  fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value } });
const choose = (label: string | RegExp, option: string): boolean =>
  fireEvent.change(screen.getByRole("combobox", { name: label }), {
    target: { value: screen.getByRole<HTMLOptionElement>("option", { name: option }).value },
  });
const held = (host: { now: () => Snapshot }, row: number, column: number) =>
  cellAt(host.now(), { sheet: detailed, row, column })?.value;

/** As Enter does in any field of the form. */
async function enter(): Promise<void> {
  await act(async () => {
    fireEvent.submit(screen.getByRole("form", { name: "Lönekostnad" }));
    await Promise.resolve();
  });
}

const changes = (): readonly string[] =>
  within(screen.getByRole("region", { name: "Det här ändras" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => plain(textContent));

afterEach(() => window.localStorage.clear());

describe("the tool Lönekostnad", () => {
  it("tells what is missing and puts the keyboard there, writing nothing", async () => {
    const { host, onDone } = await openTool();
    expect(screen.queryByText(/^Skriv månadslönen/)).toBeNull();
    await enter();
    expect(screen.getByText("Skriv månadslönen för heltid.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Roll" }));
    expect(held(host, 11, 2)).toBeUndefined();
    expect(onDone).not.toHaveBeenCalled();
  });

  it("by keyboard alone, shows the working, the rule of the full-time year and every cell that changes, then writes them", async () => {
    const { host, session, onDone } = await openTool();
    tabTo(screen.getByRole("textbox", { name: "Roll" }));
    write("IPS-coach");
    tabTo(screen.getByRole("textbox", { name: "Månadslön vid heltid" }));
    write("36 111,51");
    const working = within(screen.getByRole("table", { name: "Så är det räknat, kr" }));
    expect(working.getAllByRole("row").map(({ textContent }) => plain(textContent))).toEqual([
      "ÅrLönPOSumma",
      "201412 mån433 338,1236 111,51/mån166 661,8438,46 %599 999,96",
      "Summa599 999,96",
    ]);
    expect(plain(screen.getByRole("status").textContent)).toBe("Kostnad: 600 000 kr");
    expect(plain(screen.getByText(/BUD-513/).textContent)).toBe(
      "600 000 kr per heltidsår, inom policyns 350 000–1 200 000 kr (BUD-513).",
    );
    const [role, share, amount, note] = changes();
    expect(role).toBe("Budget - detaljerad!A12Före:4.→Efter:4. IPS-coach");
    expect(share).toBe("Budget - detaljerad!B12Före:tomt→Efter:100%");
    expect(amount).toBe("Budget - detaljerad!C12Före:tomt→Efter:600 000");
    expect(note).toContain("PO 38,46 % (SKR 2014) 166 661,84 kr");

    tabTo(screen.getByRole("button", { name: "Skriv in" }));
    await press("Enter");
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect([held(host, 11, 0), held(host, 11, 1), held(host, 11, 2)]).toEqual(["4. IPS-coach", 1, 600_000]);
    // The row's sum, and the staff sum below it.
    expect([held(host, 11, 6), held(host, 13, 6)]).toEqual([600_000, 2_400_000]);
    expect(noteAt(host.now(), { sheet: detailed, row: 11, column: 2 })).toContain("skrivet som");
    expect(session.state().notice?.key).toBe("wage.notice");
  });

  it("leaves the wage out of the file when no note is wanted", async () => {
    const { host } = await openTool();
    type("Roll", "IPS-coach");
    type("Månadslön vid heltid", "36 tkr");
    fireEvent.click(screen.getByRole("checkbox", { name: /^Skriv uträkningen i en anteckning/ }));
    await enter();
    expect(held(host, 11, 2)).toBe(598_147);
    expect(noteAt(host.now(), { sheet: detailed, row: 11, column: 2 })).toBeUndefined();
  });

  it("takes the kind of employer from who pays, and asks for a rate that no source gives", async () => {
    await openTool();
    type("Roll", "Handläggare");
    type("Månadslön vid heltid", "36 000");
    choose("Betalas av", "Landstinget");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "PO-pålägg 2014" }).value).toBe("44,13");
    choose("Betalas av", "Arbetsförmedlingen");
    expect(screen.getByText(/^Ingen sats för 2014 är känd/)).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
    type("PO-pålägg 2014", "50");
    expect(plain(screen.getByRole("status").textContent)).toBe("Kostnad: 648 000 kr");
  });

  it("offers the latest known rate for a later year, and says that a summed one is Samkoll's", async () => {
    await openTool({ from: "2024-01-01", to: "2024-12-31" });
    type("Roll", "IPS-coach");
    type("Månadslön vid heltid", "36 000");
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: /^Använd 44,53\s% för 2024$/ }));
      await Promise.resolve();
    });
    expect(screen.getByText(/^Källa: SKR 2023, uträknad, senast kända\. Satsen är uträknad av Samkoll/)).toBeTruthy();
    expect(plain(screen.getByRole("status").textContent)).toBe("Kostnad: 624 370 kr");
  });

  it("remembers a rate that was typed with its source, for the next row and the next budget", async () => {
    const period = { from: "2026-01-01", to: "2026-12-31" };
    const { host } = await openTool(period);
    type("Roll", "Handläggare");
    type("Månadslön vid heltid", "36 000");
    choose("Betalas av", "Arbetsförmedlingen");
    type("PO-pålägg 2026", "53");
    type("Källa till satsen för 2026", "Arbetsgivarverket, juni 2026");
    await enter();
    expect(held(host, 11, 4)).toBe(660_960);
    cleanup();
    await openTool(period);
    choose("Betalas av", "Arbetsförmedlingen");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "PO-pålägg 2026" }).value).toBe("53");
    expect(screen.getByText("Källa: Arbetsgivarverket, juni 2026 (för 2026).")).toBeTruthy();
    expect(Object.keys(window.localStorage)).toEqual(["samkoll.contributions"]);
    expect(window.localStorage.getItem("samkoll.contributions")).not.toContain("36");
  });

  it("asks again for a rate that was typed without a source, and for one that cannot be read back", async () => {
    const period = { from: "2026-01-01", to: "2026-12-31" };
    await openTool(period);
    type("Roll", "IPS-coach");
    type("Månadslön vid heltid", "36 000");
    type("PO-pålägg 2026", "45");
    await enter();
    expect(window.localStorage).toHaveLength(0);
    cleanup();
    window.localStorage.setItem("samkoll.contributions", '[{"ownerKind":"municipality","year":2026,"rate":-1}]');
    await openTool(period);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "PO-pålägg 2026" }).value).toBe("");
  });

  it("says so where a block has no empty row, and what other partners pay on a filled one", async () => {
    const coach = { role: "Arbetscoach", share: 1, amounts: [600_000] };
    const { host } = await openTool({ requested: { staff: [coach, coach, coach, coach, coach] } });
    expect(plain(screen.getByText(/^Raderna i/).textContent)).toBe(
      "Raderna i Kostnader att rekvirera är fulla. Infoga en rad i Excel (högerklicka på radnumret 13 och välj Infoga), skriv ett nummer först på den, till exempel ”6.”, och kontrollera igen. Eller lägg lönen i Egenfinansiering.",
    );
    type("Månadslön vid heltid", "36 000");
    await enter();
    expect(screen.getByText("Välj vilken rad kostnaden ska stå på.")).toBeTruthy();
    fireEvent.change(screen.getByRole("combobox", { name: "Rad" }), { target: { value: "9" } });
    choose("Betalas av", "Landstinget");
    expect(plain(screen.getByText(/^Andra projektägare/).textContent)).toContain("600 000 kr");
    await enter();
    expect([held(host, 9, 0), held(host, 9, 2), held(host, 9, 3)]).toEqual(["2. Arbetscoach", 600_000, 622_642]);
  });

  it("puts the wage in Egenfinansiering only when that is chosen, and the keyboard in its row", async () => {
    const coach = { role: "Arbetscoach", share: 1, amounts: [600_000] };
    const { host } = await openTool({ requested: { staff: [coach, coach, coach, coach, coach] } });
    type("Roll", "IPS-coach");
    type("Månadslön vid heltid", "36 000");
    await pressEnterOn("Lägg lönen i Egenfinansiering");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Block" }).value).toBe("ownFunding");
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Rad" }));
    expect(screen.queryByText(/^Raderna i/)).toBeNull();
    await enter();
    expect([held(host, 40, 0), held(host, 40, 2)]).toEqual(["1. IPS-coach", 598_147]);
  });

  it("offers no other block where that is full too", async () => {
    const coach = { role: "Arbetscoach", share: 1, amounts: [600_000] };
    const staff = [coach, coach, coach, coach, coach];
    await openTool({ requested: { staff }, ownFunding: { staff } });
    expect(screen.getByText(/^Raderna i Kostnader att rekvirera är fulla/).textContent).not.toContain("Eller");
    expect(screen.queryByRole("button", { name: /^Lägg lönen/ })).toBeNull();
  });
});
