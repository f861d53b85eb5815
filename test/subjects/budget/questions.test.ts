/** What a budget asks, what each answer does, and that no figure stands until then. */
import { answerPatch } from "../../../src/making/answers-sheet";
import { kronor } from "../../../src/reading/money";
import { budgetKey } from "../../../src/subjects/budget/examined-budget";
import { catalogue } from "../../../src/subjects/catalogue";
import type { Question } from "../../../src/checking/question";
import { questionText } from "../../../src/checking/language";
import { patched } from "../../../src/workbook/patched";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { snapshotOf } from "../../cases/blueprint-snapshot";
import { swedish } from "../../cases/words";
import { sheetOf, workbookOf, type Written } from "./written-sheet";

type Rows = readonly (readonly Written[])[];

/** Three sections of a row and a sum each; `amounts` gives the cells of a row of so many kronor. */
function budget(head: Rows, amounts: (kronor: number) => readonly Written[], more: Rows = []): Snapshot {
  return workbookOf(
    sheetOf("Budget", [
      ...head,
      ["Personalkostnader"],
      ["Arbetscoach", ...amounts(600_000)],
      ["Summa personalkostnader", ...amounts(600_000)],
      ["Lokalkostnader"],
      ["Lokalhyra", ...amounts(120_000)],
      ["Summa lokalkostnader", ...amounts(120_000)],
      ["Övriga kostnader"],
      ["Resor", ...amounts(80_000)],
      ["Summa övriga kostnader", ...amounts(80_000)],
      ["Totalt från Samordningsförbundet", ...amounts(800_000)],
      ...more,
    ]),
  );
}

const none = new Map<string, string>();

function told(snapshot: Snapshot, answers: ReadonlyMap<string, string> = none) {
  const result = catalogue.check(snapshot, undefined, undefined, answers);
  const { figures } = budgetKey.of(result);
  const money = (ore: number | null | undefined): number | null =>
    ore === null || ore === undefined ? null : ore / 100;
  return {
    result,
    questions: result.questions,
    requested: money(figures?.requested),
    ownFunding: money(figures?.ownFunding),
    total: money(figures?.total),
    partners: figures?.partners ?? [],
  };
}

/** The only question of a workbook. */
function asked(snapshot: Snapshot): Question {
  const { questions } = told(snapshot);
  expect(questions).toHaveLength(1);
  const [question] = questions;
  if (question === undefined) throw new Error("Nothing is asked");
  return question;
}

