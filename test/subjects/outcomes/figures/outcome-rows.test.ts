/** Key figures, results and goals in words: Hudiksvall's and Arbetslivsintro's, in Swedish and in English. */
import type { Language } from "../../../../src/checking/language";
import {
  goalRows,
  keyRows,
  measureRows,
  type OutcomeRow,
} from "../../../../src/subjects/outcomes/figures/outcome-rows";
import type { OutcomeFigures } from "../../../../src/subjects/outcomes/figures/outcome-figures";
import type { OutcomesModel } from "../../../../src/subjects/outcomes/locate";
import { english, swedish } from "../../../cases/words";
import { formSheet } from "../../fidelity/a-form";
import { arbetslivsintro } from "../arbetslivsintro";
import { outcomesOf, workbookOf } from "../a-register";
import { ghqOf, workbookOf as formsOf } from "../health/answer-sheets";
import { hudiksvall, hudiksvallGoals, hudiksvallWithQueue } from "../hudiksvall";

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");
const pairs = (rows: readonly OutcomeRow[]) => rows.map(({ label, value }) => [label, plain(value)]);

function figuresOf({ figures }: OutcomesModel): OutcomeFigures {
  if (figures === null) throw new Error("No figures");
  return figures;
}

const ips = outcomesOf(hudiksvall());
const intro = outcomesOf(arbetslivsintro());

describe("the key figures", () => {
  it("of Hudiksvall are those of the evaluation on 31 May 2018", () => {
    expect(pairs(keyRows(figuresOf(ips), swedish))).toEqual([
      ["Har börjat", "71"],
      ["Pågående", "34"],
      ["Avslutade", "37"],
      ["Flöde från 2018-01-01", "32 vid start, 9 nya, 7 avslutade, 34 vid slut"],
      ["Dagar i insatsen, medelvärde för avslutade", "194"],
      ["Dagar i insatsen, median för avslutade", "220"],
      ["I insatsen sju månader eller längre", "19 av 37 (51 %)"],
      ["Deltagare per heltidscoach", "21,3"],
    ]);
  });

  it("tell in English too how many each coach has, and for how long", () => {
    const rows = pairs(keyRows(figuresOf(ips), english));
    expect(rows).toContainEqual(["Participants per full-time coach", "21.3"]);
    expect(rows).toContainEqual(["In the effort for seven months or more", "19 of 37 (51%)"]);
    expect(rows).toContainEqual(["Flow from 2018-01-01", "32 at start, 9 new, 7 ended, 34 at the end"]);
  });

  it("tell of a queue only where the register has one", () => {
    const queue = outcomesOf(workbookOf(hudiksvallWithQueue()));
    expect(pairs(keyRows(figuresOf(queue), swedish))).toContainEqual(["Väntar på att börja", "10"]);
    expect(keyRows(figuresOf(ips), swedish).map(({ label }) => label)).not.toContain("Väntar på att börja");
  });

  it("of Arbetslivsintro have 3,76 efforts for each of 97, and nothing of coaches", () => {
    const rows = pairs(keyRows(figuresOf(intro), swedish));
    expect(rows).toContainEqual(["Har börjat", "97"]);
    expect(rows).toContainEqual(["Avslutade", "46"]);
    expect(rows).toContainEqual(["Insatser per deltagare", "3,76 (365 på 97 personer)"]);
    expect(rows.map(([label]) => label)).toContain("Dagar till planering, medelvärde");
    expect(rows.map(([label]) => label)).not.toContain("Deltagare per heltidscoach");
    expect(pairs(keyRows(figuresOf(intro), english))).toContainEqual([
      "Efforts per participant",
      "3.76 (365 for 97 people)",
    ]);
  });
});

describe("the results", () => {
  const told = (model: OutcomesModel, language: Language, label: string) => {
    const row = measureRows(model, language).find((each) => each.label === label);
    return row && [row.value, row.basis, row.interval].map(plain);
  };

  it("take Hudiksvall's work of 39 and studies of 37, each with its interval", () => {
    expect(told(ips, swedish, "Arbete")).toEqual(["11 av 39 (28 %)", "Avslutade och anställda", "95 %: 17 %–44 %"]);
    expect(told(ips, swedish, "Studier")).toEqual(["4 av 37 (11 %)", "Avslutade", "95 %: 4 %–25 %"]);
    expect(told(ips, english, "Work")).toEqual(["11 of 39 (28%)", "Ended or working", "95 %: 17%–44%"]);
  });

  it("tell each measure once", () => {
    const labels = measureRows(ips, swedish).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("take Arbetslivsintro's plans of all, and the next step of the 46 who ended", () => {
    expect(told(intro, swedish, "Planering inom utsatt tid")?.slice(0, 2)).toEqual([
      "94 av 97 (97 %)",
      "Alla som börjat",
    ]);
    expect(told(intro, swedish, "Nästa steg: arbetslivsinriktad rehabilitering")?.slice(0, 2)).toEqual([
      "22 av 46 (48 %)",
      "Avslutade",
    ]);
  });

  it("are none of goals or forms alone", () => {
    expect(measureRows(outcomesOf(formsOf([1, "Start", "GHQ-12", ghqOf(20)])), swedish)).toEqual([]);
    expect(measureRows(outcomesOf(workbookOf(hudiksvallGoals())), swedish)).toEqual([]);
  });
});

describe("the goals", () => {
  it("of Hudiksvall are met by 28 and 43 percent, not by 11, and one is not measured", () => {
    const rows = goalRows(ips.results, swedish);
    expect(rows.map(({ statusText, result, target, why }) => [statusText, result, target, why].map(plain))).toEqual([
      ["Uppnått", "11 av 39 (28 %) · av avslutade och anställda · 95 %: 17 %–44 %", "20 %", ""],
      ["Inte uppnått", "4 av 37 (11 %) · av avslutade · 95 %: 4 %–25 %", "20 %", ""],
      ["Uppnått", "29 av 68 (43 %) · 95 %: 32 %–54 %", "10 %", ""],
      ["Kan inte bedömas än", "", "", "Målet säger inte vad som mäts, eller mäts inte i registret."],
    ]);
    expect(rows.map(({ share, targetShare }) => [share, targetShare])).toEqual([
      [11 / 39, 0.2],
      [4 / 37, 0.2],
      [29 / 68, 0.1],
      [null, null],
    ]);
  });

  it("of Arbetslivsintro: 80 percent is met by 97, half is not by 48", () => {
    expect(goalRows(intro.results, english).map(({ statusText, target }) => [statusText, plain(target)])).toEqual([
      ["Met", "80%"],
      ["Not met", "50%"],
    ]);
    expect(goalRows(intro.results, english).map(({ result }) => plain(result).split(" · ")[0])).toEqual([
      "94 of 97 (97%)",
      "22 of 46 (48%)",
    ]);
  });

  it("that count are told as a number, without a bar", () => {
    const goals = formSheet("Mål", [
      ["Mål", "Mått", "Minst"],
      ["Minst 60 deltagare", "Antal deltagare", 60],
    ]);
    const { results } = outcomesOf({ ...hudiksvall(), sheets: [...hudiksvall().sheets.slice(0, 1), goals] });
    expect(goalRows(results, swedish)).toMatchObject([
      { status: "met", result: "71", target: "60", share: null, targetShare: null },
    ]);
  });

  it("say that there is no register, where there is none", () => {
    const [work] = goalRows(outcomesOf(workbookOf(hudiksvallGoals())).results, english);
    expect(work).toMatchObject({ status: "unclear", why: "The workbook has no register.", share: null });
  });
});
