/** Samkoll's functions in the built task pane, in a real Chromium: handed to Excel, and answered where they load. */
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, siteForTests } from "./a-page";

jest.setTimeout(60_000);

/** Office.js as far as functions ask it; what they are associated with is kept by id. */
const excelWithFunctions = `
  window.associated = {};
  window.CustomFunctions = {
    associate: (id, work) => { window.associated[id] = work; },
    Error: class extends Error { constructor(code, message) { super(message); this.code = code; } },
  };
  window.Office = {
    HostType: { Excel: "Excel" },
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    context: { displayLanguage: "sv-SE", officeTheme: { isDarkTheme: false }, requirements: { isSetSupported: () => true } },
  };
  window.Excel = { run: () => Promise.reject(new Error("no workbook here")) };
`;

describeInChromium("the functions in the built task pane", () => {
  const site = siteForTests();

  it("are handed to Excel once Office.js has come, and answer a call with the domain's figure or an error in words", async () => {
    const { page, foreign } = await site.open({
      address: "taskpane.html",
      settled: false,
      before: async (opened) => {
        await opened.route("https://appsforoffice.microsoft.com/**", (route) =>
          route.fulfill({ contentType: "text/javascript", body: excelWithFunctions }),
        );
      },
    });
    await page.waitForFunction("window.associated?.QALY !== undefined");
    expect(await page.evaluate("window.associated.EQ5D([['21311']], '3L', null, {})")).toBe(0.724);
    expect(await page.evaluate("window.associated['ANDEL.INTERVALL'](0, 25, {})")).toEqual([
      [0, expect.closeTo(0.1332, 4)],
    ]);
    const refused = "window.associated.ANDEL(40, 39, {}).catch(({ code, message }) => [code, message])";
    expect(await page.evaluate(refused)).toEqual([
      "#VALUE!",
      "40 kan inte vara en del av 39. Byt plats på dem eller rätta cellerna.",
    ]);
    expect(foreign.filter((address) => !address.startsWith("https://appsforoffice.microsoft.com/"))).toEqual([]);
  });

  it.each([
    ["functions.html", "SAMKOLL.PLATSMÅNAD(belopp; platser; månader)"],
    ["functions-en.html", "SAMKOLL.PLATSMÅNAD(amount, places, months)"],
  ])("have their help in %s, which loads nothing and can be read by all", async (address, heading) => {
    const open = await site.open({ address, settled: false, viewport: { width: 320, height: 800 } });
    expect(await open.page.getByRole("heading", { name: heading }).isVisible()).toBe(true);
    expect(await open.page.evaluate("document.documentElement.scrollWidth <= 320")).toBe(true);
    expect(await accessibilityFaults(open)).toEqual([]);
    expect(open.faults).toEqual([]);
  });
});
