/**
 * Forms that somebody else made, re-worded and re-laid by a program that knows what each of them says: total, raters and
 * agreement are right, or absent and asked about; and no mend writes over what an evaluator has typed.
 */
import { mendPatch } from "../../../src/checking/mend";
import { runRules } from "../../../src/checking/rule";
import { scoreFigures } from "../../../src/subjects/fidelity/figures/fidelity-figures";
import { locateFidelity } from "../../../src/subjects/fidelity/locate/locate-fidelity";
import { fidelityRules } from "../../../src/subjects/fidelity/rules/catalogue";
import { knownScales } from "../../../src/subjects/fidelity/scales/scales";
import { columnName } from "../../../src/workbook/address";
import { patched } from "../../../src/workbook/patched";
import { cellAt, type CellValue, type Snapshot } from "../../../src/workbook/snapshot";
import { defaultPolicy } from "../../check";
import { formOf, type Line } from "./a-form";
import { ips25 } from "./a-measurement";

type ColumnKind = "first" | "second" | "mean" | "agreed" | "earlier" | "largest" | "difference";

interface FormKind {
  readonly columns: readonly ColumnKind[];
  readonly headings: Readonly<Partial<Record<ColumnKind, CellValue>>>;
  readonly mean: "formula" | "value" | "rounded" | "text";
  readonly areas: "none" | "column" | "mergedColumn" | "headings" | "sums" | "bareSums" | "typedSums";
  readonly total: "none" | "formula" | "typed";
  /** One criterion in somebody's own words. */
  readonly ownWords: string | null;
  readonly language: "sv" | "en";
  readonly headingRows: 0 | 1 | 2;
}

interface Form {
  readonly snapshot: Snapshot;
  readonly total: number;
  readonly equal: number;
  /** Typed by an evaluator. */
  readonly typed: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
}

const score = (index: number, salt: number): number => 1 + ((index * 7 + salt * 3 + Math.floor(index / 3)) % 5);

function figuresOf(index: number): Readonly<Record<ColumnKind, number>> {
  const first = score(index, 0);
  const second = Math.min(5, Math.max(1, first + ((index % 3) - 1)));
  return {
    first,
    second,
    mean: (first + second) / 2,
    agreed: index % 2 === 0 ? first : second,
    earlier: score(index, 2),
    largest: 5,
    difference: Math.abs(first - second),
  };
}

