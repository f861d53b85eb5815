/** What a project costs and gives more than a comparison, a fold for each effect; the worth of it is the user's own. */
import { type ReactNode, useState } from "react";
import type { ReadTrial } from "../../cost-effectiveness/read/trial";
import { decimals, type ToldEffect, trialTold, wordsOf } from "../../cost-effectiveness/told";
import type { Evaluation } from "../../cost-effectiveness/statistics/evaluate";
import { netBenefit, netBenefitInterval, shareWorthIt } from "../../cost-effectiveness/statistics/net-benefit";
import { AmountField } from "../../../../pane/fields/amount-field";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { useTableStyles } from "../../../../pane/table-styles";
import { FigureLines } from "./key-figures";

export function CostEffectiveness({ read }: { readonly read: ReadTrial }): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { title, notes, assumptions, pairs } = trialTold(read, language);
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{title}</h2>
      <Notes notes={notes} />
      {assumptions.length > 0 && (
        <details>
          <summary className={shared.summary}>{language.t("outcomesTrial.assumptions")}</summary>
          <Notes notes={assumptions} />
        </details>
      )}
      {pairs.map((pair) => (
        <div key={pair.title} className={shared.spaced}>
          <h3 className={shared.heading}>{pair.title}</h3>
          <Notes notes={pair.notes} />
          {pair.effects.map((effect, place) => (
            <details key={effect.title} open={place === 0}>
              <summary className={shared.summary}>{effect.title}</summary>
              <Effect told={effect} />
            </details>
          ))}
        </div>
      ))}
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }): ReactNode {
  const shared = useOverviewStyles();
  return notes.map((note) => (
    <p key={note} className={shared.told}>
      {note}
    </p>
  ));
}

function Effect({ told }: { readonly told: ToldEffect }): ReactNode {
  const shared = useOverviewStyles();
  const { notes, lines, result } = told;
  return (
    <div className={shared.spaced}>
      <FigureLines rows={lines} />
      <Notes notes={notes} />
      {result.evaluation !== null && <Worth told={told} evaluation={result.evaluation} />}
    </div>
  );
}

interface WorthProps {
  readonly told: ToldEffect;
  readonly evaluation: Evaluation;
}

/** Net benefit at what the user writes, and the curve over what the data reach: no worth is built in. */
function Worth({ told, evaluation }: WorthProps): ReactNode {
  const language = useLanguage();
  const { t, share } = language;
  const [worth, setWorth] = useState<{ readonly text: string; readonly kronor: number | null }>({
    text: "",
    kronor: null,
  });
  const unit = t(`outcomesTrial.effect.${wordsOf(told.result)}.unit`);
  const { increments, drawn } = evaluation;
  const { kronor } = worth;
  const benefitText = (amount: number): string => {
    const whole = (value: number): string => decimals(value, 0, language);
    const interval = drawn && netBenefitInterval(drawn.resamples, amount);
    return [
      t("outcomesTrial.kronor", { amount: whole(netBenefit(increments, amount)) }),
      ...(interval === null
        ? []
        : [t("outcomesTrial.interval", { low: whole(interval.low), high: whole(interval.high) })]),
    ].join(" · ");
  };
  return (
    <>
      <AmountField
        label={t("outcomesTrial.worth", { unit })}
        text={worth.text}
        onChange={(text, amount) => setWorth({ text, kronor: amount === null ? null : amount / 100 })}
      />
      {kronor !== null && (
        <FigureLines
          rows={[
            {
              label: t("outcomesTrial.netBenefit"),
              value: benefitText(kronor),
            },
            ...(drawn === null
              ? []
              : [{ label: t("outcomesTrial.sure"), value: share(shareWorthIt(drawn.resamples, kronor)) }]),
          ]}
        />
      )}
      {drawn !== null && drawn.curve.length > 0 && <Curve unit={unit} curve={drawn.curve} />}
    </>
  );
}

interface CurveProps {
  readonly unit: string;
  readonly curve: NonNullable<Evaluation["drawn"]>["curve"];
}

function Curve({ unit, curve }: CurveProps): ReactNode {
  const shared = useOverviewStyles();
  const tables = useTableStyles();
  const { t, number, share } = useLanguage();
  return (
    <>
      <table className={tables.table}>
        <caption>{t("outcomesTrial.curve")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("outcomesTrial.curveWorth")}</th>
            <th scope="col">{t("outcomesTrial.curveShare")}</th>
          </tr>
        </thead>
        <tbody>
          {curve.map(({ worth, share: sure }) => (
            <tr key={worth}>
              <th scope="row">{number(worth)}</th>
              <td>{share(sure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={shared.told}>{t("outcomesTrial.curveAbout", { unit })}</p>
    </>
  );
}
