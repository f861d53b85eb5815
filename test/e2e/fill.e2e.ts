/** A budget from nothing to sent in, and ten ways to break it, without a mouse. */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import type { Cell, CellValue, Snapshot } from "../../src/workbook/snapshot";
import { cellName } from "../../src/workbook/address";
import { correctedIsamverkanSheets } from "../cases/isamverkan";
import { describeInChromium } from "../tooling/chromium";
import { type OpenPage, settledFindings, siteForTests } from "./a-page";
import { fileOf } from "./budget-files";
import { chooseTab, tabTo, typeInto, walkTo } from "./by-keyboard";

const detailed = "Budget - detaljerad";

/** What ISAmverkan's applicant types into *Budget - detaljerad*, cell by cell. */
const amounts: readonly (readonly [cell: string, text: string])[] = [
  ["A9", "1. Projektledare"],
  ["A10", "2. Arbetscoach"],
  ["A11", "3. Arbetscoach"],
  ["B9", "50%"],
  ["B10", "150 %"],
  ["B11", "100%"],
  ["C9", "300 000"],
  ["C10", "900000"],
  ["E11", "600 000"],
  ["C17", "120 000"],
  ["C18", "20 000"],
  ["C22", "200 000"],
  ["C23", "30 000"],
  ["C24", "100 000"],
  ["C27", "100 000"],
  ["C28", "10 000"],
  ["C30", "20 000"],
  ["C31", "30 000"],
];

const plan: readonly (readonly [cell: string, text: string])[] = [
  ["B8", "2 430 000"],
  ["B9", "48 600"],
  ["B10", "50"],
  ["B12", "2,5"],
  ["B16", "30 %"],
];

jest.setTimeout(240_000);

describeInChromium("without a mouse", () => {
  const site = siteForTests();

  it("an empty template becomes the ISAmverkan budget, and a clean copy of it is saved", async () => {
    const open = await site.open({ acceptDownloads: true });
    const { page } = open;
    await newBudget(open);
    await tabTo(open, page.getByRole("grid"));
    for (const [cell, text] of amounts) await typeInto(open, cell, text);
    await chooseTab(open, page.getByRole("tablist", { name: "Blad" }), /^Projektuppgifter/);
    await tabTo(open, page.getByRole("grid"), "Shift+Tab");
    for (const [cell, text] of plan) await typeInto(open, cell, text);
    await page.getByText("Inget fel hittat", { exact: true }).waitFor();
    expect(await settledFindings(open, [])).toEqual([]);

    await chooseTab(open, page.getByRole("tablist", { name: "Budget" }), "Nyckeltal");
    const perParticipant = page.locator("[data-figure=perParticipant]");
    await perParticipant.waitFor();
    expect((await perParticipant.innerText()).replace(/\s+/g, " ")).toContain("48 600 kr 2 430 000 kr / 50 deltagare");

    await chooseTab(open, page.getByRole("tablist", { name: "Budget" }), "Skicka in");
    await page.getByText("Klar att skickas in").waitFor();
    await tabTo(open, page.getByRole("button", { name: "Spara ren kopia" }));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe("Budget ISAmverkan – att skicka in.xlsx");
    const saved = readWorkbook(readFileSync(await download.path()));
    const right = readWorkbook(newWorkbook(correctedIsamverkanSheets()));
    for (const sheet of [detailed, "Budgetsammanställning"]) {
      expect(figuresOf(saved, sheet)).toEqual(figuresOf(right, sheet));
    }
    expect(open.faults).toEqual([]);
  });

  it("ten faults are each told where they are, mended or taken back, and leave every part of the file as it was", async () => {
    const whole = newWorkbook(correctedIsamverkanSheets());
    const open = await site.open({ acceptDownloads: true });
    const { page } = open;
    await page.locator("input[type=file]").setInputFiles(fileOf("isamverkan-hel.xlsx", whole));
    await page.getByText("Inget fel hittat", { exact: true }).waitFor();
    await tabTo(open, page.getByRole("grid"));

    const broken: readonly (readonly [cell: string, text: string, rule: string])[] = [
      ["C9", "'300 000 kr", "BUD-201"],
      ["C10", "-900000", "BUD-202"],
      ["C17", "120000,50", "BUD-204"],
      ["B9", "5000", "BUD-206"],
      ["C22", "", "BUD-604"],
      ["C10", "9 000 000", "BUD-513"],
      ["C32", "5 000", "BUD-104"],
      ["B10", "", "BUD-511"],
      ["B2", "2015-06-30", "BUD-502"],
      ["E7", "Uppsala kommun", "BUD-105"],
    ];
    for (const [cell, text, rule] of broken) {
      await walkTo(open, cell);
      if (text === "") await page.keyboard.press("Delete");
      else {
        await page.keyboard.type(text);
        await page.keyboard.press("Enter");
      }
      await page.locator(`[data-rule=${rule}]`).first().waitFor();
      await page.keyboard.press("Control+z");
      await page.getByText("Inget fel hittat", { exact: true }).waitFor();
    }

    // Two at once, mended together, and everything taken back step by step.
    await typeInto(open, "C9", "'300 000 kr");
    await typeInto(open, "C17", "'120 000 kr");
    await tabTo(open, page.getByRole("button", { name: "Åtgärda alla säkra (2)" }));
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await tabTo(open, dialog.getByRole("button", { name: "Åtgärda" }));
    await page.keyboard.press("Enter");
    await page.getByText("2 celler är åtgärdade.").waitFor();
    await page.getByText("Inget fel hittat", { exact: true }).waitFor();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
    await page.getByText("Inget fel hittat", { exact: true }).waitFor();

    await tabTo(open, page.getByRole("button", { name: "Spara kopia" }));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const before = unzipSync(whole);
    const after = unzipSync(new Uint8Array(readFileSync(await download.path())));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, part] of Object.entries(before)) {
      expect([name, Buffer.compare(after[name] ?? Buffer.alloc(0), part)]).toEqual([name, 0]);
    }
    expect(open.faults).toEqual([]);
  });
});

