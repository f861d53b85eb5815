/** The one list of the subjects, in the order that they are asked and told. Their panes: catalogue-pane.ts. */
import { budgetSubject } from "./budget/budget";
import { type Catalogue, catalogueOf } from "./catalogue-of";
import { fidelitySubject } from "./fidelity/fidelity";
import { outcomesSubject } from "./outcomes/outcomes";
import { privacySubject } from "./privacy/privacy";
import { societySubject } from "./society/society";

export const catalogue: Catalogue = catalogueOf([
  budgetSubject,
  fidelitySubject,
  outcomesSubject,
  societySubject,
  privacySubject,
]);
