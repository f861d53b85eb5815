/** Gives the open workbook, or another file, to the browser as a download. */

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function saveCopy(content: Uint8Array | string, name: string, type = workbookType): void {
  const address = URL.createObjectURL(
    new Blob([typeof content === "string" ? content : new Uint8Array(content)], { type }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "budget.xlsx" and "granskad" → "budget – granskad.xlsx"; a workbook with macros keeps its own ending. */
export function copyName(name: string, suffix: string): string {
  const [, stem = name, ending = ".xlsx"] = /^(.*?)(\.xls[xm])?$/i.exec(name) ?? [];
  return `${stem} – ${suffix}${ending}`;
}

/** The name of a workbook without macros. */
export function plainName(name: string): string {
  return name.replace(/\.xlsm$/i, ".xlsx");
}
