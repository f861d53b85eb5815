/** The one list of what the subjects show, in the order of their tabs; each loads when it is opened. */
import type { SubjectPane } from "../pane/subject-pane";
import { budgetPane } from "./budget/pane/budget-pane";
import { fidelityPane } from "./fidelity/pane/fidelity-pane";
import { outcomesPane } from "./outcomes/pane/outcomes-pane";
import { privacyPane } from "./privacy/pane/privacy-pane";
import { societyPane } from "./society/pane/society-pane";

export const subjectPanes: readonly SubjectPane[] = [budgetPane, fidelityPane, outcomesPane, societyPane, privacyPane];
