/** Fidelity in the browser page: its tabs, and a file of two measurements. */
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { newMeasurementSheets } from "../../src/subjects/fidelity/sheets/new-measurement";
import { requestOf, scored, scoresFor, sv } from "../subjects/fidelity/a-measurement";
import type { OpenPage } from "./a-page";
import { type ChosenFile, fileOf } from "./budget-files";

export const subjects = (open: OpenPage) => open.page.getByRole("tablist", { name: "Ämne" });
export const parts = (open: OpenPage) => open.page.getByRole("tablist", { name: "Programtrohet" });

/** Two measurements a year apart, the later one by five raters, with numbers of the service's own. */
export function twoMeasurements(): ChosenFile {
  const first = newMeasurementSheets(requestOf(scored(scoresFor(81))), sv);
  const later = newMeasurementSheets(
    requestOf(
      scored([5, 4, 3, 5, 2, 4, 3, 1, 5, 5, 2, 1, 4, 3, 4, 4, 2, 2, 3, 4, 2, 5, 5, 2, 5], {
        measuredOn: "2019-05-27",
        raters: 5,
        row: (index) => ({ raterScores: index === 7 ? [1, 1, 3, 1, 2] : [3, 3, 4, 3, 3] }),
        numbers: { participants: 34, coaches: 1.6, firstContactDays: 45 },
      }),
    ),
    sv,
  ).map((sheet) => ({ ...sheet, name: "Programtrohet 2019", names: new Map<string, string>() }));
  return fileOf("tva-matningar.xlsx", newWorkbook([...first, ...later]));
}
