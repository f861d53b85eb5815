/** The command line on registers of participants: made, checked, mended, told and filled. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { cellAt } from "../../src/workbook/snapshot";
import { filledSheets } from "../subjects/outcomes/a-filled-register";
import { readReport } from "../checking/report-schema";
import { isamverkanSheets } from "../cases/isamverkan";
import { hudiksvallGoals, hudiksvallRegister } from "../subjects/outcomes/hudiksvall";
import { registerWithPersons } from "../e2e/register-with-persons";
import { samkoll } from "./samkoll";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "samkoll-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const read = (name: string) => readWorkbook(new Uint8Array(readFileSync(at(name))));

function written(name: string, sheets: readonly SheetBlueprint[]): string {
  writeFileSync(at(name), newWorkbook(sheets));
  return at(name);
}

const hudiksvall = (): readonly SheetBlueprint[] =>
  filledSheets({ effort: "IPS Hudiksvall" }, hudiksvallRegister(), hudiksvallGoals());

/** A personnummer of Skatteverket's test persons where *Bransch* belongs. */
function withPersonnummer(): readonly SheetBlueprint[] {
  const [register, ...others] = hudiksvall();
  if (register === undefined) throw new Error("No register");
  const { row = 0, column = 0 } = register.cells.find(({ value }) => value === "Bransch") ?? {};
  return [
    {
      ...register,
      cells: register.cells.map((cell) =>
        cell.row === row + 3 && cell.column === column ? { ...cell, value: "19121212-1212" } : cell,
      ),
    },
    ...others,
  ];
}

describe("samkoll new", () => {
  it("makes a register with the columns and rows that were asked for", async () => {
    const made = await samkoll(
      ...["new", "--kind", "register", "--project", "Arbetslivsintro", "--from", "1 mars 2022"],
      ...["--columns", "prerehab", "--rows", "40", "--out", at("r.xlsx")],
    );
    expect([made.code, made.out]).toEqual([0, `${at("r.xlsx")} är gjord med plats för 40 deltagare.\n`]);
    const workbook = read("r.xlsx");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Deltagare"]);
    const { code, out } = await samkoll("check", at("r.xlsx"), "--format", "json");
    const [file] = readReport(out).files;
    expect([code, file?.kinds, file?.findings]).toEqual([0, ["outcomes"], []]);
    expect(file?.outcomes).toMatchObject({ register: "Deltagare", started: 0 });
  });

  it("makes register, goals and forms as outcomes", async () => {
    await samkoll("new", "--kind", "outcomes", "--project", "IPS", "--out", at("r.xlsx"));
    expect(read("r.xlsx").sheets.map(({ name }) => name)).toEqual(["Deltagare", "Mål", "Mätningar"]);
  });

  it("tells every fault of the call at once, and options of another kind", async () => {
    const call = ["new", "--kind", "register", "--project", " ", "--columns", "alla", "--rows", "0"];
    const wrong = await samkoll(...call, "--from", "snart", "--out", at("r.xlsx"));
    expect(wrong.code).toBe(2);
    for (const word of ["insatsen heter", "Okänd uppsättning", "Startdagen", "Antalet rader"]) {
      expect(wrong.err).toContain(word);
    }
    const foreign = await samkoll(
      "new",
      "--kind",
      "register",
      "--project",
      "IPS",
      "--raters",
      "2",
      "--out",
      at("r.xlsx"),
    );
    expect(foreign.err).toContain("--raters hör inte till --kind register.");
  });
});

describe("samkoll figures", () => {
  it("tells Hudiksvall's figures with their denominators, and its goals", async () => {
    const { code, out } = await samkoll("figures", written("h.xlsx", hudiksvall()));
    expect(code).toBe(0);
    const lines = out.replaceAll("\u00a0", " ");
    expect(lines).toContain("Siffrorna gäller 2018-05-31.");
    expect(lines).toMatch(/Pågående +34\n/);
    expect(lines).toMatch(/Dagar i insatsen, medelvärde för avslutade +194\n/);
    expect(lines).toMatch(/Arbete +11 av 39 \(28 %\), avslutade och anställda, 95 %: 17 %–44 %\n/);
    expect(lines).toMatch(/Studier +4 av 37 \(11 %\), avslutade/);
    expect(lines).toContain("Uppnått: 20 procent ska gå till anställning.");
    expect(lines).toContain("Inte uppnått: 20 procent till studier.");
  });

  it("answers a machine with the same", async () => {
    const { out } = await samkoll("figures", written("h.xlsx", hudiksvall()), "--kind", "outcomes", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      kind: "outcomes",
      asOf: "2018-05-31",
      started: 71,
      current: 34,
      ended: 37,
      days: { people: 37, mean: 194, sevenMonthsOrMore: 19 },
      perCoach: 21.25,
      flow: { from: "2018-01-01", start: 32, new: 9, ended: 7, end: 34 },
    });
  });

  it("says when there is none", async () => {
    const { code, err } = await samkoll("figures", written("b.xlsx", isamverkanSheets()), "--kind", "outcomes");
    expect(code).toBe(2);
    expect(err).toContain("Varken register, mål eller enkäter hittades");
  });
});

