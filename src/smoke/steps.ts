/** The steps of the smoke test, in the order that they are taken. */
import { mendStep, personSteps, readStep } from "./person-steps";
import { sheetSteps } from "./sheet-steps";
import type { Step } from "./step";

export const steps: readonly Step[] = [readStep, ...sheetSteps, mendStep, ...personSteps];
