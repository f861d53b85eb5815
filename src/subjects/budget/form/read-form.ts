/** Reads a budget form, whoever drew it: its tables, which of them is the budget, and what it comes to. */
import { noAnswers } from "../../../checking/question";
import type { Sheet } from "../../../workbook/snapshot";
import { type Asker, askerOf } from "../locate/budget-questions";
import type { FormHints } from "./form-hints";
import type { BudgetForm } from "./form-model";
import { formTable } from "./form-table";
import { moneyTogether } from "./form-totals";
import { isPlan, isSame, mainOf } from "./main-table";
import { isOfPersons } from "./of-persons";
import { type ReadTable, readTable } from "./read-table";
import { regionsOf } from "./regions";
import { type SettledTable, settleTable } from "./settle-table";

export interface FormReading {
  readonly form: BudgetForm;
  /** The table that is the budget. */
  readonly main: SettledTable;
  readonly others: readonly SettledTable[];
  /** Tables of who pays that come to something else than the costs. */
  readonly unlikeFinancing: readonly SettledTable[];
}

/** From this on a table is a budget. */
const leastScore = 5;

/** `null` where no sheet holds a budget. `hints`: of the förbund's template, where one fits. */
export function readForm(sheets: readonly Sheet[], hints: FormHints | null, asker: Asker): FormReading | null {
  const read = sheets.flatMap((sheet) => {
    const known = hints?.knows(sheet.name) === true;
    return regionsOf(sheet).flatMap((region): readonly ReadTable[] => {
      if (!known && isOfPersons(region)) return [];
      const table = readTable(region, known ? hints : null);
      return table !== null && (known || table.score >= leastScore) ? [table] : [];
    });
  });
  const shown = read.filter(({ region }) => region.sheet.visibility === "visible");
  const tables = shown.length > 0 ? shown : read;
  if (tables.length === 0) return null;
  const dry = tables.map((table) => settleTable(table, hintsFor(table, hints), askerOf(noAnswers)));
  const chosen = mainOf(dry, asker);
  const main = settleTable(chosen.main.source, hintsFor(chosen.main.table, hints), asker);
  const others = dry.filter(({ table }) => table.region !== main.table.region);
  const added = chosen.added.map(({ source }) => settleTable(source, hintsFor(source, hints), asker));
  const financing = others.filter(({ table }) => table.isFinancing);
  const settledMain = main.total === null && isPlan(main.columns.stage) ? askedAtLast(main, hints, asker) : main;
  const money = moneyTogether(settledMain, added, financing, chosen.isAsked, asker);
  return {
    form: {
      template: hints?.template ?? null,
      tables: [main, ...others].map(formTable),
      money,
    },
    main,
    others,
    unlikeFinancing: financing.filter(
      ({ likelyTotal, rows }) => money.total !== null && rows.counted.length > 0 && !isSame(likelyTotal, money.total),
    ),
  };
}

function hintsFor({ region }: ReadTable, hints: FormHints | null): FormHints | null {
  return hints?.knows(region.sheet.name) === true ? hints : null;
}

/** Nothing has been asked, and yet no total stands: which column is it. */
function askedAtLast(main: SettledTable, hints: FormHints | null, asker: Asker): SettledTable {
  const isUnread = main.rows.unread.length > 0;
  if (asker.asked().length > 0 || isUnread || main.likelyTotal === 0) return main;
  return settleTable(main.source, hintsFor(main.source, hints), asker, true);
}
