/** *Utfall* in the pane. */
import { lazy } from "react";
import type { SubjectPane } from "../../../pane/subject-pane";
import { outcomesTexts } from "../texts";

export const outcomesPane: SubjectPane = {
  id: "outcomes",
  texts: outcomesTexts,
  tab: {
    name: "outcomes.name",
    Panel: lazy(async () => ({ default: (await import("./outcomes-panel")).OutcomesPanel })),
  },
  create: null,
};
