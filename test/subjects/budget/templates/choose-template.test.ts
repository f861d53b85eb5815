/** Which template a workbook is read by: the one it fits best, told; asked where two fit alike, and none where none does. */
import { chooseTemplate } from "../../../../src/subjects/budget/templates/choose-template";
import { checkFit } from "../../../../src/subjects/budget/templates/check-fit";
import { knownTemplates } from "../../../../src/subjects/budget/templates/known-templates";
import { templateFrom } from "../../../../src/subjects/budget/templates/learn-template";
import type { BudgetTemplate } from "../../../../src/subjects/budget/templates/template-schema";
import { isamverkanSheets } from "../../../cases/isamverkan";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { aBudget } from "../a-budget";
import { reworded } from "../change";
import { sheetOf, workbookOf } from "../written-sheet";
import { asRead, filledIn, forbundForm } from "./forbund-forms";

const form = forbundForm(1, 2026);
const about = { id: "egen", forbund: "Förbundet", name: "Insatsbudget", edition: "2026" };
const own = templateFrom(asRead(form), about);

describe("a workbook of Uppsala's form", () => {
  it("is of the edition of 2013 where it says Huvudprojektägare, and a later one is told", () => {
    const choice = chooseTemplate(snapshotOf(isamverkanSheets()), [own, ...knownTemplates()]);
    expect(choice).toMatchObject({
      kind: "chosen",
      fit: { template: { id: "uppsala", edition: "2013" }, newer: "2022" },
    });
    expect(choice.kind === "chosen" && [...choice.fit.sheets]).toEqual([
      "Budget - detaljerad",
      "Budgetsammanställning",
    ]);
  });

  it("is of the edition of 2022 where it says Insatsägare and Samverkanspart", () => {
    const later = reworded(aBudget(), (text) =>
      text
        .replace("Huvudprojektägare", "Insatsägare")
        .replace("Delprojektägare", "Samverkanspart")
        .replace("Totalt kostnad projektet", "Totalt kostnad insatsen"),
    );
    const choice = chooseTemplate(later, knownTemplates());
    expect(choice).toMatchObject({ kind: "chosen", fit: { template: { edition: "2022" }, newer: null } });
  });

  it("fits its template: nothing of the source's form is missing or strange", () => {
    const { fits, differences } = checkFit(aBudget(), knownTemplates()[0] as BudgetTemplate);
    expect(differences).toEqual([]);
    expect(fits).toBe(true);
  });
});

describe("two templates that fit alike", () => {
  it("are both told, for somebody to choose", () => {
    const twin = { ...own, id: "annan", forbund: "Grannförbundet" };
    const choice = chooseTemplate(filledIn(form), [own, twin]);
    expect(choice.kind === "ask" && choice.fits.map(({ template }) => template.forbund)).toEqual([
      "Förbundet",
      "Grannförbundet",
    ]);
  });

  it("are one where they are editions of the same form: the latest, and an older one is told as such", () => {
    const later = { ...own, edition: "2027" };
    const choice = chooseTemplate(filledIn(form), [own, later]);
    expect(choice).toMatchObject({ kind: "chosen", fit: { template: { edition: "2027" }, newer: null } });
    const changed: BudgetTemplate = {
      ...later,
      rows: { x: { sv: "Digitala verktyg" }, y: { sv: "Anhörigstöd" }, z: { sv: "Friskvård i grupp" } },
    };
    expect(chooseTemplate(filledIn(form), [own, changed])).toMatchObject({
      kind: "chosen",
      fit: { template: { edition: "2026" }, newer: "2027" },
    });
  });

  it("are told apart by the rows that one of them lacks", () => {
    const [first] = Object.keys(own.rows ?? {});
    const { [first ?? ""]: _, ...others } = own.rows ?? {};
    const shorter = { ...own, id: "kort", rows: others, editions: [] };
    expect(chooseTemplate(filledIn(form), [shorter, own])).toMatchObject({ fit: { template: { id: "egen" } } });
  });
});

describe("no template", () => {
  it("is chosen for another förbund's form, and the nearest is told", () => {
    const choice = chooseTemplate(filledIn(forbundForm(4, 2026)), [own]);
    expect(choice).toMatchObject({ kind: "none", nearest: { template: { id: "egen" } } });
  });

  it("is chosen for a workbook without tables, or where the policy has none", () => {
    expect(chooseTemplate(workbookOf(sheetOf("Blad1", [["Hej"], [1]])), [own]).kind).toBe("none");
    expect(chooseTemplate(filledIn(form), [])).toEqual({ kind: "none", nearest: null });
  });
});

describe("a submission", () => {
  it("is known by slips of the finger, running numbers and percent of its own", () => {
    let line = 0;
    const slips = (text: string): string => (text === "Samordnare" ? "2. Samordnarre 50 %" : `${(line += 1)}. ${text}`);
    const typed = { ...form, lines: form.lines.map((each) => ({ ...each, label: slips(each.label) })) };
    const { isTheForm, differences } = checkFit(filledIn(typed), own);
    expect(isTheForm).toBe(true);
    expect(differences.filter(({ what }) => what === "row")).toEqual([]);
  });

  it("with its columns moved fits all the same, and they are told", () => {
    const order = [0, 3, 1, 2, ...form.headings.map((_, index) => index).slice(4)];
    const { fits, differences } = checkFit(filledIn(form, { order }), own);
    expect(fits).toBe(true);
    expect(differences).toEqual([
      {
        kind: "moved",
        what: "column",
        text: form.headings[3]?.text,
        at: expect.anything() as object,
        sheet: form.sheet,
      },
    ]);
  });

  it("of another kind is told as such, not part by part", () => {
    expect(checkFit(filledIn(forbundForm(4, 2026)), own)).toMatchObject({
      isTheForm: false,
      fits: false,
      differences: [],
    });
  });
});
