/** Goals that are answered or told otherwise than their figures, or cannot be judged; and what makes a goal met. */
import type { Sheet } from "../../../src/workbook/snapshot";
import { formSheet, type Line } from "../fidelity/a-form";
import { found, on, outcomesOf, wordsOf, workbookOf } from "./a-register";
import { arbetslivsintroRegister, arbetslivsintroReport, bullets, endings, goalTexts } from "./arbetslivsintro";
import { discussion, hudiksvallGoals, hudiksvallRegister, hudiksvallReport } from "./hudiksvall";

const headings: Line = ["Nr", "Mål", "Mått", "Minst", "Av", "Senast", "Redovisat utfall", "Redovisat uppnått"];

const goals = (...lines: readonly Line[]): Sheet =>
  formSheet("Mål", [["Mål"], [], headings, ...lines.map((line, index): Line => [index + 1, ...line])]);

const withHudiksvall = (...lines: readonly Line[]) => workbookOf(hudiksvallRegister(), goals(...lines));

const studies: Line = ["20 procent till studier.", "Studier", 0.2, "Avslutade", null];
const work: Line = ["20 procent ska gå till anställning.", "Arbete", 0.2, "Avslutade och anställda", null];

describe("OUT-401: the answer about a goal", () => {
  it("agrees with the result", () => {
    expect(found(withHudiksvall([...work, null, "Ja"], [...studies, null, "Nej"]))).toEqual([]);
  });

  it("is not Ja below the target, nor Nej above it", () => {
    const snapshot = withHudiksvall([...work, null, "Nej"], [...studies, null, "Ja"]);
    expect(found(snapshot)).toEqual(["OUT-401 no Mål!H4", "OUT-401 yes Mål!H5"]);
    expect(wordsOf(snapshot)).toMatchObject([
      { expected: "20 %", found: "28,2 %" },
      { expected: "20 %", found: "10,8 %" },
    ]);
  });

  it("is held against the stated result where there is one", () => {
    const told = (stated: string | number): readonly string[] =>
      found(workbookOf(goals([goalTexts[1], null, 0.5, null, null, stated, "Ja"])));
    expect([told("48 %"), told(0.48), told(48)]).toEqual([
      ["OUT-401 yes Mål!H4"],
      ["OUT-401 yes Mål!H4"],
      ["OUT-401 yes Mål!H4"],
    ]);
    expect(told("50 %")).toEqual([]);
  });

  it("in the final report is held against the share of the goal's own measure", () => {
    const told = (answer: string, ...lines: readonly string[]): readonly string[] =>
      found(workbookOf(arbetslivsintroReport({ outcome: [answer, bullets(...lines)], returned: "Nej" })));
    expect(told("Ja", ...endings)).toEqual(["OUT-401 yes Slutrapport!B9"]);
    expect(told("Nej", ...endings)).toEqual([]);
    expect(told("Ja", "61% av de deltagare som avslutats har tagit nästa steg mot arbete.")).toEqual([]);
    expect(told("Nej", "61% av de deltagare som avslutats har tagit nästa steg mot arbete.")).toEqual([
      "OUT-401 no Slutrapport!B9",
    ]);
  });

  it("of 80 percent planned within eight weeks is Ja by 97, and could not be Nej", () => {
    const planning = "97% av deltagarna i insatsen har inom åtta veckor fått en planering.";
    const told = (answer: string): readonly string[] =>
      found(workbookOf(arbetslivsintroReport({ planning: [answer, planning], outcome: ["Nej", ""], returned: "Nej" })));
    expect([told("Ja"), told("Nej")]).toEqual([[], ["OUT-401 no Slutrapport!B8"]]);
  });
});

describe("OUT-402: a goal told again", () => {
  it("with the level of the list there is nothing to say", () => {
    const right = discussion.map((text) => text.replace("20 procent till meningsfull", "10 procent till meningsfull"));
    expect(found(workbookOf(hudiksvallGoals(), hudiksvallReport(right)))).toEqual([]);
  });

  it("without a sheet of goals is held against the form's own table", () => {
    const told = (percent: number): readonly string[] =>
      found(
        workbookOf(
          arbetslivsintroReport({
            outcome: ["Nej", `Målet om ${percent}% till arbetslivsinriktad rehabilitering nås inte.`],
            returned: "Nej",
          }),
        ),
      );
    expect([told(50), told(60)]).toEqual([[], ["OUT-402 Slutrapport!C9"]]);
  });

  it("in the form's own table is held against the sheet of goals", () => {
    const sheet = goals([goalTexts[0], "Planering inom utsatt tid", 0.9], [goalTexts[1], null, 0.5]);
    const report = arbetslivsintroReport({ outcome: ["Nej", ""], returned: "Nej" });
    expect(found(workbookOf(report, sheet))).toEqual(["OUT-402 Slutrapport!A8"]);
  });
});

