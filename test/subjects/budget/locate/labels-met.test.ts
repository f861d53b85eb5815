/** The labels of a budget in the words of sheets that others made: the right budget stays right, and nothing is told. */
import { check, defaultPolicy } from "../../../check";
import { sameOrganisation } from "../../../../src/subjects/budget/members";
import { readDetailedLabel } from "../../../../src/subjects/budget/locate/label-readers";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { nameAndRole } from "../../../../src/subjects/budget/role-in-name";
import type { Cell, Snapshot } from "../../../../src/workbook/snapshot";
import { reworded, withCells } from "../change";
import { detailed, findings, found, rightBudget, summary } from "../findings";

const requested = 243_000_000;

/** Texts of both sheets in other words; a key is the whole text, or its beginning up to a star. */
function inWords(words: Readonly<Record<string, string>>): Snapshot {
  return reworded(rightBudget, (text) => {
    const key = Object.keys(words).find((from) =>
      from.endsWith("*") ? text.startsWith(from.slice(0, -1)) : text === from,
    );
    return key === undefined ? text : (words[key] ?? text);
  });
}

describe("a right budget in other words is right, and has nothing to tell", () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    [
      "numbered headings",
      {
        "Personalkostnader*": "1. Personalkostnader",
        Lokalkostnader: "2. Lokalkostnader",
        "Övriga kostnader": "3. Övriga kostnader",
      },
    ],
    [
      "lettered headings",
      {
        "Personalkostnader*": "A) Personalkostnader",
        Lokalkostnader: "B) Lokalkostnader",
        "Övriga kostnader": "C) Övriga kostnader",
      },
    ],
    [
      "Roman headings",
      { "Personalkostnader*": "I. Personal", Lokalkostnader: "II. Lokaler", "Övriga kostnader": "III. Övrigt" },
    ],
    [
      "numbers without a point",
      {
        "Personalkostnader*": "1 Personalkostnader",
        Lokalkostnader: "2 Lokalkostnader",
        "Övriga kostnader": "3 Övriga kostnader",
      },
    ],
    [
      "S:a",
      {
        "Summa personalkostnader": "S:a personal",
        "Summa lokalkostnader": "S:a lokalkostnader",
        "Summa övriga kostnader": "S:a övrigt",
      },
    ],
    [
      "Delsumma with the section",
      {
        "Summa personalkostnader": "Delsumma personal",
        "Summa lokalkostnader": "Delsumma lokaler",
        "Summa övriga kostnader": "Delsumma övriga kostnader",
      },
    ],
    [
      "Summa alone",
      { "Summa personalkostnader": "Summa:", "Summa lokalkostnader": "Summa:", "Summa övriga kostnader": "Summa:" },
    ],
    [
      "S:a and Delsumma alone",
      { "Summa personalkostnader": "S:a", "Summa lokalkostnader": "Delsumma", "Summa övriga kostnader": "S:a" },
    ],
    [
      "Totalt behind the section",
      {
        "Summa personalkostnader": "Personalkostnader totalt",
        "Summa lokalkostnader": "Totalt lokaler",
        "Summa övriga kostnader": "Övrigt, totalt",
      },
    ],
    ["short headings", { "Personalkostnader*": "Personal", Lokalkostnader: "Lokaler", "Övriga kostnader": "Övrigt" }],
    [
      "Lokal and Övrigt over Summa alone",
      {
        Lokalkostnader: "Lokal",
        "Övriga kostnader": "Övrigt",
        "Summa lokalkostnader": "Summa",
        "Summa övriga kostnader": "Summa",
      },
    ],
    ...[
      "Alla",
      "Samtliga",
      "ALLA PARTER",
      "Hela projektet",
      "Hela insatsen",
      "Totalt",
      "S:a",
      "Summa:",
      "Att rekvirera – alla parter",
    ].map((heading): [string, Record<string, string>] => [`${heading} over the totals`, { "ATT REKVIRERA*": heading }]),
    ...["Omfattning", "Sysselsättningsgrad", "Tjänstgöringsgrad", "% tjänst", "Tjänstgöringsgrad i %"].map(
      (heading): [string, Record<string, string>] => [`${heading} over the shares`, { "tjänst i %": heading }],
    ),
    ["Insatsägare and Samverkanspart", { Huvudprojektägare: "Insatsägare", "Delprojektägare*": "Samverkanspart" }],
  ])("%s", (_, words) => {
    const changed = inWords(words);
    expect(changed).not.toEqual(rightBudget);
    expect(found(changed)).toEqual([]);
    expect(check(changed, defaultPolicy).figures?.requested).toBe(requested);
  });
});

