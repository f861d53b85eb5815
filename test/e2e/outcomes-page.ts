/** Outcomes in the browser page: their tabs, Hudiksvall's register as a file, and the copy that is saved. */
import { readFileSync } from "node:fs";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { snapshotWorkbook } from "../../src/hosts/file/write/snapshot-workbook";
import { arbetslivsintroRegister } from "../subjects/outcomes/arbetslivsintro";
import { reportOf } from "../subjects/outcomes/finals/make-reports";
import { filledSheets } from "../subjects/outcomes/a-filled-register";
import { hudiksvallGoals, hudiksvallRegister } from "../subjects/outcomes/hudiksvall";
import type { OpenPage } from "./a-page";
import { type ChosenFile, fileOf } from "./budget-files";

export const subjects = (open: OpenPage) => open.page.getByRole("tablist", { name: "Ämne" });
export const parts = (open: OpenPage) => open.page.getByRole("tablist", { name: "Utfall" });
export const sheetTabs = (open: OpenPage) => open.page.getByRole("tablist", { name: "Blad" });

export async function savedCopy({ page }: OpenPage): Promise<Uint8Array> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara kopia" }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}

/** Hudiksvall's register and goals, with a personnummer of Skatteverket's test persons in it. */
export function hudiksvall(personnummer = false): ChosenFile {
  const sheets = filledSheets({ effort: "IPS Hudiksvall" }, hudiksvallRegister(), hudiksvallGoals());
  const told = sheets.map((sheet) =>
    sheet.name !== "Deltagare" || !personnummer
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((cell) =>
            cell.row === 11 && cell.column === 14 ? { ...cell, value: "19121212-1212" } : cell,
          ),
        },
  );
  return fileOf("hudiksvall.xlsx", newWorkbook(told));
}

/** A final report of another make beside Arbetslivsintro's register: two of its numbers do not agree. */
export async function reportBesideRegister(): Promise<ChosenFile> {
  const { snapshot } = reportOf(2);
  const { bytes } = await snapshotWorkbook({ ...snapshot, sheets: [arbetslivsintroRegister(), ...snapshot.sheets] });
  return fileOf("slutrapport.xlsx", bytes);
}
