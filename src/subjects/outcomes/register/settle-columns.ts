/** Which column is which, once the words of the headings, what stands under them and the answers given are taken together. */
import type { Address } from "../../../workbook/address";
import { type Cell, isBlank, rowAt, type Sheet } from "../../../workbook/snapshot";
import { type Answers, answerTo, type Question } from "../../../checking/question";
import type { RegisterColumn, UnreadHeading } from "../model";
import { askColumn, askRole, askWhich, type Candidate, type LikelyColumn } from "./ask-columns";
import { columnCells, columnSamples, fillsAlike, holdsDays, outerDays, showsRole } from "./column-content";
import { nearestColumn } from "./heading-words";
import type { HeadingRow, LikelyHeading } from "./heading-row";
import { isBirthDay, isOtherDay } from "./other-days";
import type { ColumnId, ReckonedId } from "./register-template";

export interface Headings {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnId, readonly RegisterColumn[]>;
  readonly reckoned: ReadonlyMap<ReckonedId, Address>;
  readonly unread: readonly UnreadHeading[];
  /** Roles whose column nobody knows yet: what hangs on them is no figure. */
  readonly asked: ReadonlySet<ColumnId>;
  /** Answered or not. */
  readonly questions: readonly Question[];
}

/** Roles that so much hangs on that a heading near them is asked about; a column of the others is left unread. */
const deciding: ReadonlySet<ColumnId> = new Set([
  "referred",
  "enrolled",
  "planned",
  "sex",
  "therapist",
  "ability",
  "activity",
  "work",
  "studies",
  "ended",
  "reason",
  "step",
] as const);

const dayRoles = ["enrolled", "ended", "referred", "planned", "work"] as const satisfies readonly ColumnId[];

export function settleColumns(sheet: Sheet, headings: HeadingRow, answers: Answers): Headings {
  const state: State = {
    sheet,
    row: headings.row,
    answers,
    columns: new Map(headings.told),
    nearDays: headings.nearDays,
    asked: new Set(),
    unread: [],
    questions: [],
    cellsOf: columnCells(sheet, headings.row),
    sampleOf: columnSamples(sheet, headings.row),
  };
  settleSeconds(state, headings);
  leaveOtherWords(state, headings);
  for (const likely of headings.likely) settleLikely(state, likely);
  for (const { at, heading } of headings.others) {
    state.unread.push({ at, heading, nearest: isOtherDay(heading) ? null : nearestColumn(heading), first: null });
  }
  settleEnds(state);
  return {
    row: headings.row,
    columns: state.columns,
    reckoned: headings.reckoned,
    unread: state.unread.sort((a, b) => a.at.column - b.at.column),
    asked: state.asked,
    questions: state.questions,
  };
}

interface State {
  readonly sheet: Sheet;
  readonly row: number;
  readonly answers: Answers;
  readonly columns: Map<ColumnId, readonly RegisterColumn[]>;
  readonly nearDays: HeadingRow["nearDays"];
  readonly asked: Set<ColumnId>;
  readonly unread: UnreadHeading[];
  readonly questions: Question[];
  readonly cellsOf: (column: number) => readonly Cell[];
  /** Those that show what a column holds. */
  readonly sampleOf: (column: number) => readonly Cell[];
}

/** Two columns by the words of one role: the same in both, days in one of them alone, or asked. */
function settleSeconds(state: State, { seconds, learned }: HeadingRow): void {
  for (const id of new Set(seconds.map((each) => each.id))) {
    const [first] = state.columns.get(id) ?? [];
    if (first === undefined) continue;
    const rivals = [first, ...seconds.filter((each) => each.id === id)];
    const chosen = learned.has(id) ? first : chosenAmong(state, id, rivals);
    if (chosen === null) {
      state.columns.delete(id);
      state.asked.add(id);
      continue;
    }
    state.columns.set(id, [chosen]);
    for (const { at, heading } of rivals) {
      if (at.column !== chosen.at.column) state.unread.push({ at, heading, nearest: id, first: chosen.at });
    }
  }
}

function chosenAmong(state: State, id: ColumnId, rivals: readonly RegisterColumn[]): RegisterColumn | null {
  const [first, ...others] = rivals;
  if (first === undefined) return null;
  const filled = rivals.filter(({ at }) => state.sampleOf(at.column).length > 0);
  if (filled.length < 2) return filled[0] ?? first;
  const same = others.every(({ at }) => fillsAlike(state.cellsOf(first.at.column), state.cellsOf(at.column)));
  if (same) return first;
  if (dayRoles.some((role) => role === id)) {
    const dated = rivals.filter(({ at }) => holdsDays(state.sampleOf(at.column)));
    // "Avslutad: ja" beside "Avslutsdatum": the days say more.
    const [only] = dated;
    if (only !== undefined && dated.length === 1) return only;
  }
  const { question, columnOf } = askRole(state.sheet.name, id, rivals);
  state.questions.push(question);
  const answer = answerTo(state.answers, question);
  const at = answer === null ? undefined : columnOf(answer);
  return rivals.find((each) => each.at.column === at) ?? null;
}

