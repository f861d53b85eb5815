/** Outcomes in a real browser: a register made, checked and told, its sheets and its final report, free of faults. */
import { check, defaultPolicy } from "../check";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { cellName } from "../../src/workbook/address";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { readFileSync } from "node:fs";
import { filledSheets } from "../subjects/outcomes/a-filled-register";
import { hudiksvallGoals, hudiksvallRegister } from "../subjects/outcomes/hudiksvall";
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, openSite, type OpenPage, screenshot, shownFindings, type Site } from "./a-page";
import { chooseTab, tabTo, typeInto } from "./by-keyboard";
import { type ChosenFile, fileOf } from "./budget-files";

/** Those that the README shows. */
const shots: ReadonlySet<string> = new Set(["Översikt 1280 light", "Översikt 450 dark", "Granska 320 light"]);

const subjects = (open: OpenPage) => open.page.getByRole("tablist", { name: "Ämne" });
const parts = (open: OpenPage) => open.page.getByRole("tablist", { name: "Utfall" });
const sheetTabs = (open: OpenPage) => open.page.getByRole("tablist", { name: "Blad" });

async function takeFile(open: OpenPage, file: ChosenFile): Promise<void> {
  await open.page.locator("input[type=file]").setInputFiles(file);
  await open.page.getByText(file.name).first().waitFor({ state: "attached" });
}

/** Hudiksvall's register and goals, with a personnummer of Skatteverket's test persons in it. */
function hudiksvall(personnummer = false): ChosenFile {
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

async function overflow({ page }: OpenPage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function savedCopy({ page }: OpenPage): Promise<Uint8Array> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara kopia" }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}

describeInChromium("outcomes", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

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
    await told.locator("[data-measure=Arbete]", { hasText: "11 av 39 (28 %)" }).waitFor();
    await told.locator("summary", { hasText: "Hemkommun" }).click();
    await told.getByText("49 (70 %)").waitFor();
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
    await page.locator("[data-measure=Arbete]").waitFor();
    const again = check(readWorkbook(await savedCopy(open)), defaultPolicy).outcomes?.register;
    expect(again?.columns.get("work")?.[0]?.heading).toBe("Fått jobb den");
    expect(again?.unread).toEqual([]);
  });

  describe("every part of it", () => {
    it.each([
      ["light", 1280, "none"],
      ["dark", 450, "none"],
      ["light", 320, "none"],
      ["light", 450, "active"],
    ] as const)(
      "is free of accessibility faults in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
      async (colorScheme, width, forcedColors) => {
        const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
        const { page } = open;
        await subjects(open).getByRole("tab", { name: "Utfall" }).click();
        await page.getByRole("button", { name: "Nytt register" }).click();
        await page.getByRole("textbox", { name: "Insats", exact: true }).waitFor();
        expect(await accessibilityFaults(open)).toEqual([]);
        expect(await overflow(open)).toBe(0);
        await takeFile(open, hudiksvall(true));
        await subjects(open).getByRole("tab", { name: "Utfall" }).click();
        for (const part of width === 1280 ? (["Översikt"] as const) : (["Översikt", "Granska", "Kolumner"] as const)) {
          await parts(open).getByRole("tab", { name: part }).click();
          await page.getByRole("tabpanel", { name: part }).locator("h2, h3, form").first().waitFor();
          const look = forcedColors === "active" ? "high-contrast" : colorScheme;
          if (shots.has(`${part} ${width} ${look}`)) await screenshot(open, `outcomes-${width}-${look}`);
          for (const fold of await page.locator("summary").all()) if (part === "Översikt") await fold.click();
          expect(await accessibilityFaults(open)).toEqual([]);
          expect(await overflow(open)).toBe(0);
        }
      },
      120_000,
    );
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
