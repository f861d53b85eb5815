/** The rows of a study's groups in *Utfall – publicering*, with two dots where a figure is left out. */
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { personMeasures } from "../figures/measures";
import { occasionLabel } from "../health/template";
import { emptyLine, figureLine, fixed, headLine, type Line, noteLine, titleLine } from "../sheets/line";
import { headings, shareLine, told } from "./published-parts";
import type { PublishedStudy } from "./study-tables";

export function studyLines(study: PublishedStudy, words: SheetWords): readonly Line[] {
  const { groups, isWithheld, outcomes, losses, means } = study;
  const t = words.t;
  if (isWithheld) {
    return [titleLine(t("outcomesStudy.sheet")), noteLine(t("outcomesPublish.study.withheld")), emptyLine];
  }
  const name = (group: number): string => groups[group]?.name ?? "";
  const shares = headings(["count", "of", "share", "low", "high"], words);
  return [
    titleLine(t("outcomesStudy.sheet")),
    noteLine(t("outcomesPublish.study.about")),
    headLine(t("outcomesPublish.study.group"), headings(["people"], words)),
    ...groups.map((group) => figureLine({ label: group.name, count: told(group.people) })),
    ...outcomes.flatMap((outcome) => [
      headLine(labelIn(words, personMeasures[outcome.measure].label), shares),
      ...outcome.told.map((share, group) => shareLine(name(group), share, "")),
    ]),
    ...losses.flatMap(({ title, occasions }) => [
      headLine(t("outcomesStudy.answered", { name: labelIn(words, title) }), shares),
      ...occasions.flatMap((each) =>
        each.told.map((share, group) =>
          shareLine(`${labelIn(words, occasionLabel(each.occasion))} · ${name(group)}`, share, ""),
        ),
      ),
    ]),
    ...means.flatMap(({ title, decimals, occasions }) => [
      headLine(labelIn(words, title), headings(["people", "mean"], words)),
      ...occasions.flatMap((each) =>
        each.told.map((mean, group) =>
          figureLine({
            label: `${labelIn(words, occasionLabel(each.occasion))} · ${name(group)}`,
            count: told(mean.people),
            of: mean.people === 0 ? fixed("") : told(mean.mean),
            ofFormat: decimals === 0 ? "#,##0" : `0.${"0".repeat(decimals)}`,
          }),
        ),
      ),
    ]),
    emptyLine,
  ];
}
