/** A table from Word or another workbook, matched to the budget's rows and written there. */
import { check, defaultPolicy } from "../../../check";
import fc from "fast-check";
import {
  type PasteOutcome,
  pasteOutcome,
  tableInText,
  undecided,
  understandTable,
} from "../../../../src/subjects/budget/paste/paste-table";
import { budgetBlueprints } from "../../../../src/subjects/budget/sheets/fill-budget";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import type { BudgetModel } from "../../../../src/subjects/budget/model";
import { type NewBudgetInput, newBudgetSchema } from "../../../../src/subjects/budget/sheets/new-budget-request";
import type { PasteDecisions } from "../../../../src/subjects/budget/paste/apply-decisions";
import type { TableReading } from "../../../../src/subjects/budget/paste/table-types";
import { kronor, money, sum } from "../../../../src/reading/money";
import { recalculated } from "../../../../src/workbook/formula/recalculate";
import { cellName } from "../../../../src/workbook/address";
import { patched } from "../../../../src/workbook/patched";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { isamverkanPartners, isamverkanRequest } from "../../../cases/isamverkan";
import { isamverkanTable, vastmanlandList, vastmanlandYears } from "../../../cases/pasted-tables";
import { vastmanlandRequest } from "../../../cases/vastmanland";
import { swedish } from "../../../cases/words";

function budget(request: NewBudgetInput): BudgetModel {
  return locateBudget(snapshotOf(budgetBlueprints(newBudgetSchema.parse(request), swedish)));
}

const { content: _filled, ...isamverkanHead } = isamverkanRequest;
const emptyIsamverkan = (unit: "kr" | "tkr" = "kr"): BudgetModel => budget({ ...isamverkanHead, unit });
const { content: _list, ...vastmanlandHead } = vastmanlandRequest;
const emptyVastmanland = (): BudgetModel => budget(vastmanlandHead);

function understood(text: string, model: BudgetModel): TableReading {
  const pasted = understandTable(tableInText(text), model);
  if (pasted.kind !== "table") throw new Error(pasted.kind);
  return pasted.reading;
}

function outcomeOf(text: string, model: BudgetModel, decisions: Partial<PasteDecisions> = {}): PasteOutcome {
  const outcome = pasteOutcome(understood(text, model), model, { ...undecided, ...decisions });
  if (outcome === null) throw new Error("There is no detailed budget.");
  return outcome;
}

/** Cell and what is written there: `C17 120000`. */
function written({ patch }: PasteOutcome): readonly string[] {
  return patch.flatMap((edit) => (edit.kind === "cell" ? [`${cellName(edit.at)} ${String(edit.content.value)}`] : []));
}

/** The line's label and what became of it. */
function matches({ lines }: PasteOutcome): readonly string[] {
  return lines.map(({ settled, match }) => {
    const { label } = settled.line;
    if (match.kind === "placed") return `${label}: ${match.how} ${match.place.row.label}`.trimEnd();
    return match.kind === "open" ? `${label}: ${match.why}` : `${label}: skipped`;
  });
}

/** What the budget says once the patch is in it. */
function figuresAfter(model: BudgetModel, { patch }: PasteOutcome) {
  const after = patched(model.snapshot, recalculated(model.snapshot, patch));
  const { figures, findings } = check(after, defaultPolicy);
  return { figures, errors: findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule) };
}

const tsv = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join("\t")).join("\n");

