/** One column or row of the form: where it stands, what it is called, what it is and why; opened, the lists to correct it by. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useLanguage } from "../../../../pane/language";
import { focusRing } from "../../../../pane/styles";
import type { KnownNames } from "./known-names";
import { isUnsure, type LearnLine } from "./learn-lines";
import { columnChoice, type ColumnChoice, type LearnEdits, rowChoice, type RowChoice } from "./role-choices";
import { ColumnFields, RowFields } from "./role-fields";
import { groupOf, toneOf } from "./role-tones";
import { reasonText, roleText } from "./role-words";
import { useToneStyles } from "./use-tone-styles";

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "34px minmax(0, 1fr)",
    columnGap: "8px",
    rowGap: "2px",
    alignItems: "center",
    width: "100%",
    padding: "6px 8px 6px 0",
    boxSizing: "border-box",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ...focusRing,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  place: {
    gridRow: "1 / 3",
    alignSelf: "stretch",
    display: "grid",
    placeItems: "center",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { border: "1px solid ButtonText" },
  },
  label: { overflowWrap: "anywhere" },
  role: { fontWeight: tokens.fontWeightSemibold },
  nameless: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
  why: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  untaught: { display: "block", color: tokens.colorStatusDangerForeground1 },
  unsure: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  fields: { display: "flex", flexDirection: "column", gap: "10px", padding: "4px 8px 14px 42px" },
  back: { alignSelf: "flex-start" },
});

export interface LineItemProps {
  readonly line: LearnLine;
  readonly names: KnownNames;
  /** As typed: what is half written stands there as it is. */
  readonly edits: LearnEdits;
  /** A template cannot carry it: another line has the same name. */
  readonly isUntaught: boolean;
  /** It follows a column that was corrected. */
  readonly isAlike: boolean;
  readonly isOpen: boolean;
  /** The one line that Tab comes to. */
  readonly isTabStop: boolean;
  readonly buttonRef: (button: HTMLButtonElement | null) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onToggle: () => void;
  /** Escape among the lists. */
  readonly onClose: () => void;
  readonly onColumn: (choice: ColumnChoice) => void;
  readonly onRow: (choice: RowChoice) => void;
  readonly onBack: () => void;
}

export function LineItem(props: LineItemProps): ReactNode {
  const { line, isOpen } = props;
  const styles = useStyles();
  const tones = useToneStyles();
  const language = useLanguage();
  return (
    <li className={styles.item} data-line={line.key} data-role={line.role.kind}>
      <button
        type="button"
        ref={props.buttonRef}
        className={styles.line}
        aria-expanded={isOpen}
        tabIndex={props.isTabStop ? 0 : -1}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
        onClick={props.onToggle}
      >
        <span className={mergeClasses(styles.place, tones[toneOf[groupOf(line.role)]])}>{line.place}</span>
        <span className={mergeClasses(styles.label, line.label === "" && styles.nameless)}>
          {line.label === "" ? language.t("learn.nameless") : line.label}
        </span>
        <span className={styles.why}>
          <span className={styles.role}>{roleText(line, language)}</span>{" "}
          <span className={mergeClasses(isUnsure(line) && styles.unsure)}>
            {reasonText(line, isChosen(props) ? "chosen" : props.isAlike ? "alike" : null, language)}
          </span>
          {props.isUntaught && <span className={styles.untaught}>{language.t("learn.why.untaught")}</span>}
        </span>
      </button>
      {isOpen && <Lists {...props} />}
    </li>
  );
}

function isChosen({ line, edits }: Pick<LineItemProps, "line" | "edits">): boolean {
  return line.key in edits.columns || line.key in edits.rows;
}

/** The first of them has the keyboard as they come. */
function Lists({ line, names, edits, onClose, onColumn, onRow, onBack }: LineItemProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("select")?.focus(), []);
  return (
    <div
      ref={box}
      className={styles.fields}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      {line.axis === "column" ? (
        <ColumnFields choice={edits.columns[line.key] ?? columnChoice(line.role)} names={names} onChoose={onColumn} />
      ) : (
        <RowFields choice={edits.rows[line.key] ?? rowChoice(line.role)} names={names} onChoose={onRow} />
      )}
      {isChosen({ line, edits }) && (
        <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={onBack}>
          {t("learn.back")}
        </Button>
      )}
    </div>
  );
}
