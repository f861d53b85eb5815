/** *Utfall – publicering*: what may leave the house, and nothing that leads back to the register. */
import { madeSheetOf } from "../../../../src/subjects/outcomes/register/made-sheets";
import { publishedBlueprint } from "../../../../src/subjects/outcomes/publish/fill-published";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import { studyFigures } from "../../../../src/subjects/outcomes/study/study-figures";
import { layouts, studyWorkbook } from "../study/layouts";
import { english, swedish } from "../../../cases/words";
import { outcomesOf, workbookOf } from "../a-register";
import { hudiksvall } from "../hudiksvall";

const everyone = "Alla som börjat";
const names = { sheet: "Utfall – publicering", suffix: "" };

const { figures } = outcomesOf(hudiksvall());

function published(smallest = 5, words = swedish): SheetBlueprint {
  if (figures === null) throw new Error("No register");
  return publishedBlueprint(figures, null, smallest, words, names);
}

/** The cells of the first row that begins with these texts, in order. */
function row({ cells }: SheetBlueprint, label: string, last?: string): readonly unknown[] {
  const rows = cells.filter(({ column, value }) => column === 0 && value === label).map((cell) => cell.row);
  return rows
    .map((at) => cells.filter((cell) => cell.row === at).map(({ value }) => value))
    .filter((values) => last === undefined || values.at(-1) === last)
    .flatMap((values, index) => (index === 0 ? values : []));
}

it("holds no formula, and no text that names the register", () => {
  const { cells } = published();
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(cells.filter(({ value }) => typeof value === "string" && value.includes("Deltagare!"))).toEqual([]);
});

it("shows two dots for the 4 of 71 who went to studies, and says what they mean", () => {
  const blueprint = published();
  expect(row(blueprint, "Studier", everyone)).toEqual(["Studier", "..", 71, "..", "..", "..", everyone]);
  expect(blueprint.cells.find(({ row: at, column }) => at === 2 && column === 0)?.value).toMatch(
    /^Två punkter \(\.\.\).*under 5 visas inte/,
  );
});

it("says in which tables something is left out, of how many rows, and why, but not which figures are small", () => {
  const { cells } = published();
  const title = cells.find(({ value }) => value === "Vad som inte visas")?.row ?? Number.NaN;
  const below = (at: number): readonly unknown[] =>
    cells
      .filter(({ row: own }) => own === title + at)
      .slice(0, 3)
      .map(({ value }) => value);
  expect([below(1), below(2)]).toEqual([
    ["Tabell", "Rader", "Av"],
    ["Resultat", 2, 4],
  ]);
  expect(cells.map(({ value }) => value)).toContain("Färre än 5 personer: någon kunde kännas igen.");
});

it("shows them with their share where the förbund's limit is 2", () => {
  expect(row(published(2), "Studier", everyone).slice(0, 4)).toEqual(["Studier", 4, 71, 4 / 71]);
});

it("speaks English too", () => {
  const cells = published(5, english).cells.map(({ value }) => value);
  expect(cells).toContain("Work");
  expect(cells).toContain("..");
});

it("is known as Samkoll's own by its name and by its title, and is printed as wide as an upright page", () => {
  const blueprint = published();
  expect([...blueprint.names.keys()]).toEqual(["Samkoll_UtfallPublicering"]);
  const sheet = sheetOf(blueprint);
  expect(madeSheetOf(workbookOf(sheet), sheet)).toBe("published");
  expect(blueprint.print).toMatchObject({ orientation: "portrait", tall: { repeatRow: null } });
});

it("tells a study's groups, their losses and means, and nothing of the register's rows", () => {
  const [layout] = layouts;
  const { figures: own, study } = outcomesOf(layout === undefined ? hudiksvall() : studyWorkbook(layout));
  const compared = study && studyFigures(study);
  if (own === null || compared === null) throw new Error("No study");
  const blueprint = publishedBlueprint(own, compared, 5, swedish, names);
  const labels = blueprint.cells.filter(({ column }) => column === 0).map(({ value }) => value);
  expect(labels).toContain("Jämförelse mellan grupper");
  expect(labels).toContain("GHQ-12, 0–36: svar som går att räkna");
  expect(row(blueprint, "IPS").slice(0, 2)).toEqual(["IPS", 40]);
  expect(blueprint.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
});
