/**
 * *Underlag till Uppföljning Finsam*: per effort and year budget, actual cost, budgeted participants, and participants by
 * sex, which is what a förbund enters there (finsam.se). Values alone: the table leaves the house.
 */
import { areaName, cellName } from "../../../workbook/address";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { freeSheetName } from "../../../workbook/free-names";
import { amountFormat } from "../../../workbook/number-format";
import type { Patch } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import type { Language } from "../../../checking/language";
import { cell, figure, headingHeightOf, heightOf, styles, tabColor } from "../../../making/sheet-style";
import { tableHtml, tableText, type WordTable } from "../../../making/table-for-word";
import { kronor, type Ore } from "../../../reading/money";
import type { SharedFacts, ToldPeople } from "../../shared-facts";
import type { ExaminedBudget } from "../examined-budget";
import { filled } from "../wage/wage-note-words";
import { finsamMoney } from "./finsam-money";
import { finsamMark } from "./follow-up-template";
import { followUpWords } from "./words";

export interface FinsamRow {
  /** `null`: the whole of an effort that goes over more years than one. */
  readonly year: number | null;
  readonly budget: Ore | null;
  readonly outcome: Ore | null;
  readonly planned: number | null;
  readonly people: ToldPeople | null;
}

export interface FinsamTable {
  readonly effort: string;
  readonly rows: readonly FinsamRow[];
  /** The least number of people that is told; `null` where no register tells any. */
  readonly smallest: number | null;
}

/** `null` where the workbook holds no budget whose years are known. */
export function finsamTable(examined: ExaminedBudget, facts: SharedFacts): FinsamTable | null {
  const money = finsamMoney(examined);
  if (money === null) return null;
  const years = money.rows.flatMap(({ year }) => year ?? []);
  const told = facts.participants?.byYear?.(years) ?? null;
  const { plan, detailed } = examined.budget;
  return {
    effort: plan?.projectName.value ?? detailed?.projectName?.text ?? facts.effort?.name ?? "",
    smallest: told?.smallest ?? null,
    rows: money.rows.map((row) => ({
      ...row,
      people: told === null ? null : row.year === null ? told.whole : (told.years.get(row.year) ?? null),
    })),
  };
}

type PeoplePart = keyof ToldPeople;
/** How Statistics Sweden marks what may not be told. */
const leftOut = "..";

type Shown = number | string | null;

/** The same table for the clipboard and as a sheet. */
export interface FinsamForms extends WordTable {
  readonly html: string;
  readonly text: string;
  /** What is kept back, and what an empty cell says. */
  readonly note: string;
  readonly patch: Patch;
}

/** A column a year, so that it is read in a narrow pane too, and a row for each thing that is entered. */
export function finsamForms(table: FinsamTable, language: Language, snapshot: Snapshot): FinsamForms {
  const words = followUpWords[language.code];
  const { budget, outcome, planned, participants, women, men, other, note: ofHidden, noteWithout } = words.finsam;
  const note = table.smallest === null ? noteWithout : filled(ofHidden, { smallest: table.smallest });
  const years = table.rows.map(({ year }) => (year === null ? words.panel.whole : String(year)));
  const inKronor = (amount: Ore | null): Shown => (amount === null ? null : kronor(amount));
  const counted = (part: PeoplePart): readonly Shown[] =>
    table.rows.map((row) => (row.people?.[part] === "hidden" ? leftOut : (row.people?.[part] ?? null)));
  const lines: readonly Line[] = [
    { label: budget, shown: table.rows.map((row) => inKronor(row.budget)) },
    { label: outcome, shown: table.rows.map((row) => inKronor(row.outcome)) },
    { label: planned, shown: table.rows.map((row) => row.planned) },
    { label: participants, shown: counted("all") },
    { label: women, shown: counted("women") },
    { label: men, shown: counted("men") },
    { label: other, shown: counted("other") },
  ];
  const word: WordTable = {
    above: null,
    head: [table.effort, ...years],
    rows: lines.map(({ label, shown }) => [
      label,
      ...shown.map((value) => (typeof value === "number" ? language.number(value) : (value ?? ""))),
    ]),
  };
  return {
    ...word,
    html: tableHtml(word),
    text: tableText(word),
    note,
    patch: [{ kind: "addSheet", blueprint: finsamSheet(note, word.head, lines, language, snapshot), position: "last" }],
  };
}

interface Line {
  readonly label: string;
  /** One for each year. */
  readonly shown: readonly Shown[];
}

const [labelWidth, yearWidth] = [40, 16];
const headRow = 3;

function finsamSheet(
  note: string,
  head: readonly string[],
  lines: readonly Line[],
  { code }: Language,
  { sheets, names }: Snapshot,
): SheetBlueprint {
  const { finsam } = followUpWords[code];
  // The note is broken over what the title takes of an ordinary page, however few the years are.
  const lastColumn = Math.max(head.length - 1, 3);
  const across = areaName({ sheet: "", firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn });
  return {
    name: freeSheetName(
      finsam.sheet,
      sheets.map(({ name }) => name),
    ),
    cells: [
      cell(0, 0, finsam.title, styles.title),
      cell(1, 0, note, styles.plain),
      ...head.map((text, column) => cell(headRow, column, text, column === 0 ? styles.headLeft : styles.head)),
      ...lines.flatMap(({ label, shown }, index) => [
        cell(headRow + 1 + index, 0, label, styles.label),
        ...shown.map((value, year) => cell(headRow + 1 + index, year + 1, value, figure(styles.label, amountFormat))),
      ]),
    ],
    columnWidths: new Map(
      Array.from({ length: lastColumn + 1 }, (_, column) => [column, column === 0 ? labelWidth : yearWidth] as const),
    ),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[note, labelWidth + lastColumn * yearWidth]])],
      [headRow, headingHeightOf(head.map((text, column) => [text, column === 0 ? labelWidth : yearWidth] as const))],
    ]),
    merges: [across],
    validations: [],
    names: new Map([[freeMark(names), "A1"]]),
    freeze: { rows: headRow + 1, columns: 1 },
    print: { orientation: "portrait", area: `A1:${cellName({ row: headRow + lines.length, column: lastColumn })}` },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}

function freeMark(names: Snapshot["names"]): string {
  const used = new Set([...names.keys()].map((name) => name.toLowerCase()));
  let mark: string = finsamMark;
  for (let number = 2; used.has(mark.toLowerCase()); number += 1) mark = `${finsamMark}_${number}`;
  return mark;
}
