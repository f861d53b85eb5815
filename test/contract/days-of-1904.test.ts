/** A workbook begun in an old Excel for Mac counts its days from 1904: its forms are read, and made, to the same days. */
import { liveFile } from "../../src/hosts/file/live-file";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { isDateFormat } from "../../src/workbook/number-format";
import type { Snapshot } from "../../src/workbook/snapshot";
import { plainSheet } from "./inventory/inventory";
import { told, withEachCell } from "./forms/change";
import { checked, filledBook, filledResult, firstDay, forms, lastDay, measuredDay } from "./forms/forms";
import { countingFrom1904, opened } from "./forms/opened";

const daysBetween = 1_462;

function countedFrom1904(snapshot: Snapshot): Snapshot {
  const moved = withEachCell(snapshot, (cell) =>
    typeof cell.value === "number" && isDateFormat(cell.format) ? { ...cell, value: cell.value - daysBetween } : cell,
  );
  return { ...moved, dateSystem: 1904 };
}

describe.each(forms)("$name", (form) => {
  it("is read to the same days and figures, and has nothing more to say", () => {
    const result = checked(countedFrom1904(filledBook(form)));
    expect(form.values(result)).toEqual(form.values(filledResult(form)));
    expect(told(result.findings)).toEqual(told(filledResult(form).findings));
  });
});

const begun: Readonly<Record<string, string>> = { plan: "budget", "final report": "register" };

describe.each(forms.filter(({ added }) => added !== undefined))("$name made in a workbook of 1904", (form) => {
  /** The same for both ways to count: what it stands beside, and then the form itself. */
  const madeIn = async (empty: Uint8Array): Promise<Snapshot> => {
    const host = liveFile(empty);
    const before = forms.find(({ name }) => name === begun[form.name]);
    const without = before?.added?.(checked(await host.read())) ?? [];
    await host.apply(without.filter((edit) => edit.kind !== "addSheet" || edit.blueprint.name !== "Projektuppgifter"));
    await host.apply(form.added?.(checked(await host.read())) ?? []);
    return opened(host.bytes());
  };
  const empty = newWorkbook([plainSheet("Blad1", [])]);

  it("holds the days that it was made with", async () => {
    const snapshot = await madeIn(countingFrom1904(empty));
    expect(snapshot.dateSystem).toBe(1904);
    const days = form.daysAdded?.(checked(snapshot)) ?? [];
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(form.daysAdded?.(checked(await madeIn(empty))));
    expect([firstDay, lastDay, measuredDay]).toEqual(expect.arrayContaining([...days]));
  });
});
