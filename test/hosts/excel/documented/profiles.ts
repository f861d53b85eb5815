/** The Excels that the add-in meets, by what Microsoft's documents say of each. */

export interface Profile {
  readonly platform: "PC" | "Mac" | "OfficeOnline" | "iOS";
  /** The newest ExcelApi 1.n. */
  readonly level: number;
  /** What may stand between the areas of `getRanges`. */
  readonly areaSeparators: readonly (";" | ",")[];
  /** The column of the table of APIs without undo. */
  readonly undo: "web" | "desktop";
  /** Of a request and of an answer. */
  readonly maxBytes: number;
  /** The other requirement sets: name → the newest version 1.n. */
  readonly sets: Readonly<Record<string, number>>;
  /** What `getFileAsync` gives. */
  readonly files: readonly ("compressed" | "pdf" | "text")[];
  /** The largest slice of such a file. */
  readonly maxSlice: number;
  /** Whether `Excel.createWorkbook` takes a workbook with macros. */
  readonly opensMacros: boolean;
}

const megabyte = 1024 * 1024;
/**
 * Flags of the client in the package, documented nowhere: that Excel delays for an edit, and that it takes flags at all.
 */
const unwritten = { RichApiRuntimeFlag: 2, DelayForCellEdit: 1 };
/** docs-reference, common/office-add-in-requirement-sets.md, "CompressedFile": Excel on the web, Windows and Mac. */
const copies = { CompressedFile: 1, PdfFile: 1 };

// ExcelApi: docs-reference, excel/excel-api-requirement-sets.md, "Requirement set availability": Office 2021 ends at 1.14,
// Office 2024 at 1.17, and all others have 1.20. SharedRuntime: common/shared-runtime-requirement-sets.md;
// CustomFunctionsRuntime: excel/custom-functions-requirement-sets.md. Files: the table at `Document.getFileAsync` in
// @types/office-js, except that it knows only PDF on the web, where the page of requirement sets promises the whole file.
const windows: Profile = {
  platform: "PC",
  level: 20,
  areaSeparators: [",", ";"],
  undo: "desktop",
  maxBytes: Infinity,
  sets: { ...unwritten, ...copies, SharedRuntime: 2, CustomFunctionsRuntime: 4 },
  files: ["compressed", "pdf", "text"],
  maxSlice: 4 * megabyte,
  opensMacros: true,
};

export const profiles = {
  windows365: windows,
  // #2537: from 16.60 on, `createWorkbook` refuses a workbook with macros.
  mac365: { ...windows, platform: "Mac", opensMacros: false },
  web: {
    ...windows,
    platform: "OfficeOnline",
    undo: "web",
    // docs-pr, concepts/resource-limits-and-performance-optimization.md, "Excel add-ins".
    maxBytes: 5 * megabyte,
  },
  excel2024: { ...windows, level: 17, sets: { ...unwritten, ...copies, SharedRuntime: 1, CustomFunctionsRuntime: 3 } },
  excel2021: {
    ...windows,
    level: 14,
    // With Swedish settings. #1167, #1985: both are taken since 2022, and this Excel stays what it was before.
    areaSeparators: [";"],
    sets: { ...unwritten, ...copies, SharedRuntime: 1, CustomFunctionsRuntime: 3 },
  },
  // No shared runtime, no custom functions (the pages of these sets); no `getFileAsync` at all (#757 and its table).
  ipad: { ...windows, platform: "iOS", sets: unwritten, files: [], maxSlice: 64 * 1024, opensMacros: false },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof profiles;

/** The Excel on Windows that has this ExcelApi and no newer. */
export function profileAt(level: number): Profile {
  const nearest = level > 17 ? profiles.windows365 : level > 14 ? profiles.excel2024 : profiles.excel2021;
  return { ...nearest, level };
}
