/** What the Excel at hand can do. */

/** The lowest ExcelApi that the add-in runs on; the manifest declares the same. */
export const lowestLevel = 9;
/** The newest ExcelApi that anything here asks for. */
const newestLevel = 20;

/** True where ExcelApi 1.`level` is there; false too where Office.js cannot tell. */
export function supportsLevel(level: number): boolean {
  return typeof Office !== "undefined" && Office.context.requirements.isSetSupported("ExcelApi", `1.${level}`);
}

/** The `n` of the highest ExcelApi 1.n of this Excel, looked for from 20 down to 9; 0 where it is older. */
export function supportedLevel(): number {
  for (let level = newestLevel; level >= lowestLevel; level--) if (supportsLevel(level)) return level;
  return 0;
}

/** True where the workbook is open for reading alone. Where Excel tells no mode it can be written in, as far as anybody knows. */
export function isReadOnly(): boolean {
  const mode: unknown = Office.context.document?.mode;
  return mode === "readOnly";
}
