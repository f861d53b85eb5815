/** samkoll template: a form learned into a file, submissions tried against it, and every way that it can go wrong. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { templateSchema } from "../../src/subjects/budget/templates/template-schema";
import { isamverkanSheets } from "../cases/isamverkan";
import { samkoll } from "./samkoll";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "samkoll-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => path.join(folder, ...names);

type Rows = readonly (readonly (string | number | null)[])[];

function workbook(sheet: string, rows: Rows): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Words and figures after Västmanland's yearly budget: rows by year, in tkr. */
function yearly(first: number, change: (rows: Rows) => Rows = (rows) => rows): Uint8Array {
  const rows: Rows = [
    [`Budget ${first}–${first + 1}, tkr`],
    [],
    ["Kostnadsslag", `Söks ${first}`, `Söks ${first + 1}`, "Egen insats", "Totalt"],
    ["Personal"],
    ["Processledare", 300, 310, 50, 660],
    ["Vägledare", 200, 210, 0, 410],
    ["Summa personal", 500, 520, 50, 1070],
    ["Verksamhet"],
    ["Lokalhyra", 60, 60, 0, 120],
    ["Extern utvärdering", 40, 40, 0, 80],
    ["Summa verksamhet", 100, 100, 0, 200],
    ["Summa kostnader", 600, 620, 50, 1270],
  ];
  return workbook(`Budget ${first}`, change(rows));
}

const learn = (...more: string[]): ReturnType<typeof samkoll> =>
  samkoll("template", "learn", at("mall 2026.xlsx"), "--out", at("mall.json"), ...more);

async function learned(): Promise<unknown> {
  writeFileSync(at("mall 2026.xlsx"), yearly(2026));
  await learn("--forbund", "Samordningsförbundet Exempel", "--name", "Årsbudget", "--id", "arsbudget");
  return JSON.parse(readFileSync(at("mall.json"), "utf8"));
}

