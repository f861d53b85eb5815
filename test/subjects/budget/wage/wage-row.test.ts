/** *Lönekostnad* read from its form: faults, months, rates, the rule of the full-time year, and the note. */
import { check, policyWith, type WholePolicy, type WholeResult } from "../../../check";
import { blankWageDraft, rateKey, type WageDraft, withBlock } from "../../../../src/subjects/budget/wage/wage-draft";
import { noteEdit, wageNote } from "../../../../src/subjects/budget/wage/wage-note";
import { readWageDraft } from "../../../../src/subjects/budget/wage/wage-row";
import { kronor, money } from "../../../../src/reading/money";
import type { Patch } from "../../../../src/workbook/patch";
import { patched } from "../../../../src/workbook/patched";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { aBudget, type BudgetParts } from "../a-budget";

const checked = (parts?: BudgetParts, limits: Partial<WholePolicy> = {}): WholeResult =>
  check(aBudget(parts), policyWith(limits));

function draftFor(result: WholeResult, change: Partial<WageDraft> = {}): WageDraft {
  const blank = blankWageDraft(result);
  if (blank === null) throw new Error("The budget has no staff row.");
  return { ...blank, role: "IPS-coach", wage: "36 111,51", ...change };
}
const reading = (change?: Partial<WageDraft>, parts?: BudgetParts, limits?: Partial<WholePolicy>) => {
  const result = checked(parts, limits);
  return readWageDraft(result, draftFor(result, change));
};
const faultsOf = (change: Partial<WageDraft>, parts?: BudgetParts) => Object.fromEntries(reading(change, parts).faults);
const patchOf = ({ writing }: ReturnType<typeof readWageDraft>): Patch => (writing?.ok === true ? writing.patch : []);

describe("the form of a wage cost", () => {
  it("begins on the first empty staff row, for all the months of the project", () => {
    const result = checked();
    const blank = blankWageDraft(result);
    expect(blank).toMatchObject({ block: "requested", row: 11, partner: 0 });
    expect(reading()).toMatchObject({ from: "2014-01", months: 1_200, ownerKind: "municipality" });
  });

  it("chooses no row to write over by itself, and no other block because the requested one is full", () => {
    const row = { role: "Arbetscoach", share: 1, amounts: [600_000] };
    const result = checked({ requested: { staff: [row, row, row, row, row] } });
    expect(blankWageDraft(result)).toMatchObject({ block: "requested", row: null });
    expect(withBlock(result, draftFor(result), "ownFunding")).toMatchObject({ block: "ownFunding", row: 40 });
  });

  it("makes 600 000 kr of 36 111,51 kr in the month, as a full-time year costs in ISAmverkan", () => {
    const { cost, judged, faults } = reading();
    expect(cost && kronor(cost.cost)).toBe(600_000);
    expect(judged).toMatchObject({ verdict: "within", cost: money(600_000) });
    expect([...faults]).toEqual([]);
  });

  it.each<[Partial<WageDraft>, object]>([
    [{ wage: "" }, { wage: "missing" }],
    [{ wage: "ca 36 000" }, { wage: "unclear" }],
    [{ wage: "3 mkr" }, { wage: "outOfRange" }],
    [{ role: " " }, { role: "missing" }],
    [{ row: null }, { row: "missing" }],
    [{ post: "halvtid" }, { post: "unclear" }],
    [{ post: "0" }, { post: "outOfRange" }],
    [{ raise: "300" }, { raise: "outOfRange" }],
    [{ from: "januari" }, { from: "unclear" }],
    [{ from: "2013-12" }, { from: "pastPeriod" }],
    [{ from: "2015-01" }, { from: "pastPeriod" }],
    [{ from: "2014-07", months: "6,5" }, { months: "pastPeriod" }],
    [{ months: "" }, { months: "missing" }],
    [{ months: "0" }, { months: "outOfRange" }],
    [{ ownerKind: "state" }, { rate: "missing" }],
    [{ rates: { [rateKey("municipality", 2014)]: "över 40" } }, { rate: "unclear" }],
    [{ rates: { [rateKey("municipality", 2014)]: "138" } }, { rate: "outOfRange" }],
  ])("tells what is wrong with %j", (change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
    expect(patchOf(reading(change))).toEqual([]);
  });

  it("asks for the rate of a year that no source gives, and takes the latest known one when it is agreed to", () => {
    const parts = { from: "2023-07-01", to: "2024-06-30" };
    const key = rateKey("municipality", 2024);
    expect(faultsOf({}, parts)).toEqual({ rate: "missing" });
    const agreed = reading({ rates: { [key]: "44,53" } }, parts);
    expect(agreed.cost?.steps.map(({ year, source }) => [year, source])).toEqual([
      [2023, { kind: "skr", year: 2023, verified: false }],
      [2024, { kind: "skr", year: 2023, verified: false }],
    ]);
    const own = reading({ rates: { [key]: "45" } }, parts);
    expect(own.cost?.steps[1]?.source).toEqual({ kind: "typed" });
  });

  it("takes the rates of the förbund's own policy", () => {
    const employerContributions = [{ ownerKind: "state", year: 2014, percent: 50.5, source: "Förbundet" } as const];
    const { rates } = reading({ ownerKind: "state" }, {}, { employerContributions });
    expect(rates[0]?.rate).toMatchObject({ rate: 5_050, source: { kind: "policy", text: "Förbundet" } });
  });
});

