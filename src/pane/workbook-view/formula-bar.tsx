/** The name box, where one writes the cell to go to, and the selected cell's content, to be read and written. */
import { type FormEvent, type ReactNode, useState } from "react";
import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons";
import { cellName, parseCellName } from "../../workbook/address";
import { useLanguage } from "../language";
import { CellField, type Step } from "./cell-field";
import type { Position } from "./move-selection";
import type { EditingTools } from "./use-editing";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    flexShrink: 0,
    padding: "6px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { width: "84px", minWidth: "84px" },
  content: {
    flexGrow: 1,
    minWidth: 0,
    height: "24px",
    boxSizing: "border-box",
    padding: "2px 6px",
    resize: "none",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground1,
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  locked: { backgroundColor: tokens.colorNeutralBackground3 },
  awaiting: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FormulaBarProps {
  readonly selected: Position;
  /** The text that the cell is edited by. */
  readonly content: string;
  readonly locked: boolean;
  readonly awaits: boolean;
  readonly tools: EditingTools;
  readonly onGo: (position: Position) => void;
  readonly onWrite: () => void;
  readonly onDone: (step: Step) => void;
  /** Buttons beside the content. */
  readonly children?: ReactNode;
}

export function FormulaBar(props: FormulaBarProps): ReactNode {
  const { selected, tools, onGo } = props;
  const styles = useStyles();
  const { t } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const position = parseCellName(typed?.trim() ?? "");
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (position !== undefined) onGo(position);
    setTyped(null);
  };
  return (
    <form className={styles.bar} onSubmit={go}>
      <Input
        size="small"
        className={styles.name}
        input={{ style: { width: "100%" } }}
        aria-label={t("pane.view.nameBox")}
        value={typed ?? cellName(selected)}
        onFocus={(event) => event.target.select()}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => setTyped(null)}
      />
      <CellField
        className={mergeClasses(styles.content, props.locked && styles.locked)}
        label={t("pane.view.content")}
        value={tools.editing?.text ?? props.content}
        mode="edit"
        tools={tools}
        takesFocus={false}
        readOnly={props.locked}
        onFocus={props.onWrite}
        onDone={props.onDone}
      />
      {props.awaits && (
        <span className={styles.awaiting}>
          <CalculatorRegular fontSize={14} />
          {t("edit.awaiting")}
        </span>
      )}
      {props.children}
    </form>
  );
}
