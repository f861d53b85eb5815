/** What came of a whole run, as a text to send in: of the empty workbook of the run, and nothing of anybody's own. */
import type { Surroundings } from "./office";
import type { Fault, StepRecord, Verdict } from "./record";
import type { Facts } from "./step";
import { words } from "./words";

export interface Run {
  /** Samkoll's version. */
  readonly version: string;
  /** `2026-11-30 16:40`, local. */
  readonly began: string;
  readonly surroundings: Surroundings;
  readonly records: readonly StepRecord[];
}

export function smokeText({ version, began, surroundings, records }: Run): string {
  const lines = [
    words.text.title,
    `Samkoll ${version} · ${began}`,
    ...surroundings.map(({ what, told }) => `${what}: ${told}`),
    "",
    ...records.flatMap(recordLines),
    "",
    countLine(records),
  ];
  return `${lines.join("\n")}\n`;
}

function recordLines({ id, verdict, ms, saw, fault, remark, left }: StepRecord): readonly string[] {
  const head = [words.text.verdicts[verdict].padEnd(7), id.padEnd(20), words.steps[id].title];
  const told = [
    ...(Object.keys(saw).length > 0 ? [factsText(saw)] : []),
    ...(fault === undefined ? [] : [faultText(fault)]),
    ...(remark === undefined ? [] : [`”${remark}”`]),
    ...(left === undefined ? [] : [`${words.text.left}: ${left.join(", ")}`]),
  ];
  return [[...head, ...(ms > 0 ? [`(${ms} ms)`] : [])].join(" "), ...told.map((line) => `        ${line}`)];
}

function factsText(saw: Facts): string {
  return Object.entries(saw)
    .map(([what, told]) => `${what} ${typeof told === "boolean" ? words.text.yesNo[told ? "yes" : "no"] : told}`)
    .join(", ");
}

function faultText({ phase, code, excel, said }: Fault): string {
  return [`${words.text.phases[phase]}: ${code}`, ...(excel === undefined ? [] : [excel]), said].join(" · ");
}

function countLine(records: readonly StepRecord[]): string {
  const verdicts: readonly Verdict[] = ["ok", "fault", "no", "unsure", "skipped"];
  const counts = verdicts.flatMap((verdict) => {
    const count = records.filter((record) => record.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${words.text.verdicts[verdict]}`];
  });
  return `${records.length} ${words.text.steps}: ${counts.join(", ")}`;
}