describe("OUT-403: goals that cannot be judged", () => {
  it.each<readonly [string, Line, string]>([
    ["no measure", ["Öka kunskapen om IPS i länet.", null, null], "OUT-403 noMeasure Mål!C4"],
    ["no target", ["Fler ska börja studera.", "Studier", null], "OUT-403 noTarget Mål!D4"],
    [
      "no column in the register",
      ["10 procent till sysselsättning.", "Meningsfull sysselsättning", 0.1],
      "OUT-403 noColumn Mål!C4",
    ],
  ])("for they have %s", (_, line, told) => {
    expect(found(withHudiksvall(line))).toEqual([told]);
  });

  it("a goal that is said not to be measured is let be", () => {
    expect(found(withHudiksvall(["Öka kunskapen om IPS i länet.", "Mäts inte i registret", null]))).toEqual([]);
  });

  it("a goal may say its measure and level in its own words", () => {
    const snapshot = withHudiksvall(["20 procent till studier.", null, null]);
    expect(found(snapshot)).toEqual([]);
    expect(outcomesOf(snapshot).results[0]).toMatchObject({ status: "notMet", basis: "ended" });
  });

  it("without a register nothing is said of columns", () => {
    expect(found(workbookOf(goals(["10 procent till sysselsättning.", "Meningsfull sysselsättning", 0.1])))).toEqual(
      [],
    );
  });
});

describe("OUT-404: cells of a goal that cannot be read", () => {
  it("are told at the cell, without repeating them", () => {
    const snapshot = withHudiksvall(["Ett mål", "Lycka", "många", "de andra", "våren", null, "Nästan"]);
    expect(found(snapshot).filter((each) => each.startsWith("OUT-404"))).toEqual([
      "OUT-404 measure Mål!C4",
      "OUT-404 basis Mål!E4",
      "OUT-404 by Mål!F4",
      "OUT-404 target Mål!D4",
      "OUT-404 answer Mål!H4",
    ]);
    expect(JSON.stringify(wordsOf(snapshot))).not.toContain("Nästan");
  });

  it("are read in the ways people write them", () => {
    const line: Line = [
      "20 procent till studier.",
      "Till studier",
      "20 %",
      "av avslutade",
      "31/12 2018",
      "11 %",
      "nej",
    ];
    expect(found(withHudiksvall(line))).toEqual([]);
    expect(outcomesOf(withHudiksvall(line)).goals?.goals[0]).toMatchObject({
      measure: "studies",
      target: 0.2,
      basis: "ended",
      by: "2018-12-31",
      stated: { value: 0.11 },
      answer: { value: false },
    });
  });
});

