/** What is left of a year by some perspectives: gain, what would have come anyway, cost; and when it breaks even. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import type { Net, Perspective } from "../../calculation/net";
import type { SocietyFigures } from "../../figures/society-figures";
import { kronorText, neededText, standsOnText } from "../words";

const useStyles = makeStyles({
  nets: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  net: { fontWeight: tokens.fontWeightSemibold },
  amount: { whiteSpace: "nowrap" },
});

interface NetLinesProps {
  readonly figures: SocietyFigures;
  readonly of: readonly Perspective[];
}

export function NetLines({ figures, of }: NetLinesProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const told = figures.nets.filter(({ perspective }) => of.includes(perspective));
  return (
    <div className={styles.nets}>
      <h3 className={styles.heading}>{t("societyPane.net.heading")}</h3>
      <ul className={shared.list}>
        {told.map((net) => (
          <li key={net.perspective} data-net={net.perspective}>
            <div className={mergeClasses(shared.line, styles.net)}>
              <span>{t(`societySheet.net.${net.perspective}`)}</span>
              <span className={styles.amount}>
                {net.net === null ? t("societyPane.net.noCost") : kronorText(net.net, language)}
              </span>
            </div>
            <NetParts net={net} />
            <EvenLine figures={figures} perspective={net.perspective} />
          </li>
        ))}
      </ul>
      <p className={shared.told}>
        {standsOnText(["counterfactual", "programmeCost", "alternativeCost"], figures.readings, language)}
      </p>
    </div>
  );
}

/** `3 757 568 kr − 1 878 784 kr som kommit ändå − 1 422 000 kr kostnad` */
function NetParts({ net: { gain, anyway, cost } }: { readonly net: Net }): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const values = { gain: kronorText(gain, language), anyway: kronorText(anyway, language) };
  return (
    <p className={shared.told}>
      {cost === null
        ? language.t("societyPane.net.partsNoCost", values)
        : language.t("societyPane.net.parts", { ...values, cost: kronorText(cost, language) })}
    </p>
  );
}

function EvenLine({
  figures,
  perspective,
}: {
  readonly figures: SocietyFigures;
  readonly perspective: Perspective;
}): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const even = figures.breakEven.find((each) => each.perspective === perspective)?.at;
  if (figures.values.programmeCost === null || even === undefined) return null;
  const { persons, months } = even;
  return (
    <p className={shared.told}>
      {persons === null || months === null
        ? language.t("societyPane.net.never")
        : language.t("societyPane.net.even", {
            persons: neededText(persons, language),
            months: neededText(months, language),
          })}
    </p>
  );
}
