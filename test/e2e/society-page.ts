/** Society in the browser page: its tabs, and Hudiksvall's ten persons as a clean table in a file. */
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { cleanSheet } from "../subjects/society/clean-table";
import type { OpenPage } from "./a-page";
import { type ChosenFile, fileOf } from "./budget-files";

export const subjects = (open: OpenPage) => open.page.getByRole("tablist", { name: "Ämne" });
export const parts = (open: OpenPage) => open.page.getByRole("tablist", { name: "Samhällsekonomi" });

export function hudiksvallFile(): ChosenFile {
  return fileOf("samhalle.xlsx", newWorkbook([cleanSheet()]));
}
