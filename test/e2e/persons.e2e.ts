/** A register with persons in and around its cells, in the built page: told, mended at once, gone from the saved file. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { personName, personnummer } from "../subjects/privacy/a-register-file";
import { describeInChromium } from "../tooling/chromium";
import { accessibilityFaults, looks, normal, type OpenPage, sideways, siteForTests, takeFile } from "./a-page";
import { type fileOf } from "./budget-files";
import { hudiksvall, parts, subjects } from "./outcomes-page";
import { registerWithPersons } from "./register-with-persons";

jest.setTimeout(120_000);

/** Names of the parts in which a text stands, spelled out or as an address spells it. */
const partsWith = (file: Uint8Array, text: string): readonly string[] =>
  Object.entries(unzipSync(file))
    .filter(([, content]) => [text, encodeURI(text)].some((spelled) => strFromU8(content).includes(spelled)))
    .map(([name]) => name)
    .sort((a, b) => a.localeCompare(b));

async function savedCopy({ page }: OpenPage): Promise<Uint8Array> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara kopia" }).click();
  return readFileSync(await (await download).path());
}

async function openToCheck(open: OpenPage, file: ReturnType<typeof fileOf>): Promise<void> {
  await takeFile(open, file);
  await subjects(open).getByRole("tab", { name: "Utfall" }).click();
  await parts(open).getByRole("tab", { name: "Granska" }).click();
}

describeInChromium("persons in a register", () => {
  const site = siteForTests();

  it("are told in the cells and outside them, mended with one press, gone from every part of the copy, and undone", async () => {
    const open = await site.open({ acceptDownloads: true });
    const { page } = open;
    const file = registerWithPersons();
    await openToCheck(open, file);
    const told = page.locator("[data-rule=OUT-201]");
    await told.filter({ hasText: "står i sidhuvud eller sidfot." }).waitFor();
    await told.filter({ hasText: "står i länkar." }).waitFor();
    await told.filter({ hasText: "står i kommentarer på 2 ställen." }).waitFor();
    await told.filter({ hasText: "står i bladens namn. Där kan Samkoll inte ändra" }).waitFor();
    // A finding never repeats what it found.
    expect((await told.allInnerTexts()).join(" ")).not.toContain(personnummer.slice(7));

    await page.getByRole("button", { name: /^Åtgärda alla säkra/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Åtgärda 6 ställen?").waitFor();
    const shown = normal(await dialog.innerText());
    expect(shown).toMatch(/Deltagare!E2 Före: 640823-3234 → Efter: Nr 7/);
    expect(shown).toContain("Deltagare, i sidhuvud eller sidfot Före: &C640823-3234 → Efter: &CNr 7");
    expect(shown).toContain("Deltagare!C2, i länkar");
    expect(shown).toContain("Deltagare!C2, i kommentarer");
    expect(await accessibilityFaults(open)).toEqual([]);
    await dialog.getByRole("button", { name: "Åtgärda" }).click();
    await page.getByText("6 ställen är åtgärdade.").waitFor();
    // What is left is the name of the sheet, which formulas go by, and the coach, who is nobody's participant.
    await page.waitForFunction(() => document.querySelectorAll("[data-rule=OUT-201]").length === 1);
    await page.locator("[data-rule=OUT-204]").getByText("Här står namn på personal").waitFor();

    const mended = await savedCopy(open);
    expect(partsWith(mended, personnummer)).toEqual(["xl/workbook.xml"]);
    expect(partsWith(mended, personName)).toEqual([]);
    expect(partsWith(mended, "Bo Ek")).toEqual(["xl/worksheets/sheet1.xml"]);

    await page.getByRole("button", { name: "Ångra" }).click();
    await page.getByText("Ändringen är ångrad.").waitFor();
    const undone = unzipSync(await savedCopy(open));
    const spelled = Object.values(undone).map((content) => decodeURI(strFromU8(content)));
    const places = spelled.filter((content) => content.includes(personnummer)).length;
    // The tab, the cell, the header, the link and both parts of the comment.
    expect(places).toBeGreaterThanOrEqual(5);
    expect(strFromU8(undone["xl/threadedComments/threadedComment1.xml"] ?? new Uint8Array())).toContain(personName);
    expect(open.faults).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it("that are not there are told as looked for, with the places that were looked through", async () => {
    const open = await site.open();
    await openToCheck(open, hudiksvall());
    await open.page.getByRole("button", { name: /^Det här stämmer/, expanded: true }).waitFor();
    const right = open.page.locator("[data-right]");
    await right.getByText(/^Inga personuppgifter hittades\. Samkoll har letat i celler, formler/).waitFor();
    await right.getByText(/Makron, bilder, inbäddade filer och skadade delar läses inte\.$/).waitFor();
  });

  it.each(looks)(
    "are told without a fault of accessibility in %s at %d pixels (forced colours: %s), dialogue and all",
    async (colorScheme, width, forcedColors) => {
      const open = await site.open({ colorScheme, forcedColors, viewport: { width, height: 900 } });
      await openToCheck(open, registerWithPersons());
      await open.page.getByRole("button", { name: /^Åtgärda alla säkra/ }).click();
      await open.page.getByRole("dialog").waitFor();
      expect(await accessibilityFaults(open)).toEqual([]);
      expect(await sideways(open)).toBe(0);
    },
  );
});
