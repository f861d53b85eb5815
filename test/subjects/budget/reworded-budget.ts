/**
 * A clean budget written as somebody else would write it: other headings, another order, another unit, other formats,
 * sums as formulas or as typed figures. What it comes to is known before it is written.
 */
import { columnName } from "../../../src/workbook/address";
import type { Cell, CellValue, Sheet, Snapshot } from "../../../src/workbook/snapshot";

export interface Wording {
  readonly total: string;
  readonly share: string;
  readonly staff: string;
  readonly staffSum: string;
  readonly premises: string;
  readonly premisesSum: string;
  readonly other: string;
  readonly otherSum: string;
  readonly requested: string;
  readonly requestedTotal: string;
  readonly ownFunding: string;
  readonly ownTotal: string;
  readonly projectTotal: string;
  /** Empty: nothing says the unit. */
  readonly unit: string;
  /** Over the first owner and the others; `null`: no such row. */
  readonly roles: readonly [lead: string, partner: string] | null;
}

export interface Layout {
  readonly wording: Wording;
  /** Names of the columns that part the amounts: owners, or years. */
  readonly owners: readonly string[];
  readonly parts: "owners" | "years";
  readonly inUnit: "kr" | "tkr" | "shownInTkr";
  readonly shares: "percentFormat" | "fraction" | "whole" | "quoted" | "none";
  readonly shareLast: boolean;
  readonly totalAt: "last" | "first" | "none";
  readonly formulas: "all" | "none" | "sumsOnly";
  readonly ownBlock: boolean;
  readonly blankRows: boolean;
  readonly remark: "none" | "text" | "hours" | "account";
  readonly labelColumn: 0 | 1;
  /** Kronor, an owner a column; of staff, premises and other costs in turn. */
  readonly staff: readonly StaffLine[];
  readonly premises: readonly (readonly number[])[];
  readonly other: readonly (readonly number[])[];
  readonly own: readonly (readonly number[])[];
}

interface StaffLine {
  /** 0–2. */
  readonly posts: number;
  readonly amounts: readonly number[];
}

/** Kronor. */
export interface Right {
  readonly requested: number;
  readonly ownFunding: number;
  readonly total: number;
  readonly owners: ReadonlyMap<string, number>;
}

const premisesLabels = ["Lokalhyra", "Övriga lokalkostnader"];
const otherLabels = ["Utvärdering", "Resor", "Tolk", "Informationsmaterial"];
const roles = ["Projektledare", "Arbetscoach 1", "Arbetscoach 2"];

export function rightOf({ staff, premises, other, own, ownBlock, owners }: Layout): Right {
  const requestedRows = [...staff.map(({ amounts }) => amounts), ...premises, ...other];
  const ownRows = ownBlock ? own : [];
  const add = (rows: readonly (readonly number[])[], owner?: number): number =>
    rows.reduce((all, row) => all + (owner === undefined ? row.reduce((a, b) => a + b, 0) : (row[owner] ?? 0)), 0);
  return {
    requested: add(requestedRows),
    ownFunding: add(ownRows),
    total: add(requestedRows) + add(ownRows),
    owners: new Map(owners.map((name, index) => [name, add([...requestedRows, ...ownRows], index)])),
  };
}

interface Columns {
  readonly owners: readonly number[];
  readonly share: number | null;
  readonly total: number | null;
  readonly remark: number | null;
}

function columnsOf(layout: Layout): Columns {
  let next = layout.labelColumn + 1;
  const take = (wanted: boolean): number | null => (wanted ? next++ : null);
  const hasShare = layout.shares !== "none";
  const account = take(layout.remark === "account");
  const first = take(hasShare && !layout.shareLast);
  const totalFirst = take(layout.totalAt === "first");
  const owners = layout.owners.map(() => next++);
  const totalLast = take(layout.totalAt === "last");
  const last = take(hasShare && layout.shareLast);
  const remark = take(layout.remark === "text" || layout.remark === "hours");
  return { owners, share: first ?? last, total: totalFirst ?? totalLast, remark: account ?? remark };
}

const sheetName = "Budget";

/** Writes rows one after another; sums know the rows that they add. */
interface Page {
  readonly columns: Columns;
  readonly cells: readonly Cell[];
  readonly row: () => number;
  readonly put: (column: number | null, value: CellValue, extra?: Partial<Cell>) => void;
  readonly label: (text: string) => void;
  /** One cost: an amount an owner, and the total beside them. */
  readonly line: (label: string, amounts: readonly number[]) => void;
  /** The sum of these rows, down every column; `plus`: by cells, and not as an area. */
  readonly sum: (label: string, rows: readonly Added[], plus: boolean) => readonly number[];
  readonly next: () => void;
  readonly blank: () => void;
}

