/** The task pane's own page, in a real Chromium: inside Excel, and where Office.js cannot be reached. */
import type { Page, Route } from "playwright-core";
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, siteForTests, verdict } from "./a-page";

jest.setTimeout(60_000);

/** Office.js as far as the pane asks it of its surroundings; every call to the workbook fails. */
const excelWithoutWorkbook = `
  window.Office = {
    HostType: { Excel: "Excel" },
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    context: { displayLanguage: "en-US", officeTheme: { isDarkTheme: true }, requirements: { isSetSupported: () => true } },
  };
  window.Excel = { run: () => Promise.reject(new Error("no workbook here")) };
`;

describeInChromium("the task pane's page", () => {
  const site = siteForTests();

  it("opens as a page of its own, with a word about it, where the pane cannot reach Office.js", async () => {
    const open = await site.open({
      address: "taskpane.html",
      viewport: { width: 320, height: 800 },
      before: (page) => answerOfficeScript(page, (route) => route.abort()),
    });
    expect(await open.page.getByText("Excel kunde inte nås.").isVisible()).toBe(true);
    expect(await verdict(open)).toContain("budgeten bör inte skickas in än");
  });

  it("is the pane alone inside Excel, in Excel's language and theme, and says so when Excel refuses", async () => {
    const open = await site.open({
      address: "taskpane.html",
      viewport: { width: 320, height: 800 },
      settled: false,
      before: (page) =>
        answerOfficeScript(page, (route) =>
          route.fulfill({ contentType: "text/javascript", body: excelWithoutWorkbook }),
        ),
    });
    await open.page.getByText("Check the open workbook, make a new budget or look at an example.").waitFor();
    expect(await open.page.getByRole("grid").count()).toBe(0);
    const ground = await open.page.locator("header").evaluate((header) => getComputedStyle(header).backgroundColor);
    expect(ground).toBe("rgb(41, 41, 41)");
    expect(await accessibilityFaults(open)).toEqual([]);
    await open.page.getByRole("button", { name: "Check" }).click();
    await open.page.getByRole("alert").waitFor();
    expect(await open.page.getByRole("button", { name: "Check" }).isEnabled()).toBe(true);
  });
});

/** Microsoft's address is never asked; the test answers in its place. */
async function answerOfficeScript(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route("https://appsforoffice.microsoft.com/**", answer);
}
