/** Reads forms: labels with a value each, to the right, under a heading of values, or after the label's own colon. */
import type { Address } from "../workbook/address";
import { type Cell, type Row, type Sheet, cellIn, isBlank, rowAt } from "../workbook/snapshot";
import type { Evidence } from "./evidence";
import { type KindId, kinds, type KindValues, type Surroundings, type Unread } from "./kinds";
import { type Label, type LabelMatch, labelReader } from "./label";
import { textOf } from "./text-of-cell";

/** A field of a form. */
export interface Field extends Label {
  readonly kind: KindId;
  /** The defined name of its cell in a sheet that Samkoll makes, where other sheets are likely to want it. */
  readonly cellName?: string;
}
type Fields = Readonly<Record<string, Field>>;

/** What stands in a cell; `text` is empty where nothing does. */
export interface CellReading {
  readonly at: Address;
  readonly cell: Cell | undefined;
  readonly text: string;
}

/** `value` is `null` where nothing stands, or what stands cannot be read: `unread` then says why. */
export interface FieldReading<Value> extends CellReading {
  readonly value: Value | null;
  readonly unread?: Unread;
  readonly evidence: Evidence;
  /** What stands before the value in its cell: "Totalkostnad: ". */
  readonly label?: string;
}

export type FieldReadings<All extends Fields> = {
  readonly [Id in keyof All]?: FieldReading<KindValues[All[Id]["kind"]]>;
};

/** A cell that could be the same field as the one used, and says something else. */
export interface Rival {
  readonly at: Address;
  readonly used: Address;
  /** As written. */
  readonly label: string;
}

/** A label that was met, and where; `within` is what stands after its colon, `label` the text before that. */
export interface MetField<Id extends string> extends Pick<LabelMatch<Id>, "id" | "score" | "rest" | "rivals"> {
  readonly at: Address;
  readonly cell: Cell;
  readonly text: string;
  readonly label: string;
  readonly within: string;
}

/** Where a form's values stand. */
export interface FormPlace extends Surroundings {
  readonly sheet: Sheet;
  /** The column of values for a label; without it the value is the first thing to the right that is no label. */
  readonly columnFor?: (label: Address) => number;
  /** A value may stand beside another column than that. */
  readonly elsewhere?: true;
  readonly isLabel?: (cell: Cell) => boolean;
}

/** After a label and a colon stands a value; what is longer is a sentence that begins like a label. */
const longestWithin = 80;

/** The field whose label a cell holds: alone, with other words after it (`rest`), or with its value. */
export function metField<Id extends string>(
  read: (text: string) => LabelMatch<Id> | undefined,
  sheet: string,
  cell: Cell,
): MetField<Id> | undefined {
  const { value } = cell;
  const whole = typeof value === "string" && value.length <= 200 ? read(value) : undefined;
  if (whole === undefined || typeof value !== "string") return undefined;
  const text = value.trim();
  const at = { sheet, row: cell.row, column: cell.column };
  const [, label = "", within = ""] = whole.rest === "" ? [] : (/^([^:]+:\s*)(\S[^]*)$/.exec(text) ?? []);
  // "Mätning 2: 2018-05-27" is the label still; "Deltagare per coach: 20" another one.
  const alone = label === "" || within.length > longestWithin ? undefined : read(label);
  const isOwn = alone !== undefined && /^\d{0,2}[:\s]*$/.test(alone.rest);
  const { id, score, rest, rivals } = isOwn ? alone : whole;
  // Not spread: asked of every label of a workbook.
  return { id, score, rest, rivals, at, cell, text, label: isOwn ? label : "", within: isOwn ? within : "" };
}

/** What stands in a cell, or in `text` of it. */
export function readCell<Id extends KindId>(
  kind: Id,
  at: Address,
  cell: Cell | undefined,
  around: Surroundings,
  text = textOf(cell),
): FieldReading<KindValues[Id]> {
  const told = { at, cell, text, value: null, evidence: "told" } as const;
  if (cell === undefined || text === "") return told;
  return { ...told, ...kinds[kind].read(typeof cell.value === "string" ? { value: text } : cell, around) };
}

/** The reading of each label that was met, and the rivals to it: the same label with another value. */
export function readFields<All extends Fields>(
  fields: All,
  mets: readonly MetField<keyof All & string>[],
  place: FormPlace,
): { readonly readings: FieldReadings<All>; readonly rivals: readonly Rival[] } {
  const ids = [...new Set(mets.map(({ id }) => id))];
  const read = ids.map((id) => {
    const same = mets.filter((met) => met.id === id).sort((a, b) => b.score - a.score);
    const best = same[0]?.score ?? 0;
    const near = same
      .filter(({ score }) => best - score <= sameLabel)
      .flatMap((met) => readingsBeside(met, fields[id]?.kind ?? "text", place).map((reading) => ({ ...met, reading })));
    const alike = near.filter(({ score }) => score === best).map(({ reading }) => reading);
    const used = alike.find(({ value }) => value !== null) ?? alike.find(({ text }) => text !== "") ?? alike[0];
    const says = ({ value, text }: FieldReading<unknown>): unknown => value ?? text;
    const rivals = near.flatMap(({ reading, text }) =>
      used === undefined || reading.text === "" || says(reading) === says(used)
        ? []
        : [{ at: reading.at, used: used.at, label: text }],
    );
    return { id, used, rivals };
  });
  return {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.fromEntries forgets the keys
    readings: Object.fromEntries(read.map(({ id, used }) => [id, used])) as FieldReadings<All>,
    rivals: read.flatMap(({ rivals }) => rivals),
  };
}