describe("OUT-404: a figure or a day of a goal that can be several", () => {
  const activity = "10 procent till meningsfull sysselsättning.";
  const followed = (count: string | number | null, of: string | number | null, answer: string | null = null) =>
    workbookOf(
      hudiksvallRegister(),
      formSheet("Mål", [
        ["Mål"],
        ["Nr", "Mål", "Mått", "Minst", "Egen uppföljning, antal", "Egen uppföljning, av", "Redovisat uppnått"],
        [1, activity, "Meningsfull sysselsättning", 0.1, count, of, answer],
      ]),
    );

  it("an own follow-up of 29 out of 68 is read", () => {
    expect(found(followed(29, 68))).toEqual([]);
    expect(outcomesOf(followed(29, 68)).results[0]).toMatchObject({ status: "met", source: "own" });
  });

  it.each<readonly [string | number, string | number, string]>([
    ["mellan 29 och 58", 68, "ownCount Mål!E3"],
    ["50–60", 68, "ownCount Mål!E3"],
    [29, "mellan 68 och 136", "ownOf Mål!F3"],
  ])("an own follow-up of %s out of %s is told, and the goal not judged by it", (count, of, told) => {
    const snapshot = followed(count, of, "Nej");
    expect(found(snapshot)).toEqual([`OUT-404 ${told}`]);
    expect(wordsOf(snapshot)[0]?.found).toBe(String(typeof count === "string" ? count : of));
    expect(outcomesOf(snapshot).results[0]).toMatchObject({ status: "unclear", why: "unread", open: null });
  });

  it("an own follow-up that cannot be read does not leave the goal to the register", () => {
    const snapshot = workbookOf(
      hudiksvallRegister(),
      formSheet("Mål", [
        ["Mål", "Mått", "Minst", "Egen uppföljning, antal", "Egen uppföljning, av"],
        ["20 procent till studier.", "Studier", 0.2, "runt 15", 37],
      ]),
    );
    expect(found(snapshot)).toEqual(["OUT-404 ownCount Mål!D2"]);
    expect(outcomesOf(snapshot).results[0]).toMatchObject({ status: "unclear", why: "unread" });
  });

  it("a dash says that there is none", () => {
    expect(found(followed("–", "-"))).toEqual(["OUT-403 noColumn Mål!C3"]);
  });

  it("a stated result is told, and an answer not held against the register in its place", () => {
    const snapshot = withHudiksvall([...studies, "mellan 20 och 30 %", "Ja"]);
    expect(found(snapshot)).toEqual(["OUT-404 stated Mål!G4"]);
    expect(found(withHudiksvall([...studies, null, "Ja"]))).toEqual(["OUT-401 yes Mål!H4"]);
  });

  it("a stated result of a goal in numbers may be any number", () => {
    const told = (stated: string | number) =>
      found(withHudiksvall(["Minst 70 deltagare", "Antal deltagare", 70, null, null, stated]));
    expect([told(120), told("120"), told("över 100")]).toEqual([[], [], ["OUT-404 stated Mål!G4"]]);
  });

  it.each(["våren, tror vi", "2018-05-31 eller 2018-12-31"])("a last day %s leaves open whether time is left", (by) => {
    const snapshot = withHudiksvall(["20 procent till studier.", "Studier", 0.2, "Avslutade", by]);
    expect(found(snapshot)).toEqual(["OUT-404 by Mål!F4"]);
    expect(outcomesOf(snapshot).results[0]).toMatchObject({
      status: "unclear",
      why: "unread",
      open: { share: { numerator: 4, denominator: 37 } },
    });
    const reached = withHudiksvall(["10 procent till studier.", "Studier", 0.1, "Avslutade", by]);
    expect(outcomesOf(reached).results[0]?.status).toBe("met");
  });

  it("of whom a share is taken is not guessed", () => {
    const snapshot = withHudiksvall(["20 procent till studier.", "Studier", 0.2, "de flesta"]);
    expect(found(snapshot)).toEqual(["OUT-404 basis Mål!E4"]);
    expect(outcomesOf(snapshot).results[0]).toMatchObject({ status: "unclear", why: "unread", open: null });
  });

  it("within how many weeks decides a goal of planning alone", () => {
    const within = (measure: string) =>
      workbookOf(
        arbetslivsintroRegister(),
        formSheet("Mål", [
          ["Mål", "Mått", "Minst", "Inom veckor"],
          ["80 procent inom utsatt tid.", measure, 0.8, "sex till åtta"],
        ]),
      );
    expect(found(within("Planering inom utsatt tid"))).toEqual(["OUT-404 weeks Mål!D2"]);
    expect(outcomesOf(within("Planering inom utsatt tid")).results[0]).toMatchObject({ why: "unread", open: null });
    expect(outcomesOf(within("Arbetslivsinriktad rehabilitering")).results[0]).toMatchObject({ status: "notMet" });
  });
});

describe("whether a goal is met", () => {
  const result = (line: Line) => outcomesOf(withHudiksvall(line)).results[0];

  it("cannot be told yet while there is time left, but is met as soon as it is", () => {
    expect(result(["20 procent till studier.", "Studier", 0.2, "Avslutade", on("2018-12-31")])).toMatchObject({
      status: "unclear",
      why: "timeLeft",
      open: { share: { numerator: 4, denominator: 37 } },
    });
    expect(result(["20 procent till studier.", "Studier", 0.2, "Avslutade", on("2018-05-31")])?.status).toBe("notMet");
    expect(result(["10 procent till studier.", "Studier", 0.1, "Avslutade", on("2018-12-31")])?.status).toBe("met");
  });

  it("is told to the person: 4 of 37 meets a target of just that", () => {
    expect(result(["Studier", "Studier", 4 / 37, "Avslutade"])?.status).toBe("met");
    expect(result(["Studier", "Studier", 0.109, "Avslutade"])?.status).toBe("notMet");
  });

  it("is told of those whom the goal names", () => {
    expect(result(["Arbete", "Arbete", 0.2, "Alla som börjat"])).toMatchObject({
      status: "notMet",
      open: { share: { numerator: 11, denominator: 71 } },
    });
    expect(result(["Arbete", "Arbete", 0.25, "Fullföljda"])).toMatchObject({
      status: "met",
      open: { share: { numerator: 7, denominator: 28 } },
    });
  });

  it("is a number where the goal is one", () => {
    expect(result(["Minst 70 deltagare", "Antal deltagare", 70])).toMatchObject({ status: "met", number: 71 });
    expect(result(["Fyra insatser var", "Insatser per deltagare", 4])).toMatchObject({ why: "noColumn" });
    const { results } = outcomesOf(
      workbookOf(arbetslivsintroRegister(), goals(["Fyra insatser var", "Insatser per deltagare", 4])),
    );
    expect(results[0]).toMatchObject({ status: "notMet", number: 365 / 97 });
  });

  it("is not told of health where nobody has answered a form", () => {
    expect(result(["Bättre hälsa", "GHQ-12", null])).toMatchObject({
      status: "unclear",
      why: "noForms",
      source: "forms",
    });
  });

  it("is not told without a register", () => {
    expect(outcomesOf(workbookOf(goals(studies))).results[0]).toMatchObject({ status: "unclear", why: "noRegister" });
  });
});
