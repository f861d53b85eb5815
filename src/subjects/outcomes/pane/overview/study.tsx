/** The groups of a study against each other, a fold for each thing that is measured. */
import type { ReactNode } from "react";
import { studyBlocks, studyHead } from "../../study/study-blocks";
import { lineText } from "../../study/study-lines";
import type { Study } from "../../study/locate-study";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { FigureLines } from "./key-figures";

export function StudyComparison({ study }: { readonly study: Study }): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const [head, blocks] = [studyHead(study, language), studyBlocks(study, language)];
  if (head.length === 0 && blocks.length === 0) return null;
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>
        {language.t(study.compared === null ? "outcomesStudy.scales" : "outcomesStudy.sheet")}
      </h2>
      {head.map((text) => (
        <p key={text} className={shared.told}>
          {text}
        </p>
      ))}
      {blocks.map(({ title, notes, lines }) => (
        <details key={title}>
          <summary className={shared.summary}>{title}</summary>
          {notes.map((note) => (
            <p key={note} className={shared.told}>
              {note}
            </p>
          ))}
          <FigureLines rows={lines.map((line) => ({ label: line.label, value: lineText(line, language) }))} />
        </details>
      ))}
    </section>
  );
}
