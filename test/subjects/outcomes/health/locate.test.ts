import { locateHealth } from "../../../../src/subjects/outcomes/health/locate";
import { formOf } from "../../fidelity/a-form";
import { type AnswerRow, headings, modelOf, readingsIn, workbookOf } from "./answer-sheets";

/** What is read of the only row. */
function read(...row: AnswerRow): unknown {
  return readingsIn(workbookOf(row)).map(({ person, occasion, form, answer }) => ({
    person,
    occasion,
    form,
    answer: answer.kind === "read" ? answer.items : answer.kind,
  }))[0];
}

function answerOf(form: string, answer: string | number): unknown {
  const [reading] = readingsIn(workbookOf([1, 0, form, answer]));
  return reading?.answer;
}

const text = (items: string, missing = 0) => ({ kind: "read", items, missing, typed: "text" });

describe("an answer sheet is read", () => {
  it("with who, when, which form and the answers", () => {
    expect(read(7, 6, "GHQ-12", "000111222333")).toEqual({
      person: "7",
      occasion: 6,
      form: "GHQ-12",
      answer: "000111222333",
    });
  });

  it.each([
    ["0 0 0 1 1 1 2 2 2 3 3 3", "000111222333"],
    ["0,0,0,1,1,1,2,2,2,3,3,3", "000111222333"],
    ["000 111 222 333", "000111222333"],
    ["0-0-0-1-1-1-2-2-2-3-3-3", "000111222333"],
  ])("however its answers are parted: %s", (typed, items) => {
    expect(answerOf("GHQ-12", typed)).toEqual(text(items));
  });

  it.each([
    ["00011122233-", "00011122233-"],
    ["0 0 0 1 1 1 2 2 2 3 3 –", "00011122233-"],
    ["0,0,0,1,1,1,2,2,2,3,3,", "00011122233-"],
  ])("with a question left out: %s", (typed, items) => {
    expect(answerOf("GHQ-12", typed)).toEqual(text(items, 1));
    expect(answerOf("EQ-5D-3L", "2-131")).toEqual(text("2-131", 1));
  });

  it("as a number that has lost its zeros, for only GHQ-12 has a 0 to lose", () => {
    expect(answerOf("GHQ-12", 111222333)).toEqual({ ...text("000111222333"), typed: "zerosLost" });
    expect(answerOf("GHQ-12", 111222333000)).toEqual({ ...text("111222333000"), typed: "number" });
    expect(answerOf("EQ-5D-5L", 21311)).toEqual({ ...text("21311"), typed: "number" });
    expect(answerOf("EQ-5D-5L", 2131)).toEqual({ kind: "length", count: 4 });
  });

  it("but not where the number may be a sum of points", () => {
    expect(answerOf("GHQ-12", 12)).toEqual({ kind: "length", count: 2 });
    expect(answerOf("GHQ-12", 0)).toEqual({ kind: "length", count: 1 });
  });

  it.each([
    ["GHQ-12", "00011122233", { kind: "length", count: 11 }],
    ["GHQ-12", "000111222334", { kind: "digit", digit: "4", item: 12 }],
    ["EQ-5D-3L", "21341", { kind: "digit", digit: "4", item: 4 }],
    ["EQ-5D-5L", "01111", { kind: "digit", digit: "0", item: 1 }],
    ["EQ-5D-5L", "vet ej", { kind: "text" }],
    ["EQ-5D-5L", 1.5, { kind: "text" }],
  ])("and is no answer of %s as %j", (form, typed, answer) => {
    expect(answerOf(form, typed)).toEqual(answer);
  });

  it.each([
    [0, 0],
    ["Start", 0],
    ["inskrivning", 0],
    ["6", 6],
    ["12 mån", 12],
    ["18 månader", 18],
    ["Månad 24", 24],
    ["Avslut", "end"],
    ["End", "end"],
    [7, null],
    ["våren", null],
  ])("at %j, which is %j", (typed, occasion) => {
    expect(read(1, typed, "GHQ-12", "000000000000")).toMatchObject({ occasion });
  });

  it.each([
    [7, "7"],
    ["007", "7"],
    [" Nr 7 ", "7"],
    ["A7", "A7"],
  ])("of the person %j", (typed, person) => {
    expect(read(typed, 0, "GHQ-12", "000000000000")).toMatchObject({ person });
  });

  it("with its day, however that is written", () => {
    const snapshot = formOf([headings, [1, 0, "2016-03-01", "EQ-5D-3L", "11111"], [1, 6, 42614, "EQ-5D-3L", "11111"]]);
    expect(readingsIn(snapshot).map(({ date }) => date)).toEqual(["2016-03-01", "2016-09-01"]);
  });
});

