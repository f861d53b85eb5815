/** *Översikt* of outcomes: Hudiksvall's register of 2018 with its goals, Arbetslivsintro's, and forms alone. */
import { fireEvent, screen, within } from "@testing-library/react";
import { chartDrawing } from "../../../../src/pane/charts/chart-figure";
import type { OutcomesModel } from "../../../../src/subjects/outcomes/locate";
import { OutcomesOverview } from "../../../../src/subjects/outcomes/pane/overview/overview";
import { addressText } from "../../../../src/workbook/address";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { english } from "../../../cases/words";
import { arbetslivsintro, arbetslivsintroRegister } from "../arbetslivsintro";
import { reportOf } from "../finals/make-reports";
import { outcomesOf, registerOf } from "../a-register";
import { ghqOf, workbookOf as formsOf } from "../health/answer-sheets";
import { hudiksvall } from "../hudiksvall";
import { show } from "../../../pane/render";

function open(snapshot: Snapshot, language?: typeof english) {
  const model: OutcomesModel = outcomesOf(snapshot);
  const went: string[] = [];
  const reviewed: true[] = [];
  show(
    <OutcomesOverview model={model} onGo={(at) => went.push(addressText(at))} onReview={() => reviewed.push(true)} />,
    language,
  );
  return { went, reviewed };
}

const headings = (): readonly string[] => screen.getAllByRole("heading").map(({ textContent }) => textContent);
/** As they are read, with plain spaces inside the numbers. */
const wordsOf = (element: Element | null | undefined): string => (element?.textContent ?? "").replaceAll("\u00a0", " ");

function section(heading: string): HTMLElement {
  const found = screen.getByRole("heading", { name: heading }).closest("section");
  if (found === null) throw new Error(`No section ${heading}`);
  return found;
}

const goals = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-goal]")];
const measure = (name: string): Element | null => document.querySelector(`[data-measure="${name}"]`);
const figure = (name: string): string => wordsOf(screen.getByText(name, { selector: "dt" }).nextElementSibling);

function fold(summary: string): HTMLElement {
  const found = screen.getByText(summary, { selector: "summary" }).closest("details");
  if (found === null) throw new Error(`No fold ${summary}`);
  return found;
}

beforeAll(() => chartDrawing.load());

describe("Hudiksvall's goals", () => {
  it("are met to work and to activity, not met to studies, and the one that no register measures is not judged", () => {
    open(hudiksvall());
    expect(goals().map((goal) => goal.dataset.goal)).toEqual(["met", "notMet", "met", "unclear"]);
    expect(goals().map((goal) => wordsOf(goal.firstElementChild))).toEqual([
      "Uppnått",
      "Inte uppnått",
      "Uppnått",
      "Kan inte bedömas än",
    ]);
    const [work, studies, activity, knowledge] = goals().map(wordsOf);
    expect(work).toContain("11 av 39 (28 %)");
    expect(work).toContain("av avslutade och anställda");
    expect(work).toContain("målet är minst 20 %");
    expect(studies).toContain("4 av 37 (11 %)");
    expect(activity).toContain("29 av 68 (43 %)");
    expect(activity).toContain("målet är minst 10 %");
    expect(knowledge).toContain("Målet säger inte vad som mäts, eller mäts inte i registret.");
  });

  it("have a sign each for those who cannot tell the colours, and a chart with a mark for each that is a share", async () => {
    open(hudiksvall());
    const [work, , , knowledge] = goals();
    expect(work?.querySelector("svg")).not.toBeNull();
    expect(knowledge?.querySelector("svg")).not.toBeNull();
    const image = await screen.findByRole("img", { name: "2 av 4 mål uppnådda" });
    expect(image.querySelectorAll("[data-goal-mark]")).toHaveLength(3);
    expect(wordsOf(image.querySelector("desc"))).toContain("Uppnått: målet är minst 20 %: 11 av 39 (28 %).");
  });

  it("lead to where they are written", () => {
    const { went } = open(hudiksvall());
    fireEvent.click(screen.getByRole("button", { name: "20 procent till studier." }));
    expect(went).toEqual(["Mål!B5"]);
  });
});

