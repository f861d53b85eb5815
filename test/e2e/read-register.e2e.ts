/** *Läs in ett register* in the built page and a real Chromium: from a table nobody knows to its figures, by keyboard alone. */
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { check, defaultPolicy } from "../check";
import { describeInChromium } from "../tooling/chromium";
import {
  accessibilityFaults,
  looks,
  normal,
  type OpenPage,
  screenshot,
  sideways,
  siteForTests,
  takeFile,
} from "./a-page";
import { chooseTab, tabTo } from "./by-keyboard";
import { parts, savedCopy, sheetTabs, subjects } from "./outcomes-page";
import { unknownRegister } from "./unknown-register";

jest.setTimeout(120_000);

/** Presses Enter on the button of this name. */
async function press(open: OpenPage, name: string | RegExp): Promise<void> {
  await tabTo(open, open.page.getByRole("button", { name }));
  await open.page.keyboard.press("Enter");
}

/** Types the first letters of a choice into a list. */
async function typeChoice(open: OpenPage, label: string | RegExp, letters: string): Promise<void> {
  await tabTo(open, open.page.getByLabel(label, { exact: true }));
  await open.page.keyboard.type(letters);
}

async function openTable(open: OpenPage): Promise<void> {
  await takeFile(open, await unknownRegister());
  await chooseTab(open, subjects(open), "Utfall");
  await press(open, "Läs in ett register");
  await typeChoice(open, "Registrets blad", "Blad2");
  await open.page.getByLabel(/^Stämpel 1/).waitFor();
}

describeInChromium("a register that nobody knows", () => {
  const site = siteForTests();

  it("is read by Kolumner and Värden with the keyboard alone, and gives the printed figures in the report", async () => {
    const open = await site.open();
    const { page } = open;
    await openTable(open);
    expect(await page.getByLabel(/^Stämpel 1/).inputValue()).toBe("enrolled");
    expect(await page.getByLabel(/^Stämpel 2/).inputValue()).toBe("ended");
    expect(await page.getByLabel(/^Etikett/).inputValue()).toBe("number");
    await typeChoice(open, /^Utkomst/, "Arbete f");
    await typeChoice(open, /^Skolform/, "Studier");
    await press(open, "Läs bladet som register");
    await page.getByText(/^Valen för 5 rubriker är sparade/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");

    await chooseTab(open, parts(open), "Värden");
    await press(open, "Använd förslaget: Folkhögskola");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
    await press(open, "Använd förslaget: SFI");
    await press(open, "Spara i arbetsboken");
    await page.getByText(/^Betydelsen av 2 svar är sparad/).waitFor();

    await chooseTab(open, parts(open), "Översikt");
    const told = normal(await page.getByRole("tabpanel", { name: "Översikt" }).innerText());
    for (const figure of ["71", "37", "34", "11 av 39", "4 av 37", "194"]) expect(told).toContain(figure);

    await press(open, "Fyll slutrapport");
    await sheetTabs(open).getByRole("tab", { name: "Slutrapport", selected: true }).waitFor();
    const report = check(readWorkbook(await savedCopy(open)), defaultPolicy).outcomes?.report;
    expect(report?.participants).toBe(71);
    expect(open.faults).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it.each(looks)(
    "has no accessibility fault in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      const { page } = open;
      const look = forcedColors === "active" ? "high-contrast" : colorScheme;
      await openTable(open);
      await screenshot(open, `read-register-${width}-${look}`);
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
      await page.getByLabel(/^Skolform/).selectOption("studies");
      await page.getByRole("button", { name: "Läs bladet som register" }).click();
      await parts(open).getByRole("tab", { name: "Värden" }).click();
      await page.getByRole("button", { name: "Använd förslaget: Folkhögskola" }).waitFor();
      await screenshot(open, `values-${width}-${look}`);
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
    },
  );
});
