/** The smoke test in the fake Excel: what it does by itself, what a person does, and what it makes of faults. */
import { readFileSync } from "node:fs";
import type { StepRecord } from "../../src/smoke/record";
import { runSteps } from "../../src/smoke/run-steps";
import { smokeText } from "../../src/smoke/smoke-text";
import { must, type Step } from "../../src/smoke/step";
import { steps } from "../../src/smoke/steps";
import { words } from "../../src/smoke/words";
import { catalogue } from "../../src/subjects/catalogue";
import { HostProblem } from "../../src/workbook/host";
import { swedish } from "../cases/words";
import { smokedExcel } from "./fake-excel";

const alone = steps.filter(({ asks }) => asks === undefined);
const withSomebody = steps.filter(({ asks }) => asks === true);
/** A clock that stands: what the text tells is then the same each time. */
const noClock = (): number => 0;

describe("the steps", () => {
  it("are told in words, each once, and a person is asked just where a step waits for one", () => {
    expect(steps.map(({ id }) => id).sort()).toEqual(Object.keys(words.steps).sort());
    expect(Object.entries(words.steps).flatMap(([id, told]) => ("asks" in told ? [id] : []))).toEqual(
      withSomebody.map(({ id }) => id),
    );
  });

  describe("that need nobody", () => {
    const { wire, tools, applied } = smokedExcel();
    let records: readonly StepRecord[] = [];

    beforeAll(async () => {
      records = await runSteps(alone, tools, null, undefined, noClock);
    });

    it("are all right in an Excel that does as it is told, which is then as it was", () => {
      expect(records.filter(({ verdict }) => verdict !== "ok")).toEqual([]);
      expect(wire.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
      expect([...wire.book.names]).toEqual([]);
      expect(records.flatMap(({ left = [] }) => left)).toEqual([]);
    });

    it("make every sheet that the subjects offer to make", async () => {
      const made = new Set(
        applied.flatMap((patch) => patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint.name] : []))),
      );
      const makings = (await catalogue.offers()).flatMap(({ makes }) =>
        makes.map(async ({ make }) => {
          const asked: Readonly<Record<string, string>> = {
            from: "2027-01-01",
            to: "2027-12-31",
            partner: "Prov",
            places: "30",
          };
          const one = (option: string) => asked[option];
          const all = (option: string) => [asked[option] ?? ""];
          const making = await make({ project: "Prov", one, all }, swedish, catalogue.policies.standard);
          return making.ok ? making.sheets.map(({ name }) => name) : ["nothing was made"];
        }),
      );
      const offered = (await Promise.all(makings)).flat();
      const filled = ["Projektets finansiering", "Programtrohet – rapport", "Programtrohet – över tid"];
      const ofRegister = ["Utfall", "Diagram", "Utfall – publicering", "Slutrapport"];
      const ofSociety = ["Samhällsekonomi – resultat", "Samhällsekonomi – beräkning"];
      expect([...made]).toEqual(expect.arrayContaining([...offered, ...filled, ...ofRegister, ...ofSociety]));
    });

    it("give the text that docs/smoke.md shows", () => {
      const surroundings = [
        { what: "Excel", told: "Excel · PC · 16.0.19127.20264" },
        { what: "ExcelApi", told: "1.20" },
      ];
      const text = smokeText({ version: "1.0.0", began: "2026-11-30 16:40", surroundings, records });
      const [, shown] = /```text\n([\s\S]*?)```/.exec(readFileSync("docs/smoke.md", "utf8")) ?? [];
      // A sheet that has got another row makes no other text.
      const withoutCounts = (told: string) => told.replaceAll(/\d+/g, "0");
      expect(withoutCounts(shown ?? "")).toBe(withoutCounts(text));
    });
  });

  it("that need nobody are all right in an older Excel with Swedish settings", async () => {
    const { wire, tools } = smokedExcel("excel2021");
    const records = await runSteps(alone, tools, null);
    expect(records.filter(({ verdict }) => verdict !== "ok")).toEqual([]);
    expect(records[0]?.saw).toMatchObject({ anteckningar: false });
    expect(wire.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
  });

  it("that ask a person see what the person has done, and take it away again", async () => {
    const { wire, tools, person } = smokedExcel();
    const records = await runSteps(withSomebody, tools, person);
    expect(records.filter(({ verdict }) => verdict !== "ok")).toEqual([]);
    expect(wire.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
    const saw = Object.fromEntries(records.map((record) => [record.id, record.saw]));
    expect(saw).toMatchObject({
      undo: { tillbaka: true },
      live: { ändringar: 1 },
      comment: { kommentarer: 1 },
      note: { anteckningar: 1, läses: true },
      hidden: { svar: "sheetHidden", visat: true },
      functions: { formel: "SAMKOLLPROV.ANDEL(1,4)" },
      manual: { A1: 5, B1: 0 },
      automatic: { A1: 6, B1: 12 },
      theme: { först: "#ffffff", sedan: "#262626" },
      ribbon: { tryck: 1 },
    });
  });

  it("tell which way the clean copy went, and that Excel gave no file, but not where it lies", async () => {
    const { tools, person } = smokedExcel();
    const copying = steps.filter(({ id }) => id === "clean-copy");
    const by = (copy: object) =>
      runSteps(copying, { ...tools, cleanCopy: async () => ({ way: "opened", ...copy }) }, person);
    const [opened] = await by({ of: "file", name: "Ann Eks budget.xlsx" });
    expect(opened?.saw).toEqual({ way: "opened", of: "file" });
    const [refused] = await by({ way: "cellsOnly", why: "unsupported", page: "https://exempel.se/" });
    expect(refused?.fault?.said).toBe("Excel lämnar inte ut arbetsboken (unsupported).");
  });

  it("do not take a person's word for what they can see for themselves", async () => {
    const { tools } = smokedExcel();
    const idle = { ask: async () => ({ verdict: "ok" as const, remark: "" }) };
    const checkable = steps.filter(({ id }) => ["undo", "comment", "functions", "manual", "ribbon"].includes(id));
    const records = await runSteps(checkable, tools, idle);
    expect(records.map(({ verdict, fault }) => [verdict, fault?.code, fault?.phase])).toEqual(
      checkable.map(() => ["fault", "unmet", "sees"]),
    );
  });
});