describe("the table that ISAmverkan printed, pasted into an empty template", () => {
  const model = emptyIsamverkan();
  const outcome = outcomeOf(isamverkanTable, model);

  it("becomes the ISAmverkan budget, 2 430 000 kr, with nothing wrong in it", () => {
    const { figures, errors } = figuresAfter(model, outcome);
    expect(figures?.partners.map(({ name, requested }) => [name, requested && kronor(requested)])).toEqual([
      ["Uppsala kommun", 1_830_000],
      ["Landstinget", 0],
      ["Arbetsförmedlingen", 600_000],
      ["Försäkringskassan", 0],
    ]);
    expect(figures?.fullTimePosts).toBe(3);
    expect(errors).toEqual([]);
  });

  it("leaves nothing to be said and nothing out", () => {
    expect(outcome.undecided).toEqual({ unit: false, columns: 0, lines: 0 });
    expect(kronor(outcome.tableTotal)).toBe(2_430_000);
    expect(outcome.written).toBe(outcome.tableTotal);
    expect(outcome.staying).toEqual([]);
  });

  it("counts in kronor although the heading says tkr, for no full-time year costs 600 000 tkr", () => {
    expect(understood(isamverkanTable, model).unit).toEqual({ heading: "tkr", likely: "kr", evidence: "fullTimeYear" });
  });

  it("puts roles with their share on the free staff rows and knows the other rows by their labels", () => {
    expect(written(outcome).slice(0, 4)).toEqual(["A9 1. Projektledare", "B9 0.5", "C9 300000", "A10 2. Arbetscoach"]);
    expect(matches(outcome)).toContain(
      "Handledn/utbildn projektmedarbetare: same Handledning/utbildning projektmedarbetare",
    );
    expect(matches(outcome)).toContain("Ovriga lokalkostnader: same Övriga lokalkostnader");
  });

  it("compares every sum of the table and writes none", () => {
    expect(outcome.sums.map(({ label, found, agrees }) => [label, kronor(found), agrees])).toEqual([
      ["Summa personalkostnader", 1_800_000, true],
      ["Summa lokalkostnader", 140_000, true],
      ["Summa övriga kostnader", 490_000, true],
      ["Totalt från Samordningsförbundet", 2_430_000, true],
      ["Totalt kostnad projektet", 2_430_000, true],
    ]);
  });

  it("changes nothing when it is pasted once more", () => {
    const filled = locateBudget(patched(model.snapshot, recalculated(model.snapshot, outcome.patch)));
    const again = outcomeOf(isamverkanTable, filled);
    expect(again.patch).toEqual([]);
    expect(matches(again).slice(0, 3)).toEqual([
      "Projektledare: same Projektledare",
      "Arbetscoach: share Arbetscoach",
      "Arbetscoach: same Arbetscoach",
    ]);
  });

  it("gives the same cells in a budget in tkr, a thousandth in each", () => {
    const inTkr = outcomeOf(isamverkanTable, emptyIsamverkan("tkr"));
    expect(written(inTkr)).toContain("C17 120");
    expect(written(inTkr)).toContain("E11 600");
  });
});

describe("the partners and rows of a table", () => {
  it("are known by name, in whatever order they stand", () => {
    const model = emptyIsamverkan();
    const expected = [...written(outcomeOf(isamverkanTable, model))].sort();
    const head = isamverkanTable.split("\n").map((line) => line.split("\t"));
    const partnerPlaces = [2, 3, 4, 5];
    fc.assert(
      fc.property(fc.shuffledSubarray(partnerPlaces, { minLength: 4, maxLength: 4 }), (order) => {
        const moved = head.map((cells) =>
          cells.map((cell, place) => {
            const from = order[partnerPlaces.indexOf(place)];
            return from === undefined ? cell : (cells[from] ?? "");
          }),
        );
        expect([...written(outcomeOf(tsv(...moved), model))].sort()).toEqual(expected);
      }),
      { numRuns: 24 },
    );
  });

  it("are known in English and by other names for the same organisation", () => {
    const table = tsv(
      ["Costs in SEK", "", "Municipality of Uppsala", "Swedish Public Employment Service", "All partners"],
      ["Staff costs", "post in %", "", "", ""],
      ["Work coach", "100%", "", "600 000", "600 000"],
      ["Premises", "", "", "", ""],
      ["Rent", "", "120 000", "", "120 000"],
      ["Other costs", "", "", "", ""],
      ["Evaluation", "", "200 000", "", "200 000"],
      ["Total requested", "", "320 000", "600 000", "920 000"],
    );
    const outcome = outcomeOf(table, emptyIsamverkan());
    expect(outcome.columns.map(({ choice }) => choice)).toEqual([null, { partner: "arbetsförmedlingen" }, "total"]);
    expect(matches(outcome)).toEqual(["Work coach: free", "Rent: same Lokalhyra", "Evaluation: same Utvärdering"]);
    const uppsala = outcome.columns[0]?.id ?? -1;
    const decided = outcomeOf(table, emptyIsamverkan(), {
      columns: new Map([[uppsala, { partner: "uppsala kommun" }]]),
    });
    expect(written(decided)).toEqual(["A9 1. Work coach", "B9 1", "E9 600000", "C17 120000", "C22 200000"]);
  });

  it("of whom the budget knows nothing must be pointed out by a person", () => {
    const table = tsv(["Kostnader i kr", "Region Uppsala"], ["Resor", "10 000"]);
    expect(outcomeOf(table, emptyIsamverkan()).undecided.columns).toBe(1);
    expect(outcomeOf(table, emptyIsamverkan()).patch).toEqual([]);
    const skipped = outcomeOf(table, emptyIsamverkan(), { columns: new Map([[0, "skip"]]) });
    expect(skipped.undecided.columns).toBe(0);
    expect(skipped.written).toBe(0);
  });
});

