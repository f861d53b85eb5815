/** Each line of the table with the row of the budget that it goes to; a person may say another, or none. */
import type { ReactNode } from "react";
import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { MatchedLine, PasteOutcome } from "../../../paste/paste-table";
import type { BudgetPlace } from "../../../paste/match-lines";
import type { PasteDecisions } from "../../../paste/apply-decisions";
import type { SectionId } from "../../../template";
import { useLanguage } from "../../../../../pane/language";
import { ownersOf, placeName } from "./paste-words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  open: { border: `1px solid ${tokens.colorStatusWarningBorderActive}`, borderLeftWidth: "4px" },
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  label: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  amount: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  warning: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  select: { minWidth: 0, width: "100%", "& select": { minWidth: 0, width: "100%" } },
  all: { alignSelf: "flex-start" },
});

interface LineListProps {
  readonly outcome: PasteOutcome;
  readonly decisions: PasteDecisions;
  readonly onDecide: (lines: PasteDecisions["lines"]) => void;
}

export function LineList({ outcome, decisions, onDecide }: LineListProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const open = outcome.lines.filter(({ match }) => match.kind === "open");
  const decide = (row: number, choice: number | "skip"): void => onDecide(new Map([...decisions.lines, [row, choice]]));
  const skipOpen = (): void =>
    onDecide(new Map([...decisions.lines, ...open.map(({ settled }) => [settled.line.row, "skip"] as const)]));
  return (
    <section className={styles.part} aria-label={t("paste.line.heading")}>
      <h3 className={styles.heading}>{t("paste.line.heading")}</h3>
      <ul className={styles.list}>
        {outcome.lines.map((line) => (
          <Line
            key={line.settled.line.row}
            line={line}
            outcome={outcome}
            onChoose={(choice) => decide(line.settled.line.row, choice)}
          />
        ))}
      </ul>
      {open.length > 1 && (
        <Button size="small" className={styles.all} onClick={skipOpen}>
          {t("paste.line.skipOpen", { count: open.length })}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  readonly line: MatchedLine;
  readonly outcome: PasteOutcome;
  readonly onChoose: (choice: number | "skip") => void;
}

function Line({ line: { settled, match }, outcome, onChoose }: LineProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const { line } = settled;
  const label = line.label === "" ? t("paste.line.nameless", { number: line.row + 1 }) : line.label;
  const share = line.share === null ? "" : ` · ${language.share(line.share)}`;
  const places = outcome.places[settled.block];
  const owners = ownersOf(settled, outcome, language);
  const value = match.kind === "placed" ? `${match.place.row.row}` : match.kind === "skipped" ? "skip" : "";
  const remark =
    match.kind === "open"
      ? t(`paste.line.open.${match.why}`)
      : match.kind === "placed" && (match.how === "similar" || match.how === "order" || match.how === "share")
        ? t(`paste.line.how.${match.how}`)
        : null;
  return (
    <li className={mergeClasses(styles.line, match.kind === "open" && styles.open)}>
      <div className={styles.head}>
        <span className={styles.label}>
          {label}
          {share}
        </span>
        <span className={styles.amount}>{language.money(settled.sum)}</span>
      </div>
      {owners !== "" && <p className={styles.small}>{owners}</p>}
      <Select
        size="small"
        className={styles.select}
        aria-label={t("paste.line.rowFor", { label })}
        value={value}
        onChange={(_, { value: chosen }) => onChoose(chosen === "skip" ? "skip" : Number(chosen))}
      >
        {value === "" && <option value="">{t("paste.line.choose")}</option>}
        {match.kind === "open" && match.suggested.length > 0 && (
          <Places label={t("paste.line.suggested")} places={match.suggested} all={places} />
        )}
        {sectionOrder.map((section) => (
          <Places
            key={section}
            label={t(`budget.section.${section}`)}
            places={places.filter((place) => place.section === section && !isSuggested(match, place))}
            all={places}
          />
        ))}
        <option value="skip">{t("paste.line.skip")}</option>
      </Select>
      {remark !== null && (
        <p className={mergeClasses(styles.small, match.kind === "open" && styles.warning)}>{remark}</p>
      )}
      {settled.unread.length > 0 && (
        <p className={mergeClasses(styles.small, styles.warning)}>
          {t("paste.line.unread", { texts: settled.unread.join(", ") })}
        </p>
      )}
    </li>
  );
}

const sectionOrder: readonly SectionId[] = ["staff", "premises", "other"];

function isSuggested(match: MatchedLine["match"], place: BudgetPlace): boolean {
  return match.kind === "open" && match.suggested.some(({ row }) => row === place.row);
}

interface PlacesProps {
  readonly label: string;
  readonly places: readonly BudgetPlace[];
  readonly all: readonly BudgetPlace[];
}

function Places({ label, places, all }: PlacesProps): ReactNode {
  const language = useLanguage();
  if (places.length === 0) return null;
  return (
    <optgroup label={label}>
      {places.map((place) => (
        <option key={place.row.row} value={place.row.row}>
          {placeName(place, all, language)}
        </option>
      ))}
    </optgroup>
  );
}
