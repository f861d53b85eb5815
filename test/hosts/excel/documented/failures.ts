/** Parts of Excel that are known to fail on some machine and not on another: each is switched on by a test. */
import { Refusal } from "../fake-workbook";
import { apiOf, type Call, type FailingPart, type Guard } from "./call";

interface Failure {
  readonly api: RegExp;
  readonly code: string;
}

const failures: ReadonlyMap<FailingPart, Failure> = new Map([
  // #1729: setting the markers of a series, and the ends of an axis, on the web and on Windows.
  ["chartMarkers", { api: /^ChartSeries\.marker/, code: "InvalidOperation" }],
  ["chartAxes", { api: /^ChartAxis\./, code: "InvalidOperation" }],
  // #2196: freezing rows in one build of Excel 2019; #2014: an area of one workbook.
  ["freezePanes", { api: /^WorksheetFreezePanes\./, code: "GeneralException" }],
  // #3646: in the middle of 2023 nobody could open a new workbook.
  ["createWorkbook", { api: /\.create(?:AndOpen)?Workbook$/, code: "GeneralException" }],
  // Not reported, but what comes after them must stand on its own legs.
  ["charts", { api: /^ChartCollection\.add$/, code: "GeneralException" }],
  ["pageLayout", { api: /^PageLayout\./, code: "GeneralException" }],
  ["validation", { api: /^DataValidation\./, code: "GeneralException" }],
  ["protection", { api: /^WorksheetProtection\./, code: "GeneralException" }],
]);

export const refuseFailing: Guard = (call, { failing }) => {
  if (call.kind === "ask") return;
  for (const part of failing) {
    const failure = failures.get(part);
    if (failure?.api.test(apiOf(call)) === true) throw new Refusal(failure.code);
  }
};

/** True for what Excel takes and does not do. #1860: fitting to pages is passed over in silence. */
export function isPassedOver(call: Call, failing: ReadonlySet<FailingPart>): boolean {
  return failing.has("pageZoom") && apiOf(call) === "PageLayout.zoom";
}
