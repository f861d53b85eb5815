/** Spaces that do not break and å, ä and ö put together of two characters, as they come from Word, the web and a Mac. */
import type { Snapshot } from "../../src/workbook/snapshot";
import { told, withEachCell } from "./forms/change";
import { checked, filledBook, filledResult, forms } from "./forms/forms";

const spaces = [
  ["U+00A0", "\u00a0"],
  ["U+202F", "\u202f"],
] as const;

/** Every text that somebody reads or writes; a formula is left as it is, and so is the name of its sheet. */
function reworded(snapshot: Snapshot, change: (text: string) => string): Snapshot {
  return withEachCell(snapshot, (cell) =>
    typeof cell.value === "string" ? { ...cell, value: change(cell.value) } : cell,
  );
}

/** Texts, sheet names, and all that points to them. */
function rewrittenThroughout(snapshot: Snapshot, change: (text: string) => string): Snapshot {
  const changed = withEachCell(reworded(snapshot, change), (cell) =>
    cell.formula === undefined ? cell : { ...cell, formula: change(cell.formula) },
  );
  return {
    ...changed,
    sheets: changed.sheets.map((sheet) => ({ ...sheet, name: change(sheet.name) })),
    names: new Map([...snapshot.names].map(([name, refersTo]) => [name, change(refersTo)])),
  };
}

const decomposed = (text: string): string => text.normalize("NFD");

/** What is read with the same letters and spaces again, so that only what they mean is compared. */
function plain(values: unknown): unknown {
  const text = JSON.stringify(values) ?? "";
  return JSON.parse(text.normalize("NFC").replace(/[\u00a0\u202f]/g, " ") || "null");
}

describe.each(forms)("$name", (form) => {
  const before = filledResult(form);

  it.each(spaces)("is read as before with %s for every space, and has nothing more to say", (_, space) => {
    const result = checked(reworded(filledBook(form), (text) => text.replaceAll(" ", space)));
    expect(plain(form.values(result))).toEqual(plain(form.values(before)));
    expect(told(result.findings)).toEqual(told(before.findings));
  });

  it.each(spaces)("is read as before with %s after every label, as it is pasted from the web", (_, space) => {
    const result = checked(reworded(filledBook(form), (text) => `${text}${space}`));
    expect(plain(form.values(result))).toEqual(plain(form.values(checked(reworded(filledBook(form), (text) => text)))));
  });

  it("is read as before with its letters put together of two characters, and has nothing more to say", () => {
    const result = checked(rewrittenThroughout(filledBook(form), decomposed));
    expect(plain(form.values(result))).toEqual(plain(form.values(before)));
    expect(told(result.findings).map((line) => line.normalize("NFC"))).toEqual(told(before.findings));
  });

  it("has letters to put together, and spaces to replace", () => {
    const texts = filledBook(form).sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []))),
    );
    expect(texts.some((text) => decomposed(text) !== text)).toBe(true);
    expect(texts.some((text) => text.includes(" "))).toBe(true);
  });
});
