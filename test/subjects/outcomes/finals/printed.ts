/** What Arbetslivsintro's report prints, what a form is read as otherwise, and the faults that are planted in it. */
import type { OutcomesModel } from "../../../../src/subjects/outcomes/locate";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { outcomesOf } from "../a-register";
import type { ReportFacts } from "./make-reports";

function figuresOf({ report, goals }: OutcomesModel): Readonly<Record<string, unknown>> {
  if (report === null) return {};
  const { counts, wholeMoney, money, dates } = report;
  const people = counts.bySex.find(({ of }) => of === "participants");
  const row = wholeMoney ?? money[0];
  return {
    participants: report.participants,
    women: people?.women?.value ?? null,
    men: people?.men?.value ?? null,
    ended: counts.ended?.value ?? null,
    endedTo: counts.endedParts.map(({ count }) => count.value).join(),
    efforts: counts.efforts?.value ?? null,
    effortsEach: counts.effortsEach?.value ?? null,
    from: dates.from ?? null,
    to: dates.to ?? null,
    granted: row?.granted?.value ?? null,
    used: row?.used?.value ?? null,
    left: row?.returned?.value ?? null,
    targets: (goals?.goals ?? []).map(({ target }) => target).join(),
    results: (goals?.goals ?? []).map(({ stated }) => stated.value).join(),
    answers: (goals?.goals ?? []).map(({ answer }) => answer.value).join(),
  };
}

const printed = {
  participants: 97,
  women: 58,
  men: 39,
  ended: 46,
  endedTo: "22,6,11,7",
  efforts: 365,
  effortsEach: 3.76,
  from: "2022-01-01",
  to: "2023-12-31",
  granted: 500_000_000,
  used: 349_573_400,
  left: 150_426_600,
  targets: "0.8,0.5",
  results: "0.97,0.48",
  answers: "true,false",
};

/** What differs from the printed figures. */
export function differences(id: number, snapshot: Snapshot): readonly string[] {
  const read = figuresOf(outcomesOf(snapshot));
  return Object.entries(printed).flatMap(([what, value]) =>
    read[what] === value ? [] : [`${id} ${what}: ${String(read[what])}`],
  );
}

/** The rule that each is found by. */
export const faults: readonly (readonly [string, Partial<ReportFacts>, RegExp])[] = [
  ["an end before its start", { to: "2021-12-31" }, /^OUT-508 /],
  ["more women and men than participants", { women: 68 }, /^OUT-509 sexes/],
  ["fewer women and men than participants", { women: 48 }, /^OUT-510 /],
  ["more ended than took part", { ended: 146 }, /^OUT-509 ended/],
  ["more ended to work than ended", { endedTo: [22, 60, 11, 7] }, /^OUT-509 part /],
  ["ways to end that are more than the ended", { endedTo: [32, 6, 11, 7] }, /^OUT-509 parts/],
  ["money that does not add", { left: 1_604_266 }, /^OUT-503 (?:whole|difference)/],
  ["a Ja under the target", { answers: [true, true] }, /^OUT-401 yes/],
  ["a Nej over the target", { answers: [false, false] }, /^OUT-401 no/],
  ["a share over 100 percent", { results: [120, 48] }, /^OUT-509 share/],
];
