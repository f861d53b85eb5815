/** The types of support-pages.cjs, for its test. */
export function supportPage(document: string, markdown: string, support?: string): string;
