/** Functions beyond Samkoll's own. */
import type { FormulaFunction } from "./ground";

export const furtherFunctions: ReadonlyMap<string, FormulaFunction> = new Map();
