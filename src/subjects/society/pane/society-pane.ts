/** *Samhällsekonomi* in the pane. */
import { lazy } from "react";
import type { SubjectPane } from "../../../pane/subject-pane";
import { societyTexts } from "../texts";

export const societyPane: SubjectPane = {
  id: "society",
  texts: societyTexts,
  tab: {
    name: "society.name",
    Panel: lazy(async () => ({ default: (await import("./society-panel")).SocietyPanel })),
  },
  create: null,
};