describe("the rule of the full-time year, told in the form", () => {
  const found = (snapshot: Snapshot, patch: Patch): readonly (string | undefined)[] =>
    check(patched(snapshot, patch), policyWith({})).findings.flatMap(({ rule, variant, at }) =>
      rule === "BUD-513" && at.row === 11 ? [variant] : [],
    );

  it.each<[string, Partial<WageDraft>, "low" | "within" | "high"]>([
    ["a wage too small", { wage: "15 000" }, "low"],
    ["a wage as most", { wage: "36 000" }, "within"],
    ["a wage too large", { wage: "90 000" }, "high"],
    ["half the months", { months: "6" }, "low"],
    ["half the months, spread over the period", { months: "6", spread: true }, "within"],
    ["half a post", { post: "50" }, "within"],
  ])("says of %s what BUD-513 says of the written row", (_, change, verdict) => {
    const read = reading(change);
    expect(read.judged?.verdict).toBe(verdict);
    expect(found(aBudget(), patchOf(read))).toEqual(verdict === "within" ? [] : [verdict]);
  });

  it("counts in what other partners already pay on the row", () => {
    // The coach's row costs Uppsala kommun 900 000 kr for 150 %.
    const { judged } = reading({ row: 9, partner: 1, post: "150", wage: "36 111,51", ownerKind: "municipality" });
    expect(judged?.cost).toBe(money(1_200_000));
  });

  it("writes six months of a full-time post as half a post over twelve when told to", () => {
    expect(reading({ months: "6", spread: true })).toMatchObject({ spreadPost: 5_000, writtenPost: 5_000 });
    expect(reading({ months: "6" })).toMatchObject({ spreadPost: 5_000, writtenPost: 10_000 });
    expect(reading()).toMatchObject({ spreadPost: null });
  });
});

describe("the note on the amount", () => {
  const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");
  const { cost, basis } = reading();
  if (cost === null || basis === null) throw new Error("The form is whole.");
  const at = { sheet: "Budget - detaljerad", row: 11, column: 2 };
  const withNotes = (texts: Readonly<Record<string, string>>, editable = true): Snapshot => {
    const snapshot = aBudget();
    return {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        notes: { editable, texts: new Map(Object.entries(texts)) },
      })),
    };
  };

  it("shows what it is worked out from, and the working, year by year, with the source of each rate", () => {
    expect(plain(wageNote(cost, basis, "sv"))).toBe(
      [
        "Samkoll: lönekostnad",
        "Projekttid: 2014-01-01 – 2014-12-31",
        "Månadslön vid heltid 36 111,51 kr; tjänst 100 %; löneökning 0 % per år; arbetsgivare: kommun",
        "Betalda månader: hela projekttiden",
        "2014: 36 111,51 kr i månaden × 12 mån × 100 % = 433 338,12 kr; PO 38,46 % (SKR 2014) 166 661,84 kr; summa 599 999,96 kr",
        "Summa 599 999,96 kr, skrivet som 600 000 kr",
      ].join("\n"),
    );
    expect(plain(wageNote(cost, basis, "en"))).toContain("contributions 38.46% (SKR 2014)");
  });

  it("replaces an earlier one of Samkoll's, and leaves another hand's alone", () => {
    expect(noteEdit(withNotes({}), at, "ny")).toEqual({
      fate: "written",
      patch: [{ kind: "note", at, before: null, text: "ny" }],
    });
    const ours = "Samkoll: wage cost\n2014: …";
    expect(noteEdit(withNotes({ C12: ours }), at, "ny").patch).toEqual([
      { kind: "note", at, before: ours, text: "ny" },
    ]);
    expect(noteEdit(withNotes({ C12: "Stäm av med ekonomen" }), at, "ny")).toEqual({ fate: "kept", patch: [] });
  });

  it("is left out where a conversation stands, beside which Excel takes none", () => {
    const text = { place: "threadedComment", id: "C12", text: "Stämmer det?", writable: false } as const;
    const talkedOf = (cell: string, sheet = at.sheet) =>
      noteEdit({ ...withNotes({}), outside: { texts: [{ ...text, sheet, cell }], unread: [] } }, at, "ny");
    expect(talkedOf("C12")).toEqual({ fate: "conversation", patch: [] });
    expect([talkedOf("C13").fate, talkedOf("C12", "Annat").fate]).toEqual(["written", "written"]);
  });

  it("is left out where the workbook takes none", () => {
    expect(noteEdit(aBudget(), at, "ny").fate).toBe("impossible");
    expect(noteEdit(withNotes({}, false), at, "ny").fate).toBe("impossible");
  });
});
