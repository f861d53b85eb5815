/** A form that Samkoll makes is clean, and goes away again without a trace. */
import { liveFile } from "../../src/hosts/file/live-file";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { addressText } from "../../src/workbook/address";
import { editCell } from "../../src/workbook/content";
import type { Patch } from "../../src/workbook/patch";
import { stepBack } from "../../src/checking/undo";
import { plainSheet } from "./inventory/inventory";
import { cellsOn, someOf, told } from "./forms/change";
import { checked, fileOf, forms } from "./forms/forms";
import { opened } from "./forms/opened";

const made = forms.filter(({ blank }) => blank !== undefined);

describe.each(made)("a blank $name", (form) => {
  const file = newWorkbook(form.blank?.() ?? []);

  it("is recognised, and has no error", () => {
    const result = checked(opened(file));
    expect(result.kinds).not.toEqual([]);
    expect(told(result.findings).filter((line) => line.startsWith("error"))).toEqual([]);
    expect(opened(file).sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...form.sheets]));
  });

  it("is made alike every time", () => {
    expect(Buffer.compare(file, newWorkbook(form.blank?.() ?? []))).toBe(0);
  });
});

/** What each stands beside: a final report is made of a register, a plan of a budget. */
const beside = (name: string): Uint8Array => {
  const other = forms.find((form) => form.name === (name === "final report" ? "goals" : "health"));
  return other === undefined ? newWorkbook([plainSheet("Blad1", [])]) : fileOf(other);
};

describe.each(forms.filter(({ added }) => added !== undefined))("$name, made in an open workbook", (form) => {
  const begun = async () => {
    const host = liveFile(beside(form.name));
    const before = await host.read();
    const patch = form.added?.(checked(before)) ?? [];
    const inverse = await host.apply(patch);
    return { host, before, patch, inverse };
  };

  it("is taken back whole", async () => {
    const { host, before, patch, inverse } = await begun();
    expect(patch).not.toEqual([]);
    expect((await host.read()).sheets.length).toBeGreaterThan(before.sheets.length);
    expect(stepBack({ applied: patch, inverse }, await host.read()).kept).toEqual([]);
    await host.apply(inverse);
    expect(await host.read()).toEqual(before);
    expect(opened(host.bytes())).toEqual(before);
  });

  it("filled in and undone step by step, gives back the workbook as it was", async () => {
    const { host, before, inverse } = await begun();
    const blank = await host.read();
    const open = blank.sheets.filter(({ name }) => !before.sheets.some((sheet) => sheet.name === name));
    const names = open.map(({ name }) => name);
    const inverses: Patch[] = [inverse];
    const cells = someOf(
      cellsOn(blank, names).filter(({ cell }) => cell.locked === false),
      12,
      5,
    );
    for (const [index, { cell, at }] of cells.entries()) {
      const value = index % 3 === 0 ? `Text ${index}` : 1_000 + index;
      inverses.push(await host.apply([editCell(at, cell, { value })]));
    }
    const filled = opened(host.bytes());
    expect(cells.map(({ at }) => addressText(at)).filter((at) => at === "")).toEqual([]);
    expect(filled.sheets.length).toBe(blank.sheets.length);
    for (const back of inverses.toReversed()) await host.apply(back);
    expect(opened(host.bytes())).toEqual(before);
  });
});
