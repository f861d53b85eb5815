/** Number formats that a file names by number alone. Dates that follow the reader's country are given as ISO. */
const isoDate = "yyyy-mm-dd";

export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, "#,##0;-#,##0"],
  [6, "#,##0;[Red]-#,##0"],
  [7, "#,##0.00;-#,##0.00"],
  [8, "#,##0.00;[Red]-#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, isoDate],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, `${isoDate} hh:mm`],
  // 27–36 and 50–58 are dates in East Asian Excel.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, isoDate] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, "h:mm"] as const),
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [41, "#,##0"],
  [42, "#,##0"],
  [43, "#,##0.00"],
  [44, "#,##0.00"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** The number of a built-in format whose code is the same for every reader; `undefined` for others. */
export function builtInFormatId(code: string): number | undefined {
  return code === "General" ? 0 : fixedIds.get(code);
}

const fixedIds: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 9, 10, 49].map((id) => [builtInFormats.get(id) ?? "", id] as const),
);
