/** Charts as a real browser draws them: in the overviews and beside the sheet, wide and narrow, light and dark. */
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
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
import { fileOf } from "./budget-files";
import { chooseTab, tabTo } from "./by-keyboard";
import { parts as fidelityParts, twoMeasurements } from "./fidelity-page";
import { hudiksvall, parts, sheetTabs, subjects } from "./outcomes-page";
import { chartBlueprint } from "../hosts/file/chart-blueprint";

/** Those that the README shows. */
const shots: ReadonlySet<string> = new Set(["sheet 1280 light", "flow 450 dark"]);

const drawn = ({ page }: OpenPage, id: string) => page.locator(`svg[data-chart="${id}"]`);

describeInChromium("charts", () => {
  const site = siteForTests();

  it("are fetched with what draws them only when one is to be seen, and are as long as their figures", async () => {
    const open = await site.open();
    const { page } = open;
    const scripts: string[] = [];
    page.on("request", (request) => void scripts.push(request.url()));
    const drawing = (): number => scripts.filter((url) => /\/charts\.[^/]*\.js$/.test(url)).length;
    expect(drawing()).toBe(0);
    await takeFile(open, hudiksvall());
    await chooseTab(open, subjects(open), "Utfall");
    await drawn(open, "results").waitFor();
    expect(drawing()).toBe(1);
    const told = await drawn(open, "results").locator("desc").textContent();
    expect(normal(told ?? "")).toContain("Arbete, av avslutade och anställda: 11 av 39 (28 %).");
    // Drawn in pixels: the first bar against the lines at 0 and 100 percent.
    const share = await drawn(open, "results").evaluate((svg) => {
      const [bar] = svg.querySelectorAll("rect[data-series]");
      const lines = [...svg.querySelectorAll("line")].map((line) => line.getBoundingClientRect().left);
      return (bar?.getBoundingClientRect().width ?? 0) / (Math.max(...lines) - Math.min(...lines));
    });
    expect(share).toBeCloseTo(11 / 39, 2);
    expect(open.faults).toEqual([]);
  });

  it("of a sheet stand over its cells, follow what is typed there, and are folded away by keyboard", async () => {
    const open = await site.open();
    const { page } = open;
    await takeFile(open, hudiksvall());
    await chooseTab(open, subjects(open), "Utfall");
    await page.getByRole("button", { name: "Fyll utfallsblad" }).click();
    await sheetTabs(open).getByRole("tab", { name: "Diagram", exact: true }).click();
    const region = page.getByRole("region", { name: "Diagram på bladet Diagram" });
    await region.getByRole("img", { name: "Diagram 1: Hemkommun – flest: Hudiksvall, 49 (n = 70)" }).waitFor();
    await sheetTabs(open).getByRole("tab", { name: "Deltagare", exact: true }).click();
    await region.waitFor({ state: "detached" });
    await sheetTabs(open).getByRole("tab", { name: "Diagram", exact: true }).click();
    await tabTo(open, page.getByRole("button", { name: /^Diagram \(\d\)$/ }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await region.getByRole("img").first().waitFor({ state: "detached" });
    expect(open.faults).toEqual([]);
  });

  it("of somebody's own workbook are drawn with the names and figures of its cells", async () => {
    const open = await site.open();
    await takeFile(open, fileOf("diagram.xlsx", newWorkbook([chartBlueprint()])));
    const image = open.page.getByRole("img", { name: "Följsamhet över tid" });
    await image.waitFor();
    expect(normal((await image.locator("desc").textContent()) ?? "")).toBe(
      "2025-01-15: Alla kriterier 2,0, Kärnan 2,4. 2025-07-22: Alla kriterier 2,8, Kärnan . 2026-01-19: Alla kriterier 3,5, Kärnan 3,8.",
    );
  });

  it.each(looks)(
    "are free of accessibility faults in %s at %d pixels (forced colours: %s), and nothing runs out of the window",
    async (colorScheme, width, forcedColors) => {
      const look = forcedColors === "active" ? "high-contrast" : colorScheme;
      const shoot = async (what: string): Promise<void> => {
        if (shots.has(`${what} ${width} ${look}`)) await screenshot(open, `charts-${what}-${width}-${look}`);
      };
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 1000 } });
      const { page } = open;
      await takeFile(open, hudiksvall());
      await chooseTab(open, subjects(open), "Utfall");
      await chooseTab(open, parts(open), "Översikt");
      await drawn(open, "flow").scrollIntoViewIfNeeded();
      await shoot("flow");
      for (const fold of await page.locator("[data-spread] > summary").all()) await fold.click();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
      expect(await wordsBeyondDrawing(open)).toEqual([]);
      await page.getByRole("button", { name: "Fyll utfallsblad" }).click();
      if (width < 1000) await page.getByRole("tab", { name: "Arbetsbok" }).click();
      await sheetTabs(open).getByRole("tab", { name: "Diagram", exact: true }).click();
      await page.getByRole("img", { name: /^Diagram 1: / }).waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await wordsBeyondDrawing(open)).toEqual([]);
      await shoot("sheet");

      if (width < 1000) await page.getByRole("tab", { name: "Granskning" }).click();
      await takeFile(open, twoMeasurements());
      await chooseTab(open, fidelityParts(open), "Översikt");
      await drawn(open, "change").scrollIntoViewIfNeeded();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
      expect(await wordsBeyondDrawing(open)).toEqual([]);
    },
    120_000,
  );
});

/** Words of a drawing that reach outside it, or over other words of it. */
async function wordsBeyondDrawing({ page }: OpenPage): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("svg[data-chart]")].flatMap((svg) => {
      const edge = svg.getBoundingClientRect();
      if (edge.width === 0) return [];
      const texts = [...svg.querySelectorAll("text")].map((text) => ({
        said: `${svg.getAttribute("data-chart") ?? ""}: ${text.textContent}`,
        box: text.getBoundingClientRect(),
      }));
      return texts.flatMap(({ said, box }, index) => {
        const isOut = box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 2;
        const over = texts
          .slice(index + 1)
          .some(
            ({ box: other }) =>
              box.left < other.right - 1 &&
              other.left < box.right - 1 &&
              box.top < other.bottom - 4 &&
              other.top < box.bottom - 4,
          );
        return isOut || over ? [said] : [];
      });
    }),
  );
}
