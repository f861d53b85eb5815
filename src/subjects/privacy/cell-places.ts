/** The cells of a sheet that tell who somebody is: by their own content, a formula's words, or two of them side by side. */
import type { PersonHeading } from "../../reading/persons/column-heading";
import { isOrganisationsMailbox, isOrganisationsPhone } from "../../reading/persons/contact";
import { numberOfTwo } from "../../reading/persons/birth-and-last-four";
import { isIdentity, type PersonMark } from "../../reading/persons/person-mark";
import { personsIn } from "../../reading/persons/persons-in";
import { dayTextOf } from "./birth-day";
import { type Cell, isCellError, type Sheet } from "../../workbook/snapshot";
import type { PrivacyModel } from "./model";
import { isWhole, type CellPlace, type PrivatePlace, type Whose } from "./private-place";
import { isRegisterRow, placeIn } from "./register-place";
import { noSurroundings, surroundingsIn } from "./surroundings";

export function cellPlaces(sheet: Sheet, { snapshot, register, taken }: PrivacyModel): readonly PrivatePlace[] {
  const places: PrivatePlace[] = [];
  // Of a form that another subject reads only what tells by itself is a matter.
  const around = taken.has(sheet.name) ? noSurroundings : surroundingsIn(sheet);
  const harmless = new Set<string>();
  for (const row of sheet.rows) {
    const inRegister = isRegisterRow(register, sheet.name, row.index);
    around.enter(row, inRegister);
    const found: PrivatePlace[] = [];
    const halves: { birthDate?: Cell; lastFour?: Cell } = {};
    for (const cell of row.cells) {
      if (around.headingAs(cell) !== undefined) continue;
      const heading = around.headingOf(cell);
      if (heading === "birthDate" || heading === "lastFour") halves[heading] = cell;
      const { text, marks } = marksIn(cell, headingHere(heading, inRegister), harmless);
      if (marks.length === 0) continue;
      const whose = around.whose(heading, cell.column);
      const told = marks.map((mark) => ({ ...mark, whose: whoseIs(mark, text, whose) }));
      found.push(cellPlace(cell, sheet, register, { heading, text, marks: told }));
    }
    const pair = pairIn(halves, sheet, snapshot.dateSystem, register);
    places.push(...besideIdentity(pair === undefined ? found : [...found, pair]));
  }
  return places;
}

export function cellPlace(
  cell: Cell,
  sheet: Sheet,
  register: PrivacyModel["register"],
  said: Pick<CellPlace, "heading" | "text" | "marks" | "pair">,
): CellPlace {
  const at = { sheet: sheet.name, row: cell.row, column: cell.column };
  const writable = cell.formula === undefined && (!sheet.protected || cell.locked === false);
  return { at, on: "cell", cell, register: placeIn(register, at), writable, ...said };
}

/** In the register a bare "Namn" is the participants'; a name that stands under a town is told there too. */
export function headingHere(heading: PersonHeading | undefined, inRegister: boolean): PersonHeading | undefined {
  if (!inRegister) return heading;
  if (heading === "name") return "participant";
  return heading === "place" || heading === "organisation" ? undefined : heading;
}

/** A person's own number is nobody else's business; a mailbox or switchboard of an office is no person's. */
export function whoseIs(mark: PersonMark, text: string, whose: Whose): Whose {
  if (isIdentity(mark)) return "participant";
  const written = text.slice(mark.start, mark.end);
  if (mark.kind === "email" && isOrganisationsMailbox(written)) return "staff";
  if (mark.kind === "phone" && isOrganisationsPhone(written, text)) return "staff";
  if (isContactMark(mark) && whose !== "staff" && saidToBeStaff.test(text.slice(0, mark.start))) return "unclear";
  // Inside a longer text a name is marked only where the words beside it tell that it is a participant's.
  return mark.kind === "name" && whose === "unclear" && !isWhole({ text }, mark) ? "participant" : whose;
}

function isContactMark({ kind }: PersonMark): boolean {
  return kind === "phone" || kind === "email";
}

