/** A list of things and how many there are: as small as a subject can be, and with all that one can have. */
import * as z from "zod/mini";
import { assurancesOf, type Claim } from "../../../src/checking/assurance";
import { type SubjectKey, subjectKey } from "../../../src/checking/check-result";
import { asNumber } from "../../../src/checking/message-value";
import { policyPart } from "../../../src/checking/policy";
import { type Rule, runRules } from "../../../src/checking/rule";
import { defineSubject, type Offers } from "../../../src/subjects/subject";
import type { SheetBlueprint } from "../../../src/workbook/blueprint";
import type { Cell, Sheet, Snapshot } from "../../../src/workbook/snapshot";
import { inventoryTexts } from "./texts";

interface Inventory {
  readonly sheet: Sheet | null;
  readonly counts: readonly (Cell & { readonly value: number })[];
}

const title = "Inventarielista";

export const inventoryKey: SubjectKey<Inventory> = subjectKey("inventory");

const inventoryPolicy = policyPart(
  { mostOfAThing: z._default(z.number(), 100) },
  { inWords: ({ mostOfAThing }, { text }) => [text("inventory.limit", { most: mostOfAThing })] },
);

const negative: Rule<Inventory, { readonly mostOfAThing: number }> = {
  id: "INV-101",
  severity: "error",
  source: "inventoryList",
  mends: true,
  check: ({ sheet, counts }, { mostOfAThing }) =>
    counts
      .filter(({ value }) => value < 0 || value > mostOfAThing)
      .map(({ row, column, value }) => {
        const at = { sheet: sheet?.name ?? "", row, column };
        return {
          at,
          values: { number: asNumber(value) },
          mend: [{ kind: "cell", at, before: { value }, content: { value: 0 } }],
        };
      }),
};

const counted: Claim<Inventory, unknown> = {
  key: "inventory.right",
  rules: ["INV-1"],
  about: ({ counts }) => ({ count: asNumber(counts.length) }),
};

const totalOf = ({ counts }: Inventory): number => counts.reduce((sum, { value }) => sum + value, 0);

export function plainSheet(name: string, cells: SheetBlueprint["cells"]): SheetBlueprint {
  return {
    name,
    cells,
    columnWidths: new Map([[0, 20]]),
    rowHeights: new Map(),
    merges: [],
    validations: [],
    names: new Map(),
    print: { orientation: "portrait", area: "A1:B20" },
    protect: false,
    showGridlines: true,
  };
}

const blank = (project: string): SheetBlueprint =>
  plainSheet(title, [
    { row: 0, column: 0, value: title },
    { row: 1, column: 0, value: project },
  ]);

const offers: Offers = {
  report: { key: "inventory", of: (result) => totalOf(inventoryKey.of(result)), ofNothing: null },
  lines: (result, { text }) => {
    const inventory = inventoryKey.of(result);
    return inventory.sheet === null ? [] : [text("inventory.total", { total: totalOf(inventory) })];
  },
  figures: {
    of: (result, { text }) => {
      const inventory = inventoryKey.of(result);
      const total = totalOf(inventory);
      return inventory.sheet && { json: { total }, text: `${text("inventory.total", { total })}\n` };
    },
    notFound: "inventory.notFound",
  },
  makes: [
    {
      kind: "inventory",
      options: ["shelf"],
      needed: [],
      byPolicy: false,
      make: ({ project }) =>
        /\d/.test(project)
          ? { ok: false, faults: ["inventory.noProject"] }
          : { ok: true, sheets: [blank(project)], done: { key: "inventory.made", values: { project } } },
    },
  ],
  fill: {
    of: (result) => {
      const { sheet } = inventoryKey.of(result);
      return sheet && { patch: [{ kind: "addSheet", blueprint: { ...blank("Summa"), name: "Summa" } }], left: [] };
    },
    notFound: "inventory.notFound",
  },
};

export const inventorySubject = defineSubject({
  key: inventoryKey,
  lookedFor: "inventory.lookedFor",
  policy: inventoryPolicy,
  rules: [negative],
  questionKinds: [],
  ruleGroups: [{ prefix: "INV-1", title: "Inventarier" }],
  texts: inventoryTexts,
  offers: () => Promise.resolve(offers),
  examine: ({ snapshot, policy }) => {
    const found = locate(snapshot);
    const limits = inventoryPolicy.of(policy);
    if (found.sheet === null) return { found, isFound: false, sheets: [], findings: [] };
    const findings = runRules([negative], found, limits);
    return {
      found,
      isFound: true,
      sheets: [found.sheet.name],
      findings,
      assurances: assurancesOf([counted], found, limits, findings),
    };
  },
});

function locate({ sheets }: Snapshot): Inventory {
  const sheet = sheets.find(({ rows }) => rows[0]?.cells[0]?.value === title) ?? null;
  const cells = (sheet?.rows ?? []).flatMap((row) => row.cells);
  return {
    sheet,
    counts: cells.flatMap((cell) => (typeof cell.value === "number" ? [{ ...cell, value: cell.value }] : [])),
  };
}

/** Two chairs, and three tables too few. */
export const inventorySheet: SheetBlueprint = plainSheet("Förråd", [
  { row: 0, column: 0, value: title },
  { row: 1, column: 0, value: "Stolar" },
  { row: 1, column: 1, value: 2 },
  { row: 2, column: 0, value: "Bord" },
  { row: 2, column: 1, value: -3 },
]);
