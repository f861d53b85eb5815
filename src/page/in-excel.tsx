/** The pane over the open workbook, once Excel is ready. */
import { type ReactNode, useSyncExternalStore } from "react";
import { ExcelPane } from "../pane/excel-pane";
import type { PaneRequests } from "../pane/requests";
import type { StartRequest } from "../pane/start";
import { subjectPanes } from "../subjects/catalogue-pane";
import { App } from "./app";
import { cleanCopyInExcel, loadUseCases, openExampleInExcel } from "./hosts";
import type { OpenExcel } from "./office/open-excel";

const loadOpening = () => import("./office/open-excel");

/** What only Excel needs, and the check, is asked for while Office.js is on its way, so that nobody waits for it. */
export function fetchForExcel(): void {
  loadOpening().catch(() => undefined);
  // A pane that nobody sees has been started for a formula, and checks nothing.
  if (document.visibilityState !== "hidden") loadUseCases().catch(() => undefined);
}

export async function paneInExcel(request: StartRequest, requests: PaneRequests): Promise<ReactNode> {
  const { openWorkbook } = await loadOpening();
  return <InExcel {...await openWorkbook()} request={request} requests={requests} />;
}

interface InExcelProps extends OpenExcel {
  readonly request: StartRequest;
  readonly requests: PaneRequests;
}

function InExcel({ session, forms, excel, keep, request, requests }: InExcelProps): ReactNode {
  const { dark, readOnly } = useSyncExternalStore(excel.subscribe, excel.state);
  return (
    <App dark={dark} onReload={keep}>
      <ExcelPane
        session={session}
        loadUseCases={loadUseCases}
        subjects={subjectPanes}
        request={request}
        requests={requests}
        forms={forms}
        readOnly={readOnly}
        openExample={openExampleInExcel}
        cleanCopy={cleanCopyInExcel}
      />
    </App>
  );
}
