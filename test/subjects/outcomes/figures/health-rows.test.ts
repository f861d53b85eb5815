/** What forms alone gave, in words: GHQ-12 at the start and at the end, EQ-5D over a year. */
import { healthBlocks } from "../../../../src/subjects/outcomes/figures/health-rows";
import type { Language } from "../../../../src/checking/language";
import { type OutcomeRow } from "../../../../src/subjects/outcomes/figures/outcome-rows";
import { english, swedish } from "../../../cases/words";
import { outcomesOf } from "../a-register";
import { ghqOf, workbookOf as formsOf } from "../health/answer-sheets";
import { hudiksvall } from "../hudiksvall";

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");
const pairs = (rows: readonly OutcomeRow[]) => rows.map(({ label, value }) => [label, plain(value)]);

/** Six people's GHQ-12 of 0–36 points at the start and at the end, and a year of EQ-5D for one of them. */
const forms = outcomesOf(
  formsOf(
    ...[20, 18, 24, 12, 9, 30].map((points, person) => [person + 1, "Start", "GHQ-12", ghqOf(points)] as const),
    ...[12, 15, 14, 12, 10, 18].map((points, person) => [person + 1, "Avslut", "GHQ-12", ghqOf(points)] as const),
    ...(["33333", "21311", "11111"] as const).map((state, index) => [1, index * 6, "EQ-5D-3L", state] as const),
  ),
);

describe("what forms alone give", () => {
  const blocks = (language: Language) =>
    healthBlocks(forms.healthFigures, language).map(({ title, rows }) => ({ title, rows: pairs(rows) }));

  it("are the means of GHQ-12, its change and how sure it is", () => {
    const [likert] = blocks(swedish);
    expect(likert).toEqual({
      title: "GHQ-12, 0–36 (lägre är bättre)",
      rows: [
        // 113 and 81 points of six.
        [expect.stringMatching(/^start$/i), "18,8 (6 personer)"],
        [expect.stringMatching(/^avslut$/i), "13,5 (6 personer)"],
        ["Förändring från första till sista mätningen", "−5,3 (95 %: −11 – 0,4), ingen säker förändring"],
      ],
    });
  });

  it("are the indexes of EQ-5D by the Swedish values, and the QALY of the year", () => {
    const block = blocks(english).at(-1);
    expect(block?.title).toContain("EQ-5D-3L, index");
    const values = block?.rows.map(([, value]) => value);
    // 33333, 21311 and 11111 of the study: 0,3402, 0,724 and 0,9694.
    expect(values?.slice(0, 3)).toEqual(["0.34 (1 person)", "0.724 (1 person)", "0.969 (1 person)"]);
    // Half a year each of (0,3402 + 0,724) / 2 and (0,724 + 0,9694) / 2.
    expect(block?.rows).toContainEqual(["Quality-adjusted life years (QALY) over 12 months", "0.689 (1 person)"]);
  });

  it("are nothing where nobody has answered", () => {
    expect(healthBlocks(outcomesOf(hudiksvall()).healthFigures, swedish)).toEqual([]);
  });
});
