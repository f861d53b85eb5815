/** All assumptions drawn at once, on a button: how the result spreads, and from which draws. */
import { type FormEvent, type ReactNode, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { UnitField } from "../../../../pane/fields/unit-field";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { typedValue } from "../../../../reading/kinds";
import type { Perspective } from "../../calculation/net";
import { drawing, type MonteCarlo, monteCarlo } from "../../sensitivity/monte-carlo";
import type { Trial } from "../use-trial";
import { assumptionName, kronorText } from "../words";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px" },
  button: { alignSelf: "flex-start" },
  lines: { margin: 0, display: "flex", flexDirection: "column", gap: "4px", "& dd": { margin: 0 } },
});

const drawsLimits = { least: 100, most: 20_000 } as const;
const largestSeed = 2_147_483_647;

interface DrawingPartProps {
  readonly trial: Trial;
  readonly perspective: Perspective;
}

export function DrawingPart({ trial, perspective }: DrawingPartProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const form = useFormStyles();
  const language = useLanguage();
  const { t } = language;
  const [draws, setDraws] = useState(String(drawing.draws));
  const [seed, setSeed] = useState(String(drawing.seed));
  const [faults, setFaults] = useState<{ readonly draws?: true; readonly seed?: true }>({});
  const [found, setFound] = useState<MonteCarlo | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [count, own] = [typedValue("count", draws), typedValue("count", seed)];
    const isRight =
      count !== null && Number.isInteger(count) && count >= drawsLimits.least && count <= drawsLimits.most;
    const isSeed = own !== null && Number.isInteger(own) && own <= largestSeed;
    setFaults({ ...(!isRight && { draws: true }), ...(!isSeed && { seed: true }) });
    if (isRight && isSeed) {
      setFound(monteCarlo(perspective, trial.given, trial.readings, { draws: count, seed: own }));
    }
  };
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{t("societyPane.drawing.heading")}</h2>
      <p className={shared.told}>{t("societyPane.drawing.about")}</p>
      <form className={styles.form} noValidate onSubmit={submit}>
        <div className={form.pair}>
          <UnitField
            name="draws"
            label={t("societyPane.drawing.draws")}
            unit=""
            text={draws}
            onChange={setDraws}
            fault={faults.draws && t("societyPane.drawing.badDraws")}
          />
          <UnitField
            name="seed"
            label={t("societyPane.drawing.seed")}
            unit=""
            text={seed}
            onChange={setSeed}
            fault={faults.seed && t("societyPane.drawing.badSeed")}
          />
        </div>
        <Button type="submit" className={styles.button}>
          {t("societyPane.drawing.draw")}
        </Button>
      </form>
      <div role="status">
        {found !== null && (
          <>
            <dl className={styles.lines} data-drawing>
              {(
                [
                  ["median", kronorText(found.median, language)],
                  ["interval", `${kronorText(found.low, language)} – ${kronorText(found.high, language)}`],
                  ["mean", kronorText(found.mean, language)],
                  ["pays", language.share(found.pays)],
                ] as const
              ).map(([name, told]) => (
                <div key={name} className={shared.line} data-drawn={name}>
                  <dt>{t(`societyPane.drawing.${name}`)}</dt>
                  <dd>{told}</dd>
                </div>
              ))}
            </dl>
            <p className={shared.told}>
              {t("societyPane.drawing.drawn", {
                draws: language.number(found.draws),
                seed: String(found.seed),
                names: found.drawn.map((id) => assumptionName(id, language)).join("; "),
              })}
            </p>
          </>
        )}
      </div>
    </section>
  );
}
