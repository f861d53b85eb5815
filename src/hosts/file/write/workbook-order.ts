/** The order in which the schema wants the children of the workbook element (ECMA-376, CT_Workbook). */
export const workbookOrder = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
] as const;
