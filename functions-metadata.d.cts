/** The types of functions-metadata.cjs, for its test: what is made is looked through there. */
export function functionsMetadata(language: "sv" | "en", origin: string): Promise<unknown>;
