/** *Översikt* of outcomes: how the register stands, goals, results, people and how they are spread. */
import type { ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";
import { awaitsAnswer } from "../../figures/open-figures";
import { awaitedRows, keyRows, measureRows } from "../../figures/outcome-rows";
import type { OutcomesModel } from "../../locate";
import type { Address } from "../../../../workbook/address";
import { useLanguage } from "../../../../pane/language";
import { Comparisons } from "./comparisons";
import { StatedReport } from "./final-report";
import { CostEffectiveness } from "./cost-effectiveness";
import { Goals } from "./goals";
import { Health } from "./health";
import { KeyFigures } from "./key-figures";
import { Results } from "./results";
import { RegisterQuality } from "./register-quality";
import { Spreads } from "./spreads";
import { StudyComparison } from "./study";
import { Years } from "./years";

const useStyles = makeStyles({ overview: { display: "flex", flexDirection: "column", gap: "20px", minWidth: 0 } });

interface OutcomesOverviewProps {
  readonly model: OutcomesModel;
  readonly onGo: (at: Address) => void;
  readonly onReview: () => void;
}

export function OutcomesOverview({ model, onGo, onReview }: OutcomesOverviewProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { register, figures, results } = model;
  const awaiting = register !== null && awaitsAnswer(register);
  return (
    <div className={styles.overview}>
      {register !== null && <RegisterQuality register={register} onReview={onReview} />}
      {results.length > 0 && <Goals results={results} onGo={onGo} />}
      <StatedReport model={model} onGo={onGo} />
      {figures !== null && (
        <>
          <KeyFigures
            rows={[
              ...keyRows(figures, language),
              ...(register === null ? [] : awaitedRows(register, figures, language)),
            ]}
            asOf={figures.asOf}
            awaiting={awaiting}
          />
          <Years years={figures.byYear} />
          <Results rows={measureRows(model, language)} awaiting={awaiting} />
          <Spreads spreads={figures.distributions} />
          <Comparisons comparisons={figures.comparisons} awaiting={awaiting} />
        </>
      )}
      {model.study !== null && <StudyComparison study={model.study} />}
      {model.trials.map((read) => (
        <CostEffectiveness key={read.sheet} read={read} />
      ))}
      <Health figures={model.healthFigures} />
    </div>
  );
}