/** "Kontaktperson: Lena Holm 018-12 34 56". */
const saidToBeStaff =
  /(?<!\p{L})(?:[\p{L}-]{0,20}coach|handlägg|handled|kontaktperson|konsulent|kurator|läkar|psykolog|terapeut|[\p{L}-]{0,20}sekreterar|chef|samordn|ansvarig|koordinator|skötersk|personal|arbetsgiv|praktikplats|växel|reception)[^;|\n]{0,60}$/iu;

/** In a row with somebody's identity number a name, phone or address is that person's. */
function besideIdentity(places: readonly PrivatePlace[]): readonly PrivatePlace[] {
  if (places.length < 2 || !places.some(({ marks }) => marks.some(isIdentity))) return places;
  return places.map((place) => ({
    ...place,
    marks: place.marks.map((mark) => (mark.whose === "unclear" ? { ...mark, whose: "participant" } : mark)),
  }));
}

/** As many different words are remembered: those of a register come again in every row. */
const mostHarmless = 20_000;

interface Marked {
  readonly text: string;
  readonly marks: readonly PersonMark[];
}

const nothing: Marked = { text: "", marks: [] };

function marksIn(cell: Cell, heading: PersonHeading | undefined, harmless: Set<string>): Marked {
  const { value, format, formula } = cell;
  if (typeof value === "number") {
    const marks = personsIn(value, heading);
    if (marks.length === 0) return formula === undefined ? nothing : inFormula(formula);
    // "# ##0" is how an amount is written: what only looks like a mistyped number is one.
    const isAmount = isGrouped(format) && heading !== "identity" && heading !== "phone";
    return { text: textOf(cell), marks: isAmount ? marks.filter(({ sure, kind }) => sure && kind !== "phone") : marks };
  }
  if (typeof value !== "string") return formula === undefined ? nothing : inFormula(formula);
  if (heading === undefined && harmless.has(value)) return nothing;
  const marks = personsIn(value, heading);
  if (marks.length > 0) return { text: value, marks };
  if (formula !== undefined) return inFormula(formula);
  if (heading === undefined && harmless.size < mostHarmless) harmless.add(value);
  return nothing;
}

function inFormula(formula: string): Marked {
  const told = wordsInFormula(formula, (words) => personsIn(words).length > 0);
  return told === undefined ? nothing : { text: told, marks: personsIn(told) };
}

/** The first words between quotes that `tell`; the formula's other parts are no text of anybody's. */
export function wordsInFormula(formula: string | undefined, tell: (words: string) => boolean): string | undefined {
  if (formula?.includes('"') !== true) return undefined;
  return formula.split('"').find((words, index) => index % 2 === 1 && tell(words));
}

/** Two cells of a row that together are a number: told at the four last figures, which say nothing of their own. */
function pairIn(
  { birthDate, lastFour }: { readonly birthDate?: Cell; readonly lastFour?: Cell },
  sheet: Sheet,
  dateSystem: 1900 | 1904,
  register: PrivacyModel["register"],
): PrivatePlace | undefined {
  if (birthDate === undefined || lastFour === undefined) return undefined;
  const born = dayTextOf(birthDate, dateSystem);
  const four = typeof lastFour.value === "number" || typeof lastFour.value === "string" ? lastFour.value : null;
  const mark = born === null || four === null ? undefined : numberOfTwo(born, four);
  if (mark === undefined) return undefined;
  const text = textOf(lastFour);
  const day = String(born).replace(/\D/g, "").padStart(6, "0").slice(-6);
  const figures = text.replace(/[^\p{L}\d]/gu, "").padStart(4, "0");
  return cellPlace(lastFour, sheet, register, {
    text,
    marks: [{ ...mark, start: 0, end: text.length, whose: "participant" }],
    pair: day + figures,
  });
}

function textOf({ value }: Cell): string {
  return typeof value === "string" ? value : isCellError(value) ? "" : String(value);
}

function isGrouped(format: string | undefined): boolean {
  return format !== undefined && /[#0][ ,\u00a0][#0]/.test(format);
}