describe("the form is known", () => {
  it.each([
    ["GHQ12", "GHQ-12"],
    ["ghq 12", "GHQ-12"],
    ["EQ5D3L", "EQ-5D-3L"],
    ["Eq-5d (5L)", "EQ-5D-5L"],
    ["5L", "EQ-5D-5L"],
  ])("as %s", (typed, form) => {
    expect(read(1, 0, typed, "11111")).toMatchObject({ form });
  });

  it("by its answers, where no column says it", () => {
    const forms = (...answers: readonly (string | number)[]) =>
      readingsIn(formOf([["Nr", "Tillfälle", "Svar"], ...answers.map((answer) => [1, 0, answer])])).map(
        ({ form }) => form,
      );
    expect(forms("000111222333", 111222333)).toEqual(["GHQ-12", "GHQ-12"]);
    expect(forms("21311", "21511")).toEqual(["EQ-5D-5L", "EQ-5D-5L"]);
    // Levels from 1 to 3 are met with in both.
    expect(forms("21311", "21111")).toEqual([null, null]);
    // In a table of GHQ-12 five digits of a number may be all that is left of twelve.
    expect(forms("000111222333", 12233)).toEqual(["GHQ-12", "GHQ-12"]);
  });

  it("for plain EQ-5D by a level that only one version has, or by the rows that name their version", () => {
    const forms = (...rows: readonly AnswerRow[]) => modelOf(...rows).tables[0]?.readings.map(({ form }) => form);
    expect(forms([1, 0, "EQ-5D", "21311"], [2, 0, "EQ-5D", "21411"])).toEqual(["EQ-5D-5L", "EQ-5D-5L"]);
    expect(forms([1, 0, "EQ-5D", "21311"], [2, 0, "EQ-5D-3L", "21311"])).toEqual(["EQ-5D-3L", "EQ-5D-3L"]);
    expect(forms([1, 0, "EQ-5D", "21311"])).toEqual([null]);
  });
});

describe("a table of answer sheets is found", () => {
  it("by its headings, below a title, in any order of columns, on a sheet of any name, in English", () => {
    const snapshot = formOf(
      [
        ["Deltagare", "Kön"],
        [1, "kvinna"],
      ],
      [
        ["Enkäter 2016"],
        [],
        [undefined, "Form", "Answers", "Occasion", "No."],
        [undefined, "GHQ-12", "000111222333", 6, 3],
      ],
    );
    expect(locateHealth(snapshot).tables.map(({ columns, headingRow }) => [columns.sheet, headingRow])).toEqual([
      ["Blad2", 2],
    ]);
    expect(readingsIn(snapshot)[0]).toMatchObject({ person: "3", occasion: 6, row: 3 });
  });

  it("past empty rows, and rows that wait for their answers", () => {
    const snapshot = formOf([headings, [1, 0, null, "GHQ-12"], [], [2, 0, null, "GHQ-12", "000000000000"]]);
    expect(readingsIn(snapshot).map(({ person }) => person)).toEqual(["2"]);
  });

  it("with a column for each of the twelve items", () => {
    const items = Array.from({ length: 12 }, (_, index) => `Fråga ${index + 1}`);
    const lines = [
      ["Nr", "Tillfälle", ...items],
      [1, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, undefined],
      [1, 6, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 5],
    ];
    const read = [
      ["GHQ-12", text("00011122233-", 1)],
      ["GHQ-12", { kind: "digit", digit: "5", item: 12 }],
    ];
    const named = formOf([["GHQ-12"], ...lines]);
    expect(readingsIn(named).map(({ form, answer }) => [form, answer])).toEqual(read);
    // Twelve questions may be of another form: asked where none is named.
    const unnamed = locateHealth(formOf(lines));
    expect([unnamed.tables, unnamed.questions.map(({ about }) => about)]).toEqual([[], ["twelveItems"]]);
    const answered = new Map(unnamed.questions.map(({ id }) => [id, "ghq"]));
    expect(locateHealth(formOf(lines), { answers: answered }).tables[0]?.readings.map(({ answer }) => answer)).toEqual(
      read.map(([, answer]) => answer),
    );
  });

  it("with a column for each dimension of EQ-5D, by letters or in Swedish, in any order", () => {
    const letters = formOf([
      ["Nr", "Tillfälle", "AD", "MO", "SC", "UA", "PD"],
      [1, 0, 5, 1, 2, 3, 4],
    ]);
    expect(readingsIn(letters)[0]).toMatchObject({ form: "EQ-5D-5L", answer: text("12345") });
    const names = ["Rörlighet", "Hygien", "Huvudsakliga aktiviteter", "Smärtor/besvär", "Oro/nedstämdhet"];
    const swedish = formOf([
      ["Nr", "Formulär", ...names],
      [1, "EQ-5D-3L", 2, 1, 3, 1, 1],
    ]);
    expect(readingsIn(swedish)[0]).toMatchObject({ form: "EQ-5D-3L", answer: text("21311") });
  });

  it("not among months, questions of a survey, or a register", () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    const tables = [
      [
        ["Nr", "Namn", ...months],
        [1, "Coach 1", ...months.map(() => 2)],
      ],
      [
        ["Nr", "Fråga", "Svar"],
        [1, "Hur många deltar?", "41"],
        [2, "När började ni?", "2017"],
      ],
      [
        ["Nr", "Inskriven", "Kön"],
        [1, "2017-09-01", "man"],
      ],
    ];
    expect(locateHealth(formOf(...tables)).tables).toEqual([]);
  });
});
