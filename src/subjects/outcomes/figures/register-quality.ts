/** How a register stands: who is in it, and what in it cannot be counted. */
import type { Register } from "../model";
import type { Language } from "../../../checking/language";

export interface QualityLine {
  readonly key: "participants" | "columns" | "unread" | "troubles" | "hidden" | "totals" | "cut";
  readonly text: string;
  readonly good: boolean;
}

export function registerQuality(register: Register, { t, number }: Language): readonly QualityLine[] {
  const { persons, columns, unread, troubles, hidden, totals, unreadFromRow, sheet } = register;
  const line = (key: QualityLine["key"], count: number, good: boolean): QualityLine => ({
    key,
    text: t(`outcomesPane.quality.${key}`, { count, shown: number(count), sheet }),
    good,
  });
  const unreadable = troubles.reduce((total, { count }) => total + count, 0);
  return [
    line("participants", persons.count, persons.count > 0),
    line("columns", columns.size, true),
    ...(unread.length > 0 ? [line("unread", unread.length, false)] : []),
    ...(unreadable > 0 ? [line("troubles", unreadable, false)] : []),
    ...(hidden.count > 0 ? [line("hidden", hidden.count, false)] : []),
    ...(totals.length > 0 ? [line("totals", totals.length, false)] : []),
    ...(unreadFromRow === null ? [] : [line("cut", unreadFromRow + 1, false)]),
  ];
}
