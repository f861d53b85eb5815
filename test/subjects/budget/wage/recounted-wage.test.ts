/** BUD-516: a wage for the whole project, when the project's period becomes another. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { check, policyWith } from "../../../check";
import { applyToFile } from "../../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import type { Finding } from "../../../../src/checking/finding";
import type { LanguageCode } from "../../../../src/checking/language";
import { type Ore, figureIn, money } from "../../../../src/reading/money";
import { blankWageDraft, rateKey, type WageDraft } from "../../../../src/subjects/budget/wage/wage-draft";
import { readWageNote } from "../../../../src/subjects/budget/wage/read-wage-note";
import { wageCost } from "../../../../src/subjects/budget/wage/wage-cost";
import { noteEdit, wageNote } from "../../../../src/subjects/budget/wage/wage-note";
import { readWageDraft } from "../../../../src/subjects/budget/wage/wage-row";
import { budgetBlueprints } from "../../../../src/subjects/budget/sheets/fill-budget";
import { newBudgetSchema } from "../../../../src/subjects/budget/sheets/new-budget-request";
import { recalculated } from "../../../../src/workbook/formula/recalculate";
import type { Patch } from "../../../../src/workbook/patch";
import { patched } from "../../../../src/workbook/patched";
import { type Snapshot, cellAt, noteAt } from "../../../../src/workbook/snapshot";
import { isamverkanRequest } from "../../../cases/isamverkan";
import { swedish } from "../../../cases/words";
import { samkoll } from "../../../cli/samkoll";
import { aBudget, type BudgetParts } from "../a-budget";
import { withCells, withSheet } from "../change";
import { detailed, summary } from "../findings";

const at = { sheet: detailed, row: 11, column: 2 };
/** As a host does: cells, which the template leaves unlocked, and notes. */
function applied(snapshot: Snapshot, patch: Patch): Snapshot {
  const written = patched(snapshot, patch, () => ({ locked: false }));
  return withSheet(written, detailed, (sheet) => {
    const texts = new Map(sheet.notes?.texts);
    for (const edit of patch) if (edit.kind === "note") texts.set("C12", edit.text ?? "");
    return { ...sheet, notes: { editable: true, texts } };
  });
}

/** What the form writes in a budget of this period. */
function writtenIn(snapshot: Snapshot, change: Partial<WageDraft> = {}, code: LanguageCode = "sv") {
  const result = check(snapshot, policyWith({}));
  const blank = blankWageDraft(result);
  if (blank === null) throw new Error("The budget has no staff row.");
  const reading = readWageDraft(result, { ...blank, row: 11, role: "IPS-coach", wage: "36 111,51", ...change });
  const { writing, cost, basis } = reading;
  if (writing?.ok !== true || cost === null || basis === null) throw new Error("The form is whole.");
  const note = noteEdit(applied(snapshot, []), writing.amountAt, wageNote(cost, basis, code));
  return { patch: [...writing.patch, ...note.patch], cost: cost.cost };
}

/** A wage for 2014, in a budget whose period has become another. */
function moved(parts: BudgetParts, change?: Partial<WageDraft>, code?: LanguageCode): Snapshot {
  const { unit } = parts;
  const { patch } = writtenIn(aBudget({ ...(unit && { unit }) }), change, code);
  return applied(aBudget(parts), patch);
}
const findingsIn = (snapshot: Snapshot): readonly Finding[] =>
  check(snapshot, policyWith({})).findings.filter(({ rule }) => rule === "BUD-516");
const variants = (snapshot: Snapshot): readonly (string | undefined)[] =>
  findingsIn(snapshot).map(({ variant, mend }) => (mend ? `${variant} with a mend` : variant));
const mendIn = (snapshot: Snapshot): Patch => findingsIn(snapshot)[0]?.mend ?? [];
const amountIn = (snapshot: Snapshot): unknown => cellAt(snapshot, at)?.value;
const withNote = (snapshot: Snapshot, change: (note: string) => string): Snapshot =>
  applied(snapshot, [{ kind: "note", at, before: null, text: change(noteAt(snapshot, at) ?? "") }]);

const terms = { monthlyWage: money(36_111.51), post: 10_000, yearlyRaise: 0 };
const rate = { rate: 3_846, source: { kind: "typed" } } as const;
const costFor = (change: Partial<typeof terms>, ...years: readonly (readonly [number, number])[]): Ore =>
  wageCost({ ...terms, ...change, years: years.map(([year, months]) => ({ year, months, ...rate })) }).cost;

const longer = { to: "2015-06-30" };
const shorter = { to: "2014-09-30" };

