/** Opens the pane: in Excel over the open workbook, elsewhere as a page with a workbook of its own. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../checking/language";
import { spokenLanguage } from "../checking/spoken-language";
import { App } from "./app";
import { keepForOffline } from "./offline";
import { browserServices, fetchAhead } from "./hosts";
import { fetchForExcel, paneInExcel } from "./in-excel";
import { languageLoader, LanguageProvider, rememberedLanguage } from "../pane/language";
import { createPaneRequests } from "../pane/requests";
import { associateRibbon, languageOfExcel } from "./office/ribbon";
import { startRequest, type StartRequest } from "../pane/start";
import { findSurroundings, type WithoutExcel as Reason } from "./office/surroundings";
import { subjectPanes } from "../subjects/catalogue-pane";
import { type Joined, UntilExcel } from "./until-excel";

const loadLanguage = languageLoader(subjectPanes.map(({ texts }) => texts));

async function start(): Promise<void> {
  const request = startRequest(window.location.search);
  const requests = createPaneRequests();
  const surroundings = await findSurroundings({
    onWait: fetchForExcel,
    onScript: () => associateRibbon(requests),
  });
  // Asked for anew when Excel joins late: by then it may have been chosen, and Excel tells its own.
  const languageBy = (tag: string): Promise<Language> =>
    loadLanguage(request.language ?? rememberedLanguage() ?? spokenLanguage(tag));
  const lateInExcel = async (): Promise<ReactNode> => {
    const [language, pane] = await Promise.all([languageBy(languageOfExcel()), paneInExcel(request, requests)]);
    return inLanguage(language, pane);
  };
  const shown = async (): Promise<ReactNode> => {
    switch (surroundings.place) {
      case "excel":
        return paneInExcel(request, requests);
      case "browser": {
        // The page's own part first: a server that answers few requests at a time answers them in turn.
        const page = browserPage(request);
        fetchAhead();
        keepForOffline();
        return page;
      }
      case "withoutExcel": {
        const { why, late } = surroundings;
        return (
          <UntilExcel
            screen={await withoutExcel()}
            why={why}
            late={late.then<Joined>(async (found) =>
              found === "excel" ? { pane: await lateInExcel() } : { why: found },
            )}
          />
        );
      }
    }
  };
  // Before anything is drawn: what stands in for a part that loads later stays for 300 ms at least.
  const tag = surroundings.place === "excel" ? languageOfExcel() : navigator.language;
  const [language, page] = await Promise.all([languageBy(tag), shown()]);
  createRoot(rootElement()).render(inLanguage(language, page));
}

function inLanguage(language: Language, page: ReactNode): ReactNode {
  return (
    <LanguageProvider initial={language} load={loadLanguage}>
      {page}
    </LanguageProvider>
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

function rootElement(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no #root.");
  return root;
}

// Without its words the page can only say what the HTML itself holds.
start().catch(() => document.getElementById("not-started")?.removeAttribute("hidden"));
