/** OUT-171 to 173: a participant in two groups, answers on a scale and costs that are not counted. */
import type { Address } from "../../../workbook/address";
import { asCells, asNumber } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { OutcomesModel } from "../locate";

/** One finding a sheet, with its cells. */
function bySheet(cells: readonly Address[]): readonly Reported[] {
  return [...new Set(cells.map(({ sheet }) => sheet))].flatMap((sheet): readonly Reported[] => {
    const own = cells.filter((cell) => cell.sheet === sheet);
    const [at] = own;
    return at === undefined ? [] : [{ at, values: { count: asNumber(own.length), cells: asCells(own) } }];
  });
}

const twoGroups: Rule<OutcomesModel> = {
  id: "OUT-171",
  severity: "error",
  source: "study",
  mends: false,
  check: ({ study }) => bySheet(study?.conflicts ?? []),
};

const unreadScale: Rule<OutcomesModel> = {
  id: "OUT-172",
  severity: "warning",
  source: "study",
  mends: false,
  check: ({ study }) => bySheet(study?.unread.scales ?? []),
};

const unreadCost: Rule<OutcomesModel> = {
  id: "OUT-173",
  severity: "warning",
  source: "study",
  mends: false,
  check: ({ study }) => bySheet(study?.unread.costs ?? []),
};

export const studyRules: readonly Rule<OutcomesModel>[] = [twoGroups, unreadScale, unreadCost];
