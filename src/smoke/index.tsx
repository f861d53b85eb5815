/** Opens the smoke test in Excel: its own page with its own manifest, never part of what is released. */
import { type ReactNode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../page/app";
import { cleanCopyInExcel, loadUseCases, openExcel } from "../page/hosts";
import { type ExcelStateStore, followExcel } from "../page/office/excel-state";
import { associateRibbon } from "../page/office/ribbon";
import { languageLoader, LanguageProvider } from "../pane/language";
import { catalogue } from "../subjects/catalogue";
import { isInExcel, officeGround, officeSurroundings } from "./office";
import { SmokePane } from "./smoke-pane";
import type { Tools } from "./step";
import { steps } from "./steps";
import { words } from "./words";

/** Put in by webpack.config.js. */
declare const __VERSION__: string;

interface InExcelProps {
  readonly excel: ExcelStateStore;
  readonly children: ReactNode;
}

function InExcel({ excel, children }: InExcelProps): ReactNode {
  const { dark } = useSyncExternalStore(excel.subscribe, excel.state);
  return <App dark={dark}>{children}</App>;
}

async function start(): Promise<void> {
  const root = createRoot(rootElement());
  if (!(await isInExcel())) {
    root.render(<p>{words.pane.needsExcel}</p>);
    return;
  }
  let presses = 0;
  associateRibbon({ ask: () => void presses++ });
  const load = languageLoader(catalogue.subjects.map(({ texts }) => texts));
  const [language, useCases] = await Promise.all([load("sv"), loadUseCases()]);
  const tools: Tools = {
    host: openExcel([]),
    language,
    check: async (snapshot) => useCases.check(snapshot, null),
    cleanCopy: cleanCopyInExcel,
    ribbonCalls: () => presses,
    ground: officeGround,
  };
  root.render(
    <LanguageProvider initial={language} load={load}>
      <InExcel excel={followExcel()}>
        <SmokePane steps={steps} tools={tools} surroundings={officeSurroundings()} version={__VERSION__} />
      </InExcel>
    </LanguageProvider>,
  );
}

function rootElement(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no #root.");
  return root;
}

void start();
