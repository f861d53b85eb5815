/** A calculation as somebody lays it out: the columns they have, how they write a cell, and where a unit is told. */
import { columnName } from "../../../../src/workbook/address";
import type { ColumnRole, EmployerKind, Payer, Person, SupportKind } from "../../../../src/subjects/society/model";
import type { CellValue, Snapshot } from "../../../../src/workbook/snapshot";
import { formSheet, type Line } from "../../fidelity/a-form";
import { factor, rate } from "./people";

export interface Column {
  readonly role: ColumnRole | "note";
  readonly heading: string;
  /** Over this column and the next ones, until another. */
  readonly band?: string;
}

export interface Layout {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly sheet?: string;
  readonly title?: readonly string[];
  /** A row a person with several amounts in a cell, joined so; or a row a support. */
  readonly rows: { readonly joined: string } | "supports" | "supportsUnderEmpty";
  readonly words: Readonly<Record<SupportKind, string>>;
  readonly payers: Readonly<Record<Payer, string>>;
  readonly employers: Readonly<Record<EmployerKind | "studies", string>>;
  readonly money: (kronor: number) => string | number;
  readonly extent: (share: number) => CellValue;
  /** Of the amounts: 1 for kr/mån, 12 for kr/år, 0.001 for tkr/mån. */
  readonly scale: number;
  readonly formulas: boolean;
  readonly sums: readonly { readonly label: string; readonly months: 1 | 12 }[];
  readonly bandMerged?: boolean;
  /** Empty rows before the table, and a column of them. */
  readonly down?: number;
  readonly right?: number;
  readonly notes?: readonly string[];
}

export type Fault = "lostFactor" | "lostTax" | "less" | "monthSum" | "yearSum" | "taxOver" | "negative";

export interface Made {
  readonly snapshot: Snapshot;
  /** A1 of the cell with the fault; `null`: the layout has no such cell. */
  readonly faultAt: string | null;
}

const moneyRoles: ReadonlySet<string> = new Set([
  ...["amount", "tax", "wage", "subsidy", "taxGain", "lessMunicipality", "lessRegion", "lessSocialInsurance"],
  ...["lessEmploymentService", "lessOther", "production"],
]);

const payerOf: Readonly<Partial<Record<ColumnRole | "note", Payer>>> = {
  lessMunicipality: "municipality",
  lessRegion: "region",
  lessSocialInsurance: "socialInsurance",
  lessEmploymentService: "employmentService",
  lessOther: "other",
};

interface Entry {
  readonly person: Person;
  readonly supports: Person["before"];
  readonly isFirst: boolean;
  /** The row with the work: the first of the person. */
  readonly span: number;
}

