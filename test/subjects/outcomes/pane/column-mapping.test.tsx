/** *Kolumner*: what the headings of somebody's own register are read as, put right and remembered in the workbook. */
import { check, defaultPolicy } from "../../../check";
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Register } from "../../../../src/subjects/outcomes/model";
import { ColumnMapping } from "../../../../src/subjects/outcomes/pane/columns/column-mapping";
import { createSession, type Session } from "../../../../src/pane/session";
import { useCasesUnder } from "../../../../src/page/use-cases";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { on, registerOf } from "../a-register";
import { memoryHost } from "../../../pane/a-checked-workbook";
import { show } from "../../../pane/render";

/** *Ort* and *Arbetsplats* are no words of a register's; *Inskriven*, *Kön* and *Utskriven* are. */
const foreign = registerOf(
  ["Nr", "Inskriven", "Kön", "Ort", "Arbetsplats", "Utskriven"],
  [1, on("2017-01-16"), "Kvinna", "Hudiksvall", "Handel", on("2017-06-30")],
  [2, on("2017-02-13"), "Man", "Ljusdal", null, null],
);

function registerIn(snapshot: Snapshot): Register {
  const register = check(snapshot, defaultPolicy, "2018-05-31").outcomes?.register;
  if (!register) throw new Error("No register");
  return register;
}

async function open(snapshot: Snapshot = foreign, busy = false) {
  const host = memoryHost(snapshot);
  const session = createSession(host, () => Promise.resolve(useCasesUnder(undefined)));
  await session.check();
  const checked = session.state().checked;
  if (checked === null) throw new Error("Nothing was checked");
  show(<ColumnMapping register={registerIn(snapshot)} snapshot={checked.snapshot} session={session} busy={busy} />);
  return { host, session };
}

const choices = (): readonly HTMLSelectElement[] => [...document.querySelectorAll("select")];
const shownAs = (select: HTMLSelectElement): string => select.selectedOptions[0]?.text ?? "";
const choice = (heading: string): HTMLSelectElement => screen.getByLabelText(new RegExp(`^${heading} \\(`));
const save = (): HTMLElement => screen.getByRole("button", { name: "Spara i arbetsboken" });
const isDisabled = (): boolean => save().getAttribute("aria-disabled") === "true";
const choose = (heading: string, column: string): void => {
  fireEvent.change(choice(heading), { target: { value: column } });
};
const remembered = async (session: Session): Promise<Snapshot> => {
  fireEvent.click(save());
  await waitFor(() => expect(session.state().notice?.key).toBe("outcomesPane.columns.saved"));
  const { checked } = session.state();
  if (checked === null) throw new Error("Nothing was checked");
  return checked.snapshot;
};

describe("the headings of a register", () => {
  it("stand with their cells, those that are not read first", async () => {
    await open();
    const lines = choices().map((select) => [select.labels[0]?.textContent, shownAs(select)]);
    expect(lines).toEqual([
      ["Ort (D1)", "Läses inte"],
      ["Arbetsplats (E1)", "Läses inte"],
      ["Nr (A1)", "Nr"],
      ["Inskriven (B1)", "Inskriven"],
      ["Kön (C1)", "Kön"],
      ["Utskriven (F1)", "Avslutad"],
    ]);
  });

  it("that are not read say what may be meant, where anything is near", async () => {
    await open();
    expect(screen.getByText("Menas Bransch?")).toBeTruthy();
    expect(screen.getAllByText(/^Menas /)).toHaveLength(1);
    choose("Arbetsplats", "trade");
    expect(screen.queryByText("Menas Bransch?")).toBeNull();
  });

  it("have nothing to save until something else is chosen", async () => {
    const { host } = await open();
    expect(isDisabled()).toBe(true);
    fireEvent.click(save());
    await act(async () => void (await Promise.resolve()));
    expect(await host.read()).toBe(foreign);
    choose("Ort", "municipality");
    expect(isDisabled()).toBe(false);
  });

  it("wait while the workbook is busy", async () => {
    await open(foreign, true);
    choose("Ort", "municipality");
    expect(isDisabled()).toBe(true);
  });
});

describe("what is chosen", () => {
  it("is kept in the sheet Deltagare – kolumner, and the register is read by it from then on", async () => {
    const { session } = await open();
    expect(registerIn(foreign).columns.has("municipality")).toBe(false);
    choose("Ort", "municipality");
    choose("Arbetsplats", "trade");
    const snapshot = await remembered(session);
    expect(session.state().notice?.values).toEqual({ count: 2 });
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Deltagare", "Deltagare – kolumner"]);
    const { columns, unread } = registerIn(snapshot);
    expect(columns.get("municipality")?.map(({ heading }) => heading)).toEqual(["Ort"]);
    expect(columns.get("trade")?.map(({ heading }) => heading)).toEqual(["Arbetsplats"]);
    expect(unread).toEqual([]);
    expect(isDisabled()).toBe(true);
  });

  it("can be that a heading which is read is not to be, and can be taken back", async () => {
    const { session } = await open();
    choose("Kön", "");
    const snapshot = await remembered(session);
    expect(registerIn(snapshot).columns.has("sex")).toBe(false);
    await act(() => session.undo());
    expect(session.state().checked?.snapshot.sheets.map(({ name }) => name)).toEqual(["Deltagare"]);
  });

  it("is asked about the next time too, by the heading as it is written where it is left out", async () => {
    const { session } = await open();
    choose("Arbetsplats", "trade");
    choose("Kön", "");
    const snapshot = await remembered(session);
    cleanup();
    await open(snapshot);
    expect(shownAs(choice("Arbetsplats"))).toBe("Bransch");
    expect(choices().map((select) => select.labels[0]?.textContent)).toContain("Kön (C1)");
    expect(shownAs(choice("Kön"))).toBe("Läses inte");
  });
});
