/** The workbook beside the pane in the browser: sheets, cells to read and write, the marks of what is found and asked. */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { makeStyles, tokens } from "@fluentui/react-components";
import { clearedEdit, pastedEdit } from "./edit-cells";
import { editText } from "./typed-cell";
import { type Address, addressText, cellName } from "../../workbook/address";
import { isShut, type LookOf } from "../../workbook/look";
import type { Patch } from "../../workbook/patch";
import { type Cell, sheetNamed, type Snapshot } from "../../workbook/snapshot";
import { useLanguage } from "../language";
import { blockOf, isOneCell } from "./selection";
import { CellField, type Step } from "./cell-field";
import { cellText } from "./cell-text";
import { copyBlock, pastedBlock } from "./clipboard";
import { changingOn } from "./changing-cells";
import { FormulaBar } from "./formula-bar";
import { Grid } from "./grid";
import { marksOf, noMarks } from "./finding-marks";
import type { ToldResult } from "../findings/arrange";
import type { Position } from "./move-selection";
import { cellOf } from "./sheet-layout";
import { SheetTabs } from "./sheet-tabs";
import { type TintedCell, tintsOn } from "./tinted-cells";
import { isEditing, useEditing } from "./use-editing";

/** Few sheets have charts. */
const SheetCharts = lazy(async () => ({ default: (await import("./sheet-charts")).SheetCharts }));

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0 },
  panel: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  notice: {
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  refused: {
    position: "absolute",
    left: "12px",
    right: "12px",
    bottom: "16px",
    zIndex: 6,
    maxWidth: "560px",
    margin: "0 auto",
    padding: "10px 14px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  field: {
    position: "absolute",
    top: 0,
    left: 0,
    minWidth: "100%",
    maxWidth: "480px",
    height: "auto",
    minHeight: "100%",
    boxSizing: "border-box",
    padding: "2px 6px",
    border: "none",
    resize: "none",
    overflow: "hidden",
    fieldSizing: "content",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    userSelect: "text",
  },
});

export interface WorkbookViewProps {
  readonly snapshot: Snapshot;
  readonly told: ToldResult;
  readonly lookOf: LookOf;
  /** Addresses of formulas that wait for Excel. */
  readonly awaiting: ReadonlySet<string>;
  /** Cells that a mend which is shown would change. */
  readonly changing: readonly Address[];
  /** Cells that the pane has coloured. */
  readonly tinted?: readonly TintedCell[];
  /** Where the pane has gone; `null` before it has gone anywhere. */
  readonly selected: Address | null;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onSelect: (at: Address) => void;
  readonly onLeave: () => void;
  /** Writes as one step; the patch is made from the workbook as it is when its turn comes. */
  readonly onWrite: (make: (snapshot: Snapshot) => Patch) => void;
  /** Buttons beside the selected cell's content. */
  readonly buttons?: ReactNode;
}

const firstCell: Position = { row: 0, column: 0 };
const untinted: readonly TintedCell[] = [];

