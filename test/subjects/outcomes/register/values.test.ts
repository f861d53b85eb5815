/** *Värden*: answers in other words, what they are proposed to mean, and what the register says once somebody has confirmed it. */
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import { patched } from "../../../../src/workbook/patched";
import { measuredShare } from "../../../../src/subjects/outcomes/figures/outcome-figures";
import {
  saidValuesPatch,
  type ValueColumn,
  valueColumns,
} from "../../../../src/subjects/outcomes/register/value-lines";
import type { MappedAnswer } from "../../../../src/subjects/outcomes/register/value-mapping";
import type { ColumnId } from "../../../../src/subjects/outcomes/register/register-template";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { swedish } from "../../../cases/words";
import { found, on, outcomesOf, registerIn, registerOf } from "../a-register";

const valuesOf = (snapshot: Snapshot): readonly ValueColumn[] => valueColumns(registerIn(snapshot), snapshot, "sv");
const linesOf = (snapshot: Snapshot, id: ColumnId) =>
  valuesOf(snapshot).find(({ column }) => column === id)?.lines ?? [];
const proposals = (snapshot: Snapshot, id: ColumnId): Readonly<Record<string, string | null>> =>
  Object.fromEntries(linesOf(snapshot, id).map(({ answer, proposal }) => [answer, proposal?.choice ?? null]));
function confirmed(snapshot: Snapshot, ...said: readonly MappedAnswer[]): Snapshot {
  const patch = saidValuesPatch(snapshot, said, swedish);
  const added = patch.flatMap((edit) => (edit.kind === "addSheet" ? [sheetOf(edit.blueprint)] : []));
  return patched({ ...snapshot, sheets: [...snapshot.sheets, ...added] }, patch);
}

/** A column of answers in a register of people who have all ended. */
function answering(heading: string, ...answers: readonly (string | number)[]): Snapshot {
  return registerOf(
    ["Nr", "Inskriven", "Avslutad", heading],
    ...answers.map((answer, index) => [index + 1, on("2022-01-01"), on("2022-06-01"), answer]),
  );
}

describe("an answer in other words", () => {
  it.each<readonly [heading: string, id: ColumnId, answer: string | number, choice: string | null]>([
    ["Steg efter", "step", "Jobb", "work"],
    ["Steg efter", "step", "Pluggar", "studies"],
    ["Steg efter", "step", "Söker arbete via AF", "jobSeeking"],
    ["År i offentlig försörjning", "supportYears", "<1", "0"],
    ["År i offentlig försörjning", "supportYears", "mer än 12", "10-"],
    ["Försörjning vid start", "support", "Försörjn.stöd", "socialAssistance"],
    ["Utbildning", "education", "Universitetsutbildning", "university"],
    ["Avslutsorsak", "reason", "Fått barn", "moved"],
    ["Avslutsorsak", "reason", "Utflyttad", "moved"],
    ["Avslutsorsak", "reason", "Blev sjuk", "illness"],
    ["Studier", "studies", 1, "other"],
    ["Studier", "studies", 0, "no"],
    ["Kön", "sex", 1, null],
    ["Steg efter", "step", "qwerty", null],
  ])("under %s: %s, %s is proposed to be %s, and is not read as it", (heading, id, answer, choice) => {
    const snapshot = answering(heading, answer, answer);
    expect(linesOf(snapshot, id)).toMatchObject([{ answer: String(answer), count: 2, cell: "D2", read: null }]);
    expect(proposals(snapshot, id)).toEqual({ [String(answer)]: choice });
    expect(found(snapshot).some((line) => line.startsWith("OUT-109"))).toBe(true);
  });

  it("is by the legend where the sheet has one, in the heading or beside it", () => {
    expect(proposals(answering("Kön (1=man, 2=kvinna)", 1, 2), "sex")).toEqual({ "1": "man", "2": "woman" });
    const beside = registerOf(
      ["1 = kvinna, 2 = man"],
      [],
      ["Nr", "Inskriven", "Avslutad", "Kön"],
      [1, on("2022-01-01"), null, 1],
      [2, on("2022-01-02"), null, 2],
    );
    expect(proposals(beside, "sex")).toEqual({ "1": "woman", "2": "man" });
  });

  it("leaves the share open until it is confirmed, and decides it then", () => {
    const snapshot = answering("Steg efter", "Jobb", "Jobb", "Studier", "Vet inte");
    const share = (of: Snapshot) => {
      const { figures } = outcomesOf(of);
      return figures && (measuredShare(figures, "work", "ended")?.share ?? null);
    };
    expect(share(snapshot)).toBeNull();
    const first = confirmed(snapshot, { column: "step", answer: "Jobb", choices: ["work"] });
    expect(share(first)).toBeNull();
    const both = confirmed(first, { column: "step", answer: "Vet inte", choices: [] });
    expect(share(both)).toEqual({ numerator: 2, denominator: 4 });
    expect(both.sheets.map(({ name }) => name)).toEqual(["Deltagare", "Deltagare – värden"]);
    expect(found(both)).toEqual([]);
  });

  it("may be several choices of somebody's support", () => {
    const snapshot = answering("Försörjning vid start", "SP+FS", "Soc", "Sjukpenning");
    const both = confirmed(
      snapshot,
      { column: "support", answer: "SP", choices: ["sicknessBenefit"] },
      { column: "support", answer: "FS", choices: ["socialAssistance"] },
      { column: "support", answer: "Soc", choices: ["socialAssistance", "wage"] },
    );
    const { support } = registerIn(both).people;
    const named = [...(support?.masks ?? [])].map((mask) =>
      (support?.choices ?? []).filter((_, place) => (mask >> place) & 1).map(({ id }) => id),
    );
    expect(named).toEqual([["sicknessBenefit", "socialAssistance"], ["socialAssistance", "wage"], ["sicknessBenefit"]]);
    expect(found(both)).toEqual([]);
  });

  it("is read from the file that was saved, and may get another meaning", () => {
    const snapshot = answering("Arbete från", "kanske", "Jobb");
    const said = confirmed(snapshot, { column: "work", answer: "kanske", choices: ["no"] });
    const [sheet] = saidValuesPatch(snapshot, [{ column: "work", answer: "kanske", choices: ["no"] }], swedish);
    if (sheet?.kind !== "addSheet") throw new Error("No sheet");
    const kept = readWorkbook(newWorkbook([sheet.blueprint])).sheets;
    const workers = (of: Snapshot) => {
      const { figures } = outcomesOf(of);
      return figures && (measuredShare(figures, "work", "ended")?.share ?? null);
    };
    expect(workers(snapshot)).toBeNull();
    expect(workers(said)).toEqual({ numerator: 1, denominator: 2 });
    expect(workers({ ...snapshot, sheets: [...snapshot.sheets, ...kept] })).toEqual({ numerator: 1, denominator: 2 });
    expect(workers(confirmed(said, { column: "work", answer: "kanske", choices: ["yes"] }))).toEqual({
      numerator: 2,
      denominator: 2,
    });
    expect(saidValuesPatch(said, [{ column: "work", answer: "Kanske", choices: ["no"] }], swedish)).toEqual([]);
  });
});
