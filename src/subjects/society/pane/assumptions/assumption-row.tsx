/** One assumption: a slider and a field for the same value, what it moves, and where the value is from. */
import { type ReactNode, useId, useState } from "react";
import { Input, Link, makeStyles, Slider, Switch, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { usePane } from "../../../../pane/pane-context";
import { addressText } from "../../../../workbook/address";
import { type AssumptionId, proposedFor, valuesOf } from "../../assumptions/assumptions";
import type { Perspective } from "../../calculation/net";
import { netWith } from "../../sensitivity/one-way";
import { sliderSpan, valueAt } from "../../entry/slider-span";
import { assumptionFieldText, readTypedAssumption } from "../../entry/typed-assumption";
import type { Trial } from "../use-trial";
import { assumptionName, assumptionText, changeText, kronorText } from "../words";
import { AssumptionSource } from "./assumption-source";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    paddingBottom: "10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  set: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(124px, 150px)",
    gap: "8px",
    alignItems: "center",
  },
  slider: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%" },
  field: { gridColumn: 2, minWidth: 0, width: "100%" },
  unit: { whiteSpace: "nowrap" },
  fault: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  at: { alignSelf: "flex-start", fontSize: tokens.fontSizeBase200 },
});

interface AssumptionRowProps {
  readonly id: AssumptionId;
  readonly trial: Trial;
  readonly perspective: Perspective;
}

export function AssumptionRow({ id, trial, perspective }: AssumptionRowProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { onGo } = usePane();
  const { t } = language;
  const nameId = useId();
  const faultId = useId();
  const value = valuesOf(trial.readings)[id];
  const saved = valuesOf(trial.saved)[id];
  const mark = language.code === "sv" ? "," : ".";
  // What is half typed stays as it is until the field is left.
  const [draft, setDraft] = useState<string | null>(null);
  // An open-ended slider keeps its length while it is moved.
  const [around, setAround] = useState(saved ?? value);
  const span = sliderSpan(id, around);
  const typed = draft === null ? null : readTypedAssumption(id, draft);
  const fault = typed === null || typed.ok ? null : typed.fault;
  const { unit, least, most } = proposedFor(id);
  const net = netWith(perspective, trial.given, valuesOf(trial.readings), id, value ?? 0);
  const write = (text: string): void => {
    setDraft(text);
    const reading = readTypedAssumption(id, text);
    if (!reading.ok) return;
    trial.set(id, reading.value);
    setAround(reading.value);
  };
  const at = trial.saved.get(id)?.at ?? null;
  return (
    <li className={styles.row} data-assumption={id}>
      <div className={shared.line}>
        <span id={nameId} className={styles.name}>
          {assumptionName(id, language)}
        </span>
        <Effect {...{ id, trial, perspective }} />
      </div>
      {unit === "yesNo" ? (
        <Switch
          checked={value === 1}
          label={t(value === 1 ? "societyPane.yes" : "societyPane.no")}
          aria-labelledby={nameId}
          onChange={(_, { checked }) => trial.set(id, checked ? 1 : 0)}
        />
      ) : (
        <div className={styles.set}>
          {span !== null && value !== null && (
            <Slider
              className={styles.slider}
              // In steps of its own: a step that is told is drawn as a mark, and a hundred marks are a grey line.
              min={span.min / span.step}
              max={span.max / span.step}
              value={Math.min(span.max, Math.max(span.min, value / span.scale)) / span.step}
              aria-labelledby={nameId}
              aria-valuetext={[assumptionText(id, value, language), net === null ? "" : kronorText(net, language)]
                .filter((part) => part !== "")
                .join(", ")}
              onChange={(_, { value: figure }) => {
                setDraft(null);
                trial.set(id, valueAt(span, figure));
              }}
            />
          )}
          <Input
            className={styles.field}
            name={`assumption.${id}`}
            aria-labelledby={nameId}
            {...(fault !== null && { "aria-invalid": true, "aria-describedby": faultId })}
            maxLength={40}
            autoComplete="off"
            input={{ className: styles.input }}
            {...(unit !== "year" && {
              contentAfter: (
                <span className={styles.unit}>{unit === "share" ? "%" : t(`societySheet.unit.${unit}`)}</span>
              ),
            })}
            value={draft ?? assumptionFieldText(id, value, mark)}
            onChange={(_, { value: text }) => write(text)}
            onBlur={() => setDraft(null)}
          />
        </div>
      )}
      {fault !== null && (
        <p id={faultId} className={styles.fault}>
          {t("societyPane.assumptions.wrong", {
            least: assumptionText(id, least, language),
            most: assumptionText(id, most, language),
          })}
        </p>
      )}
      <AssumptionSource id={id} readings={trial.saved} />
      {at !== null && (
        <Link as="button" className={styles.at} onClick={() => onGo(at)}>
          {addressText(at)}
        </Link>
      )}
    </li>
  );
}

/** What this value alone moves, the others as they are tried; nothing where it is as the workbook has it. */
function Effect({ id, trial, perspective }: AssumptionRowProps): ReactNode {
  const language = useLanguage();
  const now = valuesOf(trial.readings);
  const before = valuesOf(trial.saved)[id];
  const value = now[id];
  if (value === null || before === null || value === before) return null;
  const [net, was] = [value, before].map((each) => netWith(perspective, trial.given, now, id, each));
  if (typeof net !== "number" || typeof was !== "number") return null;
  return (
    <span data-effect>
      {Math.round(net - was) === 0 ? language.t("societyPane.assumptions.noEffect") : changeText(net - was, language)}
    </span>
  );
}
