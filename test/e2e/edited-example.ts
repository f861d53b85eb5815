/** The corrected ISAmverkan budget opened to be edited in the browser page. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type OpenPage, type Site, takeFile } from "./a-page";
import { fileOf } from "./budget-files";

export const example = readFileSync(path.resolve(__dirname, "../../assets/examples/isamverkan-rattad.xlsx"));
export const detailed = "Budget - detaljerad";

export async function openExample(site: Site, options: Parameters<Site["open"]>[0] = {}): Promise<OpenPage> {
  const open = await site.open(options);
  await takeFile(open, fileOf("rattad.xlsx", example));
  return open;
}

export async function goTo({ page }: OpenPage, cell: string): Promise<void> {
  await page.getByRole("textbox", { name: "Gå till cell" }).fill(cell);
  await page.keyboard.press("Enter");
  await page.getByRole("grid").focus();
}

const cellAtName = ({ page }: OpenPage, cell: string) => page.getByRole("grid").locator(`[data-cell=${cell}]`);

export async function cellText(open: OpenPage, cell: string): Promise<string> {
  return ((await cellAtName(open, cell).textContent()) ?? "").replace(/\s/g, " ").trim();
}

export async function cellShows(open: OpenPage, cell: string, text: string): Promise<void> {
  const pattern = new RegExp(text === "" ? "^$" : `^\\s*${text.replaceAll(" ", "\\s")}(\\D|$)`);
  await cellAtName(open, cell).filter({ hasText: pattern }).waitFor();
}