describe("the unit of a table", () => {
  const small = (heading: string): string => tsv([heading, "Uppsala kommun"], ["Lokalhyra", "120"], ["Resor", "10"]);

  it("in tkr is counted into a sheet in kronor", () => {
    expect(written(outcomeOf(small("Kostnader i tkr"), emptyIsamverkan()))).toEqual(["C17 120000", "C28 10000"]);
  });

  it("is asked for where neither words nor figures tell", () => {
    const model = emptyIsamverkan();
    expect(outcomeOf(small(""), model).undecided.unit).toBe(true);
    expect(written(outcomeOf(small(""), model, { unit: "tkr" }))).toEqual(["C17 120000", "C28 10000"]);
    expect(written(outcomeOf(small(""), model, { unit: "kr" }))).toEqual(["C17 120", "C28 10"]);
  });

  it("that a cell names itself goes before the table's", () => {
    const table = tsv(["Kostnader i kr", "Uppsala kommun"], ["Lokalhyra", "0,3 mkr"], ["Resor", "10 000"]);
    expect(written(outcomeOf(table, emptyIsamverkan()))).toEqual(["C17 300000", "C28 10000"]);
  });
});

describe("Västmanland's costs, a list without sections", () => {
  const list = outcomeOf(vastmanlandList, emptyVastmanland());

  it("are the only owner's, in kronor, and add up to what is printed", () => {
    expect(list.unit).toBe("kr");
    expect(list.columns.map(({ choice }) => choice)).toEqual([{ partner: "landstinget västmanland" }]);
    expect(list.sums).toEqual([
      { label: "Total kostnad", found: money(1_450_000), expected: money(1_450_000), agrees: true },
    ]);
  });

  it("are left to a person where no label is the template's, with the nearest rows named; a leader is staff", () => {
    expect(matches(list)).toEqual([
      "Projektledare (LT) 2011 -2012: free",
      "2011 och 2012 externa tjänster via HRAB: unknown",
      "Administrativa kostnader, lokaler, resor: unknown",
      "Kostnader för utvärdering: unknown",
      "Övrigt: same Övrigt",
    ]);
    const [, , , evaluation] = list.lines;
    expect(evaluation?.match.kind === "open" && evaluation.match.suggested.map(({ row }) => row.label)).toEqual([
      "Utvärdering",
    ]);
  });

  it("go to the rows that a person chooses, or to none", () => {
    const model = emptyVastmanland();
    const free = list.places.requested.filter(({ free: isFree }) => isFree);
    const staffRow = free[0]?.row.row ?? -1;
    const evaluation = list.places.requested.find(({ row }) => row.id === "evaluation")?.row.row ?? -1;
    const [leader, services, administration, evaluated] = list.lines.map(({ settled }) => settled.line.row);
    const decided = outcomeOf(vastmanlandList, model, {
      lines: new Map<number, number | "skip">([
        [leader ?? -1, staffRow],
        [services ?? -1, "skip"],
        [administration ?? -1, "skip"],
        [evaluated ?? -1, evaluation],
      ]),
    });
    expect(decided.undecided.lines).toBe(0);
    expect(written(decided)).toEqual(["A9 1. Projektledare (LT) 2011 -2012", "C9 165000", "C22 50000", "C31 75000"]);
    expect(kronor(decided.written)).toBe(290_000);
    expect(kronor(decided.tableTotal)).toBe(1_450_000);
  });

  it("are the same by year in tkr, which are the only owner's", () => {
    const model = emptyVastmanland();
    const owner = { partner: "landstinget västmanland" };
    const decided = outcomeOf(vastmanlandYears, model);
    expect(decided.columns.map(({ heading, choice }) => [heading, choice])).toEqual([
      ["2011", owner],
      ["2012", owner],
      ["2013", owner],
    ]);
    expect(decided.lines.map(({ settled }) => [settled.line.label, kronor(sum(settled.amounts.values()))])).toEqual([
      ["Projektledare LT", 165_000],
      ["Externa tjänster HRAB", 1_050_000],
      ["Utvärdering", 50_000],
      ["Adm kostnader inkl. resor o lokaler", 110_000],
      ["Övriga kostnader", 75_000],
    ]);
    expect(decided.sums).toEqual([{ label: "tkr", found: money(1_450_000), expected: money(1_450_000), agrees: true }]);
  });
});

