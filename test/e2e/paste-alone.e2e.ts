/** A pasted table checked by itself, in a workbook without a budget, in every look. */
import { describeInChromium } from "../tooling/chromium";
import { rightPastes } from "../subjects/budget/paste/pastes";
import { accessibilityFaults, looks, normal, screenshot, siteForTests, takeFile } from "./a-page";
import { registerWithPersons } from "./register-with-persons";

jest.setTimeout(60_000);

const table = rightPastes.find(({ name }) => name === "half-years and the whole year, staff first");

describeInChromium("a table without a budget", () => {
  const site = siteForTests();

  it.each(looks)(
    "is checked by itself, %s and %i px wide, forced colours %s",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      const { page } = open;
      await takeFile(open, registerWithPersons());
      await page.getByRole("tab", { name: "Budget", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Kontrollera en inklistrad tabell" }).focus();
      await page.keyboard.press("Enter");
      const field = page.getByRole("textbox", { name: /^Klistra in tabellen här/ });
      await field.focus();
      await page.keyboard.insertText(table?.text ?? "");
      const status = page.getByRole("region", { name: "Tabellen" }).getByRole("status");
      expect(normal(await status.innerText())).toBe("Tabellen kostar 1 084 000 kr. Beloppen är lästa i kr.");
      await page.getByText("Visa hur tabellen är läst").click();
      expect(await accessibilityFaults(open)).toEqual([]);
      const pane = page.getByRole("region", { name: "Tabellen" });
      expect(await pane.evaluate((part) => part.scrollWidth - part.clientWidth)).toBeLessThanOrEqual(0);
      await screenshot(open, `paste-alone-${width}-${forcedColors === "active" ? "forced" : colorScheme}`);
      expect(open.faults).toEqual([]);
    },
  );
});
