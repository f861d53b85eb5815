/** *Fyll slutrapport*: makes the sheet, or brings one that is there up to what the workbook knows, and keeps every answer. */
import type { Address } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import type { CellContent, CellEdit, Patch } from "../../../workbook/patch";
import { type Cell, cellAt, type CellValue, isBlank, type Snapshot } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import type { SheetWords } from "../../../making/sheet-words";
import type { OutcomesModel } from "../locate";
import type { OutcomeSheetNames } from "../sheets/fill-register";
import { reportBlueprint } from "./fill-report";
import { type Known, type KnownAnswer, knownAnswers } from "./known";
import type { FinalReport } from "./report-model";
import type { CellReading } from "../../../reading/form";
import { answerFormula } from "./report-cells";
import { sameAnswer, shownAnswer } from "./same-answer";
import { textOf } from "../../../reading/text-of-cell";

/** An answer that somebody has written, and that the workbook knows otherwise: it is left as it is. */
export interface KeptAnswer {
  readonly at: Address;
  readonly written: string;
  readonly known: string;
}

export interface ReportFilling {
  /** One new sheet, or edits of single cells; empty where the report says all that is known already. */
  readonly patch: Patch;
  readonly kept: readonly KeptAnswer[];
  /** Goals and partners that the report has no row for. */
  readonly unplaced: readonly string[];
}

export function reportPatch(model: OutcomesModel, words: SheetWords, names: OutcomeSheetNames): ReportFilling {
  const { report, snapshot } = model;
  if (report === null) {
    const blueprint = reportBlueprint(model, words, names);
    return { patch: [{ kind: "addSheet", blueprint, position: "last" }], kept: [], unplaced: [] };
  }
  const known = knownAnswers(model, words);
  const places = placesIn(report, known);
  const parts = places.found.map((place) => filled(place, report, snapshot));
  return {
    patch: parts.flatMap(({ edits }) => edits),
    kept: parts.flatMap(({ kept }) => kept),
    unplaced: places.unplaced,
  };
}

/** An answer's cell with what is known of it; `aside` counts the columns from the first working one. */
interface Place {
  readonly at: Address;
  readonly known: KnownAnswer;
  readonly aside: number | null;
  /** Where the label and the answer share a cell. */
  readonly within?: string;
}

interface Places {
  readonly found: readonly Place[];
  readonly unplaced: readonly string[];
}

function placesIn(report: FinalReport, known: Known): Places {
  const fields = [...known.fields].flatMap(([id, answer]): readonly Place[] => {
    const reading = report.fields[id];
    if (reading === undefined) return [];
    const within = withinLabel(reading);
    return [{ at: reading.at, known: answer, aside: 0, ...(within !== null && { within }) }];
  });
  const [goals, money] = [goalPlaces(report, known), moneyPlaces(report, known)];
  return { found: [...fields, ...goals.found, ...money.found], unplaced: [...goals.unplaced, ...money.unplaced] };
}

/** "Startdatum: 2022-01-01": the cell says more than the answer, which is then its end. */
function withinLabel({ cell, text }: CellReading): string | null {
  return cell !== undefined && text !== "" && textOf(cell) !== text ? text : null;
}

function goalPlaces({ goals, blankGoals }: FinalReport, known: Known): Places {
  const free = [...blankGoals];
  const found: Place[] = [];
  const unplaced: string[] = [];
  for (const { goal, answer, outcome } of known.goals) {
    const text = String(goal.value);
    const row = goals.find((each) => plainText(each.goal.text) === plainText(text));
    const blank = row === undefined ? free.shift() : undefined;
    const cells = row === undefined ? blank : { goal: row.goal.at, answer: row.answer.at, outcome: row.outcome.at };
    if (cells === undefined) {
      unplaced.push(text);
      continue;
    }
    if (row === undefined) found.push({ at: cells.goal, known: goal, aside: null });
    if (answer !== null) found.push({ at: cells.answer, known: answer, aside: 0 });
    if (outcome !== null) found.push({ at: cells.outcome, known: outcome, aside: 1 });
  }
  return { found, unplaced };
}

function moneyPlaces({ money, blankMoney }: FinalReport, known: Known): Places {
  const free = [...blankMoney];
  const found: Place[] = [];
  const unplaced: string[] = [];
  for (const { partner, granted } of known.partners) {
    const row = money.find((each) => plainText(each.partner) === plainText(partner));
    const blank = row === undefined ? free.shift() : undefined;
    if (blank !== undefined) {
      found.push({ at: blank.partner, known: { value: partner, formula: null, source: granted.source }, aside: null });
    }
    const at = row?.granted?.at ?? blank?.granted;
    // Kronor are not written where amounts count in thousands.
    if (row?.inThousands === true) continue;
    if (at === undefined) unplaced.push(partner);
    else found.push({ at, known: granted, aside: 0 });
  }
  return { found, unplaced };
}

function filled(
  { at, known, aside, within }: Place,
  { working }: FinalReport,
  snapshot: Snapshot,
): { readonly edits: readonly CellEdit[]; readonly kept: readonly KeptAnswer[] } {
  const cell = cellAt(snapshot, at);
  const follows = working !== null && aside !== null;
  const own = follows ? answerFormula(at.row, working.first + aside) : null;
  const edits = follows ? asideEdits(at, known, working, aside, snapshot) : [];
  const written = within ?? (cell === undefined ? "" : textOf(cell));
  // Somebody's own formula may give nothing yet.
  if (cell?.formula !== undefined && (cell.formula === own || written === "")) return { edits, kept: [] };
  if (written === "") {
    const content = {
      value: known.value,
      ...(own !== null && { formula: own }),
      ...(own === null && known.format !== undefined && { format: known.format }),
    };
    return { edits: [...edits, editCell(at, cell, content)], kept: [] };
  }
  const said = within ?? cell?.value ?? "";
  if (sameAnswer(said, known, snapshot.dateSystem)) return { edits, kept: [] };
  const shown = (value: CellValue): string => shownAnswer(value, known, snapshot.dateSystem);
  return { edits, kept: [{ at, written: shown(said), known: shown(known.value) }] };
}

/** What the workbook knows, and where from: Samkoll's own cells, written anew where they say something else. */
function asideEdits(
  { sheet, row }: Address,
  known: KnownAnswer,
  working: NonNullable<FinalReport["working"]>,
  aside: number,
  snapshot: Snapshot,
): readonly CellEdit[] {
  const at = { sheet, row, column: working.first + aside };
  const content: CellContent =
    known.formula === null ? { value: known.value } : { value: known.value, formula: known.formula };
  const source = { sheet, row, column: working.source };
  return [
    ...changed(at, cellAt(snapshot, at), { ...content, ...(known.format !== undefined && { format: known.format }) }),
    ...(aside === 0 ? changed(source, cellAt(snapshot, source), { value: known.source }) : []),
  ];
}

function changed(at: Address, cell: Cell | undefined, content: CellContent): readonly CellEdit[] {
  const same =
    content.formula !== undefined || cell?.formula !== undefined
      ? cell?.formula === content.formula
      : (cell?.value ?? null) === content.value;
  return same || (isBlank(content.value) && cell === undefined) ? [] : [editCell(at, cell, content)];
}
