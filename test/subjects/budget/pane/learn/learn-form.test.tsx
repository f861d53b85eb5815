/** A proposal corrected by keyboard and by mouse, and what is told of it meanwhile. */
import { type ReactNode, useState } from "react";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { BudgetForm } from "../../../../../src/subjects/budget/form/form-model";
import { corrected } from "../../../../../src/subjects/budget/pane/learn/corrected";
import { LearnForm } from "../../../../../src/subjects/budget/pane/learn/learn-form";
import { previewOf } from "../../../../../src/subjects/budget/pane/learn/preview-of";
import { type LearnEdits, noEdits } from "../../../../../src/subjects/budget/pane/learn/role-choices";
import { money, type Ore } from "../../../../../src/reading/money";
import type { Language } from "../../../../../src/checking/language";
import type { TintedCell } from "../../../../../src/pane/workbook-view/tinted-cells";
import type { Snapshot } from "../../../../../src/workbook/snapshot";
import { useCasesUnder } from "../../../../../src/page/use-cases";
import { createSession } from "../../../../../src/pane/session";
import { memoryHost } from "../../../../pane/a-checked-workbook";
import { InPane, servicesOf } from "../../../../pane/in-pane";
import { focused, press } from "../../../../pane/keyboard";
import { show } from "../../../../pane/render";
import { english, swedish } from "../../../../cases/words";
import { plain } from "../fill/open-tool";
import { amount, bookOf, cost, formOf, planned } from "./a-form";

interface Opened {
  readonly selected: () => string | null;
  /** As last coloured; `null` where nothing colours. */
  readonly tinted: () => readonly TintedCell[];
  readonly edits: () => LearnEdits;
  readonly close: () => void;
}

interface OpenOptions {
  readonly inExcel?: boolean;
  readonly language?: Language;
  /** What the check counts with; `null` where it asks first. */
  readonly counted?: Ore | null;
}

function open(
  proposal: BudgetForm,
  book: Snapshot,
  { inExcel = false, language = swedish, counted = money(1) }: OpenOptions = {},
): Opened {
  const host = memoryHost(book);
  const session = createSession(host, async () => useCasesUnder(undefined));
  let tinted: readonly TintedCell[] = [];
  let written = noEdits;
  const onTint = (cells: readonly TintedCell[]): void => {
    tinted = cells;
  };
  const Opened = (): ReactNode => {
    const [edits, setEdits] = useState(noEdits);
    const now = corrected(proposal, edits, book);
    return (
      <LearnForm
        proposal={proposal}
        now={now}
        preview={{ ...previewOf(now), counted }}
        untaught={new Set()}
        edits={edits}
        onEdit={(next) => {
          written = next;
          setEdits(next);
        }}
      >
        <button type="button">Efter</button>
      </LearnForm>
    );
  };
  const { unmount } = show(
    <InPane services={servicesOf(session, inExcel ? {} : { onTint })}>
      <Opened />
    </InPane>,
    language,
  );
  return { selected: host.selected, tinted: () => tinted, edits: () => written, close: unmount };
}

const book = bookOf(planned);
const line = (name: RegExp): HTMLElement => screen.getByRole("button", { name });
const key = (name: string): void => {
  act(() => {
    fireEvent.keyDown(focused(), { key: name });
  });
};
const told = (): string => plain(screen.getByRole("status").textContent);

const unsure = formOf(book, {
  columns: [[{ kind: "label" }], [amount("2011")], [amount("2012")], [amount("2013")]],
  rows: { 5: [{ kind: "unknown" }, "likely"], 8: [{ kind: "sum", rows: [2, 3, 5, 6], of: "costs" }, "likely"] },
});

it("shows every column and row with its role and why, the unsure first", () => {
  open(unsure, book);
  const [first, second] = screen
    .getAllByRole("region")
    .filter((each) => within(each).queryAllByRole("list").length > 0)
    .slice(-2);
  expect(plain(first?.textContent)).toBe(
    "Att se på: 25UtvärderingVet inte Samkoll vet inte: välj8tkrSumma · alla kostnader Troligt: kontrollera. Summan av rad 3–4, 6–7",
  );
  expect(plain(second?.textContent)).toContain("B2011Belopp · 2011 Orden säger det");
  expect(within(screen.getByRole("list", { name: "Färgerna" })).getAllByRole("listitem")).toHaveLength(4);
});

/** The sum of the last row is no more than likely. */
const likely = "1 roll är bara trolig. Kontrollera den innan du litar på summan.";

it("is worked with arrows and letters: the total follows at once, and the line keeps the keyboard", () => {
  const { edits } = open(unsure, book);
  expect(told()).toBe(`Budget A2:D8: 1 400 000 kr2 summor stämmer, 1 stämmer inte, 1 har ingen roll än${likely}`);
  act(() => line(/^5 Utvärdering|^5Utvärdering/).focus());
  key("ArrowDown");
  expect(plain(focused().textContent)).toMatch(/^8tkr/);
  key("ArrowUp");
  key("k");
  expect(plain(focused().textContent)).toBe("5UtvärderingKostnad · inköp och tjänster Du har valt det");
  expect(told()).toBe(`Budget A2:D8: 1 450 000 kr3 summor stämmer, ingen är fel${likely}`);
  expect(Object.keys(edits().rows)).toEqual(["Budget!2 r4"]);
  key("End");
  key("ArrowDown");
  expect(plain(focused().textContent)).toMatch(/^7Övriga kostnader/);
});

it("trusts no sum that hangs on a likely role, till somebody has said what it is", () => {
  open(unsure, book);
  expect(told()).toContain(likely);
  act(() => line(/^8\s?tkr/).focus());
  key("s");
  expect(told()).not.toContain(likely);
});

