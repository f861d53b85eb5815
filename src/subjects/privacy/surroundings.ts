/** What stands around a cell and tells whose it is: headings above, a label beside, the name of the sheet. */
import { personHeadingOf, type PersonHeading } from "../../reading/persons/column-heading";
import { plainText } from "../../reading/label";
import type { Cell, Row, Sheet } from "../../workbook/snapshot";
import type { Whose } from "./private-place";

/** After this many rows without content a heading above says nothing of what stands below. */
const headingReach = 3;

export interface Surroundings {
  /** The next row, from above; true for one of the register's. */
  readonly enter: (row: Row, inRegister: boolean) => void;
  /** The heading that a cell is itself; of the open row, from the left. */
  readonly headingAs: (cell: Cell) => PersonHeading | undefined;
  /** What the heading above or the label beside says of it. */
  readonly headingOf: (cell: Cell) => PersonHeading | undefined;
  /** Whose a name or address of the open row is, by all that stands around it. */
  readonly whose: (heading: PersonHeading | undefined, column: number) => Whose;
}

/** Where nothing around a cell is asked. */
export const noSurroundings: Surroundings = {
  enter: () => undefined,
  headingAs: () => undefined,
  headingOf: () => undefined,
  whose: () => "unclear",
};

const staffSheet =
  /^(?:personal|medarbetare|styrgrupp|arbetsgrupp|projektgrupp|beredningsgrupp|kontaktperson|handlaggar|handledar|coach|samverkan|samarbet|forsattsblad|omslag|framsida|organisation|team|bemanning|staff|cover)/;
const participantSheet = /^(?:deltagar|klient|patient|brukar|register|participant|client)/;

export function surroundingsIn(sheet: Sheet): Surroundings {
  const said = plainText(sheet.name);
  const bySheet = staffSheet.test(said) ? "staff" : participantSheet.test(said) ? "participant" : undefined;
  const headings = new Map<number, PersonHeading>();
  /** Headings that say nothing of names ("Person", "Deltagare"), or that stood alone on their row: a title, perhaps. */
  const loose = new Set<number>();
  let last = 0;
  let isRegister = false;
  let isAlone = false;
  let isForm = false;
  let label: { readonly column: number; readonly heading: PersonHeading } | undefined;
  let block: Whose | undefined;
  let isFirst = true;

  return {
    enter: ({ index, cells }, inRegister) => {
      if (index - last > headingReach && !inRegister) {
        headings.clear();
        block = undefined;
      }
      last = index;
      isRegister = inRegister;
      isAlone = cells.length === 1;
      isForm = cells.length <= mostOfForm;
      label = undefined;
      isFirst = true;
    },
    headingAs: ({ value, column }) => {
      if (isRegister || typeof value !== "string") return undefined;
      const heading = personHeadingOf(value);
      if (heading === undefined) return undefined;
      // A label in front of its value, or one of a row of headings: which of them the cells below and beside tell.
      if (isForm) label = { column, heading };
      headings.set(column, heading);
      if (isAlone || !saysName.test(value)) loose.add(column);
      else loose.delete(column);
      if (isFirst) block = byHeading(heading) ?? block;
      isFirst = false;
      return heading;
    },
    headingOf: ({ column }) => {
      if (label !== undefined && column > label.column) return judged(label.heading, true);
      return judged(headings.get(column), loose.has(column) && !isRegister && !tellsOfPeople(headings));
    },
    whose: (heading, column) => {
      const told = byHeading(heading) ?? (isRegister ? "participant" : undefined) ?? byTable(headings);
      const isOthers = told === "participant" && isContact(heading) && isBesideStaff(headings, column);
      return isOthers ? "unclear" : (told ?? block ?? bySheet ?? "unclear");
    },
  };
}

/** A label and its value, perhaps a unit or a remark; a row with more is one of a table. */
const mostOfForm = 3;
const saysName = /na(?:mn|me)|initial/i;

/** A table with phones or dates of birth is one of people. */
function tellsOfPeople(headings: ReadonlyMap<number, PersonHeading>): boolean {
  const telling: readonly PersonHeading[] = ["phone", "email", "identity", "birthDate", "lastFour"];
  return telling.some((heading) => [...headings.values()].includes(heading));
}

/** Outside a register not all that stands under "Deltagare" is somebody: the name itself must show it. */
function judged(heading: PersonHeading | undefined, isLoose: boolean): PersonHeading | undefined {
  return heading === "participant" && isLoose ? "name" : heading;
}

/** What a heading says for certain; contact details say nothing of whose they are. */
function byHeading(heading: PersonHeading | undefined): Whose | undefined {
  switch (heading) {
    case "staff":
    case "organisation":
      return "staff";
    case "participant":
    case "identity":
    case "birthDate":
    case "lastFour":
      return "participant";
    default:
      return undefined;
  }
}

function isContact(heading: PersonHeading | undefined): boolean {
  return heading === "phone" || heading === "email";
}

/** "Kontaktperson", "Telefon": the number may be that one's. The nearest heading to the left that is about somebody tells. */
function isBesideStaff(headings: ReadonlyMap<number, PersonHeading>, column: number): boolean {
  const about = [...headings].filter(([at, heading]) => at < column && (heading === "name" || byHeading(heading)));
  const [, nearest] = about.reduce((last, one) => (one[0] > last[0] ? one : last), about[0] ?? [-1, "name"]);
  return byHeading(nearest) === "staff";
}

/** A table with a column of participants is of participants, with one of coaches and none of those of staff. */
function byTable(headings: ReadonlyMap<number, PersonHeading>): Whose | undefined {
  const kinds = new Set([...headings.values()].map(byHeading));
  return kinds.has("participant") ? "participant" : kinds.has("staff") ? "staff" : undefined;
}
