/**
 * functions.js, beside the pane: hands Samkoll's functions to Excel once Office.js is there. The pane loads that script
 * itself, late or never, so every script that arrives is asked whether it was the one.
 */
import { functionsById } from "./functions";
import { associate } from "./in-excel";

function associateOnce(): void {
  if (associate(functionsById)) document.removeEventListener("load", associateOnce, true);
}

document.addEventListener("load", associateOnce, true);
associateOnce();
