/**
 * Writes LibreOffice's results anew into test/workbook/formula/people-formulas.json: the fixture's sheets and formulas go
 * into a workbook without stored results, which LibreOffice calculates as on a Swedish computer.
 * Run: node test/tooling/formulas-by-libreoffice.mjs (needs soffice; a minute).
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import prettier from "prettier";

const file = new URL("../workbook/formula/people-formulas.json", import.meta.url);
const fixture = JSON.parse(readFileSync(file, "utf8"));

/** Below and beside all that the formulas point to, but for whole rows and columns. */
const resultColumn = "Z";
const firstResultRow = 101;

const folder = mkdtempSync(join(tmpdir(), "formulas-"));
try {
  const plain = join(folder, "formulas.xlsx");
  await workbookOf(fixture).xlsx.writeFile(plain);
  calculate(plain, join(folder, "out"));
  const sheet = XLSX.read(readFileSync(join(folder, "out", "formulas.xlsx"))).Sheets[fixture.home];
  for (const [index, entry] of fixture.formulas.entries()) {
    entry.result = resultOf(sheet[`${resultColumn}${firstResultRow + index}`]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const lines = fixture.formulas.map((entry) => JSON.stringify(entry)).join(",\n");
const whole = JSON.stringify({ ...fixture, formulas: "HERE" }).replace('"HERE"', () => `[${lines}]`);
writeFileSync(file, await prettier.format(whole, { parser: "json", printWidth: 120 }));
console.log(`${fixture.formulas.length} formulas calculated`);

function workbookOf({ home, names, sheets, formulas }) {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, hiddenRows = [] } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const [row, values] of Object.entries(rows)) {
      values.forEach((value, column) => fill(sheet.getCell(Number(row), column + 1), value));
    }
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  }
  formulas.forEach(({ file: formula }, index) => {
    workbook.getWorksheet(home).getCell(`${resultColumn}${firstResultRow + index}`).value = { formula };
  });
  for (const [name, refersTo] of Object.entries(names)) workbook.definedNames.add(refersTo, name);
  return workbook;
}

/** `=…` is a formula, `2025-01-31` a day, and `'2025-01-31` that text, as when typed. */
function fill(cell, value) {
  if (typeof value === "string" && value.startsWith("=")) cell.value = { formula: value.slice(1) };
  else if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) {
    cell.value = Date.parse(value) / 86_400_000 + 25_569;
    cell.numFmt = "yyyy-mm-dd";
  } else if (value !== null) cell.value = typeof value === "string" ? value.replace(/^'/, "") : value;
}

/** A profile of its own: another LibreOffice may be running, and results are to be worked out, in Swedish. */
function calculate(plain, out) {
  const profile = join(folder, "profile");
  const setting = (path, name, value) =>
    `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[
      setting("Setup/L10N", "ooSetupSystemLocale", "sv-SE"),
      setting("Office.Calc/Formula/Load", "OOXMLRecalcMode", "0"),
    ].join("")}</oor:items>`,
  );
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
  execFileSync("soffice", [...settings, "--convert-to", "xlsx", "--outdir", out, plain], {
    stdio: "ignore",
    timeout: 300_000,
  });
}

function resultOf(cell) {
  if (cell === undefined) throw new Error("LibreOffice left a formula without a result");
  if (cell.t === "e") return { error: cell.w };
  return cell.v;
}
