import { defaultPolicy } from "../../check";
import { cellName } from "../../../src/workbook/address";
import { contentOf } from "../../../src/workbook/content";
import { patched } from "../../../src/workbook/patched";
import { type CellValue, cellAt, type Snapshot } from "../../../src/workbook/snapshot";
import { mendPatch } from "../../../src/checking/mend";
import { formOf, formSheet, hudiksvallCriteria, type Line } from "./a-form";
import {
  fidelityFindings,
  type Filling,
  ips25,
  located,
  onlyMeasurement,
  rulesFound,
  scored,
  scoresFor,
  sv,
  workbookOf,
} from "./a-measurement";
import { findingText } from "../../../src/checking/language";
import { proposals } from "../../../src/subjects/fidelity/figures/own-numbers";

const whole = (filling: Filling = {}): Snapshot => workbookOf(scored(scoresFor(81), filling));

/** The workbook with other values in cells; a formula there is typed over, `formula` keeps it. */
function changed(snapshot: Snapshot, cells: Readonly<Record<string, CellValue>>, keepFormula = false): Snapshot {
  const [sheet] = snapshot.sheets;
  const edits = Object.entries(cells).map(([name, value]) => {
    const at = { sheet: sheet?.name ?? "", ...placeOf(name) };
    const cell = cellAt(snapshot, at);
    const formula = keepFormula ? cell?.formula : undefined;
    const plain = typeof value === "object" ? null : value;
    return {
      kind: "cell",
      at,
      before: contentOf(cell),
      content: { value: plain, ...(formula !== undefined && { formula }) },
    } as const;
  });
  return patched(snapshot, edits);
}

function placeOf(name: string): { row: number; column: number } {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(name) ?? [];
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
}

/** The cell of the score of criterion `no`. */
function scoreCell(snapshot: Snapshot, no: number): string {
  const row = onlyMeasurement(snapshot).rows.find(({ criterion }) => criterion.no === no);
  return row === undefined ? "" : cellName(row.score.at);
}

function sumCell(snapshot: Snapshot, sum: "total" | "band"): string {
  const at = onlyMeasurement(snapshot).sums[sum]?.at;
  return at === undefined ? "" : cellName(at);
}

const at = (snapshot: Snapshot, rule: string): readonly string[] =>
  fidelityFindings(snapshot)
    .filter((finding) => finding.rule === rule)
    .map((finding) => cellName(finding.at));

const mended = (snapshot: Snapshot): Snapshot => patched(snapshot, mendPatch(fidelityFindings(snapshot)));

const messages = (snapshot: Snapshot): readonly string[] =>
  fidelityFindings(snapshot).map((finding) => findingText(finding, sv).message);

it("has nothing to say of a whole measurement with evidence", () => {
  expect(rulesFound(whole())).toEqual([]);
});

describe("scores", () => {
  it("FID-101: one that is missing, several, or all of a blank form, as one finding", () => {
    const scores = [...scoresFor(81)];
    expect(rulesFound(workbookOf(scored(scores.map((score, index) => (index === 4 ? null : score)))))).toEqual([
      "FID-101 one",
    ]);
    const few = workbookOf(scored(scores.map((score, index) => (index < 6 ? null : score))));
    expect(rulesFound(few)).toEqual(["FID-101 many"]);
    expect(messages(few)[0]).toContain("6 kriterier");
    expect(rulesFound(workbookOf({ measuredOn: null }))).toEqual(["FID-101 all"]);
  });

  it.each([
    [3.5, "half"],
    ["3,5", "half"],
    ["4-5", "several"],
    ["4–5", "several"],
    ["3 till 4", "several"],
    [6, "outside"],
    [0, "outside"],
    [-1, "outside"],
    ["fyra", "text"],
    ["4", "text"],
  ])("FID-102: %j is no whole number of the scale (%s)", (value, variant) => {
    const cell = scoreCell(whole(), 7);
    const snapshot = changed(whole(), { [cell]: value });
    expect(rulesFound(snapshot)).toContain(`FID-102 ${variant}`);
    expect(at(snapshot, "FID-102")).toEqual([cell]);
    // It is told once: not as a missing score too.
    expect(rulesFound(snapshot)).not.toContain("FID-101 one");
  });

  it.each([
    ["4", 4],
    [" 3 ", 3],
    ["5,0", 5],
    ["2 poäng", 2],
  ])("FID-102: %j as text can only be %i, and is mended to it", (text, score) => {
    const cell = scoreCell(whole(), 7);
    const after = mended(changed(whole(), { [cell]: text }));
    expect(onlyMeasurement(after).rows.find(({ criterion }) => criterion.no === 7)?.score.value).toBe(score);
  });

  it.each(["4-5", "3,5", "fyra"])("FID-102: %j is left to a person", (text) => {
    const snapshot = changed(whole(), { [scoreCell(whole(), 7)]: text });
    expect(fidelityFindings(snapshot).find(({ rule }) => rule === "FID-102")?.mend).toBeUndefined();
  });

  it("FID-102: holds for each rater's score too", () => {
    const snapshot = workbookOf(scored(scoresFor(81), { raters: 2, row: () => ({ raterScores: [3, 3] }) }));
    expect(at(changed(snapshot, { C11: "3½" }), "FID-102")).toEqual(["C11"]);
  });
});

