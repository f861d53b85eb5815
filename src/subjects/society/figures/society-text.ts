/** A calculation for a person at a terminal: the two ways, what is left, and what has to be said of them. */
import type { Language } from "../../../checking/language";
import { oneLine } from "../../../checking/one-line";
import { money } from "../../../reading/money";
import { netPerspectives } from "../calculation/net";
import type { SocietyFigures } from "./society-figures";

/** One line for a folder of workbooks. */
export function societyLine(figures: SocietyFigures, language: Language): string {
  const { totals, report, perspectives } = figures;
  return language.t("society.line", {
    count: totals.changed,
    report: kr(report.income, language),
    society: kr(perspectives.society.total, language),
  });
}

export function societyText(figures: SocietyFigures, language: Language): string {
  const { report, perspectives, nets } = figures;
  const { t } = language;
  const found: readonly (readonly [string, number | null])[] = [
    [t("societySheet.report.support"), report.lessSupport],
    [t("societySheet.report.housing"), report.housing],
    [t("societySheet.report.tax"), report.taxGain],
    [t("societySheet.report.income"), report.income],
    [t("societySheet.report.cost"), report.cost],
    [t("societySheet.report.profit"), report.profit],
    [t("societySheet.report.subsidies"), report.subsidies],
    [t("societySheet.report.lessSubsidies"), report.profitLessSubsidies],
  ];
  const own: readonly (readonly [string, number])[] = [
    [t("societySheet.perspective.production"), perspectives.society.production],
    [t("societySheet.perspective.publicSector"), perspectives.publicSector.total],
    [t("societySheet.perspective.participants"), perspectives.participants.total],
    [t("societySheet.perspective.employers"), perspectives.employers.total],
  ];
  const left = nets.map(({ perspective, net }) => [t(`societySheet.net.${perspective}`), net] as const);
  return [
    societyLine(figures, language),
    "",
    t("societySheet.report.title"),
    ...table(found, language),
    "",
    t("societySheet.perspective.title"),
    ...table(own, language),
    "",
    t("societySheet.net.title"),
    ...table(left.slice(0, netPerspectives.length), language),
    ...(report.cost === null ? [t("societySheet.result.noCost")] : []),
    "",
  ].join("\n");
}

function table(lines: readonly (readonly [string, number | null])[], language: Language): readonly string[] {
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(
    ([label, amount]) => `  ${oneLine(label.padEnd(width))}  ${amount === null ? "–" : kr(amount, language)}`,
  );
}

function kr(amount: number, language: Language): string {
  return language.money(money(Math.round(amount)));
}
