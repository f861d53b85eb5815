/** A plain view of the workbook beside the pane in the browser: sheets, cells, the findings' marks. */
import { type ReactNode, type RefObject, useCallback, useId, useMemo, useRef, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import type { Address } from "../../workbook/address";
import { type Cell, sheetNamed, type Snapshot } from "../../workbook/snapshot";
import { useLanguage } from "../language";
import { cellText, contentText } from "./cell-text";
import { FormulaBar } from "./formula-bar";
import { Grid } from "./grid";
import { marksOf, noMarks } from "./marks";
import type { Position } from "./move";
import { cellOf } from "./sheet-layout";
import { SheetTabs } from "./sheet-tabs";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0 },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  notice: {
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
});

interface WorkbookViewProps {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  /** Where the pane has gone; `null` before it has gone anywhere. */
  readonly selected: Address | null;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onSelect: (at: Address) => void;
  readonly onLeave: () => void;
}

const firstCell: Position = { row: 0, column: 0 };

export function WorkbookView(props: WorkbookViewProps): ReactNode {
  const { snapshot, findings, selected, onSelect } = props;
  const styles = useStyles();
  const { code, t } = useLanguage();
  const panelId = useId();
  const places = useRef(new Map<string, Position>());
  const marks = useMemo(() => marksOf(findings), [findings]);
  const [first] = useState(() => snapshot.sheets.find(({ visibility }) => visibility === "visible")?.name);
  const sheetName = selected?.sheet ?? first ?? "";
  const sheet = sheetNamed(snapshot, sheetName) ?? snapshot.sheets[0];
  const textOf = useCallback((cell: Cell) => cellText(cell, code, snapshot.dateSystem), [code, snapshot.dateSystem]);
  if (sheet === undefined) return null;

  const position = selected?.sheet === sheet.name ? selected : firstCell;
  const select = ({ row, column }: Position): void => {
    places.current.set(sheet.name, { row, column });
    onSelect({ sheet: sheet.name, row, column });
  };
  const choose = (name: string): void => onSelect({ sheet: name, ...(places.current.get(name) ?? firstCell) });
  const cell = cellOf(sheet, position.row, position.column);

  return (
    <section className={styles.view} aria-label={t("pane.view.label")}>
      <FormulaBar
        selected={position}
        content={cell === undefined ? "" : contentText(cell, code, snapshot.dateSystem)}
        onGo={select}
      />
      <div id={panelId} role="tabpanel" aria-label={sheet.name} className={styles.panel}>
        {sheet.unreadFromRow !== undefined && (
          <div className={styles.notice}>{t("pane.view.unread", { row: sheet.unreadFromRow + 1 })}</div>
        )}
        <Grid
          key={sheet.name}
          gridRef={props.gridRef}
          sheet={sheet}
          marks={marks.get(sheet.name) ?? noMarks}
          selected={position}
          textOf={textOf}
          onSelect={select}
          onLeave={props.onLeave}
        />
      </div>
      <SheetTabs sheets={snapshot.sheets} current={sheet.name} marks={marks} panelId={panelId} onChoose={choose} />
    </section>
  );
}
