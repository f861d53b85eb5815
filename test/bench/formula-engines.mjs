/**
 * Measures our evaluator and two formula engines on the formulas that people type: right answers, size and time. The
 * table of docs/formulas.md. Run, with a folder of your own for the engines:
 *   (cd FOLDER && npm install --no-save @formulajs/formulajs @ironcalc/wasm esbuild)
 *   node test/bench/formula-engines.mjs FOLDER
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { contentOf, formulajsWorkbook } from "./formulajs-tree.mjs";

const [folder, task] = [resolve(process.argv[2] ?? "."), process.argv[3]];
const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const fixture = JSON.parse(readFileSync(root("test/workbook/formula/people-formulas.json"), "utf8"));
const inEngines = (path) => join(folder, "node_modules", path);

/** formulajs makes days on the clock of the computer, which changes in March and October. */
const inSweden = { maxBuffer: 1e8, env: { ...process.env, TZ: "Europe/Stockholm" } };

/** Our evaluator with all that it is given, as one module. */
const ours = () =>
  import(
    `data:text/javascript,${encodeURIComponent(
      bundle(`
        export { calculationOf } from "${root("src/workbook/formula/calculation")}";
        export { loadFunctionsFor } from "${root("src/workbook/formula/functions")}";
        export { formulaTree } from "${root("src/workbook/formula/tree")}";`),
    )}`
  );

const engines = {
  "formulajs, bare": async () => formulajs(false),
  "formulajs, prepared": async () => formulajs(true),
  IronCalc: ironcalc,
  ours: samkoll,
};

if (task === undefined) report();
else process.stdout.write(JSON.stringify(await timed(task)));

function report() {
  const runs = Object.keys(engines).map((name) => [name, medianRun(name)]);
  const groups = [...new Set(fixture.formulas.map(({ group }) => group))];
  const right = (answers, group) =>
    fixture.formulas.filter((entry, at) => (group ?? entry.group) === entry.group && isRight(entry, answers[at]))
      .length;
  const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
  row(["Formulas", "number", ...runs.map(([name]) => name)]);
  row(["---", "---:", ...runs.map(() => "---:")]);
  for (const group of [...groups, undefined]) {
    const number = fixture.formulas.filter((entry) => (group ?? entry.group) === entry.group).length;
    row([group ?? "**all**", number, ...runs.map(([, { answers }]) => right(answers, group))]);
  }
  console.log("\nTime, ms of CPU (median of 7 processes)");
  for (const [name, { load, all }] of runs)
    console.log(`${name}: load ${load.toFixed(1)}, all formulas ${all.toFixed(1)}`);
  console.log("\nSize, minified B and gzip B");
  for (const [name, bytes] of sizes()) console.log(`${name}: ${bytes.length} ${gzipSync(bytes, { level: 9 }).length}`);
  for (const [name, { answers }] of runs) {
    console.log(`\nWrong by ${name}`);
    fixture.formulas.forEach((entry, at) => {
      // Ours says where it does not tell.
      if (isRight(entry, answers[at]) || answers[at] == null) return;
      const told = [answers[at], expectedOf(entry)].map((value) => JSON.stringify(value));
      console.log(`${entry.group}: ${entry.file}: got ${told[0]}, expected ${told[1]}`);
    });
  }
}

function expectedOf(entry) {
  return "excel" in entry ? entry.excel : entry.result;
}

function isRight(entry, answer) {
  const expected = expectedOf(entry);
  if (typeof expected === "number" && typeof answer === "number") {
    return Math.abs(expected - answer) <= 1e-11 * Math.max(1, Math.abs(expected));
  }
  return JSON.stringify(expected) === JSON.stringify(answer);
}

/** A new process each time: nothing is compiled yet, as when a formula first needs the engine. */
function medianRun(name) {
  const runs = Array.from({ length: 7 }, () =>
    JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), folder, name], inSweden)),
  );
  const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[3];
  return { load: median("load"), all: median("all"), answers: runs[0].answers };
}

async function timed(name) {
  const cpu = (since) => Object.values(process.cpuUsage(since)).reduce((sum, each) => sum + each, 0) / 1000;
  // The tree under formulajs is loaded already.
  if (name !== "ours") await ours();
  const before = process.cpuUsage();
  const engine = await engines[name]();
  const load = cpu(before);
  const after = process.cpuUsage();
  const answers = engine(fixture.formulas.map(({ file }) => file));
  return { load, all: cpu(after), answers };
}

async function formulajs(prepared) {
  const module = await import(pathToFileURL(inEngines("@formulajs/formulajs/lib/esm/index.mjs")).href);
  const { formulaTree } = await ours();
  return (formulas) => formulas.map(formulajsWorkbook({ formulajs: module, formulaTree, fixture, prepared }));
}

