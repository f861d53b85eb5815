/** The page once it has been opened: installable, and there without a network. */
import { describeInChromium } from "../tooling/chromium";
import { siteForTests } from "./a-page";

jest.setTimeout(60_000);

describeInChromium("the page once it has been opened", () => {
  const site = siteForTests();

  it("opens and checks the sample without a network", async () => {
    const { page, foreign } = await site.open({ serviceWorkers: "allow" });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await page.context().setOffline(true);
    await page.reload();
    await page.locator("[data-rule=BUD-205]").first().waitFor();
    await page.getByRole("tab", { name: "Nyckeltal" }).click();
    await page.getByText("Per deltagare", { exact: true }).waitFor();
    expect(foreign).toEqual([]);
  });

  it("tells the browser what it is, so that it can be installed", async () => {
    const { page, faults } = await site.open({ serviceWorkers: "allow" });
    const told: unknown = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
      const manifest = JSON.parse(await (await fetch(link?.href ?? "")).text()) as {
        readonly icons: readonly { readonly src: string; readonly sizes: string }[];
      };
      const sizes = await Promise.all(
        manifest.icons.map(async ({ src, sizes: said }) => {
          const icon = new Image();
          icon.src = new URL(src, link?.href).href;
          await icon.decode();
          return said === "any" || said === `${icon.naturalWidth}x${icon.naturalHeight}`;
        }),
      );
      return { ...manifest, icons: sizes };
    });
    expect(told).toMatchObject({ name: "Samkoll", display: "standalone", icons: [true, true, true] });
    expect(faults).toEqual([]);
  });
});
