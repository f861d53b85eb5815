/** Parts of Excel that are known to fail on some machine and not on another: each is switched on by a test. */
import { Refusal } from "../fake-workbook";
import { apiOf, changesWorkbook, type Call, type Guard } from "./call";

const failures = {
  // #1729: setting the markers of a series, and the ends of an axis, on the web and on Windows.
  chartMarkers: { api: /^ChartSeries\.marker/, code: "InvalidOperation" },
  chartAxes: { api: /^ChartAxis\./, code: "InvalidOperation" },
  /** Every chart, as where the kind is not known. */
  charts: { api: /^ChartCollection\.add$/, code: "GeneralException" },
  pageLayout: { api: /^PageLayout\./, code: "GeneralException" },
  // #2196: freezing rows in one build of Excel 2019; #2014: an area of one workbook.
  freezePanes: { api: /^WorksheetFreezePanes\./, code: "GeneralException" },
  validation: { api: /^DataValidation\./, code: "GeneralException" },
  protection: { api: /^WorksheetProtection\./, code: "GeneralException" },
} as const;

/** #1860: fitting to pages is passed over in silence. */
const passedOver = { pageZoom: /^PageLayout\.zoom$/ } as const;

export type FailingPart = keyof typeof failures | keyof typeof passedOver;

export const refuseFailing: Guard = (call, { failing }) => {
  if (!changesWorkbook(call)) return;
  for (const [part, { api, code }] of Object.entries(failures)) {
    if ([...failing].some((each) => each === part) && api.test(apiOf(call))) throw new Refusal(code);
  }
};

/** True for what Excel takes and does not do. */
export function isPassedOver(call: Call, failing: ReadonlySet<FailingPart>): boolean {
  return failing.has("pageZoom") && passedOver.pageZoom.test(apiOf(call));
}
