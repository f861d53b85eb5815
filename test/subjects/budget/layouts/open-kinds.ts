/** The kinds of layout that whoever wrote the reader looked at. */
import type { Kind } from "./layout";
import { openColumns } from "./open-columns";
import { openDecoys } from "./open-decoys";
import { openFinancing } from "./open-financing";
import { openHabits } from "./open-habits";
import { openPeriods } from "./open-periods";
import { openPrices } from "./open-prices";
import { openSheets } from "./open-sheets";
import { openStages } from "./open-stages";

export const openKinds: readonly Kind[] = [
  ...openColumns,
  ...openPeriods,
  ...openStages,
  ...openPrices,
  ...openFinancing,
  ...openHabits,
  ...openSheets,
  ...openDecoys,
];
