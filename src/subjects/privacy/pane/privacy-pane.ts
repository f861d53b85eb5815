/** Privacy in the pane: no tab, for what points a person out is told beside whatever else is. */
import type { SubjectPane } from "../../../pane/subject-pane";
import { privacyTexts } from "../texts";

export const privacyPane: SubjectPane = { id: "privacy", texts: privacyTexts, tab: null, create: null };
