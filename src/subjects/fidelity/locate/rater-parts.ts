/** What a sheet or a row is called, and so whose scores it may hold: a rater's, the agreed ones, a measurement's of its own. */
import { cellIn, type Cell, type Sheet, sheetNamed, type Snapshot } from "../../../workbook/snapshot";
import type { Answers } from "../../../checking/question";
import { textOf } from "../../../reading/text-of-cell";
import type { CriterionRow, Measurement } from "../model";
import type { AcrossRow, AcrossTable } from "./across";
import { headingRole } from "./headings";
import { joinRaters, type Joined, type Part } from "./join-raters";

export function joinSheets(snapshot: Snapshot, measurements: readonly Measurement[], answers: Answers): Joined {
  const parts = measurements.map((measurement): Part => {
    const { sheet, titleAt } = measurement;
    const title = cellIn(
      sheetNamed(snapshot, sheet)?.rows.find(({ index }) => index === titleAt.row),
      titleAt.column,
    );
    const roles = [{ row: 0, column: 0, value: sheet }, title].map((cell) => roleIn(cell, snapshot));
    const named = roles.find((each) => each !== "untold") ?? "untold";
    const role = named === "untold" && isAgreedOn(measurement, snapshot) ? "agreed" : named;
    // "Programtrohet – mål och mätning" holds scores all the same.
    return { measurement, name: sheet, at: titleAt, role: role === "derived" ? "other" : role };
  });
  return joinRaters(
    parts,
    ({ sheet, rows }) => {
      const column = firstFreeColumn(sheetNamed(snapshot, sheet));
      return {
        scoreAt: ({ score }: CriterionRow) => ({ ...score.at, column }),
        headingAt: { sheet, row: Math.max(0, (rows[0]?.at.row ?? 0) - 1), column },
      };
    },
    answers,
  );
}

/** "Enats om" over the scores, as in the form that Samkoll makes: no rater's alone. */
function isAgreedOn({ sheet, rows }: Measurement, snapshot: Snapshot): boolean {
  const score = rows[0]?.score.at;
  const rowsAbove = sheetNamed(snapshot, sheet)?.rows.filter(
    ({ index }) => score !== undefined && index < score.row && index >= score.row - headingRows,
  );
  return (rowsAbove ?? []).some((row) => roleIn(cellIn(row, score?.column ?? 0), snapshot) === "agreed");
}

/** A heading stands at most so many rows above the first criterion. */
const headingRows = 4;

function firstFreeColumn(sheet: Sheet | undefined): number {
  return Math.max(-1, ...(sheet?.rows ?? []).flatMap(({ cells }) => cells.at(-1)?.column ?? [])) + 1;
}

export function joinRows(table: AcrossTable, rows: readonly AcrossRow[], answers: Answers): Joined {
  const { sheet } = table;
  const parts = rows.map(({ measurement, names, isRated }): Part => {
    const [first] = names;
    const roles = names.map((cell) => roleIn(cell, undefined));
    const role = roles.find((each) => each !== "untold") ?? "untold";
    return {
      measurement,
      name: first === undefined ? `${sheet.name} ${measurement.titleAt.row + 1}` : textOf(first),
      at: measurement.titleAt,
      role: isRated && role !== "agreed" && role !== "derived" ? "rater" : role,
    };
  });
  const below = (sheet.rows.at(-1)?.index ?? 0) + 1;
  return joinRaters(
    parts,
    ({ titleAt }) => ({
      scoreAt: ({ score }) => ({ ...score.at, row: below }),
      headingAt: { ...titleAt, row: below },
    }),
    answers,
  );
}

function roleIn(cell: Cell | undefined, snapshot: Snapshot | undefined): Part["role"] {
  const { kind } = headingRole(cell, snapshot?.dateSystem ?? 1900);
  switch (kind) {
    case "rater":
    case "agreed":
      return kind;
    case "calculated":
    case "limit":
      return "derived";
    case "dated":
    case "earlier":
      return "other";
    case "initials":
    case "score":
    case "text":
    case "untold":
      return "untold";
  }
}