async function samkoll() {
  const { calculationOf, loadFunctionsFor } = await ours();
  await loadFunctionsFor(fixture.formulas.map(({ file }) => file));
  const sheets = fixture.sheets.map(({ name, rows, hiddenRows = [] }) => ({
    name,
    rows: Object.entries(rows).map(([row, values]) => ({
      index: Number(row) - 1,
      hidden: hiddenRows.includes(Number(row)),
      cells: values.flatMap((value, column) => (value === null ? [] : [cellWith(contentOf(value), row, column)])),
    })),
  }));
  const { formula } = calculationOf({ sheets, dateSystem: 1900, names: new Map(Object.entries(fixture.names)) });
  return (formulas) => formulas.map((text) => formula(text, fixture.home));
}

function cellWith(content, row, column) {
  const at = { row: Number(row) - 1, column };
  return typeof content === "object" ? { ...at, value: null, ...content } : { ...at, value: content };
}

async function ironcalc() {
  const { initSync, Model } = await import(pathToFileURL(inEngines("@ironcalc/wasm/wasm.js")).href);
  initSync({ module: readFileSync(inEngines("@ironcalc/wasm/wasm_bg.wasm")) });
  return (formulas) => {
    const model = new Model("workbook", "en", "Europe/Stockholm", "en");
    model.pauseEvaluation();
    fixture.sheets.forEach(({ name, rows, hiddenRows = [] }, sheet) => {
      if (sheet > 0) model.newSheet();
      model.renameSheet(sheet, name);
      for (const [row, values] of Object.entries(rows)) {
        values.forEach((value, column) => {
          if (value !== null) model.setUserInput(sheet, Number(row), column + 1, inputOf(contentOf(value)));
        });
      }
      for (const row of hiddenRows) model.setRowsHidden(sheet, row, row, true);
    });
    for (const [name, refersTo] of Object.entries(fixture.names)) model.newDefinedName(name, null, refersTo);
    formulas.forEach((formula, at) => {
      model.setUserInput(0, 101 + at, 26, `=${formula}`);
      // The package gives what a cell shows, never its number.
      const area = { sheet: 0, row: 101 + at, column: 26, width: 1, height: 1 };
      model.updateRangeStyle(area, "num_fmt", "0.00000000000000E+00");
    });
    model.resumeEvaluation();
    model.evaluate();
    return formulas.map((_, at) => shownAs(model, 101 + at));
  };
}

function inputOf(content) {
  if (typeof content === "object") return `=${content.formula}`;
  return typeof content === "string" ? `'${content}` : String(content).toUpperCase();
}

function shownAs(model, row) {
  const text = model.getFormattedCellValue(0, row, 26);
  const kinds = { 1: Number(text), 4: text === "TRUE", 16: { error: text } };
  return kinds[model.getCellType(0, row, 26)] ?? text;
}

function sizes() {
  const names = functionNames().filter((name) => !["INDIRECT", "OFFSET"].includes(name));
  const some = `export { ${names.join(", ")} } from "@formulajs/formulajs";`;
  const wasm = inEngines("@ironcalc/wasm/wasm_bg.wasm");
  return [
    ["formulajs, whole", bundle(`export * from "@formulajs/formulajs";`)],
    [`formulajs, the ${names.length} of our list`, bundle(some)],
    ["the same without jstat and bessel", bundle(some, ["jstat", "bessel"])],
    ["IronCalc, its JavaScript", bundle(`export { default, Model } from "@ironcalc/wasm";`)],
    ["IronCalc, its wasm", readFileSync(wasm)],
    [
      "ours, what is loaded for a formula",
      bundle(`export * from "${root("src/workbook/formula/further-functions")}";`),
    ],
  ];
}

function functionNames() {
  const table = readFileSync(root("src/workbook/formula/function-names.ts"), "utf8");
  const pairs = /pairs = `([^`]+)`/.exec(table)[1];
  return pairs
    .trim()
    .split(/\s+/)
    .map((pair) => pair.replace(/=.*/, ""));
}

function bundle(entry, without = []) {
  const esbuild = inEngines(".bin/esbuild");
  if (!existsSync(esbuild)) throw new Error(`esbuild is not in ${folder}`);
  const stubs = without.map((name) => `--alias:${name}=data:text/javascript,export default {}`);
  return execFileSync(esbuild, ["--bundle", "--minify", "--format=esm", "--log-level=error", ...stubs], {
    input: entry,
    cwd: folder,
    maxBuffer: 1e8,
  });
}
