/** One subject of the bench as Markdown, and all of them put into docs/performance.md. */
import type { Timing } from "./race";

export interface Section {
  readonly title: string;
  /** What the ratios are ratios of, in a sentence. */
  readonly baseline: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly aims: readonly Aim[];
  /** Where something could not be measured, and why. */
  readonly skipped?: string;
}

/** `found` shall not exceed `limit`; both in `unit`. */
export interface Aim {
  readonly what: string;
  readonly limit: number;
  readonly found: number;
  readonly unit: string;
}

const begin = "<!-- bench:begin -->";
const end = "<!-- bench:end -->";

export function sectionText({ title, baseline, head, rows, aims, skipped }: Section): string {
  return [
    `## ${title}`,
    baseline,
    ...(rows.length === 0 ? [] : [tableText(head, rows)]),
    ...(skipped === undefined ? [] : [`Not measured: ${skipped}`]),
    ...(aims.length === 0 ? [] : [aims.map(aimText).join("\n")]),
  ].join("\n\n");
}

/** The page with everything between its two markers replaced. Throws where a marker is missing. */
export function withResults(page: string, results: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The page must hold ${begin} and, below it, ${end}.`);
  return `${page.slice(0, from + begin.length)}\n\n${results}\n\n${page.slice(to)}`;
}

/** `0.83`, `12.4`, `1 530`: three figures, or whole from a hundred on. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const whole = Math.abs(value) >= 99.95;
  return whole ? Math.round(value).toLocaleString("sv-SE").replace(/\s/g, " ") : String(Number(value.toPrecision(3)));
}

export function times(ratio: number): string {
  return Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : "–";
}

/** The cells of a timing: milliseconds, then the ratio. */
export function timingCells(timing: Timing | undefined): readonly string[] {
  return timing === undefined ? ["–", "–"] : [figure(timing.ms), times(timing.ratio)];
}

function aimText({ what, limit, found, unit }: Aim): string {
  const verdict = found <= limit ? "met" : "**missed**";
  return `- Aim: ${what} at most ${figure(limit)} ${unit}. Found ${figure(found)} ${unit}: ${verdict}.`;
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
