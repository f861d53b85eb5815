/** Functions beyond those that Samkoll's own sheets need: what people type, loaded where a formula asks for one. */
import { arrays } from "./further/arrays";
import { days } from "./further/days";
import { information } from "./further/information";
import { lookup } from "./further/lookup";
import { numbers } from "./further/numbers";
import { periods } from "./further/periods";
import { statistics } from "./further/statistics";
import { text } from "./further/text";
import type { FormulaFunction } from "./ground";

export const furtherFunctions: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({
    ...information,
    ...numbers,
    ...statistics,
    ...text,
    ...lookup,
    ...days,
    ...periods,
    ...arrays,
  }),
);
