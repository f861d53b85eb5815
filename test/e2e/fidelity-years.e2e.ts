/** Two measurements of fidelity in one workbook, a year apart, each from its blank form, without a mouse. */
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import type { Measurement } from "../../src/subjects/fidelity/model";
import { cellName } from "../../src/workbook/address";
import { cellAt, type CellValue, type Snapshot } from "../../src/workbook/snapshot";
import { ips25, located, scoresFor } from "../subjects/fidelity/a-measurement";
import { describeInChromium } from "../tooling/chromium";
import { type OpenPage, siteForTests } from "./a-page";
import { chooseTab, tabTo } from "./by-keyboard";

jest.setTimeout(300_000);

/** Hudiksvall, May 2018: 81 of 125. */
const hudiksvall = scoresFor(81);
/** The first criteria, whose evidence is typed: the way there is long by Tab. */
const withEvidence = 6;
const partly = "stämmer delvis överens med IPS";
const good = "stämmer bra överens med IPS";

describeInChromium("a measurement of fidelity", () => {
  const site = siteForTests();

  it("is made, scored with its evidence, measured anew, reported and compared over time by keyboard alone", async () => {
    const open = await site.open({ acceptDownloads: true });
    const { page } = open;
    await chooseTab(open, subjects(open), "Programtrohet");
    await newMeasurement(open, { Verksamhet: "IPS Hudiksvall", Mätdatum: "2018-05-27" });
    await page.getByText("Programtrohet IPS Hudiksvall.xlsx").first().waitFor();
    await page.getByText("0 av 25 kriterier har poäng").waitFor();

    await tabTo(open, page.getByRole("button", { name: "Nästa", exact: true }));
    await page.keyboard.press("PageUp");
    for (const [index, score] of hudiksvall.entries()) {
      const step = page.locator(`[data-criterion="${index + 1}"]`);
      await step.waitFor();
      await page.keyboard.press(String(score));
      await step.locator(`[data-score="${score}"][data-chosen=true]`).waitFor();
      if (index < withEvidence) {
        await tabTo(open, page.getByRole("textbox", { name: "Underlag" }));
        await page.keyboard.type(evidenceOf(index));
      }
      await page.keyboard.press("PageDown");
    }
    await page.getByText("25 av 25 kriterier har poäng").waitFor();

    await chooseTab(open, parts(open), "Översikt");
    await page.locator("[data-total]").getByText("81 av 125 poäng").waitFor();
    await page.getByText(`Nivå: ${partly}`).first().waitFor();
    await chooseTab(open, parts(open), "Granska");
    await page.getByRole("tabpanel", { name: "Granska" }).waitFor();
    expect(await page.locator("[data-rule^=FID-1], [data-rule^=FID-2]").count()).toBe(0);

    const first = await savedCopy(open, "Programtrohet IPS Hudiksvall – kopia.xlsx");
    const [measured] = located(first).measurements;
    expect(scoresOf(measured)).toEqual(hudiksvall);
    expect(measured?.rows.map(({ texts }) => texts.evidence?.text)).toEqual(
      ips25.criteria.map((_, at) => (at < withEvidence ? evidenceOf(at) : "")),
    );
    expect(sumOf(first, measured, "total")).toBe(81);
    expect(sumOf(first, measured, "band")).toBe(partly);
    expect(await shownAt(open, measured, "total")).toBe("81");
    expect(await shownAt(open, measured, "band")).toBe(partly);

    // A year later, in the same workbook: figures typed as fast as the keys go.
    await newMeasurement(open, { Mätdatum: "2019-05-27" });
    await page.getByText("0 av 25 kriterier har poäng").waitFor();
    expect(await page.getByRole("combobox", { name: "Mätning" }).locator("option").allInnerTexts()).toEqual([
      "2019-05-27, Programtrohet 2",
      "2018-05-27, Programtrohet",
    ]);
    await tabTo(open, page.getByRole("button", { name: "Nästa", exact: true }));
    for (const [index, score] of scoresFor(101).entries()) {
      await page.locator(`[data-criterion="${index + 1}"]`).waitFor();
      await page.keyboard.press(String(score));
      await page.keyboard.press("PageDown");
    }
    await page.getByText("25 av 25 kriterier har poäng").waitFor();
    await chooseTab(open, parts(open), "Översikt");
    await page.locator("[data-total]").getByText("101 av 125 poäng").waitFor();
    await page.getByText("Total: 81 → 101 (+20)").waitFor();

    for (const [button, sheet] of [
      ["Skapa rapport", "Programtrohet – rapport"],
      ["Över tid", "Programtrohet – över tid"],
    ] as const) {
      await tabTo(open, page.getByRole("button", { name: button }));
      await page.keyboard.press("Enter");
      await sheets(open).getByRole("tab", { name: sheet, selected: true }).waitFor();
    }

    const saved = await savedCopy(open, "Programtrohet IPS Hudiksvall – kopia.xlsx");
    const both = located(saved).measurements;
    expect(both.map(scoresOf)).toEqual([hudiksvall, scoresFor(101)]);
    expect(both.map((each) => [sumOf(saved, each, "total"), sumOf(saved, each, "band")])).toEqual([
      [81, partly],
      [101, good],
    ]);
    expect(valuesOf(saved, "Programtrohet – rapport")).toEqual(expect.arrayContaining([101, good]));
    expect(valuesOf(saved, "Programtrohet – över tid")).toEqual(expect.arrayContaining([81, 101, 20]));
    expect(open.faults).toEqual([]);
    expect(open.foreign).toEqual([]);
  });
});

