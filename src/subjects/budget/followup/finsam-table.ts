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

const people = ["all", "women", "men", "other"] as const satisfies readonly (keyof ToldPeople)[];
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

export function finsamForms(table: FinsamTable, language: Language, snapshot: Snapshot): FinsamForms {
  const words = followUpWords[language.code];
  const { year, effort, budget, outcome, planned, participants, women, men, other } = words.finsam;
  const head = [year, effort, budget, outcome, planned, participants, women, men, other];
  const lines = table.rows.map((row): readonly Shown[] => [
    row.year ?? words.panel.whole,
    table.effort,
    row.budget === null ? null : kronor(row.budget),
    row.outcome === null ? null : kronor(row.outcome),
    row.planned,
    ...people.map((part) => (row.people === null ? null : row.people[part] === "hidden" ? leftOut : row.people[part])),
  ]);
  const { note: ofHidden, noteWithout } = words.finsam;
  const note = table.smallest === null ? noteWithout : filled(ofHidden, { smallest: table.smallest });
  const word: WordTable = {
    above: null,
    head,
    rows: lines.map(([first = "", ...others]) => [
      String(first),
      ...others.map((value) => (typeof value === "number" ? language.number(value) : (value ?? ""))),
    ]),
  };
  return {
    ...word,
    html: tableHtml(word),
    text: tableText(word),
    note,
    patch: [{ kind: "addSheet", blueprint: finsamSheet(note, head, lines, language, snapshot), position: "last" }],
  };
}

const widths = [14, 30, 16, 16, 16, 16, 12, 12, 16] as const;
const headRow = 3;

function finsamSheet(
  note: string,
  head: readonly string[],
  lines: readonly (readonly Shown[])[],
  { code }: Language,
  { sheets, names }: Snapshot,
): SheetBlueprint {
  const { finsam } = followUpWords[code];
  const lastRow = headRow + lines.length;
  const lastColumn = head.length - 1;
  const across = areaName({ sheet: "", firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn });
  return {
    name: freeSheetName(
      finsam.sheet,
      sheets.map(({ name }) => name),
    ),
    cells: [
      cell(0, 0, finsam.title, styles.title),
      cell(1, 0, note, styles.plain),
      ...head.map((text, column) => cell(headRow, column, text, column < 2 ? styles.headLeft : styles.head)),
      ...lines.flatMap((line, index) =>
        line.map((value, column) => {
          const style = column === 0 ? { ...styles.label, align: "left" as const } : styles.label;
          return cell(headRow + 1 + index, column, value, column < 2 ? style : figure(styles.label, amountFormat));
        }),
      ),
    ],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[note, widths.reduce((total, width) => total + width, 0)]])],
      [headRow, headingHeightOf(head.map((text, column) => [text, widths[column] ?? 16] as const))],
    ]),
    merges: [across],
    validations: [],
    names: new Map([[freeMark(names), "A1"]]),
    freeze: { rows: headRow + 1, columns: 1 },
    print: { orientation: "landscape", area: `A1:${cellName({ row: lastRow, column: lastColumn })}` },
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
