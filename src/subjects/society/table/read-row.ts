/** One row of the persons' table: its supports with who pays them, what came after, and the figures that it says itself. */
import { type Answers, answerTo, type Question } from "../../../checking/question";
import { money, kronor, type Unit } from "../../../reading/money";
import { textOf } from "../../../reading/text-of-cell";
import type { Address } from "../../../workbook/address";
import type { Cell } from "../../../workbook/snapshot";
import type { After, ColumnRole, Payer, PersonRow, ReadFigure, Subsidy, SupportKind } from "../model";
import { readAmounts, shareAndAmount } from "./cell-amounts";
import { workedOut } from "./find-table";
import { askAmount, askShared } from "./persons-questions";
import { oneFigure, placeOf, type RawRow } from "./raw-rows";
import type { SettledUnits } from "./settle-units";
import { employerNamed, extentIn, isNoSupport, isTaxed, payerNamed, supportKinds, usualPayer } from "./support-words";

/** What the row cannot say for certain. */
export interface RowDoubts {
  readonly questions: readonly Question[];
  /** Amounts of a word that is no known support, where nobody tells the payer. */
  readonly unknown: readonly { readonly at: Address; readonly word: string }[];
}

interface Reading {
  readonly sheet: string;
  readonly units: SettledUnits;
  readonly answers: Answers;
  readonly columns: ReadonlyMap<ColumnRole, unknown>;
}

export function readRow(raw: RawRow, reading: Reading): { readonly row: PersonRow; readonly doubts: RowDoubts } {
  const { sheet } = reading;
  const { cells } = raw;
  const questions: Question[] = [];
  const supports = supportsOf(raw, reading, questions);
  const after = afterOf(raw, reading, questions);
  const number = cells.get("number");
  const months = oneFigureOf(cells.get("months"), "months");
  const afterCell = cells.get("wage") ?? cells.get("employer") ?? cells.get("extent");
  return {
    row: {
      row: raw.row,
      number: raw.number,
      numberAt: number === undefined ? null : placeOf(sheet, number),
      supports: supports.read,
      after,
      afterAt: afterCell === undefined ? null : placeOf(sheet, afterCell),
      months,
      figures: figuresOf(raw, reading),
    },
    doubts: { questions, unknown: supports.unknown },
  };
}

/** kr a month for each 1 of the cell. */
function scaleOf({ period, unit }: { readonly period: "month" | "year"; readonly unit: Unit }): number {
  return kronor(money(1, unit)) / (period === "year" ? 12 : 1);
}

function oneFigureOf(cell: Cell | undefined, role: ColumnRole, expected = 1): number | null {
  return cell === undefined ? null : oneFigure(cell, "kr", role, expected);
}

/** The amounts of a cell in kr a month; an unclear one is asked, and nothing until it is answered. */
function amountsOf(
  raw: RawRow,
  role: ColumnRole,
  expected: number,
  reading: Reading,
  questions: Question[],
): readonly number[] {
  const cell = raw.cells.get(role);
  if (cell === undefined) return [];
  const unit = reading.units.of(role);
  const read = role === "subsidy" ? shareAndAmount(cell, unit.unit).amount : readAmounts(cell, unit.unit, expected);
  const scale = scaleOf(unit);
  if (read.kind === "none") return [];
  if (read.kind === "amounts") return read.figures.map((figure) => figure * scale);
  const question = askAmount(placeOf(reading.sheet, cell), textOf(cell), read.ways);
  questions.push(question);
  const answer = answerTo(reading.answers, question);
  const way = read.ways[Number(/^way(\d)$/.exec(answer ?? "")?.[1] ?? -1)];
  return (way ?? []).map((figure) => figure * scale);
}

type ReadSupports = Pick<PersonRow, "supports">["supports"];