describe("columns that nothing says the meaning of", () => {
  const strangers = budget([["Kostnader i kr", "Röda Korset", "Coompanion"]], (kronor) => [
    kronor / 4,
    (kronor * 3) / 4,
  ]);

  it("are asked about, and nothing stated", () => {
    const question = asked(strangers);
    expect(question).toMatchObject({ id: "columns:Budget!Röda Korset | Coompanion", likely: null });
    expect(told(strangers)).toMatchObject({ requested: null, total: null, partners: [] });
    expect(questionText(question, swedish)).toMatchObject({
      ask: "Beloppen står i flera kolumner (Röda Korset, Coompanion). Vilka av dem är budgeten?",
      choices: [
        { id: "add", text: "Alla läggs ihop", likely: false },
        { id: "only Röda Korset", text: "Bara Röda Korset", likely: false },
        { id: "only Coompanion", text: "Bara Coompanion", likely: false },
      ],
    });
  });

  it("are added, or one of them is taken, as the answer says", () => {
    const { id } = asked(strangers);
    expect(told(strangers, new Map([[id, "add"]])).total).toBe(800_000);
    expect(told(strangers, new Map([[id, "only Coompanion"]])).total).toBe(600_000);
    expect(told(strangers, new Map([[id, "only Caritas"]])).total).toBeNull();
  });

  it("are owners with money of their own where organisations stand over them", () => {
    const { id } = asked(strangers);
    const { partners, total } = told(strangers, new Map([[id, "add"]]));
    expect(total).toBe(800_000);
    expect(partners.map(({ name, total: own }) => [name, own && kronor(own)])).toEqual([
      ["Röda Korset", 200_000],
      ["Coompanion", 600_000],
    ]);
  });

  it("say nothing of the sums while they are open: what is only misread is no fault", () => {
    expect(
      told(strangers)
        .result.findings.map(({ rule }) => rule)
        .filter((rule) => rule.startsWith("BUD-3")),
    ).toEqual([]);
  });

  it("are not asked about where they are years", () => {
    const years = budget([["Kostnader i kr", 2027, 2028]], (kronor) => [kronor / 2, kronor / 2]);
    expect(told(years)).toMatchObject({ questions: [], total: 800_000, partners: [] });
  });

  it.each([
    ["members of the förbund stand over them", ["Uppsala kommun", "Arbetsförmedlingen"]],
    ["their roles do", ["Huvudprojektägare", "Delprojektägare"]],
  ])("are not asked about where %s", (_, [first = "", second = ""]) => {
    const known = budget([["Kostnader i kr", first, second]], (kronor) => [kronor / 4, (kronor * 3) / 4]);
    expect(told(known)).toMatchObject({ questions: [], total: 800_000 });
  });

  it("are not asked about where one is the sum of the others, whatever it is called", () => {
    const summed = budget([["Kostnader i kr", "Röda Korset", "Coompanion", "Helheten"]], (kronor) => [
      kronor / 4,
      (kronor * 3) / 4,
      kronor,
    ]);
    expect(told(summed)).toMatchObject({ questions: [], total: 800_000 });
  });

  it("of what is applied for and what the owners pay are the two blocks", () => {
    const funded = budget([["Kostnader i kr", "Söks från förbundet", "Egenfinansiering", "Totalt"]], (kronor) => [
      kronor * 0.75,
      kronor * 0.25,
      kronor,
    ]);
    expect(told(funded)).toMatchObject({ questions: [], requested: 600_000, ownFunding: 200_000, total: 800_000 });
  });

  it("of budget and outcome are the budget", () => {
    const followed = budget([["Kostnader i kr", "Budget", "Utfall"]], (kronor) => [kronor, kronor * 0.9]);
    expect(told(followed)).toMatchObject({ questions: [], total: 800_000 });
  });
});

describe("the unit", () => {
  const small = budget([[null, "Uppsala kommun"]], (kronor) => [kronor / 1000]);

  it("is asked about where neither a heading nor the amounts say it, and decides every figure", () => {
    const { id, likely } = asked(small);
    expect(likely).toEqual({ choice: "tkr", why: "small" });
    expect(told(small).total).toBeNull();
    expect(told(small, new Map([[id, "tkr"]])).total).toBe(800_000);
    expect(told(small, new Map([[id, "kr"]])).total).toBe(800);
  });

  it("is not asked about where the amounts can be nothing but kronor", () => {
    const large = budget([[null, "Uppsala kommun"]], (kronor) => [kronor]);
    expect(told(large)).toMatchObject({ questions: [], total: 800_000 });
  });
});

describe("an amount that is no number", () => {
  const about = budget([["Kostnader i kr", "Uppsala kommun"]], (kronor) => [
    kronor === 120_000 ? "ca 120 000" : kronor,
  ]);

  it("is asked about, with the figure in it as a choice", () => {
    const question = told(about).questions.find(({ about: kind }) => kind === "amount");
    expect(question?.choices.map(({ id }) => id)).toEqual(["figure", "none"]);
    expect(told(about).total).toBeNull();
    const answer = (choice: string) => told(about, new Map([[question?.id ?? "", choice]])).total;
    // Without it the rows no longer come to the total, and that is asked in turn.
    expect([answer("figure"), answer("none")]).toEqual([800_000, null]);
  });
});

describe("a second table with the same sections", () => {
  const amounts = (kronor: number): readonly Written[] => [kronor];
  const again: Rows = [
    ["Det här står vi för själva"],
    ["Personalkostnader"],
    ["Handledare", 50_000],
    ["Summa personalkostnader", 50_000],
    ["Lokalkostnader"],
    ["Lokalhyra", 10_000],
    ["Summa lokalkostnader", 10_000],
  ];
  const rows = budget([["Kostnader i kr", "Uppsala kommun"]], amounts).sheets[0]?.rows ?? [];
  const untitled = workbookOf(
    sheetOf("Budget", [
      ...rows.map(({ cells }) =>
        cells.map(({ value }) => (value === "Totalt från Samordningsförbundet" ? "Det hela" : value)),
      ),
      ...again,
    ]),
  );

  it("is asked about before any of its money counts", () => {
    const question = told(untitled).questions.find(({ about }) => about === "closing");
    expect(told(untitled)).toMatchObject({ requested: null, total: null });
    const answer = (choice: string) => told(untitled, new Map([[question?.id ?? "", choice]])).total;
    expect([answer("rows"), answer("total")]).toEqual([860_000, 800_000]);
  });
});