const subjects = ({ page }: OpenPage): Locator => page.getByRole("tablist", { name: "Ämne" });
const parts = ({ page }: OpenPage): Locator => page.getByRole("tablist", { name: "Programtrohet" });
const sheets = ({ page }: OpenPage): Locator => page.getByRole("tablist", { name: "Blad" });

function evidenceOf(index: number): string {
  return `Intervjuer med coacher och chef, kriterium ${index + 1}`;
}

/** The form, by Tab and Enter alone. */
async function newMeasurement(open: OpenPage, fields: Readonly<Record<string, string>>): Promise<void> {
  const { page } = open;
  await tabTo(open, page.getByRole("button", { name: "Ny mätning" }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Ny mätning av programtrohet" }).waitFor();
  for (const [name, text] of Object.entries(fields)) {
    await tabTo(open, page.getByRole("textbox", { name, exact: true }));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Ny mätning av programtrohet" }).waitFor({ state: "detached" });
}

async function savedCopy(open: OpenPage, name: string): Promise<Snapshot> {
  const { page } = open;
  await tabTo(open, page.getByRole("button", { name: "Spara kopia" }));
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toBe(name);
  return readWorkbook(readFileSync(await download.path()));
}

function scoresOf(measurement: Measurement | undefined): readonly (number | null)[] {
  return measurement?.rows.map(({ score }) => score.value) ?? [];
}

function sumOf(snapshot: Snapshot, measurement: Measurement | undefined, sum: "total" | "band"): CellValue | undefined {
  const at = measurement?.sums[sum]?.at;
  return at && cellAt(snapshot, at)?.value;
}

/** The sum as its cell shows it in the page. */
async function shownAt(open: OpenPage, measurement: Measurement | undefined, sum: "total" | "band"): Promise<string> {
  const at = measurement?.sums[sum]?.at;
  if (at === undefined) throw new Error(`The sheet has no ${sum}.`);
  await tabTo(open, open.page.getByRole("textbox", { name: "Gå till cell" }));
  await open.page.keyboard.type(cellName(at));
  await open.page.keyboard.press("Enter");
  return (await open.page.locator(`[role=grid] [data-cell=${cellName(at)}]`).innerText()).trim();
}

function valuesOf(snapshot: Snapshot, name: string): readonly CellValue[] {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => value));
}
