/** *Läs in ett register* and *Värden*: a table that nobody knows becomes a register, and its answers get their meaning. */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { outcomesKey } from "../../../../src/subjects/outcomes/examined-outcomes";
import { subjectPanes } from "../../../../src/subjects/catalogue-pane";
import { Pane } from "../../../../src/pane/pane";
import { createSession, type Session } from "../../../../src/pane/session";
import { useCasesUnder } from "../../../../src/page/use-cases";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { formSheet } from "../../fidelity/a-form";
import { memoryHost } from "../../../pane/a-checked-workbook";
import { show } from "../../../pane/render";
import { on, workbookOf } from "../a-register";

/** Of three: nothing says that it is of people, nor when anybody began. */
const unknown = workbookOf(
  formSheet("Anteckningar", [
    ["Vad", "När", "Var"],
    ["Möte", "måndag", "Rådhuset"],
    ["Möte", "onsdag", "Rådhuset"],
  ]),
  formSheet("Blad2", [
    ["Nyckeltal"],
    [],
    ["Etikett", "Stämpel 1", "Stämpel 2", "Efteråt"],
    ["a1", on("2023-01-09"), on("2023-06-01"), "Jobb"],
    ["a2", on("2023-01-16"), on("2023-06-12"), "Pluggar"],
    ["a3", on("2023-02-06"), null, null],
    ["a4", on("2023-02-13"), on("2023-08-01"), "Jobb"],
    ["a5", on("2023-03-06"), on("2023-09-01"), "Vet ej"],
  ]),
);

async function open(snapshot: Snapshot) {
  const loadUseCases = () => Promise.resolve(useCasesUnder(undefined));
  const session = createSession(memoryHost(snapshot), loadUseCases);
  await session.check();
  show(
    <Pane
      session={session}
      loadUseCases={loadUseCases}
      startWithNew={false}
      onGo={() => undefined}
      subjects={subjectPanes}
      onNewWorkbook={null}
      onOpenExample={() => undefined}
      onCleanCopy={() => Promise.reject(new Error("No copy is asked for"))}
    />,
  );
  await act(async () => void (await Promise.resolve()));
  fireEvent.click(screen.getByRole("tab", { name: "Utfall" }));
  return session;
}

function outcomesIn(session: Session) {
  const { checked } = session.state();
  const outcomes = checked && outcomesKey.of(checked.result).outcomes;
  if (!outcomes?.register || outcomes.figures === null) throw new Error("No register");
  return { ...outcomes, register: outcomes.register, figures: outcomes.figures };
}

const field = (name: RegExp | string): HTMLSelectElement => {
  const found = screen.getByLabelText(name);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`No choice ${String(name)}`);
  return found;
};
const shownIn = (name: RegExp | string): string => field(name).selectedOptions[0]?.text ?? "";
const choose = (name: RegExp | string, value: string): void =>
  void fireEvent.change(field(name), { target: { value } });

it("reads a table that nobody knows by what is chosen for its columns, and its answers by what is said of them", async () => {
  const session = await open(unknown);
  fireEvent.click(await screen.findByRole("button", { name: "Läs in ett register" }));
  await screen.findByLabelText("Registrets blad");
  choose("Registrets blad", "Blad2");
  // By what stands in the columns.
  expect(shownIn(/^Etikett/)).toBe("Nr");
  expect(shownIn(/^Stämpel 1/)).toBe("Inskriven");
  expect(shownIn(/^Stämpel 2/)).toBe("Avslutad");
  expect(shownIn(/^Efteråt/)).toBe("Läses inte");
  expect(screen.getByText("Varje rad har sitt eget nummer.")).toBeTruthy();
  expect(screen.getByText("Dagen är den tidigaste i varje rad.")).toBeTruthy();
  choose(/^Efteråt/, "step");
  fireEvent.click(screen.getByRole("button", { name: "Läs bladet som register" }));
  await waitFor(() => expect(outcomesIn(session).register.sheet).toBe("Blad2"));
  expect(outcomesIn(session).register.questions).toEqual([]);
  expect(outcomesIn(session).figures).toMatchObject({ started: { least: 5, most: 5 }, ended: { least: 4, most: 4 } });
  const work = () => outcomesIn(session).figures.measures.find(({ measure }) => measure === "work")?.shares[0]?.share;
  expect(work()).toBeNull();

  fireEvent.click(await screen.findByRole("tab", { name: "Värden" }));
  await screen.findByLabelText("Jobb (2 deltagare)");
  expect(shownIn("Jobb (2 deltagare)")).toBe("Läses inte: välj vad det betyder");
  const save = screen.getByRole("button", { name: "Spara i arbetsboken" });
  expect(save.getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(screen.getByRole("button", { name: "Använd förslaget: Arbete" }));
  expect(shownIn("Jobb (2 deltagare)")).toBe("Arbete");
  fireEvent.click(screen.getByRole("button", { name: "Använd förslaget: Studier" }));
  choose("Vet ej (1 deltagare)", "noAnswer");
  // A proposal that is chosen is no more than that until it is saved.
  expect(work()).toBeNull();
  fireEvent.click(save);
  await waitFor(() => expect(work()).toEqual({ numerator: 2, denominator: 4 }));
  expect(session.state().checked?.snapshot.sheets.map(({ name }) => name)).toEqual([
    "Anteckningar",
    "Blad2",
    "Deltagare – kolumner",
    "Deltagare – värden",
  ]);
  await act(() => session.undo());
  expect(work()).toBeNull();
});

it("says several choices of a column where a participant may have several", async () => {
  const session = await open(
    workbookOf(
      formSheet("Deltagare", [
        ["Nr", "Inskriven", "Avslutad", "Kön", "Försörjning vid start"],
        [1, on("2023-01-09"), null, "Kvinna", "Blandat"],
        [2, on("2023-01-16"), null, "Man", "Lön"],
      ]),
    ),
  );
  fireEvent.click(await screen.findByRole("tab", { name: "Värden" }));
  await screen.findByLabelText("Blandat (1 deltagare)");
  choose("Blandat (1 deltagare)", "several");
  fireEvent.click(screen.getByRole("checkbox", { name: "Sjukpenning" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Lön" }));
  fireEvent.click(screen.getByRole("button", { name: "Spara i arbetsboken" }));
  await waitFor(() => {
    const { support } = outcomesIn(session).register.people;
    expect([...(support?.masks ?? [])]).toEqual([1 + (1 << 8), 1 << 8]);
  });
});

it("says so where no sheet has a table", async () => {
  await open(workbookOf(formSheet("Blad1", [["Hej"]])));
  fireEvent.click(await screen.findByRole("button", { name: "Läs in ett register" }));
  expect(await screen.findByText(/^Inget blad har en tabell/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Avbryt" }));
  expect(await screen.findByRole("button", { name: "Läs in ett register" })).toBeTruthy();
});
