/** What is known of a table's rows as one walks down them: what is open, what has been summed, who pays. */
import type { Evidence } from "../../../reading/evidence";
import type { RowRole } from "./form-model";
import type { Line } from "./lines";
import type { Match } from "./row-sums";

export interface LineRole {
  readonly line: Line;
  readonly role: RowRole;
  readonly evidence: Evidence;
  /** A sum that does not come to its rows: what they come to, in öre by column. */
  readonly differs: ReadonlyMap<number, number>;
  /** Of a sum: in how many columns it comes to its rows. */
  readonly closing: number;
}

const none: ReadonlyMap<number, number> = new Map();

export interface Walk {
  readonly roles: Map<number, LineRole>;
  /** Costs since the last sum or the last title. */
  open: Line[];
  /** Costs that no sum has taken yet. */
  unsummed: Line[];
  costs: Line[];
  incomes: Line[];
  /** Sums of sections since the last sum of everything. */
  sums: Line[];
  /** Sums since the last title. */
  sumsHere: Line[];
  grand: Line | null;
  /** Rows of who pays, once their title or their first row has come. */
  paying: Line[];
  isPaying: boolean;
  waiting: Line[];
  /** The sum of who pays. */
  paid: Line | null;
  /** Rows that a sum above them has taken. */
  readonly covered: Set<number>;
}

export function newWalk(isFinancing: boolean): Walk {
  return {
    roles: new Map(),
    open: [],
    unsummed: [],
    costs: [],
    incomes: [],
    sums: [],
    sumsHere: [],
    grand: null,
    paying: [],
    isPaying: isFinancing,
    waiting: [],
    paid: null,
    covered: new Set(),
  };
}

export function give(walk: Walk, line: Line, role: RowRole, evidence: Evidence = "told", match?: Match): void {
  walk.roles.set(line.row, {
    line,
    role: line.learned !== null && line.learned.kind === role.kind && role.kind !== "sum" ? line.learned : role,
    evidence: line.learned !== null && line.learned.kind === role.kind ? "learned" : evidence,
    differs: match?.differs ?? none,
    closing: match?.agree ?? 0,
  });
}