describe("a wage for the whole project", () => {
  it.each<[string, BudgetParts, Partial<WageDraft>, Ore]>([
    ["lengthened to 18 months", longer, {}, costFor({}, [2014, 1_200], [2015, 600])],
    ["shortened to 9", shorter, {}, costFor({}, [2014, 900])],
    ["ended in the middle of a month", { to: "2014-09-15" }, {}, costFor({}, [2014, 850])],
    ["lengthened over a raise", longer, { raise: "2,5" }, costFor({ yearlyRaise: 250 }, [2014, 1_200], [2015, 600])],
    ["lengthened for part of a post", longer, { post: "62,5" }, costFor({ post: 6_250 }, [2014, 1_200], [2015, 600])],
    ["lengthened in thousands", { ...longer, unit: "tkr" }, {}, costFor({}, [2014, 1_200], [2015, 600])],
    [
      "shortened in thousands",
      { ...shorter, unit: "tkr" },
      { wage: "36 000" },
      costFor({ monthlyWage: money(36_000) }, [2014, 900]),
    ],
  ])("%s is told, and mended to what the form gives", (_, parts, change, cost) => {
    const before = moved(parts, change);
    expect(variants(before)).toEqual(["period with a mend"]);
    expect(findingsIn(before)[0]).toMatchObject({ at, expected: { kind: "money", ore: cost } });
    const after = applied(before, mendIn(before));
    expect(amountIn(after)).toBe(figureIn(parts.unit ?? "kr", cost));
    const fresh = applied(aBudget(parts), writtenIn(aBudget(parts), change).patch);
    expect([amountIn(after), noteAt(after, at)]).toEqual([amountIn(fresh), noteAt(fresh, at)]);
    expect(variants(after)).toEqual([]);
  });

  it("is told with the old and the new period, and what it was", () => {
    const [finding] = findingsIn(moved(longer));
    expect(finding?.values).toEqual({
      from: { kind: "date", date: "2014-01-01" },
      to: { kind: "date", date: "2015-06-30" },
      wasFrom: { kind: "date", date: "2014-01-01" },
      wasTo: { kind: "date", date: "2014-12-31" },
    });
    expect(finding?.found).toEqual({ kind: "money", ore: money(600_000) });
  });

  it("keeps the language of its note", () => {
    const before = moved(longer, {}, "en");
    const after = applied(before, mendIn(before));
    expect(noteAt(after, at)).toContain("Project period: 2014-01-01 – 2015-06-30");
    expect(variants(after)).toEqual([]);
  });

  it("is silent while the period is what it was worked out for", () => {
    expect(variants(moved({}))).toEqual([]);
    expect(variants(moved({}, {}, "en"))).toEqual([]);
  });
});

it("leaves a note in which nobody finds an identity number", () => {
  const rulesIn = (snapshot: Snapshot) =>
    check(snapshot, policyWith({})).findings.map(({ rule, at: { row } }) => [rule, row]);
  const written = moved(longer);
  const bare = withSheet(written, detailed, (sheet) => ({ ...sheet, notes: { editable: true, texts: new Map() } }));
  expect(rulesIn(written).filter(([rule]) => rule !== "BUD-516")).toEqual(rulesIn(bare));
});

describe("told without a mend", () => {
  const text = (change: (note: string) => string): Snapshot => withNote(moved(longer), change);
  const state = { ownerKind: "municipality", rates: { [rateKey("municipality", 2014)]: "41" } } as const;

  it.each<[string, string, Snapshot]>([
    ["an amount changed by hand", "changed", withCells(moved(longer), detailed, { C12: { value: 610_000 } })],
    [
      "an amount that has become a formula",
      "changed",
      withCells(moved(longer), detailed, { C12: { value: 600_000, formula: "300000*2" } }),
    ],
    ["another post on the row", "changed", withCells(moved(longer), detailed, { B12: { value: 0.5, format: "0%" } })],
    ["a word of the note changed", "unread", text((note) => note.replace("Summa", "Totalt"))],
    [
      "a figure of the note changed",
      "unread",
      text((note) => note.replace(/36.111,51 kr; tjänst/, "37\u00A0000 kr; tjänst")),
    ],
    ["a line added to the note", "unread", text((note) => `${note}\nStäm av med ekonomen`)],
    ["a new year whose rate nobody knows", "noRate", moved({ to: "2016-12-31" })],
    ["a new year after a rate of the writer's own", "noRate", moved(longer, state)],
    [
      "a wage that rises from another first year",
      "firstYear",
      moved({ from: "2015-01-01", ...longer }, { raise: "2,5" }),
    ],
    [
      "sheets with different periods",
      "twoPeriods",
      withCells(moved(longer), summary, { B2: { value: "2014-01-01" }, C2: { value: "2014-12-31" } }),
    ],
    ["a locked amount", "period", withCells(moved(longer), detailed, { C12: { value: 600_000 } })],
    [
      "notes that cannot be written",
      "period",
      withSheet(moved(longer), detailed, (sheet) => ({
        ...sheet,
        notes: { editable: false, texts: sheet.notes?.texts ?? new Map() },
      })),
    ],
    ["chosen months that the project no longer has", "chosen", moved(shorter, { from: "2014-07", months: "6" })],
    [
      "chosen months before the project",
      "chosen",
      moved({ from: "2014-08-01", ...longer }, { from: "2014-07", months: "5" }),
    ],
  ])("is %s", (_, variant, snapshot) => {
    expect(variants(snapshot)).toEqual([variant]);
  });
});

