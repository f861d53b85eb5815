/** Örebro's § 9 as it is asked for anew (orebro-sofint-ansokan.txt). */
import type { NewPlaces } from "../../../../src/subjects/budget/places/sheet/new-places-request";

export const orebroCalculation: NewPlaces = {
  project: "IPS i Region Örebro län",
  costs: [{ label: "Arbetskonsulent 2 heltider", amount: 96_560 }],
  overhead: 0.3,
  places: 30,
  months: 12,
  lines: [
    { label: "Örebro", min: 18, max: 18 },
    { label: "Norr", min: 4, max: 8 },
    { label: "Väster", min: 4, max: 8 },
    { label: "Söder", min: 4, max: 8 },
  ],
};