/** *Avslut* over reasons, or over what came after, is no column of days. */
function leaveOtherWords({ columns, unread, sampleOf }: State, { learned }: HeadingRow): void {
  const [column] = columns.get("ended") ?? [];
  if (column === undefined || learned.has("ended")) return;
  const sampled = sampleOf(column.at.column);
  const meant = (["reason", "step"] as const).find((id) => showsRole(id, sampled));
  if (meant === undefined) return;
  columns.delete("ended");
  unread.push({ at: column.at, heading: column.heading, nearest: meant, first: null });
}

/** A heading that is near a role nobody has yet. */
function settleLikely(state: State, { ids, at, heading, byAnswers }: LikelyHeading): void {
  const { columns, asked, unread } = state;
  const free = ids.filter((id) => !columns.has(id));
  const [nearest] = free;
  if (nearest === undefined) {
    unread.push({ at, heading, nearest: ids[0] ?? null, first: null });
    return;
  }
  if (free.length === 1 && byAnswers !== true && showsRole(nearest, state.sampleOf(at.column))) {
    columns.set(nearest, [{ id: nearest, at, heading }]);
    return;
  }
  if (!free.some((id) => deciding.has(id))) {
    unread.push({ at, heading, nearest, first: null });
    return;
  }
  const isDay = dayRoles.some((id) => id === nearest);
  const others = isDay ? dayRoles.filter((id) => !columns.has(id) && !free.includes(id)) : [];
  const question = askColumn(state.sheet.name, { at, heading }, [...free, ...others], byAnswers ? "answers" : "near");
  state.questions.push(question);
  const answer = answerTo(state.answers, question);
  if (answer === null) {
    for (const id of free) asked.add(id);
    return;
  }
  const id = [...free, ...others].find((each) => each === answer);
  if (id !== undefined) columns.set(id, [{ id, at, heading }]);
}

/** When somebody began and when somebody ended decide nearly every figure: what does not say so itself is asked. */
function settleEnds(state: State): void {
  const { columns, asked } = state;
  if (!columns.has("enrolled") && !asked.has("enrolled")) {
    const candidates = candidatesIn(state);
    // A list of people with no days but when they ended is of people who have begun.
    if (candidates.length > 0 || columns.has("referred")) settleEnd(state, "enrolled", candidates);
  }
  if (!columns.has("ended") && !asked.has("ended")) settleEnd(state, "ended", candidatesIn(state));
}

function settleEnd(state: State, id: "enrolled" | "ended", candidates: readonly Candidate[]): void {
  const { columns, asked, unread } = state;
  const first = [...columns.values()][0]?.[0]?.at ?? { sheet: state.sheet.name, row: state.row, column: 0 };
  const { question, columnOf } = askWhich(state.sheet.name, id, candidates, {
    likely: likelyDays(id, candidates, state),
    at: first,
  });
  state.questions.push(question);
  const answer = answerTo(state.answers, question);
  if (answer === "none") return;
  const at = answer === null ? undefined : columnOf(answer);
  const chosen = candidates.find((each) => each.at.column === at);
  if (chosen === undefined) {
    asked.add(id);
    return;
  }
  columns.set(id, [{ id, ...chosen }]);
  const place = unread.findIndex((each) => each.at.column === at);
  if (place >= 0) unread.splice(place, 1);
}

/** The only column, the only one whose heading may say so, or the one that comes first, or last, in every row. */
function likelyDays(id: "enrolled" | "ended", candidates: readonly Candidate[], state: State): LikelyColumn | null {
  const plain = candidates.filter(({ heading }) => heading !== "" && !isOtherDay(heading));
  const [only] = plain;
  if (only === undefined) return null;
  if (plain.length === 1) return { column: only, why: "onlyDays" };
  const isNear = ({ at }: Candidate): boolean =>
    state.nearDays.some(({ ids, at: near }) => near.column === at.column && ids.includes(id));
  const [near, second] = plain.filter(isNear);
  if (near !== undefined && second === undefined) return { column: near, why: "word" };
  const { first, last } = outerDays(plain, ({ at }) => state.cellsOf(at.column));
  const outer = id === "enrolled" ? first : last;
  return outer === null ? null : { column: outer, why: id === "enrolled" ? "earlier" : "later" };
}

/** Columns with days in them that are read as nothing; those without a heading too. */
function candidatesIn({ sheet, row, columns, unread, questions, sampleOf }: State): readonly Candidate[] {
  const taken = new Set([...columns.values()].flat().map(({ at }) => at.column));
  const asked = new Set(questions.flatMap(({ cells }) => cells).map(({ column }) => column));
  const headed = rowAt(sheet, row)?.cells ?? [];
  const named = unread.filter(({ at }) => !taken.has(at.column));
  const known = new Set([...named.map(({ at }) => at.column), ...headed.filter(isFilled).map(({ column }) => column)]);
  const last = Math.max(0, ...headed.map(({ column }) => column)) + 1;
  const bare = Array.from({ length: last + 1 }, (_, column) => column)
    .filter((column) => !taken.has(column) && !known.has(column) && !asked.has(column))
    .map((column) => ({ at: { sheet: sheet.name, row, column }, heading: "" }));
  return [...named.map(({ at, heading }) => ({ at, heading })), ...bare]
    .filter(({ at, heading }) => !isBirthDay(heading) && holdsDays(sampleOf(at.column)))
    .sort((a, b) => a.at.column - b.at.column);
}

function isFilled({ value }: Cell): boolean {
  return !isBlank(value);
}