/** Scores nearer than this are the same label, misspelt at most. */
const sameLabel = 0.1;

/** Makes a reader of the form that stands on some rows of a sheet: labels alone or with their values, no sentences. */
export function formReader<All extends Fields>(
  fields: All,
): (rows: readonly Row[], place: Omit<FormPlace, "isLabel">, skips?: (cell: Cell) => boolean) => FieldReadings<All> {
  const read = labelReader<keyof All & string>(fields);
  return (rows, place, skips = () => false) => {
    const labelIn = (cell: Cell): MetField<keyof All & string> | undefined => {
      const met = skips(cell) ? undefined : metField(read, place.sheet.name, cell);
      return met !== undefined && met.rivals.length === 0 && (met.rest === "" || met.within !== "") ? met : undefined;
    };
    const mets = rows.flatMap(({ cells }) => cells.flatMap((cell) => labelIn(cell) ?? []));
    const found = readFields(fields, mets, { ...place, isLabel: (cell) => labelIn(cell) !== undefined });
    return withoutContradicted(fields, found.readings, found.rivals);
  };
}

/** "Deltagare: 40" with 50 beside it says both: neither is taken. */
function withoutContradicted<All extends Fields>(
  fields: All,
  readings: FieldReadings<All>,
  rivals: readonly Rival[],
): FieldReadings<All> {
  const isContradicted = ({ at: { row, column } }: CellReading): boolean =>
    rivals.some(({ at, used }) => at.row === row && used.row === row && used.column === column);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.fromEntries forgets the keys
  return Object.fromEntries(
    Object.entries<FieldReading<unknown> | undefined>(readings).map(([id, reading]) => [
      id,
      reading !== undefined && fields[id]?.kind !== "text" && isContradicted(reading)
        ? { ...reading, value: null, unread: "several" }
        : reading,
    ]),
  ) as FieldReadings<All>;
}

/** An amount of which its label, or the cell after it, says that it counts in thousands or more. */
const largerUnit = /\b(?:tkr|ksek|kkr|mkr|mnkr|msek|tusen(?:tal)?|miljon(?:er)?)\b/iu;

/** The value of one label first; then what stands both in its own cell and beside it, and can be read. */
function readingsBeside(
  { at, cell, label, within, rest, score }: MetField<string>,
  kind: KindId,
  place: FormPlace,
): readonly FieldReading<KindValues[KindId]>[] {
  const row = rowAt(place.sheet, at.row);
  const given = place.columnFor?.(at);
  const evidence = score === 1 ? "told" : "likely";
  // Another label right beside is no value either.
  const held = (other: Cell | undefined) => (other && place.isLabel?.(other) === true ? undefined : other);
  const reading = (column: number, far = false): FieldReading<KindValues[KindId]> => {
    const read = readCell(kind, { ...at, column }, held(cellIn(row, column)), place);
    const isOther =
      kind === "kronor" &&
      typeof read.cell?.value === "number" &&
      largerUnit.test(`${rest} ${textOf(cellIn(row, column + 1))}`);
    // 2 430 under "Totalkostnad (tkr)" is no 2 430 kr; its cell is not one to write kronor in either.
    const taken = isOther ? ({ ...read, value: null, unread: "unclear" } as const) : read;
    return { ...taken, evidence: far ? "likely" : evidence };
  };
  const looksOn = given === undefined || place.elsewhere === true;
  const first = looksOn ? row?.cells.find((other) => other.column > at.column && !isBlank(other.value)) : undefined;
  const next = first !== undefined && place.isLabel?.(first) === true ? undefined : first;
  const isNear = next?.column === at.column + 1;
  const beside = reading(given ?? next?.column ?? at.column + 1, given === undefined && next !== undefined && !isNear);
  // The unit beside an empty cell is no value that cannot be read.
  const far = next === undefined || !place.elsewhere || beside.text !== "" ? [] : [reading(next.column, !isNear)];
  const own = within === "" ? [] : [{ ...readCell(kind, at, cell, place, within), evidence, label } as const];
  const all = [...own, beside, ...far.filter(({ value }) => value !== null || isNear)];
  const used = all.find(({ value }) => value !== null) ?? all.find(({ text }) => text !== "") ?? beside;
  return [used, ...all.filter((other) => other !== used && other.value !== null)];
}
