/** *Lär in en mall* in the built page and a real Chromium: Västmanland's form learned by keyboard alone, then checked by. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
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
import { tabTo, tabToField } from "./by-keyboard";
import { blankForm, fiftyRows, filledForm } from "./vastmanland-form";

jest.setTimeout(120_000);

const policySchema = z.object({
  name: z.string(),
  budgetTemplates: z.array(z.object({ forbund: z.string(), name: z.string(), edition: z.string() })),
});

/** Presses a key, and counts it. */
function counted(page: Page) {
  let presses = 0;
  return {
    press: async (key: string): Promise<void> => {
      presses += 1;
      await page.keyboard.press(key);
    },
    count: (): number => presses,
  };
}

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? "").then(normal);

/** From wherever no budget is found, or from *Fyll i*. */
async function openLearn(open: OpenPage): Promise<void> {
  const { page } = open;
  const direct = page.getByRole("button", { name: "Lär in formuläret" });
  const parts = page.getByRole("tablist", { name: "Budget" });
  await direct
    .or(parts.getByRole("tab", { name: "Fyll i" }))
    .first()
    .waitFor();
  if ((await direct.count()) === 0) {
    await tabTo(open, parts.getByRole("tab", { selected: true }));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await tabTo(open, page.getByRole("button", { name: /^Lär in en mall/ }));
  } else await tabTo(open, direct);
  await page.keyboard.press("Enter");
  await page.locator("[data-line]").first().waitFor();
}

describeInChromium("learning a form in the browser page", () => {
  const site = siteForTests();

  it("takes a blank form by keyboard alone, and finds the error of a filled one by the policy that was saved", async () => {
    const open = await site.open({ acceptDownloads: true });
    const { page } = open;
    await takeFile(open, await blankForm());
    await openLearn(open);
    expect(normal(await page.locator("[data-total]").innerText())).toContain("formuläret har inga belopp än");

    await tabTo(open, page.locator("[data-line] > button[tabindex='0']"));
    const walk = async (line: string): Promise<void> => {
      await page.keyboard.press("Home");
      for (let pressed = 0; pressed < 20 && !(await focusedText(page)).startsWith(line); pressed += 1) {
        await page.keyboard.press("ArrowDown");
      }
    };
    // Without amounts what is a cost may look like a heading: by the letter it is a cost.
    for (const line of ["3Projektledare", "4Externa tjänster", "5Utvärdering", "6Adm", "7Övriga kostnader"]) {
      await walk(line);
      await page.keyboard.press("k");
      expect(await focusedText(page)).toMatch(/Kostnad · .* Du har valt det$/);
    }
    // No word says what the last row is.
    await walk("8Ramen");
    await page.keyboard.press("s");
    expect(await focusedText(page)).toBe("8RamenSumma · alla kostnader Du har valt det. Summan av rad 3–7");
    // A kind of cost, from the list.
    await walk("6Adm");
    await page.keyboard.press("Enter");
    await tabTo(open, page.getByRole("combobox", { name: "Kostnadsslag" }));
    await page.keyboard.press("l");
    await page.keyboard.press("Escape");
    expect(await focusedText(page)).toBe("6Adm kostnader inkl. resor o lokalerKostnad · lokaler Du har valt det");

    await tabToField(open, "forbund");
    await page.keyboard.type("Samordningsförbundet Västmanland");
    await tabToField(open, "name");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Planerad budget");
    await tabToField(open, "edition");
    await page.keyboard.type("2011");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe("policy-samordningsforbundet-vastmanland.json");
    const policy = readFileSync(await download.path());
    expect(policySchema.parse(JSON.parse(policy.toString("utf8")))).toEqual({
      name: "Samordningsförbundet Västmanland",
      budgetTemplates: [{ forbund: "Samordningsförbundet Västmanland", name: "Planerad budget", edition: "2011" }],
    });
    await page.getByText(/^Mallen ligger nu i policyn/).waitFor();

    await takeFile(open, await filledForm());
    await page.locator("[data-question]").first().waitFor();
    // Without the template nobody knows that the row is a sum.
    expect(await page.locator("[data-rule=BUD-305]").count()).toBe(0);
    await tabTo(open, page.getByRole("button", { name: "Byt policy" }));
    await page.keyboard.press("Enter");
    await tabTo(open, page.getByRole("button", { name: "Välj annan policyfil" }));
    // What a person then chooses in the system's own window.
    await page.locator("[data-policy-file]").setInputFiles({
      name: "policy.json",
      mimeType: "application/json",
      buffer: policy,
    });
    await page
      .getByText(/Samordningsförbundet Västmanland/)
      .first()
      .waitFor();
    await page.locator("[data-rule=BUD-305][data-at$='C8']").waitFor();
    expect(open.faults).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it("takes fifty rows in fewer than sixty presses where the proposal is right", async () => {
    const open = await site.open();
    const { page } = open;
    await takeFile(open, await fiftyRows());
    await openLearn(open);
    const keys = counted(page);
    const isAt = async (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.matches("[data-line] > button") ?? false);
    while (!(await isAt())) await keys.press("Tab");
    for (let row = 0; row < 50; row += 1) await keys.press("ArrowDown");
    await keys.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("forbund");
    expect(keys.count()).toBeLessThan(60);
  });

  it.each(looks)(
    "has no accessibility fault in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      const { page } = open;
      await takeFile(open, await filledForm());
      await openLearn(open);
      await screenshot(open, `learn-template-${width}${forcedColors === "active" ? "-high-contrast" : ""}`);
      expect(await accessibilityFaults(open)).toEqual([]);
      await page.getByText("Per period och finansiär").click();
      await page.locator("[data-line] > button").nth(1).click();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
    },
  );
});
