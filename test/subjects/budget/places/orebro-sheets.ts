/**
 * The application from the psychiatry of Region Örebro county to SOFINT (2015), as printed: § 9 *Kostnader*, § 10
 * *Finansiering* and the list of places in § 4.
 */
import type { Sheet } from "../../../../src/workbook/snapshot";
import { sheetOf } from "../written-sheet";

/** orebro-sofint-ansokan.txt, § 9. */
export const orebroCosts: Sheet = sheetOf("Kostnader", [
  ["9. Kostnader"],
  [],
  [null, "Per månad"],
  ["ARBETSKONSULENT 2 heltider", 96_560],
  ["OH kostnader lokaler/ personaladministration/resor telefon mm", 28_968],
  ["per månad för 30 platser", 125_528],
  ["Per plats och månad", 4_184],
  [null, "Per 12 månader"],
  ["18 platser i Örebro", 903_802],
  ["4 – 8 platser per område i Norr, Väster och Söder", "200 845 – 401 690"],
  [null, "200 845 – 401 690"],
  [null, "200 845 – 401 690"],
  ["Kostnad för 30 - 40 platser per 12 månader", "1 506 336 – 2 108 871"],
]);

/** orebro-sofint-ansokan.txt, § 10. */
export const orebroPeriods: Sheet = sheetOf("Finansiering", [
  ["10. Finansiering – 8 platser"],
  ["Period", "Sökt belopp (kronor)"],
  ["2015-09-01—2015-12-31", 135_000],
  ["2016-01-01—2016-12-31", 402_000],
  ["Sammanlagt 16 månader", 537_000],
]);

/** orebro-sofint-ansokan.txt, § 4 and § 1. */
export const orebroPlaces: Sheet = sheetOf("Målgrupp", [
  ["Preliminär fördelning mellan de olika enheterna i ansökan."],
  ["Affektiva enheten Örebro", "12 platser"],
  ["DBT enheten Örebro", "6 platser"],
  ["Per länsdel", "4 – 8 platser"],
  ["Totalt", "max 40 platser"],
  ["Ansökan avser år ett av tre."],
]);
