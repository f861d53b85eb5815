/** Opens the smoke test in Excel: its own page with its own manifest, never part of what is released. */
import { type ReactNode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { FluentProvider, makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { cleanCopyInExcel, loadUseCases, openExcel } from "../page/hosts";
import { FaultBoundary } from "../pane/fault-boundary";
import { languageLoader, LanguageProvider } from "../pane/language";
import { themes, useTheme } from "../pane/theme";
import { catalogue } from "../subjects/catalogue";
import { followRibbon, isInExcel, isOfficeDark, officeGround, officeSurroundings } from "./office";
import { SmokePane } from "./smoke-pane";
import type { Tools } from "./step";
import { steps } from "./steps";
import { words } from "./words";

/** Put in by webpack.config.js. */
declare const __SAMKOLL_VERSION__: string;

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });
const useStyles = makeStyles({ provider: { minHeight: "100dvh" } });

/** How often to look for another theme, in milliseconds: Excel tells of none. */
const glance = 1_000;

function App({ children }: { readonly children: ReactNode }): ReactNode {
  useStaticStyles();
  const styles = useStyles();
  const [dark, setDark] = useState(isOfficeDark);
  useEffect(() => {
    const glances = setInterval(() => setDark(isOfficeDark()), glance);
    return () => clearInterval(glances);
  }, []);
  return (
    <FluentProvider theme={themes[useTheme(dark)]} className={styles.provider}>
      <FaultBoundary>{children}</FaultBoundary>
    </FluentProvider>
  );
}

async function start(): Promise<void> {
  const root = createRoot(rootElement());
  if (!(await isInExcel())) {
    root.render(<p>{words.pane.needsExcel}</p>);
    return;
  }
  let presses = 0;
  followRibbon(() => void presses++);
  const load = languageLoader(catalogue.subjects.map(({ texts }) => texts));
  const [language, useCases] = await Promise.all([load("sv"), loadUseCases()]);
  const tools: Tools = {
    host: openExcel(),
    language,
    check: async (snapshot) => useCases.check(snapshot, null),
    cleanCopy: cleanCopyInExcel,
    ribbonCalls: () => presses,
    ground: officeGround,
  };
  root.render(
    <LanguageProvider initial={language} load={load}>
      <App>
        <SmokePane steps={steps} tools={tools} surroundings={officeSurroundings()} version={__SAMKOLL_VERSION__} />
      </App>
    </LanguageProvider>,
  );
}

function rootElement(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no #root.");
  return root;
}

void start();
