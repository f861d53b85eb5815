/** A workbook that Excel calculates only by hand: the pane has it calculated. */
import { act, fireEvent, screen } from "@testing-library/react";
import { useCasesUnder } from "../../src/page/use-cases";
import { Pane } from "../../src/pane/pane";
import { createSession } from "../../src/pane/session";
import { subjectPanes } from "../../src/subjects/catalogue-pane";
import type { Host } from "../../src/workbook/host";
import type { Snapshot } from "../../src/workbook/snapshot";
import { swedish } from "../cases/words";
import { withCells } from "../subjects/budget/change";
import { detailed, rightBudget } from "../subjects/budget/findings";
import { memoryHost } from "./a-checked-workbook";
import { servicesOf } from "./in-pane";
import { quietWorkbook } from "./live-workbook";
import { show } from "./render";

const old: Snapshot = {
  ...withCells(rightBudget, detailed, { C9: { value: 400_000 } }),
  calculation: { results: "old" },
};

async function checkedPane(read: () => Promise<Snapshot>, live?: Host["live"]) {
  const host: Host = { ...memoryHost(old), read, ...(live !== undefined && { live }) };
  const session = createSession(host, () => Promise.resolve(useCasesUnder(undefined)));
  show(<Pane {...servicesOf(session)} subjects={subjectPanes} startWithNew={false} />, swedish);
  await act(() => session.check());
}

const buttons = (): readonly HTMLElement[] => screen.queryAllByRole("button", { name: "Räkna om" });

it("says that results are old, and has Excel calculate and checks again when asked to", async () => {
  let now = old;
  const read = async (): Promise<Snapshot> => now;
  const calculate = jest.fn(async () => void (now = rightBudget));
  await checkedPane(read, quietWorkbook(read, { calculate }));
  expect(screen.getAllByText(/Arbetsboken räknas inte om av sig själv, och det som bladet visar i/)).toHaveLength(2);
  const [first] = buttons();
  await act(async () => void (first && fireEvent.click(first)));
  expect(calculate).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(/Arbetsboken räknas inte om/)).toBeNull();
});

it("has no button where a file is open", async () => {
  await checkedPane(async () => old);
  expect(screen.getAllByText(/Arbetsboken räknas inte om av sig själv, och/)).toHaveLength(2);
  expect(buttons()).toEqual([]);
});
