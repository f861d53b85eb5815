/** *Utfall* and *Skicka in* say what people wrote beside the cells and Excel did not tell. */
import { act, fireEvent, screen } from "@testing-library/react";
import { useCasesUnder } from "../../src/page/use-cases";
import { Pane } from "../../src/pane/pane";
import { createSession } from "../../src/pane/session";
import { subjectPanes } from "../../src/subjects/catalogue-pane";
import type { OutsidePlace, Snapshot } from "../../src/workbook/snapshot";
import { english, swedish } from "../cases/words";
import { rightBudget } from "../subjects/budget/findings";
import { hudiksvallRegister } from "../subjects/outcomes/hudiksvall";
import { memoryHost } from "./a-checked-workbook";
import { servicesOf } from "./in-pane";
import { show } from "./render";

/** As a host reads it. */
function read(snapshot: Snapshot, notes: boolean, unread: readonly OutsidePlace[]): Snapshot {
  const told = { notes: { editable: true, texts: new Map<string, string>() } };
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, ...(notes && told) })),
    outside: { texts: [], unread },
  };
}

async function opened(snapshot: Snapshot, tab: string | null, language = swedish): Promise<string | null> {
  const session = createSession(memoryHost(snapshot), () => Promise.resolve(useCasesUnder(undefined)));
  show(<Pane {...servicesOf(session)} subjects={subjectPanes} startWithNew={false} />, language);
  await act(() => session.check());
  if (tab !== null) await act(async () => void fireEvent.click(await screen.findByRole("tab", { name: tab })));
  await act(async () => void (await Promise.resolve()));
  return document.querySelector("[data-unread]")?.textContent ?? null;
}

describe.each([
  ["Skicka in", rightBudget, "Skicka in"],
  ["Utfall", { sheets: [hudiksvallRegister()], dateSystem: 1900, names: new Map<string, string>() }, null],
] as const)("%s", (_, snapshot, tab) => {
  it.each<[string, boolean, readonly OutsidePlace[], RegExp]>([
    [
      "notes",
      false,
      ["headerFooter"],
      /^Anteckningarna kunde inte läsas: .*Granska, Anteckningar, Visa alla anteckningar/,
    ],
    [
      "comments",
      true,
      ["threadedComment"],
      /^Kommentarerna kunde inte läsas: .*fler än 1 000.*Granska, Visa kommentarer/,
    ],
    ["both", false, ["threadedComment"], /^Anteckningarna och kommentarerna kunde inte läsas: /],
  ])("says that %s could not be read, and where one looks", async (_kind, notes, unread, said) => {
    expect(await opened(read(snapshot, notes, unread), tab)).toMatch(said);
  });

  it("says nothing where both were", async () => {
    expect(await opened(read(snapshot, true, ["headerFooter", "macro"]), tab)).toBeNull();
  });
});

it("says it in English", async () => {
  expect(await opened(read(rightBudget, false, []), "Send in", english)).toMatch(
    /^The notes could not be read: Excel is too old for it/,
  );
});