describe("a step that fails", () => {
  it("is told with what Excel said, cleaned up after, and stops none of the others", async () => {
    const { wire, tools } = smokedExcel();
    // As on a Microsoft 365 where a run that is one undo group may not protect a sheet.
    const refusal = Object.assign(new Error("secret statement"), {
      code: "UndoNotSupported",
      debugInfo: { errorLocation: "WorksheetProtection.protect", statements: ["range.values = secret"] },
    });
    const host: typeof tools.host = {
      ...tools.host,
      apply: async (patch) => {
        const isReport = patch.some((edit) => edit.kind === "addSheet" && edit.blueprint.charts !== undefined);
        if (isReport) throw new HostProblem("excelRefused", { code: refusal.code }, { cause: refusal });
        return tools.host.apply(patch);
      },
    };
    const chosen = steps.filter(({ id }) => ["make-measurement", "make-report", "make-register"].includes(id));
    const records = await runSteps(chosen, { ...tools, host }, null, undefined, noClock);
    expect(records.map(({ verdict }) => verdict)).toEqual(["ok", "fault", "ok"]);
    expect(wire.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
    const text = smokeText({ version: "1.0.0", began: "2026-11-30 16:40", surroundings: [], records });
    expect(text).toContain(
      "FEL     make-report          Gör rapporten med diagram och tar bort den\n" +
        "        när Samkoll gjorde det: excelRefused · UndoNotSupported · WorksheetProtection.protect · " +
        '{"code":"UndoNotSupported"}\n',
    );
    expect(text).not.toContain("secret");
  });

  it("is one whose sheet stands there without all of its looks", async () => {
    const { wire, tools } = smokedExcel();
    wire.conduct.failing.add("charts");
    const chosen = steps.filter(({ id }) => id === "make-measurement" || id === "make-report");
    const records = await runSteps(chosen, tools, null);
    expect(records.map(({ fault }) => fault?.said)).toEqual([
      undefined,
      "Utan diagram, utskrift eller låsta rutor: Programtrohet – rapport.",
    ]);
    expect(wire.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
  });

  it("is told what it left behind where not even that can be taken away", async () => {
    const { tools } = smokedExcel();
    const host: typeof tools.host = {
      ...tools.host,
      apply: async (patch) => {
        if (patch.some(({ kind }) => kind === "removeSheet")) throw new HostProblem("noAnswer");
        return tools.host.apply(patch);
      },
    };
    const [record] = await runSteps(
      steps.filter(({ id }) => id === "make-measurement"),
      { ...tools, host },
      null,
    );
    expect(record).toMatchObject({ verdict: "fault", fault: { code: "noAnswer" }, left: ["Programtrohet"] });
  });

  it("of ours is told as such, with its words in one short line", async () => {
    const { tools } = smokedExcel();
    const broken: Step = { id: "read", does: () => Promise.reject(new Error(`no\n${"x".repeat(500)}`)) };
    const [record] = await runSteps([broken], tools, null);
    expect(record?.fault?.code).toBe("unexpected");
    expect(record?.fault?.said).toMatch(/^no x{190,197}$/);
  });

  it("may say itself what must be so", async () => {
    const { tools } = smokedExcel();
    const unmet: Step = { id: "read", does: async () => (must(false, "Det var inte så."), { saw: {} }) };
    const [record] = await runSteps([unmet], tools, null);
    expect(record?.fault).toEqual({ phase: "does", code: "unmet", said: "Det var inte så." });
  });
});

describe("what a person answers", () => {
  it.each(["no", "unsure", "skipped"] as const)("%s is kept, with the person's own words", async (verdict) => {
    const { tools } = smokedExcel();
    const person = { ask: async () => ({ verdict, remark: "  rutan\nblev vit " }) };
    const theme = steps.filter(({ id }) => id === "theme");
    const [record] = await runSteps(theme, tools, person);
    expect(record).toMatchObject({ verdict, remark: "rutan blev vit" });
  });

  it("is not waited for where nobody is there: those steps are skipped, with nothing done", async () => {
    const { tools, applied } = smokedExcel();
    const records = await runSteps(withSomebody, tools, null);
    expect(records.every(({ verdict }) => verdict === "skipped")).toBe(true);
    expect(applied).toEqual([]);
  });
});