describe("words that are a row's own stay one", () => {
  const texts = (snapshot: Snapshot): readonly string[] =>
    (locateBudget(snapshot).detailed?.requested?.sections ?? []).flatMap(({ rows }) => rows.map(({ label }) => label));

  it.each(["Lokaler", "Övrigt", "3. Övriga kostnader", "Personal"])("%s with an amount is a cost", (label) => {
    const free = withCells(rightBudget, detailed, { A22: { value: label } });
    expect(texts(free)).toContain(label.replace(/^3\. /, ""));
    expect(check(free, defaultPolicy).figures?.requested).toBe(requested);
  });

  it.each([
    "Alla resor till jobbet",
    "Samtliga deltagare",
    "Omfattning av insatsen",
    "1. Lön arbetscoach",
    "2. Lokalvård",
  ])("%s is no heading", (text) => {
    expect(readDetailedLabel(text)).toBeUndefined();
  });

  it("three lines and their sum on a claim are what is claimed, and no budget", () => {
    const cell = (row: number, column: number, value: string | number): Cell => ({ row, column, value });
    const lines: readonly (readonly [string, number])[] = [
      ["Personalkostnader", 1_800_000],
      ["Lokalkostnader", 140_000],
      ["Övriga kostnader", 490_000],
      ["Summa", 2_430_000],
    ];
    const rows = lines.map(([label, amount], index) => ({
      index,
      hidden: false,
      cells: [cell(index, 0, label), cell(index, 1, amount)],
    }));
    const claim = {
      name: "Rekvisition",
      visibility: "visible" as const,
      protected: false,
      hiddenColumns: new Set<number>(),
      rows,
    };
    const { form } = locateBudget({ sheets: [claim], dateSystem: 1900, names: new Map() });
    expect(form?.form.money).toMatchObject({ total: null, stages: [{ stage: "requisitioned", amount: 243_000_000 }] });
  });
});

describe("a name with its role beside it", () => {
  it.each([
    ["Uppsala kommun (huvudprojektägare)", "Uppsala kommun", "lead"],
    ["Arbetsförmedlingen (delprojektägare 2)", "Arbetsförmedlingen", "partner"],
    ["Region Uppsala, samverkanspart", "Region Uppsala", "partner"],
    ["Uppsala kommun - insatsägare", "Uppsala kommun", "lead"],
    ["Uppsala kommun (socialtjänsten)", "Uppsala kommun (socialtjänsten)", null],
    ["Uppsala kommun, arbetsmarknadsförvaltningen", "Uppsala kommun, arbetsmarknadsförvaltningen", null],
  ])("%s", (text, name, role) => {
    expect(nameAndRole(text)).toEqual({ name, role });
  });

  it("is the name alone in the model, and nobody misses it in the summary", () => {
    const changed = withCells(rightBudget, detailed, { C7: { value: "Uppsala kommun (huvudprojektägare)" } });
    expect(locateBudget(changed).detailed?.requested?.partners[0]).toMatchObject({
      name: "Uppsala kommun",
      role: "lead",
    });
    expect(found(changed)).toEqual([]);
  });
});

describe("one organisation under two names", () => {
  it.each([
    ["AF", "Arbetsförmedlingen"],
    ["FK", "Försäkringskassan"],
    ["Landstinget", "Landstinget Uppsala län"],
    ["Uppsala kommun (huvudprojektägare)", "Uppsala kommun"],
  ])("%s is %s", (one, other) => {
    expect(sameOrganisation(one, [other, "Tierps kommun"])).toBe(other);
    expect(sameOrganisation(other, [one, "Tierps kommun"])).toBe(one);
  });

  const severities = (snapshot: Snapshot): readonly string[] =>
    findings(snapshot).flatMap(({ rule, severity }) => (rule === "BUD-405" ? [severity] : []));

  it("is a warning where the sums agree, and an error where they do not", () => {
    const longer = withCells(rightBudget, summary, { A8: { value: "Landstinget Uppsala län" } });
    expect(severities(longer)).toEqual(["warning"]);
    expect(severities(withCells(longer, summary, { B8: { value: 1_000 } }))).toEqual(["error"]);
  });

  it("a slip of the finger stays an error", () => {
    expect(severities(withCells(rightBudget, summary, { A10: { value: "Arbetsförmedlngen" } }))).toEqual(["error"]);
  });
});
