/** The figures that a final report itself tells, for machines; `null` where it tells none, or none that can be read. */
import type { IsoDate } from "../../../workbook/iso-day";
import type { FinalReport } from "./report-model";

export interface FinalReportFigures {
  readonly sheet: string;
  readonly participants: number | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly ended: number | null;
  readonly endedTo: readonly { readonly label: string; readonly count: number | null }[];
  readonly efforts: number | null;
  readonly effortsEach: number | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Kronor. */
  readonly money: {
    readonly granted: number | null;
    readonly used: number | null;
    readonly left: number | null;
  } | null;
  readonly goals: readonly { readonly goal: string; readonly met: boolean | null }[];
}

export function finalReportFigures(report: FinalReport): FinalReportFigures {
  const { counts, dates, goals, money, moneySum, wholeMoney } = report;
  const people = counts.bySex.find(({ of }) => of === "participants");
  const row = wholeMoney ?? moneySum ?? (money.length === 1 ? (money[0] ?? null) : null);
  const kronor = (part: { readonly value: number | null } | null | undefined): number | null =>
    part?.value === undefined || part.value === null ? null : part.value / 100;
  return {
    sheet: report.sheet,
    participants: report.participants,
    women: people?.women?.value ?? null,
    men: people?.men?.value ?? null,
    ended: counts.ended?.value ?? null,
    endedTo: counts.endedParts.map(({ label, count }) => ({ label, count: count.value })),
    efforts: counts.efforts?.value ?? null,
    effortsEach: counts.effortsEach?.value ?? null,
    from: dates.from ?? null,
    to: dates.to ?? null,
    money: row && { granted: kronor(row.granted), used: kronor(row.used), left: kronor(row.returned) },
    goals: goals.map(({ goal, answer }) => ({ goal: goal.text, met: answer.value })),
  };
}
