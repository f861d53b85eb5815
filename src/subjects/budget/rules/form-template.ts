/** BUD-805 and 806: a form beside the förbund's template that it was read by. */
import { asCells, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { memoizePerObject } from "../../../workbook/memoize";
import type { Snapshot } from "../../../workbook/snapshot";
import type { BudgetModel } from "../model";
import type { BudgetPolicy } from "../policy";
import { checkFit, type FitCheck, type FitDifference } from "../templates/check-fit";
import { editionsOf } from "../templates/template-editions";
import type { BudgetTemplate } from "../templates/template-schema";
import { templateUsed } from "../templates/template-used";

const olderEdition: Rule<BudgetModel, BudgetPolicy> = {
  id: "BUD-805",
  severity: "info",
  source: "template",
  mends: false,
  check: ({ form }, { budgetTemplates }) => {
    const used = form?.form.template ?? null;
    const at = form?.form.tables[0]?.titleAt ?? form?.form.tables[0]?.columns[0]?.at;
    if (used === null || at === undefined) return [];
    const editions = budgetTemplates
      .filter(({ id }) => id === used.id)
      .flatMap(editionsOf)
      .map(({ edition }) => edition)
      .sort((a, b) => b.localeCompare(a, "sv", { numeric: true }));
    const [latest] = editions;
    if (latest === undefined || latest.localeCompare(used.edition, "sv", { numeric: true }) <= 0) return [];
    return [{ at, values: { name: asText(used.name), edition: asText(used.edition), newer: asText(latest) } }];
  },
};

const otherThanTemplate: Rule<BudgetModel, BudgetPolicy> = {
  id: "BUD-806",
  severity: "warning",
  source: "template",
  variants: ["missing", "unknown"],
  mends: false,
  check: ({ form, snapshot }, { budgetTemplates }) => {
    const used = form?.form.template ?? null;
    const template = templateUsed(form?.form ?? null, budgetTemplates);
    if (form === null || used === null || template === null) return [];
    const { isTheForm, differences } = fitFor(snapshot)(template);
    if (!isTheForm) return [];
    const sheets = [...new Set(differences.map(({ sheet }) => sheet))];
    return sheets.flatMap((sheet): readonly Reported[] => {
      const here = differences.filter((each) => each.sheet === sheet);
      const table = form.form.tables.find((each) => each.sheet === sheet);
      const top = table?.titleAt ?? table?.columns[0]?.at ?? { sheet, row: 0, column: 0 };
      return [...missing(here, top, used.name), ...unknown(here, used.name)];
    });
  },
};

const fitFor = memoizePerObject((snapshot: Snapshot) =>
  memoizePerObject((template: BudgetTemplate): FitCheck => checkFit(snapshot, template)),
);

function missing(all: readonly FitDifference[], at: Reported["at"], name: string): readonly Reported[] {
  const lacking = all.filter(({ kind }) => kind === "missing");
  if (lacking.length === 0) return [];
  return [
    {
      at,
      variant: "missing",
      values: {
        parts: asText(quoted(lacking.map(({ text }) => text))),
        count: asNumber(lacking.length),
        name: asText(name),
      },
    },
  ];
}

/** Rows of the applicant's own are expected; a column that nobody knows may be money that is not counted. */
function unknown(all: readonly FitDifference[], name: string): readonly Reported[] {
  const strange = all.filter(({ kind, what }) => kind === "new" && what === "column");
  const cells = strange.flatMap(({ at }) => at ?? []);
  const [at] = cells;
  if (at === undefined) return [];
  return [
    {
      at,
      variant: "unknown",
      values: {
        headings: asText(quoted(strange.map(({ text }) => text))),
        cells: asCells(cells),
        name: asText(name),
      },
    },
  ];
}

const mostQuoted = 5;

function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, mostQuoted).map((text) => `"${text}"`);
  return texts.length > mostQuoted ? `${shown.join(", ")} …` : shown.join(", ");
}

export const templateRules: readonly Rule<BudgetModel, BudgetPolicy>[] = [olderEdition, otherThanTemplate];