describe("nothing is told of", () => {
  it.each<[string, Snapshot]>([
    ["chosen months that the project still has", moved(longer, { from: "2014-07", months: "6" })],
    ["a period moved by half a year, which costs the same", moved({ from: "2014-07-01", ...longer })],
    ["an amount that is already the new one", withCells(moved(longer), detailed, { C12: { value: 900_000 } })],
    ["a cell that was emptied", withCells(moved(longer), detailed, { C12: null })],
    [
      "a note from before the period stood in it",
      withNote(moved(longer), (note) =>
        note
          .split("\n")
          .filter((_, line) => line === 0 || line > 3)
          .join("\n"),
      ),
    ],
    ["another hand's note", withNote(moved(longer), (note) => note.replace("Samkoll: ", ""))],
  ])("%s", (_, snapshot) => {
    expect(variants(snapshot)).toEqual([]);
  });
});

describe("the note read back", () => {
  it.each<[string, Partial<WageDraft>]>([
    ["for the whole project", {}],
    [
      "for chosen months of part of a post with a raise",
      { post: "62,5", raise: "2,25", from: "2014-03", months: "4,5" },
    ],
    ["with a rate of the writer's own", { ownerKind: "state", rates: { [rateKey("state", 2014)]: "50,5" } }],
  ])("is what was written, %s, in both languages and with other spaces", (_, change) => {
    for (const code of ["sv", "en"] as const) {
      const { patch, cost } = writtenIn(aBudget(), change, code);
      const text = patch.flatMap((edit) => (edit.kind === "note" ? (edit.text ?? "") : [])).join("");
      for (const note of [text, text.replaceAll("\u00A0", " "), text.replaceAll("\n", "\r\n")]) {
        expect(readWageNote(note)).toMatchObject({ kind: "exact", code, cost: { cost } });
      }
    }
  });

  it("is no work to speak of, however it is written", () => {
    const hostile = `Samkoll: lönekostnad\n${"2014: 1 × ".repeat(900)}\n${"( ) % = ; PO ".repeat(60)}`;
    const start = Date.now();
    expect(readWageNote(hostile)).toMatchObject({ kind: "partly" });
    expect(Date.now() - start).toBeLessThan(500);
  });
});

/** The wage for 2014 in a file whose period is longer. */
function longerFile(): Uint8Array {
  const request = newBudgetSchema.parse({ ...isamverkanRequest, ...longer });
  const empty = newWorkbook(budgetBlueprints(request, swedish));
  return applyToFile(empty, recalculated(readWorkbook(empty), writtenIn(aBudget()).patch)).bytes;
}
/** The amount, its note, and the row's sum. */
function rowIn(bytes: Uint8Array): readonly unknown[] {
  const snapshot = readWorkbook(bytes);
  return [amountIn(snapshot), noteAt(snapshot, at), cellAt(snapshot, { ...at, column: 6 })?.value];
}
const mendedRow = [900_000, expect.stringContaining("2014-01-01 – 2015-06-30"), 900_000];

it("is put back with its note when the mend is undone, and its sums follow both ways", () => {
  const before = longerFile();
  const snapshot = readWorkbook(before);
  const { bytes, inverse } = applyToFile(before, recalculated(snapshot, mendIn(snapshot)));
  expect(rowIn(bytes)).toEqual(mendedRow);
  expect(rowIn(applyToFile(bytes, inverse).bytes)).toEqual(rowIn(before));
  expect(rowIn(before)[0]).toBe(600_000);
});

it("is mended on the command line", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "samkoll-"));
  const [file, target] = [path.join(folder, "in.xlsx"), path.join(folder, "out.xlsx")];
  writeFileSync(file, longerFile());
  const told = await samkoll("check", file);
  expect(told.out).toContain(
    "Lönen är räknad för 2014-01-01 – 2014-12-31, men projekttiden är nu 2014-01-01 – 2015-06-30.",
  );
  const { out } = await samkoll("mend", file, "--out", target);
  expect(rowIn(new Uint8Array(readFileSync(target)))).toEqual(mendedRow);
  expect(out).not.toContain("Lönen är räknad för");
  rmSync(folder, { recursive: true });
});
