/** The wizard of a new budget in the built page and a real Chromium: by keyboard alone, and sound in every step. */
import { describeInChromium } from "../tooling/chromium";
import {
  accessibilityFaults,
  hasFocus,
  type OpenPage,
  overflow,
  screenshot,
  shownFindings,
  siteForTests,
} from "./a-page";
import type { ChosenFile } from "./budget-files";
import { tabToField } from "./by-keyboard";

jest.setTimeout(60_000);

describeInChromium("a new budget in the browser page", () => {
  const site = siteForTests();

  it("makes a new budget step by step, by keyboard alone, and opens it without an error in it", async () => {
    const open = await site.open();
    const { keyboard } = open.page;
    await open.page.getByRole("tab", { name: "Fyll i" }).click();
    await open.page.getByRole("button", { name: "Ny budget" }).click();
    await stands(open, "Projekt");
    await tabToField(open, "project");
    await keyboard.press("Enter");
    await open.page.getByText("Skriv projektets namn.").waitFor();
    expect(await hasFocus(open, "textbox")).toBe(true);
    await keyboard.type("Vägen vidare");
    await keyboard.press("Enter");
    await stands(open, "Period");
    await open.page.getByText("Steg 2 av 4").waitFor();
    await open.page.getByText("12 månader.").waitFor();
    await tabToField(open, "from");
    await keyboard.press("Enter");
    await stands(open, "Parter");
    await tabToField(open, "partner-0");
    await keyboard.type("Örebro kommun");
    await tabToField(open, "partner-1");
    await keyboard.type("Arbetsförmedlingen");
    await open.page.getByText("2 av förbundets medlemmar deltar.").waitFor();
    await screenshot(open, "new-budget");
    await keyboard.press("Enter");
    await stands(open, "Policy");
    await open.page.getByText("Projektet får pågå i högst 36 månader.").waitFor();
    await press(open, "Nästa");
    await stands(open, "Klart");
    await press(open, "Gör budgeten");
    await open.page.getByText("Budget Vägen vidare.xlsx").waitFor();
    await open.page.getByRole("grid").getByText("Örebro kommun").first().waitFor();
    expect((await shownFindings(open)).filter((finding) => /BUD-[1-4]/.test(finding))).toEqual([]);
    expect(open.faults).toEqual([]);
  });

  it.each([320, 450] as const)(
    "has no accessibility fault in any step of a new budget, at %d pixels, and checks by the policy that was chosen",
    async (width) => {
      const open = await site.open({ viewport: { width, height: 800 } });
      const sound = async (name: string): Promise<void> => {
        await open.page.getByRole("heading", { name, exact: true }).waitFor();
        expect(await accessibilityFaults(open)).toEqual([]);
        expect(await overflow(open)).toBe(0);
      };
      await open.page.getByRole("tab", { name: "Fyll i" }).click();
      await open.page.getByRole("button", { name: "Ny budget" }).click();
      await sound("Projekt");
      await open.page.getByLabel("Projektets namn").fill("Vägen vidare");
      await press(open, "Nästa");
      await open.page.getByLabel("Till och med").fill("2031-12-31");
      await sound("Period");
      expect(new Set(await tops(open, ["Nästa", "Tillbaka", "Avbryt"])).size).toBe(1);
      await press(open, "Nästa");
      await open.page.getByLabel("Huvudprojektägare").fill("Örebro kommun");
      await open.page.getByRole("button", { name: "Försäkringskassan" }).click();
      await press(open, "Lägg till delprojektägare");
      await open.page.getByRole("textbox", { name: "Delprojektägare 2" }).fill("FK");
      await sound("Parter");
      await press(open, "Nästa");
      await open.page.locator("[data-policy-file]").setInputFiles(policyFile({ fewestMembers: 3 }));
      await open.page.getByText("fewestMembers finns inte bland gränserna").waitFor();
      await sound("Policy");
      const own = { name: "Förbundet Exempel", longestProjectMonths: 12 };
      await open.page.locator("[data-policy-file]").setInputFiles(policyFile(own));
      await open.page.getByText("Gäller: Förbundet Exempel").waitFor();
      await press(open, "Nästa");
      await sound("Klart");
      await press(open, "Gör budgeten");
      await open.page.getByText("Granskad mot: Förbundet Exempel").waitFor();
      await open.page.locator("[data-rule=BUD-503]").first().waitFor();
      await open.page.getByRole("button", { name: "Byt policy" }).click();
      expect(await accessibilityFaults(open)).toEqual([]);
      await press(open, "Ta bort vald policy");
      await open.page.getByText("Granskad mot: Samkolls grundvärden").waitFor();
    },
  );

  it("starts with the wizard of a new budget where the address asks for it", async () => {
    const open = await site.open({ address: "index.html?start=new", settled: false });
    await open.page.getByRole("form", { name: "Projekt" }).waitFor();
  });
});

/** The wizard stands at this step, the keyboard at its heading. */
async function stands({ page }: OpenPage, heading: string): Promise<void> {
  const element = page.getByRole("heading", { name: heading, exact: true });
  await element.waitFor();
  expect(await element.evaluate((shown) => shown === document.activeElement)).toBe(true);
}

/** Presses a button as a person without a mouse does. */
async function press({ page }: OpenPage, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).press("Enter");
}

async function tops({ page }: OpenPage, buttons: readonly string[]): Promise<readonly (number | undefined)[]> {
  const boxes = buttons.map((name) => page.getByRole("button", { name, exact: true }).boundingBox());
  return (await Promise.all(boxes)).map((box) => box?.y);
}

function policyFile(content: object): ChosenFile {
  return { name: "policy.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(content)) };
}
