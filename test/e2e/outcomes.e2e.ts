/** Outcomes in a real browser: a register made, checked and told, its sheets and its final report. */
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { cellName } from "../../src/workbook/address";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { check, defaultPolicy } from "../check";
import { describeInChromium } from "../tooling/chromium";
import { type OpenPage, screenshot, shownFindings, siteForTests, takeFile } from "./a-page";
import { fileOf } from "./budget-files";
import { chooseTab, tabTo, typeInto } from "./by-keyboard";
import { hudiksvall, parts, sheetTabs, subjects, savedCopy } from "./outcomes-page";

/** Somebody's own register, where one heading is like none of Samkoll's. */
const ownRegister: SheetBlueprint = {
  name: "Blad1",
  cells: [
    ["Nr", "Inskriven", "Kön", "Fått jobb den", "Avslutad"],
    [1, 43_000, "Kvinna", 43_100, 43_200],
    [2, 43_010, "Man", null, null],
  ].flatMap((line, row) => line.map((value, column) => ({ row, column, value }))),
  columnWidths: new Map(),
  rowHeights: new Map(),
  merges: [],
  validations: [],
  names: new Map(),
  print: { orientation: "portrait", area: "A1:E3" },
  protect: false,
  showGridlines: true,
};

describeInChromium("outcomes", () => {
  const site = siteForTests();

  it("a register is told with Hudiksvall's figures, its goals met and not met", async () => {
    const open = await site.open();
    const { page } = open;
    await takeFile(open, hudiksvall());
    await subjects(open).getByRole("tab", { name: "Utfall" }).click();
    const told = page.getByRole("tabpanel", { name: "Översikt" });
    await told.getByText("71 deltagare i bladet Deltagare").waitFor();
    const status = (goal: string) => told.locator("[data-goal]", { hasText: goal }).getAttribute("data-goal");
    expect(await status("20 procent ska gå till anställning.")).toBe("met");
    expect(await status("20 procent till studier.")).toBe("notMet");
    expect(await status("10 procent till meningsfull sysselsättning.")).toBe("met");
    expect(await status("Öka kunskapen om IPS i länet.")).toBe("unclear");
    await told.locator("[data-measure=Arbete]", { hasText: "11 av 39 (28 %)" }).waitFor({ state: "attached" });
    await told.locator("summary", { hasText: "Hemkommun" }).click();
    await told.getByRole("img", { name: "Hemkommun – flest: Hudiksvall, 49 (n = 70)" }).waitFor();
    expect(open.faults).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it("a personnummer is found, and a running number put in its place", async () => {
    const open = await site.open();
    const { page } = open;
    await takeFile(open, hudiksvall(true));
    await subjects(open).getByRole("tab", { name: "Utfall" }).click();
    await chooseTab(open, parts(open), "Granska");
    const card = page.locator("[data-rule=OUT-201]");
    await card.first().waitFor();
    expect(await shownFindings(open)).toContain("OUT-201 O12");
    expect(await card.innerText()).not.toContain("1212");
    await card.getByRole("button", { name: /^Åtgärda/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Åtgärda" }).click();
    await card.waitFor({ state: "detached" });
    const saved = JSON.stringify(
      readWorkbook(await savedCopy(open)).sheets.flatMap(({ rows }) => rows.map((r) => r.cells)),
    );
    expect(saved).not.toContain("1212-1212");
  });

  it("by keyboard: outcome sheets, then the final report, written in and filled in again, and all of it saved", async () => {
    const open = await site.open({ viewport: { width: 1280, height: 900 } });
    const { page } = open;
    await takeFile(open, hudiksvall());
    await chooseTab(open, subjects(open), "Utfall");
    await tabTo(open, page.getByRole("button", { name: "Fyll utfallsblad" }));
    await page.keyboard.press("Enter");
    await sheetTabs(open).getByRole("tab", { name: "Utfall", exact: true, selected: true }).waitFor();
    await tabTo(open, page.getByRole("button", { name: "Fyll slutrapport" }));
    await page.keyboard.press("Enter");
    await sheetTabs(open).getByRole("tab", { name: "Slutrapport", selected: true }).waitFor();
    const cells = await reportCells(open);
    expect(cells.name.text).toBe("IPS Hudiksvall");
    expect(cells.participants.text).toContain("71");
    await screenshot(open, "outcomes-report");

    // The writer's own words.
    await page.getByRole("grid").focus();
    await typeInto(open, cells.purpose.cell, "Fler ska få arbete.");
    await tabTo(open, page.getByRole("button", { name: "Fyll slutrapport" }));
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .filter({ hasText: /Slutrapporten säger redan allt/ })
      .first()
      .waitFor();
    const bytes = await savedCopy(open);
    const saved = readWorkbook(bytes);
    expect(saved.sheets.map(({ name }) => name)).toEqual([
      "Deltagare",
      "Mål",
      "Utfall",
      "Diagram",
      "Utfall – publicering",
      "Slutrapport",
    ]);
    const report = check(saved, defaultPolicy).outcomes?.report;
    expect(report?.fields.purpose?.text).toBe("Fler ska få arbete.");
    expect(report?.participants).toBe(71);
    expect(open.faults).toEqual([]);
  }, 120_000);

  it("a heading that nobody knows is put right, remembered in the file and read the next time", async () => {
    const open = await site.open();
    const { page } = open;
    await takeFile(open, fileOf("eget.xlsx", newWorkbook([ownRegister])));
    await chooseTab(open, parts(open), "Kolumner");
    await page.getByRole("combobox", { name: /Fått jobb den/ }).selectOption({ label: "Arbete från" });
    await page.getByRole("button", { name: "Spara i arbetsboken" }).click();
    await sheetTabs(open).getByRole("tab", { name: "Deltagare – kolumner" }).waitFor();
    await chooseTab(open, parts(open), "Översikt");
    await page.locator("[data-measure=Arbete]").waitFor({ state: "attached" });
    const again = check(readWorkbook(await savedCopy(open)), defaultPolicy).outcomes?.register;
    expect(again?.columns.get("work")?.[0]?.heading).toBe("Fått jobb den");
    expect(again?.unread).toEqual([]);
  });
});

interface ShownAnswer {
  readonly cell: string;
  readonly text: string;
}

/** Where the report's answers stand, by the copy that is saved. */
async function reportCells(
  open: OpenPage,
): Promise<Readonly<Record<"name" | "participants" | "purpose", ShownAnswer>>> {
  const report = check(readWorkbook(await savedCopy(open)), defaultPolicy).outcomes?.report;
  const answer = (id: "name" | "participants" | "purpose"): ShownAnswer => {
    const reading = report?.fields[id];
    if (reading === undefined) throw new Error(`The report has no ${id}`);
    return { cell: cellName(reading.at), text: reading.text };
  };
  return { name: answer("name"), participants: answer("participants"), purpose: answer("purpose") };
}
