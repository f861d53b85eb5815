/** Where the pane meets its hosts: Excel through Office.js, or a file in the browser. Each loads when it is needed. */
import type { Host } from "../workbook/host";
import type { AddSheetEdit } from "../workbook/patch";
import { loadCheckedParts } from "../pane/checked-parts";
import { once } from "../pane/once";
import type { BrowserServices, CleanCopy, LoadUseCases } from "../pane/services";
import { subjectPanes } from "../subjects/catalogue-pane";

/** The open workbook, with the sheets that an earlier page added. Its code loads with the first thing that is asked of it. */
export function openExcel(before: readonly AddSheetEdit[]): Host {
  const host = once(async () => (await import("../hosts/excel/excel-host")).excelHost({}, before));
  return {
    recalculates: true,
    read: async () => (await host()).read(),
    apply: async (patch) => (await host()).apply(patch),
    select: async (at, last) => (await host()).select(at, last),
    live: {
      watch: async (onChange) => (await host()).live.watch(onChange),
      readAgain: async (change, previous) => (await host()).live.readAgain(change, previous),
      unfinished: async () => (await host()).live.unfinished(),
      finish: async () => (await host()).live.finish(),
      calculate: async () => (await host()).live.calculate(),
      show: async (sheet) => (await host()).live.show(sheet),
    },
  };
}

/** The sample as a new workbook of its own, so that nothing is written into the open one. */
export async function openExampleInExcel(): Promise<void> {
  const { openBeside } = await import("../hosts/excel/open-beside");
  await openBeside(await fetchExample());
}

export async function cleanCopyInExcel(): Promise<CleanCopy> {
  const [copies, { excelHost }] = await Promise.all([loadCopies(), import("../hosts/excel/excel-host")]);
  return copies.cleanCopyInExcel({ read: excelHost().read, page: new URL(".", window.location.href).href });
}

const loadCopies = once(() => import("./clean-copy"));

/** One chunk for all: the check needs most of it at once. What shows a check is fetched beside it, and is there before it. */
export const loadUseCases: LoadUseCases = once(async () => {
  const [useCases, own] = await Promise.all([
    import(/* webpackChunkName: "use-cases" */ "./use-cases"),
    fetchPolicy(),
    loadCheckedParts(subjectPanes),
  ]);
  return useCases.useCasesUnder(own);
});

const loadFileHost = once(() => import("../hosts/file/live-file"));

const loadDrafts = once(async () => (await import("../pane/browser/draft-store")).browserDrafts());

/** The sample never changes while the page is open. */
const fetchExample = once(async () => {
  const answer = await fetch("assets/examples/isamverkan.xlsx");
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
});

/** The förbund's own limits, a file beside the page; `undefined` where there is none that can be read. */
async function fetchPolicy(): Promise<unknown> {
  try {
    const answer = await fetch("assets/policy.json");
    const content: unknown = answer.ok ? await answer.json() : undefined;
    return content;
  } catch {
    return undefined;
  }
}

/** Asks for everything that the first findings need, side by side; what fails is told where it is used. */
export function fetchAhead(): void {
  for (const part of [loadUseCases, loadFileHost, fetchExample]) part().catch(() => undefined);
}

export const browserServices: BrowserServices = {
  loadUseCases,
  openFile: async (bytes) => (await loadFileHost()).liveFile(bytes),
  newWorkbook: async (blueprints) => (await import("../hosts/file/write/new-workbook")).newWorkbook(blueprints),
  fetchExample,
  cleanFile: async (bytes) => (await loadCopies()).cleanFile(bytes),
  drafts: {
    list: async () => (await loadDrafts()).list(),
    save: async (draft) => (await loadDrafts()).save(draft),
    forget: async (id) => (await loadDrafts()).forget(id),
  },
};