describe("samkoll template learn", () => {
  it("writes what the headings and rows mean, so that next year's years fit too", async () => {
    const template = templateSchema.parse(await learned());
    expect(template).toMatchObject({
      id: "arsbudget",
      forbund: "Samordningsförbundet Exempel",
      name: "Årsbudget",
      edition: "2027",
      unit: "tkr",
      sections: { personal: { sv: "Personal", costKind: "staff" } },
      demands: { period: true, evaluation: true },
    });
    expect(template.columns).toMatchObject({
      "soks-year": { sv: "Söks {year}", role: "amount", funder: "forbund" },
      "egen-insats": { role: "amount", funder: "own" },
      totalt: { role: "total" },
    });
    expect(Object.values(template.sums ?? {}).map(({ sv, of }) => [sv, of])).toEqual([
      ["Summa personal", "section"],
      ["Summa verksamhet", "section"],
      ["Summa kostnader", "costs"],
    ]);
  });

  it("learns a blank form, its sections by the sums that close them, and names it after its file where nothing is said", async () => {
    const blank = yearly(2026, (rows) => rows.map((row, index) => (index > 3 ? row.slice(0, 1) : row)));
    writeFileSync(at("mall 2026.xlsx"), blank);
    const { out, err } = await learn();
    expect(err).toBe("");
    expect(out).toContain("mallen mall 2026 (2027) för Förbundet");
    const template = templateSchema.parse(JSON.parse(readFileSync(at("mall.json"), "utf8")));
    expect(template.id).toBe("mall-2026");
    expect(Object.values(template.rows ?? {}).map(({ sv }) => sv)).toEqual([
      "Processledare",
      "Vägledare",
      "Lokalhyra",
      "Extern utvärdering",
    ]);
    expect(template.sections).toEqual({
      personal: { sv: "Personal", costKind: "staff" },
      verksamhet: { sv: "Verksamhet", costKind: "other" },
    });
    writeFileSync(at("ansokan.xlsx"), yearly(2027));
    expect((await samkoll("template", "check", at("mall.json"), at("ansokan.xlsx"))).code).toBe(0);
  });

  it("tells what it is not sure of at its cell, and answers 1", async () => {
    const strange = yearly(2026, (rows) => [...rows.slice(0, 9), ["Xyzzy", 1, 1, 0, 2], ...rows.slice(9)]);
    writeFileSync(at("mall 2026.xlsx"), strange);
    const { code, out } = await learn();
    expect(code).toBe(1);
    expect(out).toContain('UNSURE Budget 2026!A10 Vad raden "Xyzzy" betyder är inte säkert.');
  });

  it("takes the förbund and the year from what stands over the table, and names column A by its heading", async () => {
    const titled = yearly(2026, (rows) => [["Ansökan till Samordningsförbundet Norra Exempel, insats 2031"], ...rows]);
    writeFileSync(at("mall 2026.xlsx"), titled);
    await learn();
    const template = templateSchema.parse(JSON.parse(readFileSync(at("mall.json"), "utf8")));
    expect(template).toMatchObject({ forbund: "Samordningsförbundet Norra Exempel", edition: "2031" });
    expect(Object.values(template.columns ?? {})[0]).toMatchObject({ sv: "Kostnadsslag", role: "label" });
  });

  it("keeps in the template that the förbund pays the whole, where that was answered", async () => {
    const unpaid: Rows = [
      ["Budget, kr"],
      ["Kostnadsslag", "2026", "2027"],
      ["Lön coach", 500_000, 510_000],
      ["Lokalhyra", 90_000, 95_000],
      ["Summa", 590_000, 605_000],
    ];
    writeFileSync(at("mall 2026.xlsx"), workbook("Budget", unpaid));
    writeFileSync(at("policy.json"), '{ "name": "Exempel" }');
    await learn("--answer", "funding:Budget!total=forbund", "--policy", at("policy.json"));
    const policy: unknown = JSON.parse(readFileSync(at("mall.json"), "utf8"));
    expect(policy).toMatchObject({
      name: "Exempel",
      budgetTemplates: [{ columns: { year: { sv: "{year}", role: "amount", funder: "forbund" } } }],
    });
    const { out } = await samkoll("check", at("mall 2026.xlsx"), "--policy", at("mall.json"));
    expect(out.replace(/\u00a0/g, " ")).toContain("Att rekvirera 1 195 000 kr");
  });

  it("says in one line that a template is no policy", async () => {
    await learned();
    const { code, err } = await samkoll("check", at("mall 2026.xlsx"), "--policy", at("mall.json"));
    expect([code, err.trim().split("\n").length]).toEqual([2, 1]);
    expect(err).toContain("är en mall och ingen policy");
  });

  it("never writes over a file", async () => {
    await learned();
    const { code, err } = await learn();
    expect([code, err]).toEqual([2, expect.stringContaining("mall.json")]);
  });

  it.each([
    [[], "--out måste anges."],
    [["--out", "mall.xlsx"], "--out ska sluta på .json."],
    [["--out", "mall.json", "--id", "2026 års mall"], "--id ska börja med en liten bokstav a–z"],
  ])("refuses %j", async (options, told) => {
    writeFileSync(at("form.xlsx"), yearly(2026));
    const { code, err } = await samkoll("template", "learn", at("form.xlsx"), ...options);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });

  it("says that Uppsala's form is known already, and that a list of names is no form", async () => {
    writeFileSync(at("mall 2026.xlsx"), newWorkbook(isamverkanSheets()));
    expect(await learn()).toMatchObject({ code: 2, err: expect.stringContaining("Uppsala läns") as string });
    writeFileSync(at("mall 2026.xlsx"), workbook("Blad1", [["Hej", "på dig"]]));
    expect(await learn()).toMatchObject({ code: 2, err: expect.stringContaining("ingen budgettabell") as string });
    expect(existsSync(at("mall.json"))).toBe(false);
  });
});