function formOfKind(kind: FormKind): Form {
  const lead = kind.areas === "column" || kind.areas === "mergedColumn" ? 1 : 0;
  const columnOf = (column: ColumnKind): string => columnName(lead + 1 + kind.columns.indexOf(column));
  const has = (column: ColumnKind): boolean => kind.columns.includes(column);
  const lines: Line[] = [];
  const typed: { row: number; column: number; value: CellValue }[] = [];
  const first = (text: string): Line => (lead === 1 ? [undefined, text] : [text]);
  if (kind.headingRows === 2) {
    lines.push([...first(""), ...kind.columns.map((column) => (column === "first" ? "Poäng" : undefined))]);
  }
  if (kind.headingRows > 0) {
    lines.push([
      ...(lead === 1 ? ["Område"] : []),
      "Kriterium",
      ...kind.columns.map((column) => kind.headings[column]),
    ]);
  }
  const cellOf = (column: ColumnKind, index: number, row: number): CellValue => {
    const figures = figuresOf(index);
    const two = `${columnOf("first")}${row + 1}:${columnOf("second")}${row + 1}`;
    if (column === "mean" && has("first") && has("second")) {
      if (kind.mean === "formula") return `=AVERAGE(${two})→${figures.mean}`;
      if (kind.mean === "rounded") return Math.round(figures.mean);
      if (kind.mean === "text") return String(figures.mean).replace(".", ",");
    }
    return figures[column];
  };
  for (const area of ips25.areas) {
    const own = ips25.criteria.flatMap((criterion, index) =>
      criterion.area === area.id ? [{ criterion, index }] : [],
    );
    const from = lines.length + (kind.areas === "headings" ? 1 : 0);
    if (kind.areas === "headings") lines.push(first(area.name[kind.language]));
    for (const [place, { criterion, index }] of own.entries()) {
      const row = lines.length;
      const name = criterion.no === 7 && kind.ownWords !== null ? kind.ownWords : criterion.name[kind.language];
      const areaCell = kind.areas === "column" || place === 0 ? area.name[kind.language] : undefined;
      const values = kind.columns.map((column) => cellOf(column, index, row));
      lines.push([...(lead === 1 ? [areaCell] : []), name, ...values]);
      for (const [at, value] of values.entries()) {
        if (typeof value === "number") typed.push({ row, column: lead + 1 + at, value });
      }
    }
    if (!["sums", "bareSums", "typedSums"].includes(kind.areas)) continue;
    const label = kind.areas === "bareSums" ? area.name[kind.language] : `Summa ${area.name[kind.language]}`;
    const sums = kind.columns.map((column) => {
      const sum = own.reduce((total, { index }) => total + figuresOf(index)[column], 0);
      const place = `${columnOf(column)}${from + 1}:${columnOf(column)}${from + own.length}`;
      return kind.areas === "typedSums" ? sum : `=SUM(${place})→${sum}`;
    });
    lines.push([...first(label), ...sums]);
  }
  const sumOf = (column: ColumnKind): number =>
    ips25.criteria.reduce((total, _, index) => total + figuresOf(index)[column], 0);
  if (kind.total !== "none") {
    const cells = kind.columns.map((column) =>
      kind.total === "typed" ? sumOf(column) : `=SUM(A1:A2)→${sumOf(column)}`,
    );
    lines.push([...first("Totalt"), ...cells]);
  }
  return {
    snapshot: formOf(lines),
    total: sumOf("agreed"),
    equal: ips25.criteria.filter((_, index) => figuresOf(index).first === figuresOf(index).second).length,
    typed,
  };
}

const plain: FormKind = {
  columns: ["first", "second", "mean", "agreed"],
  headings: { first: "Anna", second: "Bosse", mean: "Medel", agreed: "Konsensus" },
  mean: "formula",
  areas: "none",
  total: "none",
  ownWords: null,
  language: "sv",
  headingRows: 1,
};

const headings: readonly FormKind["headings"][] = [
  plain.headings,
  { first: "Bedömare 1", second: "Bedömare 2", mean: "Medelvärde", agreed: "Enats om" },
  { first: "Rater A", second: "Rater B", mean: "Mean", agreed: "Consensus" },
  { first: "AK", second: "BL", mean: "M", agreed: "Samlad bedömning" },
  { first: "Poäng Anna", second: "Poäng Eva", mean: "Poäng snitt", agreed: "Poäng konsensus" },
  { first: "Coach X", second: "Chefen", mean: "Snitt", agreed: "Gemensam bedömning" },
  { first: "Anna", second: "Bosse", mean: "Blå", agreed: "Enad poäng" },
  { first: "Anna", second: "Bosse", agreed: "Poäng", mean: "Genomsnitt" },
  {},
];

const layouts: readonly FormKind["columns"][] = [
  plain.columns,
  ["agreed", "first", "second", "mean"],
  ["mean", "first", "second", "agreed"],
  ["first", "second", "agreed"],
  ["first", "second", "difference", "agreed"],
  ["first", "second", "mean"],
  ["first", "second"],
  ["agreed"],
  ["earlier", "agreed"],
  ["largest", "agreed"],
  ["earlier", "first", "second", "mean", "agreed", "largest"],
];

const others = { earlier: 2023, largest: "Max", difference: "Skillnad" } as const;
const untold = { earlier: "Nuläge", largest: "Tak", difference: "Notering" } as const;

