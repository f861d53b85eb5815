/** *Enkäter* in the pane: what each column of answers is, said by somebody and remembered in the workbook. */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { check, defaultPolicy } from "../../../check";
import { ReadQuestionnaires } from "../../../../src/subjects/outcomes/pane/questionnaires/read-questionnaires";
import { createSession } from "../../../../src/pane/session";
import { useCasesUnder } from "../../../../src/page/use-cases";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { formOf } from "../../fidelity/a-form";
import { memoryHost } from "../../../pane/a-checked-workbook";
import { show } from "../../../pane/render";

/** Nobody's words: *Vem*, *I början*, *Sen*. */
const strange = formOf(
  [
    ["Kostnad", "2024"],
    ["Lokaler", 1000],
  ],
  [["EQ-5D-5L"], ["Vem", "I början", "Sen"], [1, "21311", "11111"], [2, "31422", "21211"]],
);

async function open(snapshot: Snapshot = strange) {
  const session = createSession(memoryHost(snapshot), () => Promise.resolve(useCasesUnder(undefined)));
  await session.check();
  const checked = session.state().checked;
  if (checked === null) throw new Error("Nothing was checked");
  show(<ReadQuestionnaires snapshot={checked.snapshot} session={session} busy={false} />);
  return session;
}

const choose = (label: RegExp, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const save = (): HTMLElement => screen.getByRole("button", { name: "Spara i arbetsboken" });

it("says what each column is, of any sheet and any row of headings, and reads the sheet by it", async () => {
  const session = await open();
  choose(/^Blad$/, "Blad2");
  choose(/^Rubrikerna står på$/, "1");
  expect(screen.getByText("Ingen kolumn har svar än.")).toBeTruthy();
  choose(/^Vem \(A\)/, "person");
  choose(/^I början \(B\)/, "answer EQ-5D-5L");
  choose(/^Sen \(C\)/, "answer EQ-5D-5L");
  choose(/^Tillfälle för I början/, "0");
  choose(/^Tillfälle för Sen/, "12");
  expect(screen.queryByText("Ingen kolumn har svar än.")).toBeNull();
  fireEvent.click(save());
  await waitFor(() => expect(session.state().notice?.key).toBe("outcomesPane.questionnaires.saved"));
  const { checked } = session.state();
  if (checked === null) throw new Error("Nothing was checked");
  expect(checked.snapshot.sheets.map(({ name }) => name)).toEqual(["Blad1", "Blad2", "Enkäter – kolumner"]);
  const { outcomes } = check(checked.snapshot, defaultPolicy, "2024-12-31");
  expect(outcomes?.healthFigures.eq5d[0]).toMatchObject({ form: "EQ-5D-5L", people: 2 });
  expect(outcomes?.healthFigures.eq5d[0]?.means.map(({ occasion }) => occasion)).toEqual([0, 12]);
  expect(save().getAttribute("aria-disabled")).toBe("true");
});

it("begins with the sheet that has answers, as they are read", async () => {
  await open(
    formOf(
      [
        ["Kostnad", "2024"],
        ["Lokaler", 1000],
      ],
      [
        ["Löpnr", "EQ-5D-3L start", "EQ-5D-3L 6 mån"],
        [1, "21311", "11111"],
      ],
    ),
  );
  const shown = [...document.querySelectorAll("select")].map((select) => select.selectedOptions[0]?.text);
  expect(shown).toEqual([
    "Blad2",
    "Rad 1: Löpnr, EQ-5D-3L start, EQ-5D-3L 6 mån",
    "Nr",
    "EQ-5D-3L, alla svar i en cell",
    "Vid start",
    "EQ-5D-3L, alla svar i en cell",
    "Vid 6 månader",
  ]);
  expect(screen.getByText("Till exempel 21311")).toBeTruthy();
});

it("tells that a form with questions missing is not read", async () => {
  await open();
  choose(/^Blad$/, "Blad2");
  choose(/^Rubrikerna står på$/, "1");
  choose(/^I början \(B\)/, "item 1");
  expect(screen.getByText(/GHQ-12 läses bara när alla tolv frågor är valda/)).toBeTruthy();
});