describe("criteria", () => {
  it("FID-103: that have no row are told in one finding, one that comes twice in its own", () => {
    const lines = ips25.criteria.map(({ name }): Line => [name.sv, 4]);
    expect(rulesFound(formOf(lines.slice(2)))).toEqual(["FID-103 missing", "FID-107 missing"]);
    const twice = formOf([...lines, lines[3] ?? []]);
    expect(rulesFound(twice)).toEqual(["FID-103 twice", "FID-107 missing"]);
    expect(at(twice, "FID-103")).toEqual(["A26"]);
    expect(messages(twice)[0]).toContain("rad 4");
  });

  it("FID-104: that are not recognised, with the nearest one where there is one", () => {
    const lines = ips25.criteria.map(({ no, name }): Line => [
      no === 17 ? "Täta arbetsgivarbesök" : no === 9 ? "Trivsel" : name.sv,
      4,
    ]);
    const findings = fidelityFindings(formOf(lines)).filter(({ rule }) => rule === "FID-104");
    expect(findings.map(({ variant, at: place }) => [variant, cellName(place)])).toEqual([
      ["none", "A9"],
      ["nearest", "A17"],
    ]);
    expect(findings[1]?.expected).toEqual({ kind: "labels", labels: [ips25.criteria[16]?.name] });
  });

  it("FID-105: of a scale that is not known, and measurements on different scales", () => {
    const lines = ips25.criteria.map(({ name }): Line => [name.sv, 4]);
    const unknown = formOf([["Skala", "GIPS-100"], ["Datum", "2018-05-27"], [], ...lines]);
    expect(rulesFound(unknown)).toEqual(["FID-105 unknown"]);
    expect(at(unknown, "FID-105")).toEqual(["B1"]);
    const part = formSheet("Del", [["Skala", "ips-25-services"], ["Datum", "2019-05-27"], [], ...lines.slice(11)]);
    const both = formOf([["Skala", "ips-25"], ["Datum", "2018-05-27"], [], ...lines]);
    expect(rulesFound({ ...both, sheets: [...both.sheets, part] })).toEqual(["FID-105 differing"]);
  });

  it("FID-105: of another scale on a sheet that says which one it is", () => {
    const services = formOf([
      ["Skala", "ips-25-services"],
      ["Datum", "2018-05-27"],
      [],
      ...ips25.criteria.slice(10).map(({ name }): Line => [name.sv, 4]),
    ]);
    expect(rulesFound(services)).toEqual(["FID-105 mixed"]);
    expect(at(services, "FID-105")).toEqual(["A4"]);
  });

  it("FID-106: scored in more than one column without a rater's heading", () => {
    const lines = [["Kriterium", "2017", "2018"], ...ips25.criteria.map(({ name }): Line => [name.sv, 3, 4])];
    const snapshot = formOf([["Datum", "2018-05-27"], ...lines]);
    expect(rulesFound(snapshot)).toEqual(["FID-106 column"]);
    expect(messages(snapshot)[0]).toContain("kolumn C");
  });

  it("FID-106: in a second table under the first, told once and not criterion by criterion", () => {
    const lines = ips25.criteria.map(({ name }): Line => [name.sv, 4]);
    const snapshot = formOf([["Datum", "2018-05-27"], [], ...lines, [], ["Datum", "2019-05-27"], ...lines]);
    expect(rulesFound(snapshot)).toEqual(["FID-106 table"]);
    expect(at(snapshot, "FID-106")).toEqual(["A30"]);
  });

  it("FID-107: on no day, or a day that cannot be read", () => {
    expect(rulesFound(workbookOf(scored(scoresFor(81), { measuredOn: null })))).toEqual(["FID-107 missing"]);
    const place = onlyMeasurement(whole()).measuredOn?.at;
    expect(rulesFound(changed(whole(), { [place ? cellName(place) : ""]: "i våras" }))).toEqual(["FID-107 unreadable"]);
  });
});