export function makeCalculation(people: readonly Person[], layout: Layout, fault: Fault | null = null): Made {
  const { columns, rows: mode, scale, down = 0, right = 0 } = layout;
  const entries = people.flatMap((person): readonly Entry[] =>
    typeof mode === "object"
      ? [{ person, supports: person.before, isFirst: true, span: 1 }]
      : person.before.map((support, index) => ({
          person,
          supports: [support],
          isFirst: index === 0,
          span: person.before.length,
        })),
  );
  const hasBands = columns.some(({ band }) => band !== undefined);
  const headingRow = down + (layout.title?.length ?? 0) + (hasBands ? 1 : 0);
  const firstRow = headingRow + 1;
  const letter = (role: ColumnRole): string => columnName(right + columns.findIndex((each) => each.role === role));
  let faultAt: string | null = null;
  const figures = new Map<string, (number | null)[]>();

  const figureOf = (role: ColumnRole | "note", { person, supports, isFirst }: Entry): number | null => {
    const { after, before } = person;
    const wage = after.kind === "work" ? after.wage : 0;
    const payer = payerOf[role];
    if (payer !== undefined) {
      const own = supports.filter((support) => support.payer === payer);
      return own.length === 0 ? null : own.reduce((all, { amount }) => all + amount, 0);
    }
    if (role === "amount") return supports.reduce((all, { amount }) => all + amount, 0);
    if (role === "tax") return supports.reduce((all, { tax }) => all + tax, 0);
    if (!isFirst) return null;
    if (role === "wage") return after.kind === "work" ? wage : null;
    if (role === "subsidy") return after.kind === "work" ? (after.subsidy?.amount ?? null) : null;
    if (role === "production") return wage * factor;
    if (role === "taxGain") return wage * rate - before.reduce((all, { tax }) => all + tax, 0);
    return null;
  };

  // Person 4 (or what its row holds) is the one with the fault.
  const faulty = entries.findIndex(({ person, isFirst }) => person.number === "4" && isFirst);
  const faultRole: Readonly<Partial<Record<Fault, ColumnRole>>> = {
    lostFactor: "production",
    lostTax: "taxGain",
    taxOver: "tax",
    negative: "wage",
  };
  const lessRole = columns.find(({ role }) => {
    const entry = entries[faulty];
    return payerOf[role] !== undefined && entry !== undefined && figureOf(role, entry) !== null;
  })?.role;
  const roleOfFault = fault === "less" ? lessRole : fault === null ? undefined : faultRole[fault];

  const body = entries.map((entry, index): CellValue[] => {
    const row = firstRow + index;
    return columns.map((column, place): CellValue => {
      const { role } = column;
      const isFault = index === faulty && role === roleOfFault;
      if (isFault) faultAt = `${columnName(right + place)}${row + 1}`;
      if (!moneyRoles.has(role)) return wordsOf(role, entry, layout);
      const exact = figureOf(role, entry);
      const wrong = isFault && exact !== null ? wrongFigure(fault, entry, exact) : exact;
      const shown = wrong === null ? null : rounded(wrong * scale, layout);
      const list = figures.get(role) ?? [];
      list.push(shown);
      figures.set(role, list);
      if (shown === null) return null;
      const formula = isFault ? null : formulaOf(role, entry, row, layout, letter);
      if (formula !== null) return `=${formula}→${(wrong ?? 0) * scale}`;
      if (isFault) return layout.money(shown);
      return moneyCell(role, entry, shown, layout);
    });
  });

  const labelPlace = columns.findIndex(({ role }) => !moneyRoles.has(role));
  const sums = layout.sums.map(({ label, months }, index): CellValue[] => {
    const row = firstRow + entries.length + index;
    const cells = columns.map((column, place): CellValue => {
      if (!moneyRoles.has(column.role)) return place === labelPlace ? label : null;
      const list = figures.get(column.role) ?? [];
      const isFault =
        column.role === "amount" && ((fault === "monthSum" && months === 1) || (fault === "yearSum" && months === 12));
      const ofYear = scale === 12;
      const times = months === 12 && !ofYear ? 12 : 1;
      const total = rounded(list.reduce<number>((all, each) => all + (each ?? 0), 0) * times, layout);
      if (isFault) {
        faultAt = `${columnName(right + place)}${row + 1}`;
        return layout.money(rounded(total * 1.1 + 1000 * scale, layout));
      }
      if (!layout.formulas) return layout.money(total);
      const name = columnName(right + place);
      const first = layout.sums[0]?.months;
      const formula =
        months === 12 && first === 1
          ? `12*${name}${firstRow + entries.length + 1}`
          : `${times === 12 ? "12*" : ""}SUM(${name}${firstRow + 1}:${name}${firstRow + entries.length})`;
      return `=${formula}→${total}`;
    });
    return cells;
  });

  const pad = Array.from({ length: right }, () => null);
  const lines: Line[] = [
    ...Array.from({ length: down }, (): Line => []),
    ...(layout.title ?? []).map((text): Line => [text]),
    ...(hasBands ? [[...pad, ...columns.map(({ band }) => band ?? null)]] : []),
    [...pad, ...columns.map(({ heading }) => (heading === "" ? null : heading))],
    ...[...body, ...sums].map((cells): Line => [...pad, ...cells]),
    ...(layout.notes === undefined ? [] : [[], ...layout.notes.map((text): Line => [text])]),
  ];
  const sheet = formSheet(layout.sheet ?? "Blad1", lines);
  const merges = layout.bandMerged === true ? bandMerges(columns, headingRow - 1, right) : [];
  return {
    snapshot: {
      sheets: [{ ...sheet, ...(merges.length > 0 && { merges }) }],
      dateSystem: 1900,
      names: new Map(),
    },
    faultAt,
  };
}

