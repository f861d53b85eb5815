/** The rows of a form as a template's: sections with their kind of cost, costs, sums, numbers, quotients and who pays. */
import { plainText } from "../../../reading/label";
import type { BudgetForm, FormRow, FormTable, RowRole } from "../form/form-model";
import { withoutRunningNumber } from "../locate/label-readers";
import { placeholders } from "../template";
import { idsGiven } from "./entry-ids";
import type { BudgetTemplate } from "./template-schema";
import { namesPerson } from "./without-persons";

type Lines = Pick<BudgetTemplate, "sections" | "rows" | "sums" | "quantities" | "ratios" | "financing">;

export function learnLines(form: Pick<BudgetForm, "tables">, sheetOf: (table: FormTable) => string | undefined): Lines {
  const learned = {
    sections: group<NonNullable<Lines["sections"]>[string]>(),
    rows: group<NonNullable<Lines["rows"]>[string]>(),
    sums: group<NonNullable<Lines["sums"]>[string]>(),
    quantities: group<NonNullable<Lines["quantities"]>[string]>(),
    ratios: group<NonNullable<Lines["ratios"]>[string]>(),
    financing: group<NonNullable<Lines["financing"]>[string]>(),
  };
  for (const table of form.tables) {
    const sheet = sheetOf(table);
    let section: string | undefined;
    for (const { label, role, evidence } of table.rows.filter(isNamed)) {
      const name = { sv: nameOf(label), ...(sheet !== undefined && { sheet }) };
      if (evidence === "likely") {
        // The row is the form's; what it means the reader decides anew, with the figures of each budget.
        if (role.kind === "section") section = undefined;
        learned.rows.add({ ...name, ...(section !== undefined && { section }), role: "unknown" });
        continue;
      }
      const placed = { ...name, ...(section !== undefined && { section }) };
      switch (role.kind) {
        case "section":
          section = learned.sections.add({ ...name, costKind: role.costKind });
          break;
        case "cost":
          learned.rows.add({ ...placed, costKind: role.costKind });
          break;
        case "income":
        case "note":
        case "unknown":
          learned.rows.add({ ...placed, role: role.kind });
          break;
        case "percentOf":
          learned.rows.add({ ...placed, role: "percentOf", ...(role.share !== null && { share: role.share }) });
          break;
        case "sum":
          // A sum of more than its section, and what follows it, stands in none.
          if (role.of !== "section") section = undefined;
          learned.sums.add({ ...name, ...(section !== undefined && { section }), of: role.of });
          break;
        case "financing":
          learned.financing.add({ ...placed, funder: role.funder, ...ownerIn(role) });
          break;
        case "quantity":
          learned.quantities.add({ ...placed, of: role.of });
          break;
        case "ratio":
          learned.ratios.add(placed);
          break;
      }
    }
  }
  return {
    sections: learned.sections.all(),
    rows: learned.rows.all(),
    sums: learned.sums.all(),
    quantities: learned.quantities.all(),
    ratios: learned.ratios.all(),
    financing: learned.financing.all(),
  };
}

/** The same thing twice is one. */
function group<Entry extends { readonly sv: string }>(): {
  readonly add: (entry: Entry) => string;
  readonly all: () => Record<string, Entry>;
} {
  const entries = new Map<string, Entry>();
  const ids = idsGiven();
  return {
    add: (entry) => {
      const known = [...entries].find(([, other]) => JSON.stringify(other) === JSON.stringify(entry));
      const id = known?.[0] ?? ids(entry.sv);
      entries.set(id, entry);
      return id;
    },
    all: () => Object.fromEntries(entries),
  };
}

/** A blank row for the applicant's own words is no row of the template's, and neither is a person's. */
function isNamed({ label }: FormRow): boolean {
  return /\p{L}/u.test(nameOf(label)) && !isPlaceholder(nameOf(label)) && !namesPerson(label);
}

function isPlaceholder(name: string): boolean {
  return placeholders.some((word) => plainText(word) === plainText(name));
}

/** What stands in the form where a name is to be written. */
export function placeholdersIn(tables: readonly FormTable[]): readonly string[] {
  const names = tables.flatMap(({ rows }) => rows.map(({ label }) => nameOf(label)));
  return [...new Set(names.filter(isPlaceholder))];
}

function nameOf(label: string): string {
  return withoutRunningNumber(label.replace(/\s+/g, " ").trim()).slice(0, 200);
}

function ownerIn({ organisation }: Extract<RowRole, { kind: "financing" }>): { organisation?: string } {
  return organisation === null ? {} : { organisation };
}