export function WorkbookView(props: WorkbookViewProps): ReactNode {
  const { snapshot, told, changing, tinted = untinted, selected, lookOf, awaiting, gridRef, onSelect } = props;
  const styles = useStyles();
  const language = useLanguage();
  const { code, t } = language;
  const panelId = useId();
  const places = useRef(new Map<string, Position>());
  const inGrid = useRef(false);
  const marks = useMemo(() => marksOf(told), [told]);
  const [first] = useState(() => snapshot.sheets.find(({ visibility }) => visibility === "visible")?.name);
  const [chosen, setChosen] = useState<{ readonly from: Address; readonly corner: Position } | null>(null);
  const [chartsShown, setChartsShown] = useState(true);
  const tools = useEditing({ snapshot, lookOf, language, onWrite: props.onWrite });
  const sheetName = selected?.sheet ?? first ?? "";
  const sheet = sheetNamed(snapshot, sheetName) ?? snapshot.sheets[0];
  const textOf = useCallback((cell: Cell) => cellText(cell, code, snapshot.dateSystem), [code, snapshot.dateSystem]);
  const changes = useMemo(() => changingOn(sheet?.name ?? "", changing), [sheet?.name, changing]);
  const tints = useMemo(() => tintsOn(sheet?.name ?? "", tinted), [sheet?.name, tinted]);
  const lockedAt = useCallback(
    (row: number, column: number) => lookOf({ sheet: sheet?.name ?? "", row, column }).locked,
    [lookOf, sheet?.name],
  );
  const position = selected !== null && selected.sheet === sheet?.name ? selected : firstCell;
  const left = tools.editing !== null && !isEditing(tools.editing, { sheet: sheet?.name ?? "", ...position });
  const { cancel } = tools;
  // The pane went to another cell while something stood here that could not be written.
  useEffect(() => {
    if (left) cancel();
  }, [left, cancel]);
  if (sheet === undefined) return null;

  const at: Address = { sheet: sheet.name, row: position.row, column: position.column };
  const corner = chosen !== null && addressText(chosen.from) === addressText(at) ? chosen.corner : position;
  const block = blockOf(sheet.name, position, corner);
  const cell = cellOf(sheet, position.row, position.column);

  /** What is being written comes first: where it cannot be, one stays with it. */
  const select = (to: Position, sheetOf = sheet.name): void => {
    if (!tools.commit()) return;
    tools.forgetRefusal();
    setChosen(null);
    places.current.set(sheetOf, { row: to.row, column: to.column });
    onSelect({ sheet: sheetOf, row: to.row, column: to.column });
  };
  const choose = (name: string): void => select(places.current.get(name) ?? firstCell, name);
  const done = (step: Step): void => {
    gridRef.current?.focus({ preventScroll: true });
    if (step === null) return;
    select({ row: Math.max(position.row + step.rows, 0), column: Math.max(position.column + step.columns, 0) });
  };
  const writeHere = (mode: "type" | "edit"): boolean => {
    // Drawn at once: the letter that is on its way then lands in the field.
    let begun = false;
    flushSync(() => {
      begun = tools.begin(at, "cell", mode);
    });
    return begun;
  };

  /** True for a key that does something with the cells. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key === "Escape" && !isOneCell(block)) {
      setChosen(null);
    } else if (event.key === "F2") {
      writeHere("edit");
    } else if (event.key === "Enter") {
      done({ rows: event.shiftKey ? -1 : 1, columns: 0 });
    } else if (event.key === "Delete" || event.key === "Backspace") {
      tools.write((place) => clearedEdit(block, place));
    } else if (typesText(event)) {
      if (!writeHere("type")) event.preventDefault();
      return true;
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (!isInGrid(event)) return;
    event.preventDefault();
    copyBlock(event.clipboardData, block, snapshot, code);
    if (event.type === "cut") tools.write((place) => clearedEdit(block, place));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = isInGrid(event) ? pastedBlock(event.clipboardData) : null;
    if (pasted === null) return;
    event.preventDefault();
    tools.write((place) => pastedEdit(pasted, block, place));
    const last = { row: block.firstRow + pasted.length - 1, column: block.firstColumn + (pasted[0]?.length ?? 1) - 1 };
    if (isOneCell(block)) setChosen({ from: at, corner: last });
  };

  const writing = isEditing(tools.editing, at) && tools.editing.place === "cell" ? tools.editing : null;
  return (
    <section className={styles.view} aria-label={t("pane.view.label")} onCopy={onCopy} onCut={onCopy} onPaste={onPaste}>
      <FormulaBar
        selected={position}
        content={editText(cell, code, snapshot.dateSystem)}
        locked={isShut(snapshot, at, lookOf)}
        awaits={awaiting.has(addressText(at))}
        tools={tools}
        onGo={select}
        onWrite={() => tools.editing?.place !== "bar" && tools.begin(at, "bar", "edit")}
        onDone={done}
      >
        {props.buttons}
      </FormulaBar>
      <div id={panelId} role="tabpanel" aria-label={sheet.name} className={styles.panel}>
        {sheet.unreadFromRow !== undefined && (
          <div className={styles.notice}>{t("pane.view.unread", { row: sheet.unreadFromRow + 1 })}</div>
        )}
        {sheet.charts !== undefined && (
          <Suspense fallback={null}>
            <SheetCharts
              snapshot={snapshot}
              sheet={sheet}
              textOf={textOf}
              isOpen={chartsShown}
              onFold={setChartsShown}
            />
          </Suspense>
        )}
        <Grid
          key={sheet.name}
          gridRef={gridRef}
          sheet={sheet}
          marks={marks.get(sheet.name) ?? noMarks}
          awaiting={awaiting}
          changing={changes}
          tints={tints}
          selected={position}
          block={block}
          field={
            writing && (
              <CellField
                className={styles.field}
                label={t("edit.cell", { cell: cellName(at) })}
                value={writing.text}
                mode={writing.mode}
                tools={tools}
                takesFocus
                onDone={done}
              />
            )
          }
          textOf={textOf}
          lockedAt={lockedAt}
          onSelect={select}
          onExtend={(to) => setChosen({ from: at, corner: to })}
          onWriteHere={(to) => tools.commit() && tools.begin({ sheet: sheet.name, ...to }, "cell", "edit")}
          onKey={onKey}
          takesFocus={inGrid}
          onLeave={props.onLeave}
        />
        {tools.refused !== null && (
          <div role="alert" className={styles.refused}>
            {tools.refused}
          </div>
        )}
      </div>
      <SheetTabs sheets={snapshot.sheets} current={sheet.name} marks={marks} panelId={panelId} onChoose={choose} />
    </section>
  );
}

/** A letter, a figure or the beginning of one (´ before e); not a shortcut. AltGr is Ctrl and Alt together. */
function typesText({ key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean {
  if (key === "Dead" || key === "Process") return true;
  if ([...key].length !== 1) return false;
  return (!ctrlKey && !metaKey && !altKey) || nativeEvent.getModifierState("AltGraph");
}

function isInGrid({ target }: ClipboardEvent): boolean {
  return target instanceof Element && target.closest("[role=grid]") !== null && target.closest("textarea") === null;
}