function supportsOf(
  raw: RawRow,
  reading: Reading,
  questions: Question[],
): { readonly read: ReadSupports; readonly unknown: RowDoubts["unknown"] } {
  const { cells } = raw;
  const cell = cells.get("amount");
  const text = textOf(cells.get("support"));
  const known = supportKinds(text);
  const amounts = amountsOf(raw, "amount", Math.max(1, known.length), reading, questions);
  if (cell === undefined || amounts.length === 0 || amounts.every((amount) => amount === 0)) {
    return { read: [], unknown: [] };
  }
  const at = placeOf(reading.sheet, cell);
  const kinds = kindsFor(amounts.length, known, at, text, reading, questions);
  const payersTold = textOf(cells.get("payer"))
    .split(/[+/\n;&,]|\boch\b|\band\b/iu)
    .map(payerNamed);
  const taxCell = cells.get("tax");
  const taxes = taxesFor(kinds, amountsOf(raw, "tax", kinds.length, reading, questions));
  const unknown: { readonly at: Address; readonly word: string }[] = [];
  const read = kinds.map((kind, index) => {
    const told = payersTold.length === 1 ? payersTold[0] : payersTold[index];
    const payer: Payer | null = told ?? usualPayer[kind];
    if (payer === null) unknown.push({ at, word: isNoSupport(text) ? "" : text });
    return {
      kind,
      payer,
      amount: amounts[index] ?? 0,
      tax: taxes[index] ?? 0,
      at,
      taxAt: taxCell === undefined ? null : placeOf(reading.sheet, taxCell),
    };
  });
  return { read, unknown };
}

function kindsFor(
  count: number,
  known: readonly SupportKind[],
  at: Address,
  text: string,
  reading: Reading,
  questions: Question[],
): readonly SupportKind[] {
  const [first = "other"] = known;
  if (known.length <= 1) return Array.from({ length: count }, () => first);
  if (known.length === count) return known;
  const question = askShared(at, text, known);
  questions.push(question);
  const answer = answerTo(reading.answers, question);
  const chosen = known.find((kind) => kind === answer) ?? first;
  return Array.from({ length: count }, () => chosen);
}

/** One tax on two supports is on the one that is taxed. */
function taxesFor(kinds: readonly SupportKind[], taxes: readonly number[]): readonly number[] {
  if (taxes.length === kinds.length) return taxes;
  const all = taxes.reduce((sum, tax) => sum + tax, 0);
  const taxed = Math.max(0, kinds.findIndex(isTaxed));
  return kinds.map((_, index) => (index === taxed ? all : 0));
}

function afterOf(raw: RawRow, reading: Reading, questions: Question[]): After | null {
  const { cells } = raw;
  const wageCell = cells.get("wage");
  if (raw.studies && typeof wageCell?.value !== "number") {
    const figure =
      wageCell === undefined ? null : /\d[\d ]*/.exec(textOf(wageCell).replace(/[\u00A0\u202F]/g, " "))?.[0];
    const support = figure === null || figure === undefined ? null : Number(figure.replaceAll(" ", ""));
    return { kind: "studies", support: support === null ? null : support * scaleOf(reading.units.of("wage")) };
  }
  const wages = amountsOf(raw, "wage", 1, reading, questions);
  const wage = wages.reduce((all, each) => all + each, 0);
  const employer = employerNamed(textOf(cells.get("employer")));
  const extent = extentIn(cells.get("extent")?.value ?? null);
  if (raw.studies) return { kind: "studies", support: null };
  if (wage === 0) return null;
  return { kind: "work", extent, employer, wage, subsidy: subsidyOf(raw, reading, questions) };
}

function subsidyOf(raw: RawRow, reading: Reading, questions: Question[]): Subsidy | null {
  const cell = raw.cells.get("subsidy");
  const told = extentIn(raw.cells.get("subsidyShare")?.value ?? null);
  const own = shareAndAmount(cell, reading.units.of("subsidy").unit).share;
  const amounts = amountsOf(raw, "subsidy", 1, reading, questions);
  const amount = amounts.reduce((all, each) => all + each, 0);
  if (amount === 0) return null;
  return { share: told ?? own, amount, payer: "employmentService" };
}

function figuresOf({ cells }: RawRow, { sheet, units }: Reading): ReadonlyMap<ColumnRole, ReadFigure> {
  const figures = new Map<ColumnRole, ReadFigure>();
  const kinds = supportKinds(textOf(cells.get("support"))).length;
  for (const role of ["amount", "tax", "wage", "subsidy", ...workedOut] as const) {
    const cell = cells.get(role);
    if (cell === undefined) continue;
    const unit = units.of(role);
    const raw = oneFigure(cell, unit.unit, role, Math.max(1, kinds));
    if (raw === null) continue;
    const scale = scaleOf(unit);
    figures.set(role, { value: raw * scale, scale, at: placeOf(sheet, cell), isFormula: cell.formula !== undefined });
  }
  return figures;
}
