/** *Översikt* of a measurement: Hudiksvall's 81 points, a score missing, two measurements, raters and own numbers. */
import { check, defaultPolicy } from "../../../check";
import { chartDrawing } from "../../../../src/pane/charts/chart-figure";
import type { MeasuredFidelity } from "../../../../src/subjects/fidelity/examined-fidelity";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { FidelityOverview } from "../../../../src/subjects/fidelity/pane/overview/overview";
import { english } from "../../../cases/words";
import { formOf, type Line } from "../a-form";
import { type Filling, ips25, scaleOf, scored, scoresFor, workbookOf } from "../a-measurement";
import { show } from "../../../pane/render";

function measuredOf(...fillings: readonly Filling[]): readonly MeasuredFidelity[] {
  return check(workbookOf(...fillings), defaultPolicy).fidelityFigures;
}

function open(fillings: readonly Filling[], language?: typeof english): { readonly went: readonly string[] } {
  const [last, previous = null] = [...measuredOf(...fillings)].reverse();
  if (last === undefined) throw new Error("No measurement was found");
  const went: string[] = [];
  show(<FidelityOverview measured={last} previous={previous} onCriterion={(id) => went.push(id)} />, language);
  return { went };
}

const total = (): string => document.querySelector("[data-total]")?.textContent ?? "";
const words = (): string => document.body.textContent;
const gauge = (): HTMLElement => screen.getByRole("img", { name: /Skalans nivåer/ });
const possibleBands = (): readonly (string | null)[] =>
  [...document.querySelectorAll("[data-possible=true]")].map((band) => band.getAttribute("data-band"));

function section(heading: RegExp): HTMLElement {
  const found = screen.getByText(heading).closest<HTMLElement>("details, section");
  if (found === null) throw new Error(`No section ${heading}`);
  return found;
}

const lines = (within: HTMLElement): readonly string[] =>
  [...within.querySelectorAll("[data-criterion]")].map((line) => line.textContent);

const without = (scores: readonly number[], ...places: readonly number[]): readonly (number | null)[] =>
  scores.map((score, index) => (places.includes(index) ? null : score));

beforeAll(() => chartDrawing.load());

