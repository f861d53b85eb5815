/** Opens the pane: in Excel over the open workbook, elsewhere as a page with a workbook of its own. */
import { type ReactNode, startTransition, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { keepForOffline } from "./offline";
import { browserServices, fetchAhead } from "./hosts";
import { fetchForExcel, paneInExcel } from "./in-excel";
import { languageLoader, LanguageProvider, rememberedLanguage } from "../pane/language";
import { createPaneRequests } from "../pane/requests";
import { associateRibbon, languageOfExcel } from "./office/ribbon";
import { spokenLanguage, startRequest, type StartRequest } from "../pane/start";
import { findSurroundings, type WithoutExcel as Reason } from "./office/surroundings";
import { subjectPanes } from "../subjects/catalogue-pane";

const loadLanguage = languageLoader(subjectPanes.map(({ texts }) => texts));

async function start(): Promise<void> {
  const request = startRequest(window.location.search);
  const requests = createPaneRequests();
  const surroundings = await findSurroundings({
    onWait: fetchForExcel,
    onScript: () => associateRibbon(requests),
  });
  const asked = request.language ?? rememberedLanguage();
  const tag = surroundings.place === "excel" ? languageOfExcel() : navigator.language;
  const shown = async (): Promise<ReactNode> => {
    switch (surroundings.place) {
      case "excel":
        return paneInExcel(request, requests);
      case "browser":
        fetchAhead();
        keepForOffline();
        return browserPage(request);
      case "withoutExcel": {
        const { why, late } = surroundings;
        return (
          <UntilExcel
            screen={await withoutExcel()}
            why={why}
            late={late.then<Joined>(async (found) =>
              found === "excel" ? { pane: await paneInExcel(request, requests) } : { why: found },
            )}
          />
        );
      }
    }
  };
  // Before anything is drawn: what stands in for a part that loads later stays for 300 ms at least.
  const [language, page] = await Promise.all([loadLanguage(asked ?? spokenLanguage(tag)), shown()]);
  createRoot(rootElement()).render(
    <LanguageProvider initial={language} load={loadLanguage}>
      {page}
    </LanguageProvider>,
  );
}

async function browserPage(request: StartRequest): Promise<ReactNode> {
  const { BrowserPage } = await import("../pane/browser/browser-page");
  return (
    <App dark={null}>
      <BrowserPage services={browserServices} subjects={subjectPanes} request={request} />
    </App>
  );
}

async function withoutExcel(): Promise<(why: Reason) => ReactNode> {
  const { WithoutExcel } = await import("../pane/without-excel");
  return (why) => (
    <App dark={null}>
      <WithoutExcel why={why} onRetry={() => window.location.reload()} />
    </App>
  );
}

/** The pane, should Excel join after all; else why it is certain by now that it will not. */
type Joined = { readonly pane: ReactNode } | { readonly why: Reason };

interface UntilExcelProps {
  readonly screen: (why: Reason) => ReactNode;
  readonly why: Reason;
  readonly late: Promise<Joined>;
}

function UntilExcel({ screen, why, late }: UntilExcelProps): ReactNode {
  const [now, setNow] = useState<Joined>({ why });
  useEffect(() => {
    let current = true;
    void late.then((joined) => startTransition(() => void (current && setNow(joined))));
    return () => {
      current = false;
    };
  }, [late]);
  return "why" in now ? screen(now.why) : now.pane;
}

function rootElement(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no #root.");
  return root;
}

// Without its words the page can only say what the HTML itself holds.
start().catch(() => document.getElementById("not-started")?.removeAttribute("hidden"));
