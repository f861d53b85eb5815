/** Groups against all others, a fold each; what chance alone can make is called no difference shown. */
import type { ReactNode } from "react";
import { comparedMeasures, comparisonsNote } from "../../figures/comparison-rows";
import type { Comparison } from "../../figures/groups";
import { AwaitingAnswer } from "../../../../pane/awaiting-answer";
import { useLanguage } from "../../../../pane/language";
import { ShareBar } from "./share-bar";
import { useOverviewStyles } from "../../../../pane/overview-styles";

interface ComparisonsProps {
  readonly comparisons: readonly Comparison[];
  /** See `KeyFigures`. */
  readonly awaiting: boolean;
}

export function Comparisons({ comparisons, awaiting }: ComparisonsProps): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const measures = comparedMeasures(comparisons, language);
  if (measures.length === 0) return null;
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{language.t("outcomes.sheet.comparisons")}</h2>
      <p className={shared.told}>
        {[language.t("outcomesPane.comparisonsAbout"), ...comparisonsNote(comparisons, language)].join(" ")}
      </p>
      {measures.map(({ title, groups }) => (
        <details key={title}>
          <summary className={shared.summary}>{title}</summary>
          <ul className={shared.list}>
            {groups.map(({ label, value, told, share, isOpen }) => (
              <li key={label}>
                <div className={shared.line}>
                  <span>{label}</span>
                  <span>{awaiting && isOpen ? <AwaitingAnswer /> : value}</span>
                </div>
                {share !== null && <ShareBar share={share} />}
                <p className={shared.told}>{told}</p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
