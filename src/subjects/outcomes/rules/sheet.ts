/** OUT-112 to 115, 117, 119, 128, 135 and 136: what of the register's sheet, of goals and of a report is not read as one might think. */
import { parseCellName } from "../../../workbook/address";
import { sheetNamed } from "../../../workbook/snapshot";
import { asCells, asLabels, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { unreadFields } from "../../../checking/unread-fields";
import type { OutcomesModel } from "../locate";
import { restVariant, groupFindings } from "../../../checking/grouped-findings";
import { columnSpec } from "../register/register-template";

const totals: Rule<OutcomesModel> = {
  id: "OUT-112",
  severity: "warning",
  source: "register",
  mends: false,
  check: ({ register }) => {
    const [first] = register?.totals ?? [];
    if (first === undefined || register === null) return [];
    // A row of sums under the last participant is in nobody's way.
    const inside = register.totals.filter(({ row }) => row < register.lastRow);
    const [at] = inside;
    return at === undefined ? [] : [{ at, values: { count: asNumber(inside.length), cells: asCells(inside) } }];
  },
};

const hidden: Rule<OutcomesModel> = {
  id: "OUT-113",
  severity: "info",
  source: "register",
  mends: false,
  check: ({ register }) => {
    const first = register?.hidden.first ?? null;
    return first === null ? [] : [{ at: first, values: { count: asNumber(register?.hidden.count ?? 0) } }];
  },
};

const gaps: Rule<OutcomesModel> = {
  id: "OUT-114",
  severity: "info",
  source: "register",
  mends: false,
  check: ({ register }) => {
    const first = register?.gaps.first ?? null;
    return first === null ? [] : [{ at: first, values: { count: asNumber(register?.gaps.count ?? 0) } }];
  },
};

const unreadColumns: Rule<OutcomesModel> = {
  id: "OUT-115",
  severity: "info",
  source: "register",
  variants: ["second", "near", "far"],
  mends: false,
  check: ({ register }) =>
    (register?.unread ?? []).map(({ at, heading, nearest, first }): Reported => {
      const values = { heading: asText(heading) };
      if (first !== null) return { at, variant: "second", values: { ...values, first: asCells([first]) } };
      if (nearest === null) return { at, variant: "far", values };
      return { at, variant: "near", values: { ...values, nearest: asLabels([columnSpec(nearest).label]) } };
    }),
};

const merged: Rule<OutcomesModel> = {
  id: "OUT-119",
  severity: "warning",
  source: "register",
  variants: ["one", restVariant],
  mends: false,
  check: ({ snapshot, register }) => {
    if (register === null) return [];
    const { sheet, firstRow, lastRow } = register;
    const downwards = (sheetNamed(snapshot, sheet)?.merges ?? []).flatMap((area) => {
      const [first, last] = area.split(":").map(parseCellName);
      const inside = first !== undefined && last !== undefined && first.row <= lastRow && last.row >= firstRow;
      return inside && last.row > first.row ? [{ at: { sheet, ...first }, area }] : [];
    });
    return groupFindings({
      items: downwards,
      at: ({ at }) => at,
      one: ({ at, area }): Reported => ({ at, variant: "one", values: { cells: asText(area) } }),
    });
  },
};

const cut: Rule<OutcomesModel> = {
  id: "OUT-117",
  severity: "error",
  source: "register",
  mends: false,
  check: ({ register }) => {
    const from = register?.unreadFromRow ?? null;
    if (register === null || from === null) return [];
    return [{ at: { sheet: register.sheet, row: from, column: 0 }, values: { row: asNumber(from + 1) } }];
  },
};

const unreadHead: Rule<OutcomesModel> = {
  id: "OUT-128",
  severity: "warning",
  source: "register",
  mends: false,
  check: ({ register }) => unreadFields(Object.values(register?.head ?? {})),
};

const asides: Rule<OutcomesModel> = {
  id: "OUT-135",
  severity: "warning",
  source: "register",
  mends: false,
  check: ({ register }) => {
    const [at] = register?.asides ?? [];
    const count = register?.asides.length ?? 0;
    return at === undefined ? [] : [{ at, values: { count: asNumber(count), cells: asCells(register?.asides ?? []) } }];
  },
};

/** A row for each effort, or for each time that somebody came: told, since it decides every number of people. */
const rowsOfOne: Rule<OutcomesModel> = {
  id: "OUT-136",
  severity: "info",
  source: "register",
  mends: false,
  check: ({ register }) => {
    if (register?.repeats.kind !== "rowsOfOne") return [];
    const { first, rows, persons } = register.repeats;
    return [{ at: first, values: { rows: asNumber(rows), persons: asNumber(persons) } }];
  },
};

export const sheetRules: readonly Rule<OutcomesModel>[] = [
  totals,
  hidden,
  gaps,
  unreadColumns,
  cut,
  merged,
  unreadHead,
  asides,
  rowsOfOne,
];
