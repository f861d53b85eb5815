/** OUT-130 to 133: columns of days whose cells mean another day than they seem to. */
import { editCell } from "../../../workbook/content";
import { daysTo1904, wholeDay } from "../../../workbook/iso-day";
import { dateFormat } from "../../../workbook/number-format";
import type { Patch } from "../../../workbook/patch";
import { type Cell, cellAt } from "../../../workbook/snapshot";
import { restVariant } from "../../../checking/grouped-findings";
import { asCells, asDate, asKey, asLabels, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { dayAfter, isoOf } from "../../../reading/day-number";
import { dayInOrder } from "../../../reading/open-dates";
import type { OutcomesModel } from "../locate";
import type { DateColumnId, NightDoubt, SwapDoubt } from "../model";
import { columnSpec } from "../register/register-template";
import { swappedDay } from "../register/settle-days";
import { troublesOf } from "./cells";

const noDayOfAnEffort: Rule<OutcomesModel> = {
  id: "OUT-130",
  severity: "error",
  source: "excel",
  variants: ["year", "early", restVariant],
  mends: false,
  check: (model) => [
    ...troublesOf(model, "yearAsDay", ({ text }) => ({ variant: "year", values: { year: asText(text) } })),
    ...troublesOf(model, "dateEarly", ({ date = "" }) => ({ variant: "early", values: { date: asDate(date) } })),
  ],
};

const order: Rule<OutcomesModel> = {
  id: "OUT-131",
  severity: "warning",
  source: "register",
  variants: ["fits", "open"],
  mends: false,
  check: ({ register }) =>
    (register?.days.orders ?? []).flatMap((doubt): readonly Reported[] => {
      const [at] = doubt.cells;
      if (at === undefined || doubt.decision === "answered") return [];
      const values = {
        column: asLabels([columnSpec(doubt.column).label]),
        example: asText(doubt.example.text),
        count: asNumber(doubt.cells.length),
        cells: asCells(doubt.cells),
      };
      if (doubt.order === null || doubt.why === null) return [{ at, variant: "open", values }];
      const date = asDate(isoOf(dayInOrder(doubt.example.date, doubt.order)));
      return [{ at, variant: "fits", values: { ...values, date, why: asKey(`questions.dayOrder.why.${doubt.why}`) } }];
    }),
};

const swapped: Rule<OutcomesModel> = {
  id: "OUT-132",
  severity: "warning",
  source: "excel",
  variants: ["open", "swapped"],
  mends: true,
  check: (model) =>
    (model.register?.days.swaps ?? []).flatMap((swap): readonly Reported[] => {
      const cells = swap.stored.map(({ cell }) => placeOf(model, swap.column, cell));
      const [at] = cells;
      if (at === undefined || swap.answer === "asStored") return [];
      const mend = swap.answer === null ? [] : unswapped(model, swap);
      return [
        {
          at,
          variant: swap.answer === null ? "open" : "swapped",
          values: {
            column: asLabels([columnSpec(swap.column).label]),
            example: asText(swap.example.text),
            stored: asDate(swap.example.stored),
            swapped: asDate(swap.example.swapped),
            cells: asCells(cells),
          },
          ...(mend.length > 0 && { mend }),
        },
      ];
    }),
};

/** The whole column at once: with its texts alone mended, nothing would tell any longer that the others are swapped. */
function unswapped(model: OutcomesModel, { column, order: ofTexts, stored, texts }: SwapDoubt): Patch {
  if ([...stored, ...texts].some(({ cell }) => cell.formula !== undefined)) return [];
  const days = [
    ...stored.map(({ cell, day }) => ({ cell, day: swappedDay(day) })),
    ...texts.map(({ cell, date }) => ({ cell, day: dayInOrder(date, ofTexts) })),
  ];
  return days.map(({ cell, day }) =>
    editCell(placeOf(model, column, cell), cell, { value: serialOf(model, day), format: dateFormat }),
  );
}

const night: Rule<OutcomesModel> = {
  id: "OUT-133",
  severity: "warning",
  source: "excel",
  variants: ["open", "dayAfter"],
  mends: true,
  check: (model) => {
    const doubt = model.register?.days.night ?? null;
    const [at] = doubt?.cells ?? [];
    if (doubt === null || at === undefined || doubt.answer === "asStored") return [];
    const mend = doubt.answer === null ? [] : atMidnight(model, doubt);
    return [
      {
        at,
        variant: doubt.answer === null ? "open" : "dayAfter",
        values: {
          columns: asLabels(doubt.columns.map((id) => columnSpec(id).label)),
          stored: asDate(doubt.stored),
          hour: asNumber(doubt.hour),
          next: asDate(dayAfter(doubt.stored)),
          count: asNumber(doubt.cells.length),
        },
        ...(mend.length > 0 && { mend }),
      },
    ];
  },
};

/** Those that stand as text are OUT-102's. */
function atMidnight({ snapshot }: OutcomesModel, { cells }: NightDoubt): Patch {
  return cells.flatMap((at) => {
    const cell = cellAt(snapshot, at);
    if (cell === undefined || typeof cell.value !== "number" || cell.formula !== undefined) return [];
    return [editCell(at, cell, { value: wholeDay(cell.value) + 1, format: dateFormat })];
  });
}

function placeOf({ register }: OutcomesModel, column: DateColumnId, cell: Cell): Reported["at"] {
  const at = register?.columns.get(column)?.[0]?.at;
  return { sheet: at?.sheet ?? "", row: cell.row, column: at?.column ?? cell.column };
}

function serialOf({ snapshot }: OutcomesModel, day: number): number {
  return snapshot.dateSystem === 1904 ? day - daysTo1904 : day;
}

export const dayColumnRules: readonly Rule<OutcomesModel>[] = [noDayOfAnEffort, order, swapped, night];
