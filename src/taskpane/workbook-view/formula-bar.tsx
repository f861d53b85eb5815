/** The name box, where one writes the cell to go to, and what stands in the selected cell. */
import { type FormEvent, type ReactNode, useState } from "react";
import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { cellName, parseCellName } from "../../workbook/address";
import { useLanguage } from "../language";
import type { Position } from "./move";

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
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
  },
});

interface FormulaBarProps {
  readonly selected: Position;
  readonly content: string;
  readonly onGo: (position: Position) => void;
}

export function FormulaBar({ selected, content, onGo }: FormulaBarProps): ReactNode {
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
      <output className={styles.content} aria-label={t("pane.view.content")} title={content}>
        {content}
      </output>
    </form>
  );
}
