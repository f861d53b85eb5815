/** Excel as its documents describe it: whatever may refuse a call, in the order that it is asked. */
import { refuseAreas } from "./areas";
import type { Guard } from "./call";
import { refuseEntries } from "./entries";
import { refuseFailing } from "./failures";
import { refuseNewer } from "./levels";
import { refuseMerges } from "./merges";
import { refuseNames } from "./names";
import { refuseOpening } from "./opening";
import { refuseProtected } from "./protection";
import { refuseInReadOnly } from "./read-only";
import { refuseSheets } from "./sheets";
import { refuseSizes } from "./sizes";
import { refuseGroupedEntries, refuseWithoutUndo } from "./undo";
import { refuseValidation } from "./validation";

export const guards: readonly Guard[] = [
  refuseNewer,
  refuseInReadOnly,
  refuseWithoutUndo,
  refuseGroupedEntries,
  refuseFailing,
  refuseAreas,
  refuseProtected,
  refuseSheets,
  refuseNames,
  refuseEntries,
  refuseValidation,
  refuseSizes,
  refuseMerges,
  refuseOpening,
];
