/** What Samkoll asks, in the built page and a real Chromium: answered by keyboard, kept in the file, and as it looks. */
import { readFileSync } from "node:fs";
import { describeInChromium } from "../tooling/chromium";
import {
  accessibilityFaults,
  hasFocus,
  looks,
  normal,
  type OpenPage,
  overflow,
  screenshot,
  selectedCell,
  siteForTests,
  takeFile,
  verdict,
} from "./a-page";
import { fileOf } from "./budget-files";
import { budgetThatAsks } from "./budget-that-asks";
import { tabTo } from "./by-keyboard";

jest.setTimeout(120_000);

const columns = /^Beloppen står i flera kolumner \(Röda Korset, Coompanion\)/;
const unit = /^Är beloppen på bladet Budget i kronor/;

const question = ({ page }: OpenPage, ask: RegExp) => page.getByRole("group", { name: ask });
const isFocused = (element: Element): boolean => element === document.activeElement;

/** The total among the key figures, as one reads it there. */
async function total({ page }: OpenPage): Promise<string> {
  await page.getByRole("tab", { name: "Nyckeltal" }).click();
  const told = normal(await page.locator("[data-figure=total] dd").first().innerText());
  await page.getByRole("tab", { name: /^Granska/ }).click();
  return told;
}

describeInChromium("what is asked in the browser page", () => {
  const site = siteForTests();

  it("is answered with the keyboard alone, decides the total, is taken back with Ctrl+Z and kept in the saved copy", async () => {
    const open = await site.open({ acceptDownloads: true });
    const { page } = open;
    await takeFile(open, await budgetThatAsks());
    await question(open, columns).waitFor();
    expect(await verdict(open)).toContain("2 frågor att svara på");
    expect(await total(open)).toBe("– väntar på svar");

    await tabTo(open, question(open, columns).getByRole("button", { name: /^Gå till/ }));
    await page.keyboard.press("Enter");
    expect(await selectedCell(open)).toBe("Budget!B1");
    expect(await hasFocus(open, "grid")).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    const first = question(open, columns).getByRole("button", { name: "Alla läggs ihop" });
    expect(await first.evaluate(isFocused)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByText(/^Svaret är sparat i arbetsboken/).waitFor();

    await page.waitForFunction(() => document.activeElement?.hasAttribute("data-question"));
    expect(await question(open, unit).evaluate(isFocused)).toBe(true);
    expect(await question(open, columns).count()).toBe(0);
    await tabTo(open, question(open, unit).getByRole("button", { name: /^Tusental kronor/ }));
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.activeElement?.tagName === "SUMMARY");
    expect(await total(open)).toBe("2 430 000 kr");
    expect(await verdict(open)).not.toContain("fråg");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Spara kopia" }).click(),
    ]);
    const saved = fileOf("besvarad.xlsx", readFileSync(await download.path()));

    await page.keyboard.press("ControlOrMeta+z");
    await question(open, unit).waitFor();
    await page.keyboard.press("ControlOrMeta+z");
    await question(open, columns).waitFor();
    expect(await page.getByRole("tab", { name: "Samkoll - svar" }).count()).toBe(0);

    await takeFile(open, saved);
    await page.getByText("Besvarade frågor (2)").waitFor();
    expect(await total(open)).toBe("2 430 000 kr");
    expect(open.faults).toEqual([]);
  });

  it("is changed and taken back where the answers are listed", async () => {
    const open = await site.open();
    const { page } = open;
    await takeFile(open, await budgetThatAsks());
    await question(open, columns)
      .getByRole("button", { name: /^Alla läggs ihop/ })
      .click();
    await question(open, unit).getByRole("button", { name: "Kronor", exact: true }).click();
    await page.getByText("Besvarade frågor (2)").click();
    expect(await total(open)).toBe("2 430 kr");
    await page.getByText("Besvarade frågor (2)").click();
    await page.getByRole("button", { name: /^Ändra svaret: Är beloppen/ }).click();
    await page
      .getByRole("listitem")
      .filter({ hasText: unit })
      .getByRole("button", { name: /^Tusental kronor/ })
      .click();
    await page.getByText("Svar: Tusental kronor (tkr)").waitFor();
    expect(await total(open)).toBe("2 430 000 kr");
    await page.getByText("Besvarade frågor (2)").click();
    await page.getByRole("button", { name: /^Ta bort svaret: Är beloppen/ }).click();
    await question(open, unit).waitFor();
    expect(await total(open)).toBe("– väntar på svar");
  });

  it("stays under the pointer when the draft of the first answer has been kept a second later", async () => {
    const open = await site.open();
    const { page } = open;
    await takeFile(open, await budgetThatAsks());
    await question(open, columns)
      .getByRole("button", { name: /^Alla läggs ihop/ })
      .click();
    await page.getByText(/^Svaret är sparat i arbetsboken/).waitFor();
    const choice = question(open, unit).getByRole("button", { name: /^Tusental kronor/ });
    const before = await choice.boundingBox();
    await page.getByText(/^Utkast sparat/).waitFor();
    expect(await choice.boundingBox()).toEqual(before);
  });

  it.each(looks.flatMap((look) => (["sv", "en"] as const).map((language) => [...look, language] as const)))(
    "has no accessibility fault in %s at %d pixels (forced colours: %s) in %s, and nothing runs out of the window",
    async (colorScheme, width, forcedColors, language) => {
      const open = await site.open({
        address: `index.html?lang=${language}`,
        colorScheme,
        forcedColors,
        viewport: { width, height: 800 },
      });
      const { page } = open;
      await takeFile(open, await budgetThatAsks());
      const asked = page.locator("[data-question]");
      await asked.nth(1).waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await overflow(open)).toBe(0);
      if (language === "sv" && (width === 320 || width === 1280)) await screenshot(open, `question-${width}`);
      await asked.first().locator("[data-choice]").first().click();
      await page.locator("summary").first().click();
      await page.locator("[data-answered] [aria-expanded]").click();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await overflow(open)).toBe(0);
    },
  );
});
