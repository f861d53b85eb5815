/** *Programtrohet* in the pane. */
import { lazy } from "react";
import type { SubjectPane } from "../../../pane/subject-pane";
import { fidelityTexts } from "../texts";

export const fidelityPane: SubjectPane = {
  id: "fidelity",
  texts: fidelityTexts,
  tab: {
    name: "fidelity.name",
    Panel: lazy(async () => ({ default: (await import("./fidelity-panel")).FidelityPanel })),
  },
  create: null,
};
