/** The types of local-origin.cjs, for its test. */
import type { WebpackPluginInstance } from "webpack";

export const LOCAL_ORIGIN: string;
export function localOriginWarning(): WebpackPluginInstance;
