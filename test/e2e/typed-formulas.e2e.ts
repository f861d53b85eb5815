/** Formulas typed in the browser: what they give, and all that follows from it, stands there at once and in the saved copy. */
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { parseCellName } from "../../src/workbook/address";
import { contentOf } from "../../src/workbook/content";
import type { CellContent } from "../../src/workbook/patch";
import { cellAt } from "../../src/workbook/snapshot";
import { describeInChromium } from "../tooling/chromium";
import { type OpenPage, siteForTests } from "./a-page";
import { cellShows, detailed, goTo, openExample } from "./edited-example";

jest.setTimeout(120_000);

describeInChromium("a formula typed in the browser page", () => {
  const site = siteForTests();

  it("gives its figure, its sums and its findings at once, here and in the saved copy", async () => {
    const open = await openExample(site, { acceptDownloads: true });
    for (const [typed, figure] of [
      ["=12*1250", 15_000],
      ["=30000/2", 15_000],
      ["=C23*1", 30_000],
      ["=AVRUNDA(C23/7;0)", 4_286],
      ["=MAX(C22:C23;250000)", 250_000],
      ["=OM(C22>0;SUMMA(C22:C23);0)", 230_000],
      // Functions that load when a formula asks for them.
      ['=LETARAD("Resor";A22:C28;3;FALSKT)', 10_000],
      ["=STÖRSTA(C22:C24;2)", 100_000],
      ["=Projektuppgifter!B9*B10", 72_900],
    ] as const) {
      await type(open, "C25", typed);
      await cellShows(open, "C25", grouped(figure));
      await cellShows(open, "G25", grouped(figure));
      await cellShows(open, "C35", grouped(490_000 + figure));
      await cellShows(open, "G37", grouped(2_430_000 + figure));
      expect(await open.page.getByText("räknas om i Excel").count()).toBe(0);
    }
    const saved = await savedCopy(open);
    expect(saved("C25")).toEqual({ formula: "Projektuppgifter!B9*B10", value: 72_900 });
    expect([saved("G25").value, saved("C35").value, saved("G37").value]).toEqual([72_900, 562_900, 2_502_900]);
    await type(open, "C25", "=-12*1250");
    await open.page.locator("[data-rule=BUD-202] [data-at=C25], [data-rule=BUD-202][data-at=C25]").first().waitFor();
    expect(open.faults).toEqual([]);
  });

  it("that gives an error shows it, and carries it to the sums", async () => {
    const open = await openExample(site);
    await type(open, "C25", "=C23/C26");
    await cellShows(open, "C25", "#DIV/0!");
    await cellShows(open, "G37", "#DIV/0!");
    expect(open.faults).toEqual([]);
  });
});

async function type(open: OpenPage, cell: string, text: string): Promise<void> {
  await goTo(open, cell);
  await open.page.keyboard.type(text);
  await open.page.keyboard.press("Enter");
}

/** As the sheet shows kronor. */
function grouped(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, " ");
}

async function savedCopy({ page }: OpenPage): Promise<(cell: string) => CellContent> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Spara kopia" }).click(),
  ]);
  const workbook = readWorkbook(readFileSync(await download.path()));
  return (cell) => contentOf(cellAt(workbook, { sheet: detailed, row: 0, column: 0, ...parseCellName(cell) }));
}