describe("what does not fit", () => {
  const head = ["Kostnader i kr", "tjänst i %", "Uppsala kommun", "Landstinget", "Totalt"];

  it("a sum that is not what the lines give is told with both figures", () => {
    const table = tsv(
      head,
      ["Resor", "", "10 000", "5 000", "15 000"],
      ["Tolk", "", "20 000", "", "20 000"],
      ["Summa övriga kostnader", "", "30 000", "5 000", "36 000"],
    );
    expect(outcomeOf(table, emptyIsamverkan()).sums).toEqual([
      { label: "Summa övriga kostnader", found: money(36_000), expected: money(35_000), agrees: false },
    ]);
  });

  it("a line's own total that is not what it adds is told too", () => {
    const table = tsv(head, ["Resor", "", "10 000", "5 000", "16 000"]);
    expect(outcomeOf(table, emptyIsamverkan()).sums).toEqual([
      { label: "Resor", found: money(16_000), expected: money(15_000), agrees: false },
    ]);
  });

  it("two lines of one role, with nothing to tell three rows apart, are left to a person", () => {
    const model = budget({
      ...isamverkanHead,
      content: {
        requested: {
          staff: [0.5, 1, 1].map((share) => ({ role: "Arbetscoach", share, amounts: [] })),
        },
      },
    });
    const table = tsv(
      head,
      ["Personalkostnader", "", "", "", ""],
      ["Arbetscoach", "50%", "300 000", "", ""],
      ["Arbetscoach", "100%", "600 000", "", ""],
    );
    expect(matches(outcomeOf(table, model))).toEqual(["Arbetscoach: share Arbetscoach", "Arbetscoach: ambiguous"]);
  });

  it("lines of one role go to the rows of the same share first, and only then in order", () => {
    const staff = [1, 0.5].map((share) => ({ role: "Arbetscoach", share, amounts: [] }));
    const model = budget({ ...isamverkanHead, content: { requested: { staff } } });
    const table = tsv(
      head,
      ["Personalkostnader", "", "", "", ""],
      ["Arbetscoach", "60%", "360 000", "", ""],
      ["Arbetscoach", "100%", "600 000", "", ""],
    );
    expect(written(outcomeOf(table, model))).toEqual(["B10 0.6", "C10 360000", "C9 600000"]);
  });

  it("a sixth role finds no free row among the template's five", () => {
    const roles = ["Projektledare", "Arbetscoach", "Samordnare", "Ekonom", "Psykolog", "Utredare"];
    const table = tsv(
      head,
      ["Personalkostnader", "", "", "", ""],
      ...roles.map((role) => [role, "10%", "60 000", "", "60 000"]),
    );
    expect(matches(outcomeOf(table, emptyIsamverkan())).at(-1)).toBe("Utredare: full");
  });

  it("an amount that can mean two things is told and not written", () => {
    const table = tsv(head, ["Resor", "", "ca 10 000", "5 000", ""]);
    const outcome = outcomeOf(table, emptyIsamverkan());
    expect(outcome.lines[0]?.settled.unread).toEqual(["ca 10 000"]);
    expect(written(outcome)).toEqual(["D28 5000"]);
  });

  it("a line with nothing but a total has no owner to be written to", () => {
    const table = tsv(head, ["Resor", "", "", "", "15 000"], ["Tolk", "", "1 000", "", "1 000"]);
    expect(matches(outcomeOf(table, emptyIsamverkan()))).toEqual(["Resor: whose", "Tolk: same Tolk"]);
  });

  it("an amount of an owner of whom the table says nothing stays, and is told", () => {
    const model = budget(isamverkanRequest);
    const table = tsv(["Kostnader i kr", "Landstinget"], ["Lokalhyra", "50 000"]);
    const outcome = outcomeOf(table, model);
    expect(written(outcome)).toEqual(["D17 50000"]);
    expect(outcome.overwriting).toEqual([]);
    expect(outcome.staying.map(({ at, amount }) => [cellName(at), kronor(amount)])).toEqual([["C17", 120_000]]);
  });

  it("an amount that is written over is told", () => {
    const table = tsv(["Kostnader i kr", "Uppsala kommun"], ["Lokalhyra", "130 000"], ["Tolk", "5 000"]);
    const { overwriting } = outcomeOf(table, budget(isamverkanRequest));
    expect(overwriting).toMatchObject([{ before: { value: 120_000 }, content: { value: 130_000 } }]);
  });

  it("text without an amount, a workbook without a budget and a register of thousands are no table to write", () => {
    const model = emptyIsamverkan();
    expect(understandTable(tableInText("Hej!"), model).kind).toBe("noAmounts");
    expect(understandTable(tableInText(isamverkanTable), { ...model, detailed: null }).kind).toBe("noBudget");
    expect(understandTable(tableInText("Resor\t1\n".repeat(2_000)), model).kind).toBe("tooLarge");
  });
});

