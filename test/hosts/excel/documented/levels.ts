/** APIs that are newer than this Excel. */
import { Refusal } from "../fake-workbook";
import levels from "./api-levels.json";
import { apiOf, type Guard } from "./call";

/** What `Excel.createWorkbook` of ExcelApi 1.8 becomes on the wire, on Windows and on the web. */
const ofCreateWorkbook = ["Application.createWorkbook", "WorkbookCreated.open", "Workbook.createAndOpenWorkbook"];

/** API → n of the ExcelApi 1.n that it came with, as @types/office-js tells it. */
const levelOf: ReadonlyMap<string, number> = new Map([
  ...ofCreateWorkbook.map((api) => [api, 8] as const),
  ...Object.entries(levels).flatMap(([type, byLevel]) =>
    Object.entries(byLevel).flatMap(([level, members]) =>
      members.split(" ").map((member) => [`${type}.${member}`, Number(level)] as const),
    ),
  ),
]);

/** docs-pr, testing/application-specific-api-error-handling.md, "Error codes and messages": `ApiNotFound`. */
export const refuseNewer: Guard = (call, { profile }) => {
  // The client's own.
  if (call.member.startsWith("_")) return;
  const level = levelOf.get(apiOf(call));
  if (level === undefined) throw new Error(`${apiOf(call)} is not in api-levels.json, which its test helps to fill`);
  if (level > profile.level) throw new Refusal("ApiNotFound");
};
