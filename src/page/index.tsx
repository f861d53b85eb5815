/** Opens the pane: in Excel over the open workbook, elsewhere as a page with a workbook of its own. */
import { type ReactNode, useEffect, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { FluentProvider, makeStaticStyles, makeStyles } from "@fluentui/react-components";
import type { LanguageCode } from "../checking/language";
import { keepForOffline } from "./offline";
import { FaultBoundary } from "../pane/fault-boundary";
import { ExcelPane } from "../pane/excel-pane";
import {
  browserServices,
  cleanCopyInExcel,
  fetchAhead,
  findSurroundings,
  loadUseCases,
  openExampleInExcel,
  openExcel,
  type Surroundings,
} from "./hosts";
import { languageLoader, LanguageProvider, rememberedLanguage } from "../pane/language";
import { followWorkbook } from "../pane/follow-workbook";
import { createSession } from "../pane/session";
import { spokenLanguage, startRequest, type StartRequest } from "../pane/start";
import { themes, useTheme } from "../pane/theme";
import { subjectPanes } from "../subjects/catalogue-pane";

const loadLanguage = languageLoader(subjectPanes.map(({ texts }) => texts));

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });
const useStyles = makeStyles({ provider: { minHeight: "100dvh" } });

interface AppProps {
  /** Excel's own theme; `null` where the system's applies. */
  readonly dark: boolean | null;
  readonly children: ReactNode;
}

function App({ dark, children }: AppProps): ReactNode {
  useStaticStyles();
  const styles = useStyles();
  const theme = useTheme(dark);
  return (
    <FluentProvider theme={themes[theme]} className={styles.provider}>
      <FaultBoundary>{children}</FaultBoundary>
    </FluentProvider>
  );
}

function InExcel({ request }: { readonly request: StartRequest }): ReactNode {
  const host = useMemo(openExcel, []);
  const session = useMemo(() => createSession(host, loadUseCases), [host]);
  useEffect(() => followWorkbook(host, session), [host, session]);
  return (
    <ExcelPane
      session={session}
      loadUseCases={loadUseCases}
      subjects={subjectPanes}
      request={request}
      openExample={openExampleInExcel}
      cleanCopy={cleanCopyInExcel}
    />
  );
}

async function start(): Promise<void> {
  const request = startRequest(window.location.search);
  const surroundings = await findSurroundings();
  if (surroundings.place === "browser") {
    fetchAhead();
    // Not for the pane that found no Excel: it is to look for it again the next time.
    if (!surroundings.officeMissing) keepForOffline();
  }
  const asked = request.language ?? rememberedLanguage();
  // Before anything is drawn: what stands in for a part that loads later stays for 300 ms at least.
  const [language, shown] = await Promise.all([
    loadLanguage(asked ?? ownLanguage(surroundings)),
    surroundings.place === "excel" ? <InExcel request={request} /> : browserPage(request, surroundings.officeMissing),
  ]);
  createRoot(rootElement()).render(
    <LanguageProvider initial={language} load={loadLanguage}>
      <App dark={surroundings.place === "excel" ? surroundings.dark : null}>{shown}</App>
    </LanguageProvider>,
  );
}

async function browserPage(request: StartRequest, officeMissing: boolean): Promise<ReactNode> {
  const { BrowserPage } = await import("../pane/browser/browser-page");
  return (
    <BrowserPage services={browserServices} subjects={subjectPanes} request={request} officeMissing={officeMissing} />
  );
}

function ownLanguage(surroundings: Surroundings): LanguageCode {
  return surroundings.place === "excel" ? surroundings.language : spokenLanguage(navigator.language);
}

function rootElement(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no #root.");
  return root;
}

// Without its words the page can only say what the HTML itself holds.
start().catch(() => document.getElementById("not-started")?.removeAttribute("hidden"));