/** The wizard, by Tab and Enter alone. */
async function newBudget(open: OpenPage): Promise<void> {
  const { page } = open;
  await chooseTab(open, page.getByRole("tablist", { name: "Budget" }), "Fyll i");
  await tabTo(open, page.getByRole("button", { name: /^Ny budget/ }));
  await page.keyboard.press("Enter");
  await fillField(open, "Projektets namn", "ISAmverkan");
  await page.keyboard.press("Enter");
  await fillField(open, "Från och med", "2014-01-01");
  await fillField(open, "Till och med", "2014-12-31");
  await page.keyboard.press("Enter");
  await fillField(open, "Huvudprojektägare", "Uppsala kommun");
  for (const [index, name] of ["Landstinget", "Arbetsförmedlingen", "Försäkringskassan"].entries()) {
    const field = page.getByRole("textbox", { name: `Delprojektägare ${index + 1}` });
    if ((await field.count()) === 0) {
      await tabTo(open, page.getByRole("button", { name: "Lägg till delprojektägare" }));
      await page.keyboard.press("Enter");
    }
    await tabTo(open, field, index === 0 ? "Tab" : "Shift+Tab");
    await page.keyboard.type(name);
  }
  await page.keyboard.press("Enter");
  for (const button of ["Nästa", "Gör budgeten"]) {
    await tabTo(open, page.getByRole("button", { name: button }));
    await page.keyboard.press("Enter");
  }
  await page.getByText("Budget ISAmverkan.xlsx").first().waitFor();
}

async function fillField(open: OpenPage, name: string, text: string): Promise<void> {
  await tabTo(open, open.page.getByRole("textbox", { name }));
  await open.page.keyboard.press("Control+a");
  await open.page.keyboard.type(text);
}

/** A nought that somebody typed says no more than an empty cell. */
function holdsSomething({ value, formula }: Cell): boolean {
  return formula !== undefined || (value !== null && value !== 0);
}

/** Value and formula of every cell that holds something, by address. */
function figuresOf(
  snapshot: Snapshot,
  name: string,
): Readonly<Record<string, readonly [CellValue, string | undefined]>> {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  return Object.fromEntries(
    (sheet?.rows ?? []).flatMap(({ cells }) =>
      cells.filter(holdsSomething).map((cell) => [cellName(cell), [cell.value, cell.formula]] as const),
    ),
  );
}