function rounded(figure: number, { scale, formulas }: Layout): number {
  const digits = scale < 1 ? 10 : 1;
  return formulas ? figure : Math.round(figure * digits) / digits;
}

function wrongFigure(fault: Fault | null, { person, supports }: Entry, exact: number): number {
  const { after, before } = person;
  const wage = after.kind === "work" ? after.wage : 0;
  if (fault === "lostFactor") return wage;
  if (fault === "lostTax") return wage * rate;
  if (fault === "taxOver") return supports.reduce((all, { amount }) => all + amount, 0) + before.length * 2000;
  return fault === "negative" ? -exact : exact + 1500;
}

function moneyCell(role: Column["role"], { supports, person }: Entry, shown: number, layout: Layout): CellValue {
  const { rows: mode, scale, money } = layout;
  if ((role === "amount" || role === "tax") && typeof mode === "object" && supports.length > 1) {
    return supports.map((support) => String(money(rounded(support[role] * scale, layout)))).join(mode.joined);
  }
  const subsidy = person.after.kind === "work" ? person.after.subsidy : null;
  const hasShares = layout.columns.some((column) => column.role === "subsidyShare");
  if (role === "subsidy" && subsidy !== null && !hasShares) {
    return `${Math.round((subsidy.share ?? 1) * 100)}% (${shown})`;
  }
  return money(shown);
}

function wordsOf(role: Column["role"], { person, supports, isFirst }: Entry, layout: Layout): CellValue {
  const { after, number } = person;
  const joined = typeof layout.rows === "object" ? layout.rows.joined : " ";
  switch (role) {
    case "number":
      return isFirst || layout.rows === "supports" ? Number(number) : null;
    case "support":
      return supports.map(({ kind }) => layout.words[kind]).join(joined.trim() === "" ? " + " : joined);
    case "payer":
      return supports.map(({ payer }) => layout.payers[payer ?? "other"]).join(joined.trim() === "" ? " + " : joined);
    case "extent":
      return isFirst && after.kind === "work" && after.extent !== null ? layout.extent(after.extent) : null;
    case "employer":
      if (!isFirst) return null;
      return after.kind === "work" ? layout.employers[after.employer ?? "other"] : layout.employers.studies;
    case "subsidyShare":
      return isFirst && after.kind === "work" ? (after.subsidy?.share ?? null) : null;
    case "months":
      return isFirst ? person.months : null;
    case "note":
      return isFirst ? "Klart" : null;
    default:
      return null;
  }
}

/** Only where each amount stands in a cell of its own as a number. */
function formulaOf(
  role: Column["role"],
  { span, isFirst }: Entry,
  row: number,
  { formulas, columns }: Layout,
  letter: (role: ColumnRole) => string,
): string | null {
  const has = (each: ColumnRole): boolean => columns.some((column) => column.role === each);
  if (!formulas || !isFirst) return null;
  if (role === "production" && has("wage")) return `N(${letter("wage")}${row + 1})*${factor}`;
  if (role === "taxGain" && has("tax") && has("wage")) {
    return `${rate}*N(${letter("wage")}${row + 1})-SUM(${letter("tax")}${row + 1}:${letter("tax")}${row + span})`;
  }
  return null;
}

function bandMerges(columns: readonly Column[], row: number, right: number): readonly string[] {
  const starts = columns.flatMap(({ band }, index) => (band === undefined ? [] : [index]));
  return starts.flatMap((start, index) => {
    const end = (starts[index + 1] ?? columns.length) - 1;
    return end > start ? [`${columnName(right + start)}${row + 1}:${columnName(right + end)}${row + 1}`] : [];
  });
}