const kinds: readonly FormKind[] = [
  ...headings.flatMap((own) =>
    layouts.flatMap((columns) =>
      (["formula", "value", "rounded", "text"] as const).flatMap((mean) =>
        [others, untold].map((further): FormKind => ({
          ...plain,
          columns,
          mean,
          headings: { ...own, ...(own.agreed ? further : {}) },
        })),
      ),
    ),
  ),
  ...(["none", "column", "mergedColumn", "headings", "sums", "bareSums", "typedSums"] as const).flatMap((areas) =>
    (["none", "formula", "typed"] as const).flatMap((total) =>
      [null, "Metodenhet för rehabilitering", "Insatser ute i samhället", "Totalt ansvar", "Organisation"].flatMap(
        (ownWords) =>
          (["sv", "en"] as const).flatMap((language) =>
            ([1, 2] as const).map((headingRows): FormKind => ({
              ...plain,
              areas,
              total,
              ownWords,
              language,
              headingRows,
            })),
          ),
      ),
    ),
  ),
  { ...plain, headingRows: 0 },
  { ...plain, headingRows: 0, columns: ["agreed"] },
];

interface Outcome {
  readonly total: number | null;
  readonly raters: number | null;
  readonly equal: number | null;
  readonly isAsked: boolean;
  readonly isTold: boolean;
  readonly changed: readonly string[];
}

function outcomeOf({ snapshot, typed }: Form): Outcome {
  const model = locateFidelity(snapshot, knownScales);
  const [measurement] = model.measurements;
  const findings = runRules(fidelityRules, model, defaultPolicy);
  const after = patched(snapshot, mendPatch(findings));
  const figures = measurement && scoreFigures(measurement);
  return {
    total: figures?.points.missing === 0 ? figures.points.from : null,
    raters: figures?.agreement?.raters ?? null,
    equal: figures?.agreement?.exact.numerator ?? null,
    isAsked: (measurement?.questions.length ?? 0) > 0,
    isTold: findings.some(({ rule }) => ["FID-103", "FID-104", "FID-109"].includes(rule)),
    changed: typed
      .filter(({ row, column, value }) => cellAt(after, { sheet: "Blad1", row, column })?.value !== value)
      .map(({ row, column }) => `${row}:${column}`),
  };
}

it("gives no other total than the right one, and none only where it is asked or told why", () => {
  const wrong = kinds.flatMap((kind) => {
    const form = formOfKind(kind);
    const { total, isAsked, isTold } = outcomeOf(form);
    const isRight = total === null ? isAsked || isTold : kind.columns.includes("agreed") && total === form.total;
    return isRight ? [] : [{ kind, total, right: form.total }];
  });
  expect(kinds.length).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
});

it("counts no mean, difference, earlier or highest score as a rater", () => {
  const wrong = kinds.flatMap((kind): readonly object[] => {
    const form = formOfKind(kind);
    const { raters, equal, isAsked } = outcomeOf(form);
    const right = kind.columns.includes("first") ? 2 : null;
    if (raters === null) return right === null || isAsked ? [] : [{ kind, raters }];
    // Of 25, or of the 24 that are recognised: the seventh is one of those that differ or not.
    return raters === right && Math.abs((equal ?? 0) - form.equal) <= (kind.ownWords === null ? 0 : 1)
      ? []
      : [{ kind, raters, equal, right: form.equal }];
  });
  expect(wrong).toEqual([]);
});

it("writes over no score that an evaluator has typed", () => {
  const wrong = kinds.flatMap((kind) => {
    const { changed } = outcomeOf(formOfKind(kind));
    return changed.length === 0 ? [] : [{ kind, changed }];
  });
  expect(wrong).toEqual([]);
});

it("asks nothing of a form whose words or figures tell what its columns are", () => {
  const told = headings.filter(({ first }) => first !== undefined && first !== "Coach X");
  const asked = kinds.filter(
    (kind) =>
      told.some(({ first }) => first === kind.headings.first) &&
      kind.headings.earlier !== untold.earlier &&
      kind.ownWords === null &&
      kind.headingRows === 1 &&
      outcomeOf(formOfKind(kind)).isAsked,
  );
  expect(asked).toEqual([]);
});
