/** One open workbook: its view and its pane, side by side, or one at a time behind tabs where the window is narrow. */
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import type { Address } from "../../workbook/address";
import { useLanguage } from "../language";
import { HistoryButtons } from "../history-buttons";
import { Pane } from "../pane";
import { copyName, plainName, saveCopy } from "./save-copy";
import type { BrowserServices } from "../services";
import type { NewWorkbook } from "../new-workbook";
import type { Session } from "../session";
import type { SubjectPane } from "../subject-pane";
import { useSession } from "../use-session";
import type { TintedCell } from "../workbook-view/tinted-cells";
import { WorkbookView } from "../workbook-view/workbook-view";
import type { OpenWorkbook } from "./open-workbooks";

const useStyles = makeStyles({
  beside: { display: "flex", flexGrow: 1, minHeight: 0 },
  view: { flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: {
    width: "400px",
    flexShrink: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  alone: { width: "100%", flexShrink: 1, borderLeft: "none" },
  tabs: { flexShrink: 0, paddingLeft: "4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface ViewAndPaneProps {
  readonly workbook: OpenWorkbook;
  readonly narrow: boolean;
  readonly services: BrowserServices;
  readonly startWithNew: boolean;
  readonly subjects: readonly SubjectPane[];
  readonly onOpenExample: () => void;
  readonly onNewWorkbook: NewWorkbook;
  /** Hears the bytes that a copy was made of: the workbook's, also where the copy is a clean one. */
  readonly onSaved: (bytes: Uint8Array) => void;
}

type Place = "pane" | "view";

export function ViewAndPane({ workbook, narrow, services, onSaved, ...pane }: ViewAndPaneProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { session } = workbook;
  const state = useSession(session);
  const { checked, selected } = state;
  const [place, setPlace] = useState<Place>("pane");
  const [changing, setChanging] = useState<readonly Address[]>([]);
  const [tinted, setTinted] = useState<readonly TintedCell[]>([]);
  const preview = useCallback(
    (cells: readonly Address[]): void => {
      setChanging(cells);
      // The sheet shows what is to be changed; the keyboard stays in the pane.
      const [first] = cells;
      if (first !== undefined) void session.select(first);
    },
    [session],
  );
  useRetraceKeys(session);
  const { grid, go, leave } = useGoAndReturn(
    useCallback(
      (at: Address) => {
        setPlace("view");
        void session.select(at);
      },
      [session],
    ),
    useCallback(() => setPlace("pane"), []),
  );

  return (
    <>
      {narrow && (
        <TabList
          size="small"
          className={styles.tabs}
          aria-label={t("pane.browser.parts")}
          selectedValue={place}
          onTabSelect={(_, { value }) => setPlace(value === "view" ? "view" : "pane")}
        >
          <Tab value="pane">{t("pane.browser.part.pane")}</Tab>
          <Tab value="view">{t("pane.browser.part.view")}</Tab>
        </TabList>
      )}
      <div className={styles.beside}>
        <div className={styles.view} hidden={narrow && place !== "view"}>
          {checked !== null && (
            <WorkbookView
              snapshot={checked.snapshot}
              told={checked.result}
              changing={changing}
              tinted={tinted}
              lookOf={workbook.lookOf}
              awaiting={workbook.awaitingIn(checked.snapshot)}
              selected={selected}
              gridRef={grid}
              onSelect={(at) => void session.select(at)}
              onLeave={leave}
              onWrite={(make) => void session.write(({ snapshot }) => make(snapshot), null)}
              buttons={narrow && <HistoryButtons session={session} state={state} />}
            />
          )}
        </div>
        <div className={mergeClasses(styles.pane, narrow && styles.alone)} hidden={narrow && place !== "pane"}>
          <Pane
            session={session}
            loadUseCases={services.loadUseCases}
            onGo={go}
            onPreview={preview}
            onTint={setTinted}
            onCleanCopy={async () => {
              const name = plainName(copyName(workbook.name, t("submit.copy.suffix")));
              const bytes = workbook.bytes();
              const { bytes: clean, ...took } = await services.cleanFile(bytes);
              saveCopy(clean, name);
              onSaved(bytes);
              return { way: "downloaded", name, of: "file", ...took };
            }}
            {...pane}
          />
        </div>
      </div>
    </>
  );
}

/** Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z, wherever one is; a field that one writes in takes back its own letters. */
function useRetraceKeys(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, [role=dialog]") !== null) return;
      event.preventDefault();
      void retrace(key === "z" && !event.shiftKey ? "undo" : "redo", session);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [session]);
}

/** Goes to the cell that was typed in, so that one sees what happened. What took a step back wrote in reverse. */
async function retrace(way: "undo" | "redo", session: Session): Promise<void> {
  const { undoable, redoable } = session.state();
  const edits = way === "undo" ? undoable.at(-1)?.applied : redoable.at(-1)?.inverse;
  const first = edits?.find((edit) => edit.kind === "cell");
  await session[way]();
  if (first !== undefined) await session.select(first.at);
}

/** Takes the keyboard to the cell that a finding points to, and back to the finding on Escape. */
function useGoAndReturn(goTo: (at: Address) => void, comeBack: () => void) {
  const grid = useRef<HTMLDivElement>(null);
  const [journey, setJourney] = useState<{ readonly from: Element | null; readonly outward: boolean } | null>(null);
  useEffect(() => {
    if (journey === null) return;
    const target = journey.outward ? grid.current : journey.from;
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [journey]);
  return {
    grid,
    go: (at: Address): void => {
      setJourney({ from: document.activeElement, outward: true });
      goTo(at);
    },
    leave: (): void => {
      setJourney((known) => known && { ...known, outward: false });
      comeBack();
    },
  };
}