describe("numbers of the service's own, and days, as text", () => {
  const numbers = onlyMeasurement(whole()).numbers;
  const place = (id: keyof typeof numbers): string => {
    const at = numbers[id]?.at;
    return at === undefined ? "" : cellName(at);
  };
  const proposed = (snapshot: Snapshot) =>
    proposals(onlyMeasurement(snapshot)).map(({ kind, number, score }) => [kind, number, score]);

  it("count as what they mean: 50 people on 2,5 coaches propose 5 for the caseload", () => {
    const typed = changed(whole(), { [place("participants")]: "50\u00A0deltagare", [place("coaches")]: "2,5" });
    expect(proposed(typed)).toEqual([["caseload", 20, 5]]);
    const shared = changed(whole(), { [place("employmentTime")]: "60 %" });
    expect(onlyMeasurement(shared).numbers.employmentTime).toMatchObject({ value: 0.6 });
    expect(rulesFound(typed)).not.toContain("FID-108");
  });

  it("may stand with their labels in one cell", () => {
    const lines = ips25.criteria.map(({ name }): Line => [name.sv, 4]);
    expect(proposed(formOf([...lines, [], ["Deltagare: 50"], ["Heltidscoacher: 2,5 heltid"]]))).toEqual([
      ["caseload", 20, 5],
    ]);
  });

  it("FID-108: that cannot be read are told at their cells, but for a dash; a sentence is no day", () => {
    const cells = {
      [place("participants")]: "många",
      [place("coaches")]: "–",
      [place("firstContactDays")]: "2 månader",
    };
    expect(at(changed(whole(), cells), "FID-108")).toEqual([place("participants"), place("firstContactDays")]);
    const lines = ips25.criteria.map(({ name }): Line => [name.sv, 4]);
    const prose = formOf([["Mätdatum", "2018-05-27"], ["Start: vi börjar när alla är på plats"], [], ...lines]);
    expect(rulesFound(prose)).toEqual(["FID-108"]);
    expect(at(prose, "FID-108")).toEqual(["A2"]);
  });

  it("of an empty form are nothing: the unit beside a cell is no number that cannot be read", () => {
    const empty = { ...whole(), sheets: whole().sheets.map((sheet) => ({ ...sheet, rows: withoutBlank(sheet.rows) })) };
    expect(rulesFound(empty)).toEqual(rulesFound(whole()));
  });
});

/** As a host reads them that leaves out cells without content. */
function withoutBlank(rows: Snapshot["sheets"][number]["rows"]): Snapshot["sheets"][number]["rows"] {
  return rows.map((row) => ({ ...row, cells: row.cells.filter(({ value }) => value !== null) }));
}