describe("samkoll template check", () => {
  it("answers 0 where next year's submission follows the form, with its columns moved and a row of its own", async () => {
    await learned();
    const swap = ([label = null, a = null, b = null, own = null, total = null]: Rows[number]): Rows[number] =>
      label === null ? [] : [label, own, a, b, total];
    writeFileSync(
      at("ansokan.xlsx"),
      yearly(2027, (rows) => [...rows.slice(0, 9), ["Hästterapi", 1, 1, 0, 2], ...rows.slice(9)].map(swap)),
    );
    const { code, out } = await samkoll("template", "check", at("mall.json"), at("ansokan.xlsx"));
    expect(out).toContain('MOVED Budget 2027!C3 Kolumnen "Söks 2027" står på en annan plats');
    expect(out).toContain('NEW Budget 2027!A10 Raden "Hästterapi" finns inte i mallen.');
    expect(out).toContain("Följer mallen Årsbudget (2027)");
    expect(code).toBe(0);
  });

  it("answers 1, and tells where, for what is missing, a column that is unknown and another form", async () => {
    await learned();
    const without = yearly(2027, (rows) =>
      rows
        .filter(([label]) => label !== "Vägledare")
        .map((row, index) => (index === 2 ? [...row, "Varav tolk"] : index > 3 ? [...row, 5] : row)),
    );
    writeFileSync(at("a.xlsx"), without);
    writeFileSync(at("b.xlsx"), newWorkbook(isamverkanSheets()));
    writeFileSync(at("c.xlsx"), yearly(2026));
    const { code, out } = await samkoll("template", "check", at("mall.json"), folder, "--format", "json");
    expect(code).toBe(1);
    const { files } = JSON.parse(out) as { files: { file: string; status: string; differences: unknown[] }[] };
    expect(files.map(({ file, status }) => [path.basename(file), status])).toEqual([
      ["a.xlsx", "differs"],
      ["b.xlsx", "otherForm"],
      ["c.xlsx", "fits"],
      ["mall 2026.xlsx", "fits"],
    ]);
    expect(files[0]?.differences).toEqual([
      { kind: "missing", what: "row", text: "Vägledare", sheet: "Budget 2027", cell: null },
      { kind: "new", what: "column", text: "Varav tolk", sheet: "Budget 2027", cell: "F3" },
    ]);
  });

  it("answers 2 where a file cannot be read, and tells of the others", async () => {
    await learned();
    writeFileSync(at("trasig.xlsx"), "hej");
    const { code, out } = await samkoll("template", "check", at("mall.json"), folder);
    expect(code).toBe(2);
    expect(out).toContain("UNREADABLE");
    expect(out).toContain("Följer mallen Årsbudget");
  });

  const whole = { schema: 1, id: "a", forbund: "F", name: "N", edition: "1" };
  it.each([
    ['{"schema": 1,\n "id": "a",,\n}', "är ingen giltig JSON: något är fel på rad 2"],
    ["[]", "är ingen mall"],
    [JSON.stringify({ budgetTemplates: [] }), "är en policy"],
    [JSON.stringify({ ...whole, schema: 7, added: {} }), "har schema 7 och är gjord för en nyare Samkoll"],
    [JSON.stringify({ ...whole, colums: {} }), "colums finns inte. Är det rätt stavat? Menade du columns?"],
    [JSON.stringify({ ...whole, name: undefined }), "name saknas eller har fel slags värde"],
    [
      JSON.stringify({ ...whole, rows: { a: { sv: "Lön", costKind: "personal" } } }),
      "rows.a.costKind ska vara något av staff, premises",
    ],
    [JSON.stringify({ ...whole, rows: { "5010": { sv: "Hyra" } } }), "rows.5010 är inget id"],
    [
      JSON.stringify({ ...whole, rows: { a: { sv: "Lön", section: "personal" } } }),
      "rows.a.section nämner något som inte finns",
    ],
    [
      JSON.stringify({ ...whole, columns: { a: { sv: "Antal", role: "factor" } } }),
      "columns.a.factor ska stå för en kolumn med role factor",
    ],
  ])("tells what is wrong with the template %s", async (content, told) => {
    writeFileSync(at("mall.json"), content);
    writeFileSync(at("a.xlsx"), yearly(2026));
    const { code, err } = await samkoll("template", "check", at("mall.json"), at("a.xlsx"));
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });

  it("asks for a template and a file, and for learn or check", async () => {
    expect((await samkoll("template", "check", at("mall.json"))).err).toContain("Ange mallen först");
    expect((await samkoll("template", "chek")).err).toContain("Menade du check?");
    expect((await samkoll("template", "check", "--help")).out).toContain("samkoll template learn FIL --out MALL.json");
  });
});