describe("two sheets that could be the budget", () => {
  const sheets = [1, 2].map((times) => ({
    ...(budget([["Kostnader i kr", "Uppsala kommun"]], (kronor) => [kronor * times]).sheets[0] ?? sheetOf("", [])),
    name: times === 1 ? "Budget" : "Budget ny",
  }));

  it("are asked about where they come to different sums", () => {
    const question = asked(workbookOf(...sheets));
    expect(question.choices.map(({ id }) => id)).toEqual(["Budget", "Budget ny", "add"]);
    expect(told(workbookOf(...sheets)).total).toBeNull();
    expect(told(workbookOf(...sheets), new Map([[question.id, "Budget ny"]])).total).toBe(1_600_000);
  });

  it("are not where one of them is hidden, or both come to the same", () => {
    const [first, second] = sheets;
    if (first === undefined || second === undefined) throw new Error("No sheets");
    expect(told(workbookOf(first, { ...second, visibility: "hidden" }))).toMatchObject({
      questions: [],
      total: 800_000,
    });
    expect(told(workbookOf(first, { ...first, name: "Kopia" })).questions).toEqual([]);
  });
});

describe("an answer that the workbook keeps", () => {
  const strangers = budget([["Kostnader i kr", "Röda Korset", "Coompanion"]], (kronor) => [kronor / 2, kronor / 2]);

  /** The workbook with the answer in it: on a new sheet, or on the one that it has. */
  function kept(snapshot: Snapshot, question: Question, choice: string): Snapshot {
    const patch = answerPatch(snapshot, { question, choice }, swedish);
    const made = snapshotOf(patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint] : [])));
    const { sheets, names } = patched(snapshot, patch);
    return { ...snapshot, sheets: [...sheets, ...made.sheets], names: new Map([...names, ...made.names]) };
  }

  it("decides as one that is given, can be changed, and is asked for again when it is taken away", () => {
    const question = asked(strangers);
    const first = kept(strangers, question, "add");
    expect(first.sheets.map(({ name }) => name)).toEqual(["Budget", "Samkoll - svar"]);
    expect(told(first)).toMatchObject({ questions: [], total: 800_000 });
    expect(told(first).result.answered).toMatchObject([{ id: question.id, answer: "add" }]);
    const changed = kept(first, question, "only Coompanion");
    expect(told(changed)).toMatchObject({ questions: [], total: 400_000 });
    const taken = kept(changed, question, "");
    expect(told(taken)).toMatchObject({ total: null, questions: [{ id: question.id }] });
  });

  it("is for the words it was asked about: another heading in the same cell is asked anew", () => {
    const question = asked(strangers);
    const { sheets, names } = kept(strangers, question, "add");
    const later = budget([["Kostnader i kr", "Röda Korset", "Caritas"]], (kronor) => [kronor / 2, kronor / 2]);
    const answers = sheets.find(({ name }) => name === "Samkoll - svar");
    if (answers === undefined) throw new Error("No sheet of answers");
    expect(told({ ...later, sheets: [...later.sheets, answers], names }).questions).toHaveLength(1);
  });
});

