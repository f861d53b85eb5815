/** Groups against the others, and how the participants are spread, in words: Hudiksvall and Arbetslivsintro. */
import { comparedMeasures } from "../../../../src/subjects/outcomes/figures/comparison-rows";
import { type OutcomeRow } from "../../../../src/subjects/outcomes/figures/outcome-rows";
import { spreadRows, spreadTitle } from "../../../../src/subjects/outcomes/figures/spread-rows";
import type { DistributionId } from "../../../../src/subjects/outcomes/figures/distributions";
import type { OutcomeFigures } from "../../../../src/subjects/outcomes/figures/outcome-figures";
import type { OutcomesModel } from "../../../../src/subjects/outcomes/locate";
import { english, swedish } from "../../../cases/words";
import { arbetslivsintro } from "../arbetslivsintro";
import { on, outcomesOf, registerOf } from "../a-register";
import { hudiksvall } from "../hudiksvall";

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");
const pairs = (rows: readonly OutcomeRow[]) => rows.map(({ label, value }) => [label, plain(value)]);

function figuresOf({ figures }: OutcomesModel): OutcomeFigures {
  if (figures === null) throw new Error("No figures");
  return figures;
}

const ips = outcomesOf(hudiksvall());
const intro = outcomesOf(arbetslivsintro());

describe("the comparisons", () => {
  const groups = (title: string, language = swedish) =>
    comparedMeasures(figuresOf(ips).comparisons, language).find((each) => each.title === title)?.groups ?? [];

  it("call women and men equal, both to work and to studies", () => {
    for (const title of ["Arbete · Kön", "Studier · Kön"]) {
      expect(groups(title).map(({ label }) => label)).toEqual(["Kvinna", "Man"]);
      for (const { told } of groups(title)) expect(told).toMatch(/^ingen skillnad visad mot övriga · 95\s%: /u);
    }
    expect(groups("Arbete · Kön").map(({ value }) => plain(value).split(" av ")[0])).toEqual(["6", "5"]);
  });

  it("say that those of 50 to 57 years work more often than the others", () => {
    const older = groups("Work · Age at enrolment", english).find(({ label }) => label.startsWith("50–57"));
    expect(older).toMatchObject({ share: 5 / 8 });
    expect(plain(older?.value ?? "")).toBe("5 of 8 (63%)");
    expect(older?.told).toMatch(/^higher than the others · /);
  });

  it("have nothing to say where everybody is of one group", () => {
    const alike = registerOf(
      ["Nr", "Inskriven", "Kön", "Arbete"],
      [1, on("2018-01-15"), "Kvinna", "Ja"],
      [2, on("2018-01-22"), "Kvinna", "Nej"],
    );
    expect(comparedMeasures(figuresOf(outcomesOf(alike)).comparisons, swedish)).toEqual([]);
  });
});

describe("how the participants are spread", () => {
  function spread(model: OutcomesModel, id: DistributionId, language = swedish) {
    const found = figuresOf(model).distributions.find((each) => each.id === id);
    if (found === undefined) throw new Error(`No distribution ${id}`);
    return { title: spreadTitle(found, language), rows: spreadRows(found, language) };
  }

  it("over home municipalities is of the 70 who have told theirs; the one who has not is told last", () => {
    const { title, rows } = spread(ips, "municipality");
    expect(title).toBe("Hemkommun");
    expect(pairs(rows)).toEqual([
      ["Hudiksvall", "49 (70 %)"],
      ["Ljusdal", "14 (20 %)"],
      ["Nordanstig", "7 (10 %)"],
      ["Uppgift saknas", "1"],
    ]);
  });

  it("has no line for a choice that nobody has", () => {
    expect(pairs(spread(ips, "sex").rows)).toEqual([
      ["Kvinna", "43 (61 %)"],
      ["Man", "28 (39 %)"],
    ]);
  });

  it("over Arbetslivsintro's reasons for ending is told in English", () => {
    const { title, rows } = spread(intro, "reason", english);
    expect(title).toBe("Reason for ending");
    expect(pairs(rows).map(([, value]) => value)).toEqual(["28 (61%)", "11 (24%)", "7 (15%)"]);
  });
});