describe("the overview of a measurement", () => {
  it("tells Hudiksvall's 81 points as a total in the band that partly matches, with the needle at it", () => {
    open([scored(scoresFor(81))]);
    expect(total()).toBe("81 av 125 poäng");
    expect(screen.getByText("Nivå: stämmer delvis överens med IPS")).toBeTruthy();
    expect(screen.getByText("64,8 % av högsta möjliga")).toBeTruthy();
    expect(possibleBands()).toEqual(["partly"]);
    expect(gauge().querySelector("[data-needle]")).not.toBeNull();
    expect(gauge().getAttribute("aria-label")).toBe(
      "81 av 125 poäng. Nivå: stämmer delvis överens med IPS. Skalans nivåer: 25–73 stämmer inte överens med IPS; 74–99 stämmer delvis överens med IPS; 100–114 stämmer bra överens med IPS; 115–125 stämmer mycket bra överens med IPS.",
    );
  });

  it("never tells a total while a score is missing, but what is still possible, and names the criterion", () => {
    const { went } = open([scored(without(scoresFor(75), 24))]);
    expect(total()).toBe("73–77 av 125, 1 poäng saknas");
    expect(
      screen.getByText("Möjliga nivåer: stämmer inte överens med IPS eller stämmer delvis överens med IPS"),
    ).toBeTruthy();
    expect(possibleBands()).toEqual(["none", "partly"]);
    expect(gauge().querySelector("[data-needle]")).toBeNull();
    expect(gauge().querySelector("[data-reach]")).not.toBeNull();
    expect(screen.queryByText("Till nästa nivå")).toBeNull();
    const missing = section(/^Saknar poäng: 1$/);
    expect(lines(missing)).toEqual(["25. Aktivt uppsökande verksamhet "]);
    fireEvent.click(within(missing).getByRole("button"));
    expect(went).toEqual([ips25.criteria[24]?.id]);
  });

  it("says of a measurement just begun that every band is possible, and folds the long list of what is missing", () => {
    open([scored(ips25.criteria.map(() => null))]);
    expect(total()).toBe("25–125 av 125, 25 poäng saknas");
    expect(screen.getByText("Alla nivåer är ännu möjliga.")).toBeTruthy();
    const missing = section(/^Saknar poäng: 25$/);
    expect(missing.hasAttribute("open")).toBe(false);
    expect(lines(missing)).toHaveLength(25);
  });

  it("has no gauge, no area and nothing missing while it is asked which column is the result", () => {
    const names = ips25.criteria.map(({ name }) => name.sv);
    const rows = names.map((name, index): Line => [name, 3, 3 + (index % 3)]);
    const snapshot = formOf([["Datum", "2023-05-10"], ["Kriterium", "Blå", "Röd"], ...rows]);
    const [measured] = check(snapshot, defaultPolicy).fidelityFigures;
    if (measured === undefined) throw new Error("No measurement was found");
    show(<FidelityOverview measured={measured} previous={null} onCriterion={() => undefined} />);
    expect(total()).toBe("– väntar på svar");
    expect(words()).toContain("det är inte besvarat vilken kolumn som är resultatet");
    expect(screen.queryByRole("img")).toBeNull();
    expect(document.querySelectorAll("[data-area], [data-criterion]")).toHaveLength(0);
    expect(words()).not.toMatch(/25–125|Alla nivåer|Saknar poäng|Inga\./);
  });

  it("tells the areas' points of their highest: 3, 8 and 14 criteria of 5 points", () => {
    open([scored(scoresFor(81))]);
    expect([...document.querySelectorAll("[data-area]")].map((area) => area.textContent)).toEqual([
      "Personal12 av 15",
      "Organisation27 av 40",
      "Insatser42 av 70",
    ]);
  });

  it("puts the development areas with most to gain first, and the fewest criteria that reach the next band", () => {
    // 98 points: 2 from the band at 100, which the criterion scored 1 can give alone.
    const scores = ips25.criteria.map((_, index) => (index === 9 ? 1 : index === 3 ? 2 : index < 4 ? 5 : 4));
    const sum = scores.reduce((points, score) => points + score, 0);
    expect(sum).toBe(98);
    open([scored(scores)]);
    expect(lines(section(/^Utvecklingsområden/))).toEqual([
      "10. Verksamheten fokuserar på reguljärt arbete 1 p, högst +4",
      expect.stringMatching(/^4\. .* 2 p, högst \+3$/),
    ]);
    const next = section(/^Till nästa nivå/);
    expect(next.textContent).toContain('2 poäng till når nivån "stämmer bra överens med IPS" (från 100 poäng).');
    expect(next.textContent).toContain("Det räcker att höja ett kriterium:");
    expect(lines(next)).toEqual(["10. Verksamheten fokuserar på reguljärt arbete 1 p, högst +4"]);
    expect(screen.getByText("Styrkor (4–5 poäng): 23")).toBeTruthy();
  });

  it("tells what has changed since the measurement before, in all, by area and by criterion", () => {
    const before = scoresFor(75);
    const after = before.map((score, index) => (index === 0 ? score + 2 : index === 20 ? score - 1 : score));
    const { went } = open([scored(before, { measuredOn: "2017-05-27" }), scored(after, { measuredOn: "2018-05-27" })]);
    const change = section(/^Förändring sedan 2017-05-27$/);
    expect(change.textContent).toContain("Total: 75 → 76 (+1)");
    expect(lines(change)).toEqual(["1. Klientgruppens storlek 3 → 5", "21. Permanenta arbeten 3 → 2"]);
    expect([...document.querySelectorAll("[data-area]")].map((area) => area.textContent)).toEqual([
      "Personal11 av 15, förändring +2",
      "Organisation24 av 40, förändring ±0",
      "Insatser41 av 70, förändring −1",
    ]);
    fireEvent.click(within(change).getByRole("button", { name: /Permanenta/, hidden: true }));
    expect(went).toEqual(["competitive-jobs"]);
  });

  it("does not compare totals while scores are missing, nor measurements on different scales", () => {
    open([
      scored(scoresFor(81), { measuredOn: "2017-05-27" }),
      scored(without(scoresFor(81), 0), { measuredOn: "2018-05-27" }),
    ]);
    expect(words()).toContain("Totalen kan jämföras först när alla poäng är satta i båda mätningarna.");
    cleanup();
    const services = scaleOf("ips-25-services");
    open([
      scored(scoresFor(81), { measuredOn: "2017-05-27" }),
      scored(scoresFor(50, services), { scale: services, measuredOn: "2018-05-27" }),
    ]);
    expect(words()).toContain("Förra mätningen gjordes med en annan skala");
    expect(words()).not.toContain("Förändring sedan");
  });

  it("shows no gauge for a scale without bands, but the share", () => {
    const services = scaleOf("ips-25-services");
    open([scored(scoresFor(49, services), { scale: services })]);
    expect(screen.queryByRole("img", { name: /Skalans nivåer/ })).toBeNull();
    expect(total()).toBe("49 av 70 poäng");
    expect(words()).toContain("70\u00a0% av högsta möjliga");
    expect(words()).toContain("Inga nivåer är publicerade för den här skalan.");
  });

  it("tells how far two raters agree, explains kappa, and names where they differ by two or more", () => {
    const scores = scoresFor(81);
    open([
      scored(scores, {
        raters: 2,
        row: (index) => {
          const score = scores[index] ?? 3;
          return { raterScores: [score, index === 5 ? score - 2 : index === 8 ? score + 1 : score] };
        },
      }),
    ]);
    const table = section(/^Samstämmighet mellan bedömare$/);
    expect([...table.querySelectorAll("tr")].map((row) => row.textContent)).toEqual([
      "Bedömare2",
      "Kriterier som fler än en har bedömt25 av 25",
      "Samma poäng92\u00a0% (23 av 25)",
      "Högst en poängs skillnad96\u00a0% (24 av 25)",
      expect.stringMatching(/^Viktad kappa−?\d(,\d{1,2})?$/),
    ]);
    expect(table.textContent).toContain("1 är full samstämmighet, 0 vad slumpen skulle ge");
    expect(lines(section(/^Skiljer två poäng eller mer: 1$/))).toEqual([expect.stringMatching(/^6\. .* 2–4 p$/)]);
  });

  it("tells what Hudiksvall's 34 participants on 1,6 coaches suggest beside the score given, and what is unchecked", () => {
    open([
      scored(scoresFor(81), {
        numbers: { participants: 34, coaches: 1.6, firstContactDays: 20 },
      }),
    ]);
    const proposals = section(/^Vad de egna siffrorna talar för$/);
    expect(lines(proposals)[0]).toBe("1. Klientgruppens storlek talar för 4 p");
    expect(proposals.textContent).toContain(
      "Deltagare per heltidscoach: 21,25 (34 / 1,6). Samma som satt poäng. Gränserna är lästa i en publicerad källa.",
    );
    expect(proposals.textContent).toMatch(
      /Dagar till första arbetsgivarkontakt: 20\. .*Gränserna är Samkolls sammanfattning, inte kontrollerade mot manualen\./,
    );
  });

  it("speaks English to who reads it", () => {
    open([scored(scoresFor(81))], english);
    expect(total()).toBe("81 of 125 points");
    expect(screen.getByText("Band: partly matches IPS")).toBeTruthy();
  });
});