describe("samkoll check and mend", () => {
  it("find a personnummer, never repeat it, and put a running number in its place", async () => {
    const file = written("p.xlsx", withPersonnummer());
    const { code, out } = await samkoll("check", file);
    expect(code).toBe(1);
    expect(out).toContain("ERROR OUT-201 Deltagare!");
    expect(out).toContain("71 deltagare har börjat, 34 pågår, 37 avslutade; 2 av 4 mål uppnådda");
    const mended = await samkoll("mend", file, "--out", at("m.xlsx"));
    expect(mended.code).toBe(0);
    expect(mended.out).toContain("→");
    expect(mended.out).not.toMatch(/1212-?1212/);
    const after = JSON.stringify(read("m.xlsx").sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
    expect(after).not.toContain("1212");
  });
});

describe("samkoll mend", () => {
  it("says where a text outside the cells is changed, in words that point it out in Excel", async () => {
    writeFileSync(at("persons.xlsx"), registerWithPersons().buffer);
    const { out } = await samkoll("mend", at("persons.xlsx"), "--out", at("mended.xlsx"));
    expect(out).toContain("Deltagare, i sidhuvud eller sidfot: en text är bytt.");
    expect(out).toContain("Deltagare!C2, i kommentarer: en text är bytt.");
    expect(out).toContain("står i bladens namn. Där kan Samkoll inte ändra");
  });
});

describe("samkoll fill", () => {
  it("makes a copy with outcome sheets, charts and tables for publication, and leaves the original alone", async () => {
    const file = written("h.xlsx", hudiksvall());
    const before = readFileSync(file);
    const { code, out } = await samkoll("fill", "--kind", "outcomes", file, "--out", at("u.xlsx"));
    expect(code).toBe(0);
    expect(out).toContain("Utfall, Diagram, Utfall – publicering");
    expect(readFileSync(file)).toEqual(before);
    const names = read("u.xlsx").sheets.map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual(["Deltagare", "Mål", "Utfall", "Diagram", "Utfall – publicering"]);
    expect(cellAt(read("u.xlsx"), { sheet: "Utfall", row: 7, column: 1 })?.value).toBe(71);
    const check = await samkoll("check", at("u.xlsx"), "--format", "json");
    expect(readReport(check.out).files[0]?.outcomes).toMatchObject({ register: "Deltagare", started: 71 });
  });

  it("puts the figures alone in a workbook of their own, with nothing of the register in its bytes", async () => {
    const file = written("h.xlsx", hudiksvall());
    const { code, out } = await samkoll("fill", "--kind", "published", file, "--out", at("p.xlsx"));
    expect([code, out]).toEqual([0, expect.stringContaining("Utfall – publicering")]);
    expect(read("p.xlsx").sheets.map(({ name }) => name)).toEqual(["Utfall – publicering"]);
    const parts = Object.values(unzipSync(new Uint8Array(readFileSync(at("p.xlsx")))));
    const text = parts.map((part) => strFromU8(part)).join("");
    for (const gone of ["Deltagare!", "Anmäld", "Inskriven<", "<f>"]) expect(text).not.toContain(gone);
  });

  it("says that a workbook without a register has no such figures", async () => {
    const { code, err } = await samkoll(
      "fill",
      "--kind",
      "published",
      written("b.xlsx", isamverkanSheets()),
      "--out",
      at("p.xlsx"),
    );
    expect(code).toBe(2);
    expect(err).toContain("inget register");
  });

  it("leaves no formula and no link behind the tables for publication: copied out, the sheet can give nothing away", async () => {
    await samkoll("fill", "--kind", "outcomes", written("h.xlsx", hudiksvall()), "--out", at("u.xlsx"));
    const parts = unzipSync(new Uint8Array(readFileSync(at("u.xlsx"))));
    const title = /Utfall – publicering/;
    const texts = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    const published = texts.filter(([, bytes]) => title.test(strFromU8(bytes)) && /Två punkter/.test(strFromU8(bytes)));
    expect(published).toHaveLength(1);
    const [name = "", bytes = new Uint8Array()] = published[0] ?? [];
    expect(strFromU8(bytes)).not.toMatch(/<f\b|<dataValidation|<hyperlink|<drawing|<legacyDrawing|<extLst/);
    expect(Object.keys(parts)).not.toContain(name.replace("worksheets/", "worksheets/_rels/") + ".rels");
  });

  it("refuses a workbook without outcomes, another kind and a file that is there", async () => {
    const none = await samkoll(
      "fill",
      "--kind",
      "outcomes",
      written("b.xlsx", isamverkanSheets()),
      "--out",
      at("u.xlsx"),
    );
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("Varken register")]);
    const file = written("h.xlsx", hudiksvall());
    expect((await samkoll("fill", "--kind", "register", file, "--out", at("u.xlsx"))).err).toContain("--kind ska vara");
    expect((await samkoll("fill", file, "--out", at("u.xlsx"))).err).toContain("--kind");
    expect((await samkoll("fill", "--kind", "outcomes", file, "--out", file)).code).toBe(2);
  });
});
