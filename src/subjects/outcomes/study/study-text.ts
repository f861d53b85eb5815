/** The comparison of a study's groups for a person at a terminal. */
import type { Language } from "../../../checking/language";
import { oneLine } from "../../../checking/one-line";
import { studyBlocks, studyHead } from "./study-blocks";
import { lineText } from "./study-lines";
import type { ComparedStudy, Study } from "./locate-study";

/** Parts of lines, to be set apart by an empty line. */
export function studyText(study: Study, language: Language): readonly (readonly string[])[] {
  const head = studyHead(study, language);
  return [
    ...(head.length === 0 ? [] : [[language.t("outcomesStudy.sheet"), ...head.map(oneLine)]]),
    ...studyBlocks(study, language).map(({ title, notes, lines }) => {
      const width = Math.max(0, ...lines.map(({ label }) => label.length));
      return [
        oneLine([title, ...notes].join(". ").replaceAll("..", ".")),
        ...lines.map((line) => `  ${oneLine(`${line.label.padEnd(width)}  ${lineText(line, language)}`)}`),
      ];
    }),
  ];
}

/** "IPS 40, Kontroll 40". */
export function groupsText({ study }: ComparedStudy): string {
  return oneLine(study.groups.map(({ name, people }) => `${name} ${people.size}`).join(", "));
}
