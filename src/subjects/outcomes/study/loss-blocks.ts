/** How many answered of how many in each group, and how those lost at last differ from those kept, as lines. */
import type { Language } from "../../../checking/language";
import { occasionLabel } from "../health/template";
import type { LostAndKept } from "./losses";
import type { StudyFigures } from "./study-figures";
import { before, meanLines, shareLines, type StudyBlock } from "./study-lines";

export function lossBlocks(
  { title, decimals, occasions, last }: StudyFigures["losses"][number],
  figures: StudyFigures,
  language: Language,
): readonly StudyBlock[] {
  const { t, code } = language;
  const name = title[code];
  return [
    {
      title: t("outcomesStudy.answered", { name }),
      notes: [],
      lines: occasions.flatMap(({ occasion, notYet, ...shares }) =>
        shareLines(before(occasion, language), shares, figures, language).map((line, place) => {
          const count = notYet[place] ?? 0;
          const isGroup = line.kind === "group" && place < notYet.length;
          return isGroup && count > 0 ? { ...line, note: t("outcomesStudy.notYet", { count }) } : line;
        }),
      ),
    },
    ...(last === null ? [] : [lostBlock(name, last, decimals, figures, language)]),
  ];
}

function lostBlock(
  name: string,
  last: LostAndKept,
  decimals: number,
  figures: StudyFigures,
  language: Language,
): StudyBlock {
  const { t, code } = language;
  const sides = {
    ...figures,
    study: { ...figures.study, groups: [{ name: t("outcomesStudy.lost") }, { name: t("outcomesStudy.kept") }] },
  };
  const counted = (numbers: readonly number[]): string =>
    figures.study.groups.map((group, place) => `${group.name} ${numbers[place] ?? 0}`).join(", ");
  const occasion = occasionLabel(last.occasion)[code];
  return {
    title: t("outcomesStudy.lostAbout", { name, occasion }),
    notes: [
      t("outcomesStudy.lostCounts", { lost: counted(last.lost), kept: counted(last.kept) }),
      t("outcomesStudy.noImputation"),
    ],
    lines: [
      ...meanLines(`${t("outcomesStudy.startScore")} · `, last.startScore, sides, decimals, language),
      ...(last.women === null ? [] : shareLines(`${t("outcomesStudy.women")} · `, last.women, sides, language)),
      ...(last.age === null ? [] : meanLines(`${t("outcomesStudy.age")} · `, last.age, sides, 1, language)),
    ],
  };
}
