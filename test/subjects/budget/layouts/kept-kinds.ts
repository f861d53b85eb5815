/** The kinds that were kept from whoever wrote the reader until it was done. */
import { keptColumns } from "./kept-columns";
import { keptDecoys } from "./kept-decoys";
import { keptPeriods } from "./kept-periods";
import { keptPrices } from "./kept-prices";
import type { Kind } from "./layout";

export const keptKinds: readonly Kind[] = [...keptColumns, ...keptPeriods, ...keptPrices, ...keptDecoys];