it("loses no krona: what is written, left out and undecided is the whole of any table", () => {
  const labels = ["Resor", "Lokalhyra", "Tolk", "Utvärdering", "Informationsmaterial", "Bussresor", "Övrigt", "Xyz"];
  const line = fc.record({
    label: fc.constantFrom(...labels),
    amounts: fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom("kr", "tkr"), (lines, unit) => {
      const model = emptyIsamverkan();
      const table = tsv(
        [`Kostnader i ${unit}`, ...isamverkanPartners],
        ...lines.map(({ label, amounts }) => [label, ...amounts.map(String)]),
      );
      const pasted = understandTable(tableInText(table), model);
      if (pasted.kind !== "table") return;
      const outcome = pasteOutcome(pasted.reading, model, { ...undecided, unit: unit === "tkr" ? "tkr" : "kr" });
      const notPlaced = outcome?.lines.filter(({ match }) => match.kind !== "placed") ?? [];
      const left = sum(notPlaced.map(({ settled }) => settled.sum));
      const given = lines.flatMap(({ amounts }) => amounts).reduce((total, amount) => total + amount, 0);
      expect(outcome?.tableTotal).toBe(money(given, unit === "tkr" ? "tkr" : "kr"));
      expect((outcome?.written ?? 0) + left).toBe(outcome?.tableTotal);
      if (outcome) expect(figuresAfter(model, outcome).figures?.requested).toBe(outcome.written);
    }),
    { numRuns: 40 },
  );
});