describe("sums", () => {
  it("FID-201: an area's sum that is not what the scores give, and its mend", () => {
    const [first] = onlyMeasurement(whole()).areaSums;
    const cell = first ? cellName(first.at) : "";
    const snapshot = changed(whole(), { [cell]: 15 });
    expect(rulesFound(snapshot)).toEqual(["FID-201 whole"]);
    expect(rulesFound(mended(snapshot))).toEqual([]);
  });

  it("FID-202: a total that is not, typed or left from before", () => {
    const cell = sumCell(whole(), "total");
    expect(rulesFound(changed(whole(), { [cell]: 82 }))).toEqual(["FID-202 whole"]);
    expect(rulesFound(changed(whole(), { [cell]: 82 }, true))).toEqual(["FID-202 whole"]);
    expect(rulesFound(mended(changed(whole(), { [cell]: 82 })))).toEqual([]);
  });

  it("FID-202: a total over scores that are missing, where only a range can be told", () => {
    const missing = workbookOf(scored(scoresFor(81).map((score, index) => (index === 0 ? null : score))));
    expect(rulesFound(missing)).toEqual(["FID-101 one"]);
    const typed = changed(missing, { [sumCell(missing, "total")]: 77 });
    expect(rulesFound(typed)).toEqual(["FID-101 one", "FID-202 missing"]);
    expect(fidelityFindings(typed)[1]?.expected).toEqual({ kind: "text", text: "78–82" });
  });

  it("FID-203: a level that does not belong to the total that stands there", () => {
    const cell = sumCell(whole(), "band");
    const snapshot = changed(whole(), { [cell]: "stämmer bra överens med IPS" });
    expect(rulesFound(snapshot)).toEqual(["FID-203 other"]);
    expect(rulesFound(mended(snapshot))).toEqual([]);
    expect(rulesFound(changed(whole(), { [cell]: "Fair" }))).toEqual([]);
    expect(rulesFound(changed(whole(), { [cell]: "Good fidelity" }))).toEqual(["FID-203 other"]);
  });

  it("FID-203: a level that is told too early", () => {
    const missing = workbookOf(scored(scoresFor(75).map((score, index) => (index === 0 ? null : score))));
    expect(rulesFound(changed(missing, { [sumCell(missing, "band")]: "stämmer delvis överens med IPS" }))).toEqual([
      "FID-101 one",
      "FID-203 tooEarly",
    ]);
  });

  it("FID-204: 81 points on the fourteen criteria that Hudiksvall names, which can give 70", () => {
    const snapshot = formOf([
      ["Mätning", "2018-05-27"],
      [],
      ...hudiksvallCriteria.map((name): Line => [name, 4]),
      ["Total poäng", 81],
      ["Resultat", "stämmer delvis överens med IPS"],
    ]);
    expect(rulesFound(snapshot)).toEqual(["FID-103 missing", "FID-204"]);
    const [, impossible] = fidelityFindings(snapshot);
    expect(impossible).toMatchObject({ expected: { text: "14–70" }, found: { value: 81 } });
    expect(impossible?.mend).toBeUndefined();
    expect(messages(snapshot)[1]).toBe("14 kriterier kan ge från 14 till 70 poäng. Skalan har 25 kriterier.");
  });

  it("FID-204: 81 points on the fourteen criteria of the part alone", () => {
    const part = ips25.criteria.slice(11).map(({ name }): Line => [name.sv, 5]);
    expect(rulesFound(formOf([["Datum", "2018-05-27"], [], ...part, ["Totalt", 81]]))).toEqual(["FID-204"]);
    expect(rulesFound(formOf([["Datum", "2018-05-27"], [], ...part, ["Totalt", "=SUM(B3:B16)→70"]]))).toEqual([]);
  });

  it("FID-205: a sum typed over its formula, and a form without any formula as one finding", () => {
    expect(rulesFound(changed(whole(), { [sumCell(whole(), "total")]: 81 }))).toEqual(["FID-205 one"]);
    const [first, second] = onlyMeasurement(whole()).areaSums;
    const cells = {
      [sumCell(whole(), "total")]: 81,
      [first ? cellName(first.at) : ""]: 12,
      [second ? cellName(second.at) : ""]: 27,
    };
    expect(rulesFound(changed(whole(), cells))).toEqual(["FID-205 one", "FID-205 one", "FID-205 one"]);
    const lines = ips25.criteria.map(({ name }): Line => [name.sv, 4]);
    const typed = formOf([["Datum", "2018-05-27"], [], ["Personal", 12], ...lines, ["Totalt", 100]]);
    expect(rulesFound(typed)).toEqual(["FID-205 all"]);
    expect(rulesFound(mended(typed))).toEqual([]);
  });
});