it("says that the check asks first, where it counts with no total", () => {
  open(unsure, book, { counted: null });
  expect(told()).toContain("Samkoll frågar innan beloppen räknas ihop.");
});

it("is one stop for Tab, however many lines it has", () => {
  open(unsure, book);
  const stops = screen
    .getAllByRole("button")
    .filter((each) => each.closest("[data-line]") !== null && each.tabIndex === 0);
  expect(stops.map(({ textContent }) => plain(textContent).slice(0, 3))).toEqual(["5Ut"]);
});

it("opens the lists with Enter, corrects a column's period and who pays, and goes back to the proposal", async () => {
  const { edits } = open(unsure, book);
  act(() => line(/^D\s?2013/).focus());
  await press("Enter");
  expect(focused().tagName).toBe("SELECT");
  act(() => {
    fireEvent.change(screen.getByRole("combobox", { name: "Vem som betalar" }), { target: { value: "forbund" } });
    fireEvent.change(screen.getByRole("combobox", { name: "Period" }), { target: { value: "2013 vår" } });
  });
  expect(edits().columns["Budget!2 c3"]).toMatchObject({ kind: "amount", funder: "forbund", period: "2013 vår" });
  expect(plain(line(/^D\s?2013/).textContent)).toContain("Belopp · 2013 vår · samordningsförbundet Du har valt det");
  act(() => screen.getByRole("button", { name: "Tillbaka till förslaget" }).click());
  expect(edits().columns).toEqual({});
  await press("Enter");
  expect(screen.queryByRole("combobox", { name: "Vem som betalar" })).toBeNull();
});

it("closes the lists with Escape and gives the line the keyboard back", async () => {
  open(unsure, book);
  act(() => line(/^8\s?tkr/).click());
  expect(screen.getByRole("combobox", { name: "Vad den summerar" })).toBeTruthy();
  await press("Escape");
  expect(screen.queryByRole("combobox", { name: "Vad den summerar" })).toBeNull();
  expect(plain(focused().textContent)).toMatch(/^8tkr/);
});

it("leaves Ctrl and a letter to the browser", () => {
  const { edits } = open(unsure, book);
  act(() => line(/^5\s?Utvärdering/).focus());
  act(() => {
    fireEvent.keyDown(focused(), { key: "r", ctrlKey: true });
  });
  expect(edits()).toEqual(noEdits);
});

it("asks how many percent, and says what it cannot read", () => {
  open(unsure, book);
  act(() => line(/^6\s?Adm/).focus());
  key("p");
  act(() => focused().click());
  const share = screen.getByRole("combobox", { name: "Hur många procent" });
  act(() => {
    fireEvent.change(share, { target: { value: "en tredjedel" } });
  });
  expect(screen.getByText("Skriv en procentsats, till exempel 30 eller 2,5.")).toBeTruthy();
  act(() => {
    fireEvent.change(share, { target: { value: "30 %" } });
  });
  expect(plain(line(/^6\s?Adm/).textContent)).toContain("Procent av andra rader · 30 %");
});

it("selects the row or column of the line, colours the sheet by its roles, and takes the colours away when it closes", async () => {
  const { selected, tinted, close } = open(unsure, book);
  expect(tinted().find(({ at }) => at.row === 4 && at.column === 0)?.tone).toBe("amber");
  act(() => line(/^5\s?Utvärdering/).focus());
  await waitFor(() => expect(selected()).toBe("Budget!A5:D5"));
  key("k");
  expect(tinted().find(({ at }) => at.row === 4 && at.column === 0)?.tone).toBe("blue");
  close();
  expect(tinted()).toEqual([]);
});

it("says in Excel that nothing is coloured in the workbook", () => {
  open(unsure, book, { inExcel: true });
  expect(screen.getByText(/I Excel färgas inget i arbetsboken/)).toBeTruthy();
});

it("counts in the unit that is chosen, and points to the cell of a sum that differs", () => {
  const wrong = bookOf(planned.map((cells, row) => (row === 7 ? ["tkr", 400, 1010, 50] : cells)));
  open(formOf(wrong), wrong);
  expect(plain(screen.getByRole("button", { name: /ska vara/ }).textContent)).toBe(
    "C8 tkr: ska vara 1 000 000 kr, står 1 010 000 kr",
  );
  act(() => {
    fireEvent.change(screen.getByRole("combobox", { name: /^Beloppen på Budget/ }), { target: { value: "kr" } });
  });
  expect(told()).toContain("1 450 kr");
});

it("tells a form of fifty rows in one list that arrows go through", () => {
  const rows = Array.from({ length: 50 }, (_, index) => [`Kostnad ${index + 1}`, 10]);
  const long = bookOf([["Budget"], ["", "2025"], ...rows, ["Summa", 500]]);
  open(
    formOf(long, {
      columns: [[{ kind: "label" }], [amount("2025")]],
      rows: { 53: [{ kind: "sum", rows: rows.map((_, index) => index + 2), of: "costs" }, "shown"] },
    }),
    long,
  );
  act(() => line(/^A\s?utan namn/).focus());
  for (let pressed = 0; pressed < 52; pressed += 1) key("ArrowDown");
  expect(plain(focused().textContent)).toMatch(/^53Summa/);
});

it("speaks English, with English letters for the roles", () => {
  open(
    formOf(book, {
      columns: [[{ kind: "label" }], [amount("2011")], [amount("2012")], [amount("2013")]],
      rows: { 8: [cost] },
    }),
    book,
    {
      language: english,
    },
  );
  act(() => line(/^8\s?tkr/).focus());
  key("s");
  expect(plain(focused().textContent)).toBe("8tkrSum · all costs You have chosen it. The sum of rows 3–7");
});