describe("rows that do not come to their total", () => {
  const amounts = (kronor: number): readonly Written[] => [kronor];
  /** Overhead on what the sections come to, below a total that nobody knows by its words. */
  const strange = workbookOf(
    sheetOf("Budget", [
      ...(budget([["Kostnader i kr", "Uppsala kommun"]], amounts).sheets[0]?.rows ?? []).map(({ cells }) =>
        cells.map(({ value }) => (value === "Totalt från Samordningsförbundet" ? "Direkta kostnader" : value)),
      ),
      ["Overhead 12 %", 96_000],
      ["Slutsumma", 896_000],
    ]),
  );

  it("do come to it where a sum on the way has no word of one", () => {
    expect(told(strange).total).toBe(896_000);
  });

  it("are asked about where a row is not known, and stand as they are answered", () => {
    const rows = [
      ["Kostnader i kr", "Uppsala kommun"],
      ["Arbetscoach", 600_000],
      ["Lokalhyra", 120_000],
      ["Resor", 80_000],
      ["Totalt", 900_000],
    ];
    const unlike = workbookOf(sheetOf("Budget", rows));
    const question = told(unlike).questions.find(({ about }) => about === "closing");
    expect(told(unlike).total).toBeNull();
    const answer = (choice: string) => told(unlike, new Map([[question?.id ?? "", choice]])).total;
    expect([answer("rows"), answer("total")]).toEqual([800_000, 900_000]);
    expect(told(unlike).result.findings.map(({ rule }) => rule)).toContain("BUD-305");
  });

  it("are a fault, and no question, where every row is told", () => {
    const rows = [
      ["Kostnader att rekvirera från Samordningsförbundet"],
      ["Kostnader i kr", "Uppsala kommun"],
      ["Personalkostnader"],
      ["Arbetscoach", 600_000],
      ["Summa personalkostnader", 600_000],
      ["Lokalkostnader"],
      ["Lokalhyra", 120_000],
      ["Summa lokalkostnader", 120_000],
      ["Övriga kostnader"],
      ["Resor", 80_000],
      ["Summa övriga kostnader", 80_000],
      ["Totalt från Samordningsförbundet", 900_000],
    ];
    const { questions, total, result } = told(workbookOf(sheetOf("Budget", rows)));
    expect([questions, total]).toEqual([[], 800_000]);
    expect(result.findings.map(({ rule }) => rule)).toContain("BUD-305");
  });

  it("are not asked about where subtotals inside a section explain it", () => {
    const rows = [
      ["Kostnader i kr", "Uppsala kommun"],
      ["Personalkostnader"],
      ["Arbetscoach", 600_000],
      ["Summa personalkostnader", 600_000],
      ["Övriga kostnader"],
      ["Tågresor", 20_000],
      ["Bilersättning", 15_000],
      ["Summa resor", 35_000],
      ["Kurser", 30_000],
      ["Böcker", 10_000],
      ["Summa utbildning", 40_000],
      ["Summa övriga kostnader", 75_000],
      ["Totalt från Samordningsförbundet", 675_000],
    ];
    expect(told(workbookOf(sheetOf("Budget", rows)))).toMatchObject({ questions: [], total: 675_000 });
  });
});

describe("columns beside a total that is shown", () => {
  it("are no owners where they are years, terms, stages or shares", () => {
    const beside = budget(
      [["Kostnader i kr", "Uppsala kommun", "Region Uppsala", "Totalt", "VT", "HT", "Budget 2026"]],
      (kronor) => [kronor / 4, (kronor * 3) / 4, kronor, kronor / 2, kronor / 2, kronor * 0.9],
    );
    const { questions, total, partners } = told(beside);
    expect([questions, total]).toEqual([[], 800_000]);
    expect(partners.map(({ name }) => name)).toEqual(["Uppsala kommun", "Region Uppsala"]);
  });

  it("leave a sheet without owners to its one column of amounts", () => {
    const single = budget([["Kostnader i kr", "Belopp"]], (kronor) => [kronor]);
    expect(told(single)).toMatchObject({ questions: [], total: 800_000, partners: [] });
  });
});

it("reads own funding where it comes first, and never as what is requested", () => {
  const amounts = (kronor: number): readonly Written[] => [kronor];
  const table = (title: string, total: string, times: number): Rows => [
    [title],
    ["Kostnader i kr", "Uppsala kommun"],
    ["Personalkostnader"],
    ["Arbetscoach", ...amounts(600_000 * times)],
    ["Summa personalkostnader", ...amounts(600_000 * times)],
    ["Lokalkostnader"],
    ["Lokalhyra", ...amounts(120_000 * times)],
    ["Summa lokalkostnader", ...amounts(120_000 * times)],
    [total, ...amounts(720_000 * times)],
  ];
  const first = [
    ...table("Egenfinansiering", "Summa egenfinansiering", 1),
    ...table("Det vi ansöker om", "Totalt från Samordningsförbundet", 2),
  ];
  expect(told(workbookOf(sheetOf("Budget", first)))).toMatchObject({ requested: 1_440_000, ownFunding: 720_000 });
});