function pageOf(layout: Layout): Page {
  const columns = columnsOf(layout);
  const { owners, total } = columns;
  const cells: Cell[] = [];
  let row = 0;
  const put: Page["put"] = (column, value, extra = {}) => {
    if (column !== null && value !== "") cells.push({ row, column, value, ...extra });
  };
  const money = (column: number, kronor: number, formula?: string): void => {
    const format = layout.inUnit === "shownInTkr" ? "#,##0," : "#,##0";
    const figure = layout.inUnit === "tkr" ? kronor / 1000 : kronor;
    put(column, figure, { format, ...(formula !== undefined && { formula }) });
  };
  return {
    columns,
    cells,
    row: () => row,
    put,
    label: (text) => put(layout.labelColumn, text),
    line: (label, amounts) => {
      put(layout.labelColumn, label);
      amounts.forEach((amount, index) => {
        if (amount !== 0) money(owners[index] ?? 0, amount);
      });
      const across = `SUM(${columnName(owners[0] ?? 0)}${row + 1}:${columnName(owners.at(-1) ?? 0)}${row + 1})`;
      if (total !== null) money(total, sumOf(amounts), layout.formulas === "all" ? across : undefined);
    },
    sum: (label, rows, plus) => {
      put(layout.labelColumn, label);
      const amounts = owners.map((_, index) => rows.reduce((all, added) => all + (added.amounts[index] ?? 0), 0));
      const down = (column: number): string | undefined => {
        if (layout.formulas === "none") return undefined;
        const name = columnName(column);
        const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
        return plus
          ? rows.map((added) => `${name}${added.row + 1}`).join("+")
          : `SUM(${name}${first + 1}:${name}${last + 1})`;
      };
      owners.forEach((column, index) => money(column, amounts[index] ?? 0, down(column)));
      if (total !== null) money(total, sumOf(amounts), down(total));
      return amounts;
    },
    next: () => {
      row += 1;
    },
    blank: () => {
      if (layout.blankRows) row += 1;
    },
  };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}

type Added = { readonly row: number; readonly amounts: readonly number[] };

export function rewordedBudget(layout: Layout): Snapshot {
  const { wording, owners } = layout;
  const page = pageOf(layout);
  const { columns } = page;
  page.label(`Budget - detaljerad Gröna vägen`);
  page.next();
  page.label("Projektets löptid: 2014-01-01 – 2014-12-31");
  page.next();
  page.next();
  page.label(wording.requested);
  page.next();
  const heads = (withRoles: boolean): void => {
    if (withRoles && wording.roles !== null && layout.parts === "owners") {
      const [lead, partner] = wording.roles;
      columns.owners.forEach((column, index) => page.put(column, index === 0 ? lead : partner));
      page.next();
    }
    if (withRoles) page.label(wording.unit);
    columns.owners.forEach((column, index) => page.put(column, owners[index] ?? ""));
    page.put(columns.total, wording.total);
    page.put(columns.share, wording.share);
    const remarks = { none: "", text: "Kommentar", hours: "Timmar", account: "Konto" };
    page.put(columns.remark, remarks[layout.remark]);
    page.next();
  };
  heads(true);
  const requested = block(page, layout, layout.staff, layout.premises, layout.other, wording.requestedTotal);
  if (layout.ownBlock) {
    page.blank();
    page.label(wording.ownFunding);
    heads(false);
    const own = block(page, layout, [], [], layout.own, wording.ownTotal);
    page.blank();
    page.sum(wording.projectTotal, [requested, own], true);
  }
  const rows = new Map<number, Cell[]>();
  for (const cell of page.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const sheet: Sheet = {
    name: sheetName,
    visibility: "visible",
    protected: false,
    hiddenColumns: new Set(),
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]) => ({ index, hidden: false, cells: cells.sort((a, b) => a.column - b.column) })),
  };
  return { sheets: [sheet], dateSystem: 1900, names: new Map() };
}

function block(
  page: Page,
  layout: Layout,
  staff: readonly StaffLine[],
  premises: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
  totalLabel: string,
): Added {
  const { wording } = layout;
  const section = (title: string, sum: string, write: () => readonly Added[]): Added => {
    page.label(title);
    page.next();
    const rows = write();
    const added = { row: page.row(), amounts: page.sum(sum, rows, false) };
    page.next();
    page.blank();
    return added;
  };
  const costs = (labels: readonly string[], lines: readonly (readonly number[])[]): readonly Added[] =>
    lines.map((amounts, index) => {
      page.line(labels[index % labels.length] ?? "", amounts);
      const added = { row: page.row(), amounts };
      page.next();
      return added;
    });
  const parts = [
    section(wording.staff, wording.staffSum, () =>
      (staff.length > 0 ? staff : [{ posts: 0, amounts: layout.owners.map(() => 0) }]).map(
        ({ posts, amounts }, index) => {
          const added = { row: page.row(), amounts };
          page.line(roles[index % roles.length] ?? "", amounts);
          writeShare(layout, page, posts);
          if (layout.remark === "hours" && posts > 0) page.put(page.columns.remark, Math.round(posts * 40));
          if (layout.remark === "text") page.put(page.columns.remark, "enligt avtal");
          if (layout.remark === "account") page.put(page.columns.remark, 5010 + index);
          page.next();
          return added;
        },
      ),
    ),
    section(wording.premises, wording.premisesSum, () =>
      costs(premisesLabels, premises.length > 0 ? premises : [layout.owners.map(() => 0)]),
    ),
    section(wording.other, wording.otherSum, () =>
      costs(otherLabels, other.length > 0 ? other : [layout.owners.map(() => 0)]),
    ),
  ];
  const added = { row: page.row(), amounts: page.sum(totalLabel, parts, true) };
  page.next();
  return added;
}

function writeShare(layout: Layout, page: Page, posts: number): void {
  const { share } = page.columns;
  if (posts === 0) return;
  switch (layout.shares) {
    case "percentFormat":
      return page.put(share, posts, { format: "0%" });
    case "fraction":
      return page.put(share, posts);
    case "whole":
      return page.put(share, posts * 100);
    case "quoted":
      return page.put(share, posts * 100, { format: '0"%"' });
    case "none":
      return;
  }
}