describe("evidence and judgement", () => {
  it("FID-301: scores without source and evidence, as one finding; a source or a line of evidence is enough", () => {
    expect(rulesFound(whole({ row: (index) => (index < 3 ? { sources: [] } : {}) }))).toEqual(["FID-301 many"]);
    expect(rulesFound(whole({ row: (index) => (index === 0 ? { sources: [] } : {}) }))).toEqual(["FID-301 one"]);
    expect(rulesFound(whole({ row: () => ({ sources: [], texts: { evidence: "Journaler" } }) }))).toEqual([]);
    // A form without such columns is not asked for them.
    expect(
      rulesFound(formOf([["Datum", "2018-05-27"], [], ...ips25.criteria.map(({ name }): Line => [name.sv, 4])])),
    ).toEqual([]);
  });

  it("FID-302: raters two points apart, not those one apart", () => {
    const raters = (scores: readonly number[]) =>
      whole({ raters: 2, row: (index) => ({ raterScores: index === 0 ? scores : [3, 3] }) });
    expect(rulesFound(raters([2, 4]))).toEqual(["FID-302"]);
    expect(rulesFound(raters([3, 4]))).toEqual([]);
    expect(messages(raters([2, 4]))[0]).toContain("från 2 till 4");
  });

  it("FID-303: a caseload of 21 scored 5, as in the Hudiksvall plan's 42 places on two coaches", () => {
    const five = {
      numbers: { participants: 42, coaches: 2 },
      row: (index: number) => (index === 0 ? { score: 5 } : {}),
    };
    const findings = fidelityFindings(whole(five));
    expect(findings.map(({ rule, variant }) => [rule, variant])).toEqual([["FID-303", "verified"]]);
    expect(findings[0]).toMatchObject({ expected: { value: 4 }, found: { value: 5 } });
    expect(messages(whole(five))[0]).toBe(
      "Deltagare per heltidscoach: 21 ger en annan poäng för Klientgruppens storlek.",
    );
    expect(rulesFound(whole({ ...five, row: (index) => (index === 0 ? { score: 4 } : {}) }))).toEqual([]);
  });

  it("FID-303: says where the limits are not checked", () => {
    expect(rulesFound(whole({ numbers: { firstContactDays: 200 } }))).toEqual(["FID-303 unverified"]);
  });

  it("FID-304: measured before six months have gone, before the start, or after eighteen months", () => {
    expect(rulesFound(whole({ startedOn: "2017-12-01" }))).toEqual(["FID-304 early"]);
    expect(rulesFound(whole({ startedOn: "2017-11-27" }))).toEqual([]);
    expect(rulesFound(whole({ startedOn: "2018-06-01" }))).toEqual(["FID-304 beforeStart"]);
    expect(rulesFound(whole({ previousOn: "2016-11-01" }))).toEqual(["FID-304 late"]);
    expect(rulesFound(whole({ previousOn: "2016-11-27" }))).toEqual([]);
    const policy = { ...defaultPolicy, fidelityEarliestMonths: null, fidelityLongestIntervalMonths: null };
    expect(rulesFound(whole({ startedOn: "2017-12-01", previousOn: "2016-11-01" }), policy)).toEqual([]);
  });

  it("FID-304: holds a measurement against the one before it in the workbook", () => {
    const snapshot = workbookOf(scored(scoresFor(81)), scored(scoresFor(90), { measuredOn: "2020-05-27" }));
    expect(rulesFound(snapshot)).toEqual(["FID-304 late"]);
    expect(located(snapshot).measurements).toHaveLength(2);
  });
});

it("goes on where the sheet is a mess: empty rows, errors and half a table", () => {
  const mess = formOf([
    [],
    ["Kriterium", { error: "#REF!" }, "Poäng"],
    [],
    ["Klientgruppens storlek", true, { error: "#N/A" }],
    [],
    ["Inga uteslutningskriterier", undefined, "?"],
    ["Ekonomisk vägledning"],
    [undefined, 4],
  ]);
  expect(rulesFound(mess)).toEqual(["FID-101 one", "FID-102 text", "FID-102 text", "FID-103 missing"]);
});