describe("Hudiksvall's register", () => {
  it("has its key figures as the evaluation prints them, of 31 May", () => {
    open(hudiksvall());
    expect(within(section("Nyckeltal")).getByText("Siffrorna gäller 2018-05-31.")).toBeTruthy();
    expect(figure("Har börjat")).toBe("71");
    expect(figure("Pågående")).toBe("34");
    expect(figure("Avslutade")).toBe("37");
    expect(figure("Dagar i insatsen, medelvärde för avslutade")).toBe("194");
    expect(figure("I insatsen sju månader eller längre")).toBe("19 av 37 (51 %)");
    expect(figure("Flöde från 2018-01-01")).toBe("32 vid start, 9 nya, 7 avslutade, 34 vid slut");
    expect(figure("Deltagare per heltidscoach")).toBe("21,3");
  });

  it("tells of whom each result is a share, and how sure it is", async () => {
    open(hudiksvall());
    const work = measure("Arbete");
    expect(wordsOf(work)).toContain("11 av 39 (28 %)");
    expect(wordsOf(work)).toContain("av avslutade och anställda");
    expect(wordsOf(work)).toContain("95 %: 17 %–44 %");
    const image = await screen.findByRole("img", { name: /^Resultat – störst andel: / });
    expect(wordsOf(image.querySelector("desc"))).toContain("Arbete, av avslutade och anställda: 11 av 39 (28 %).");
    const studies = wordsOf(measure("Studier"));
    expect(studies).toContain("4 av 37 (11 %)");
    expect(studies).toContain("av avslutade");
    expect(studies).not.toContain("anställda");
  });

  it("calls women and men equal to work, and those of 50 to 57 years higher", () => {
    open(hudiksvall());
    const sexes = within(fold("Arbete · Kön")).getAllByRole("listitem", { hidden: true }).map(wordsOf);
    expect(sexes).toHaveLength(2);
    expect(sexes[0]).toMatch(/^Kvinna6 av \d+ .*ingen skillnad visad mot övriga/);
    expect(sexes[1]).toMatch(/^Man5 av \d+ .*ingen skillnad visad mot övriga/);
    const [older] = within(fold("Arbete · Ålder vid inskrivning"))
      .getAllByRole("listitem", { hidden: true })
      .map(wordsOf)
      .filter((line) => line.startsWith("50–57 år"));
    expect(older).toContain("5 av 8");
    expect(older).toContain("högre än övriga");
    expect(
      screen.getByText(
        /^Av alla som börjat\. Ingen skillnad visad betyder .* jämförelser är gjorda\. Ungefär en jämförelse av tjugo/,
      ),
    ).toBeTruthy();
  });

  it("spreads the participants over their home municipalities, one of them not told", () => {
    open(hudiksvall());
    const towns = [...(document.querySelector('[data-spread="municipality"]')?.querySelectorAll("li") ?? [])];
    expect(towns.map((line) => wordsOf(line))).toEqual([
      "Hudiksvall49 (70 %)",
      "Ljusdal14 (20 %)",
      "Nordanstig7 (10 %)",
      "Uppgift saknas1",
    ]);
  });

  it("stands well, and asks for no review", () => {
    open(hudiksvall());
    expect(wordsOf(document.querySelector('[data-quality="participants"]'))).toBe("71 deltagare i bladet Deltagare");
    expect(wordsOf(document.querySelector('[data-quality="columns"]'))).toBe("14 kolumner känns igen");
    expect(screen.queryByRole("button", { name: "Se vad som inte går att räkna" })).toBeNull();
  });

  it("has no part for the forms that nobody has answered", () => {
    open(hudiksvall());
    expect(headings()).toEqual([
      "Registret",
      "Mål",
      "Nyckeltal",
      "Flöde av deltagare",
      "Resultat",
      "Deltagarna",
      "Jämförelser",
    ]);
  });

  it("is told in English", () => {
    open(hudiksvall(), english);
    expect(goals().map((goal) => wordsOf(goal.firstElementChild))).toEqual([
      "Met",
      "Not met",
      "Met",
      "Cannot be told yet",
    ]);
    expect(wordsOf(measure("Work"))).toContain("11 of 39 (28%)");
  });
});

it("a register with a heading and a cell that cannot be read says so, and leads to what is found", () => {
  const { reviewed } = open(
    registerOf(["Nr", "Inskriven", "Kön", "Kontaktperson"], [1, "i våras", "Man", "AF"], [2, 43_000, "Kvinna", "AF"]),
  );
  expect(wordsOf(document.querySelector('[data-quality="unread"]'))).toBe("1 rubrik känns inte igen");
  expect(wordsOf(document.querySelector('[data-quality="troubles"]'))).toBe("1 cell går inte att räkna");
  fireEvent.click(screen.getByRole("button", { name: "Se vad som inte går att räkna" }));
  expect(reviewed).toEqual([true]);
});

it("Arbetslivsintro's 94 of 97 had a plan in time, and 22 of 46 do not reach half", () => {
  open(arbetslivsintro());
  expect(goals().map((goal) => goal.dataset.goal)).toEqual(["met", "notMet"]);
  expect(wordsOf(goals()[0])).toContain("94 av 97 (97 %)");
  expect(wordsOf(goals()[1])).toContain("22 av 46 (48 %)");
  expect(figure("Insatser per deltagare")).toBe("3,76 (365 på 97 personer)");
});

it("forms alone give their means and how sure the change is, and nothing of a register", () => {
  open(
    formsOf(
      ...[20, 18, 24, 12, 9, 30].map((start, person) => [person, "Start", "GHQ-12", ghqOf(start)] as const),
      ...[12, 15, 14, 12, 10, 18].map((end, person) => [person, "Avslut", "GHQ-12", ghqOf(end)] as const),
    ),
  );
  expect(headings()).toEqual(["Hälsa och livskvalitet"]);
  const lines = [...section("Hälsa och livskvalitet").querySelectorAll("dl")].map(wordsOf);
  expect(lines[0]).toContain("start18,8 (6 personer)");
  expect(lines[0]).toContain(
    "Förändring från första till sista mätningen−5,3 (95 %: −11 – 0,4), ingen säker förändring",
  );
});

describe("somebody else's final report", () => {
  const stated = (name: string): Element | null => document.querySelector(`[data-stated="${name}"]`);

  it("alone has each figure with a link to its cell, and says that there is nothing to compare with", () => {
    const { went } = open(reportOf(0).snapshot);
    expect(headings()).toEqual(["Mål", "Slutrapporten"]);
    expect(screen.getByText("Så står det i Blad1. Arbetsboken har inget att jämföra det med.")).toBeTruthy();
    expect(wordsOf(stated("Antal deltagare"))).toBe("Antal deltagare97B11");
    expect(wordsOf(stated("Kvar eller återfört"))).toBe("Kvar eller återfört1 504 266 krB29");
    fireEvent.click(screen.getByRole("button", { name: "Gå till Kvinnor, B12" }));
    expect(went).toEqual(["Blad1!B12"]);
  });

  it("beside a register says of each figure whether they agree, by words and sign", () => {
    const { snapshot } = reportOf(0);
    open({ ...snapshot, sheets: [arbetslivsintroRegister(), ...snapshot.sheets] });
    expect(wordsOf(stated("Antal deltagare"))).toBe("Antal deltagare97B11registret: 97 – stämmer");
    expect(wordsOf(stated("Kvinnor"))).toBe("Kvinnor58B12registret: 59 – stämmer inte");
    expect(stated("Kvinnor")?.querySelector('[data-agrees="false"] svg')).not.toBeNull();
    expect(stated("Beviljat")?.querySelector("[data-agrees]")).toBeNull();
  });

  it("is told in English", () => {
    open(reportOf(0).snapshot, english);
    expect(headings()).toContain("The final report");
    expect(wordsOf(stated("Women"))).toBe("Women58B12");
  });
});

describe("what cannot be told yet", () => {
  const lines = [
    ["Nr", "Inskriven", "Kön", "Avslutad", "Steg efter"],
    [1, 44_571, "Kvinna", 44_875, "Arbetslivsinriktad rehabilitering"],
    [2, 44_571, "Man", 44_875, "via AMF"],
    [3, 44_571, "Man", 44_875, "Inget steg"],
  ] as const;

  it("is a span with what was not read, and no bar", () => {
    open(registerOf(...lines));
    const rehab = measure("Nästa steg: arbetslivsinriktad rehabilitering");
    expect(wordsOf(rehab)).toContain("1–2 av 3 (33–67 %)");
    expect(wordsOf(rehab)).toContain("1 svar gick inte att läsa");
    expect(document.querySelector("[data-chart=results] rect")).toBeNull();
  });

  it("is nobody's number where it is asked which column says who has ended", () => {
    open(registerOf(...lines.map((line) => line.slice(0, 3))));
    expect([figure("Har börjat"), figure("Pågående"), figure("Avslutade")]).toEqual([
      "3",
      "– väntar på svar",
      "– väntar på svar",
    ]);
  });

  it("waits for no answer where nothing is asked", () => {
    const [head, ...people] = lines;
    open(registerOf(head, ...people.map(([number, begun, sex]) => [number, begun, sex, "efter sommaren", null])));
    expect([figure("Har börjat"), figure("Avslutade")]).toEqual(["3", "går inte att säga än"]);
  });

  it("waits for the answer about days at 23 o'clock, with flow, days and results, and never as 0", () => {
    const [head, ...people] = lines;
    const night = people.map(([number, begun, sex, ended, step]) => [number, begun, sex, ended + 23 / 24, step]);
    open(registerOf(head, ...night));
    const waiting = ["Pågående", "Avslutade", "Flöde från 2024-01-01", "Dagar i insatsen, medelvärde för avslutade"];
    expect(waiting.map(figure)).toEqual(waiting.map(() => "– väntar på svar"));
    expect(figure("Har börjat")).toBe("3");
    const rehab = measure("Nästa steg: arbetslivsinriktad rehabilitering");
    expect(wordsOf(rehab)).toContain("– väntar på svar");
    expect(wordsOf(rehab)).not.toMatch(/\b0 av|%/);
    expect(screen.queryByRole("img", { name: /^Resultat/ })).toBeNull();
  });

  it("waits for an answer in English too", () => {
    open(registerOf(...lines.map((line) => line.slice(0, 3))), english);
    expect(figure("Ended")).toBe("– awaits an answer");
  });
});
