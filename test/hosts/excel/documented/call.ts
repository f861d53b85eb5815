/** One thing that a request does, as those see it that may refuse it. */
import type { FakeWorkbook } from "../fake-workbook";
import type { WireObject } from "../wire-object";
import type { Profile } from "./profiles";

export interface Call {
  /** Setting a property, calling a method, following a path to another object, or asking for a property. */
  readonly kind: "set" | "call" | "follow" | "ask";
  readonly object: WireObject;
  /** As the reference writes it: `getItem`, `columnWidth`. */
  readonly member: string;
  readonly given: readonly unknown[];
}

/** What is known to fail on some machine and not on another. */
export type FailingPart =
  | "chartMarkers"
  | "chartAxes"
  | "charts"
  | "pageLayout"
  | "pageZoom"
  | "freezePanes"
  | "validation"
  | "protection"
  | "createWorkbook";

/** What a refusal may depend on. */
export interface Circumstances {
  readonly profile: Profile;
  readonly book: FakeWorkbook;
  /** In `Excel.run` with `mergeUndoGroup`. */
  readonly grouped: boolean;
  /** Why every entry into cells in such a run fails; empty where it does not. */
  readonly groupedEntriesFail: string;
  readonly failing: ReadonlySet<FailingPart>;
}

/** Throws a Refusal. */
export type Guard = (call: Call, circumstances: Circumstances) => void;

export function apiOf({ object, member }: Call): string {
  return `${object.type}.${member}`;
}

/** Follows a path that makes something on its way. */
const makes = /^(?:add|copy|duplicate|insert)/;
/** Calls that change nothing that would be saved. */
const harmless = /^(?:_|get|activate|select|calculate|open|createAndOpenWorkbook)/;

export function changesWorkbook({ kind, member }: Call): boolean {
  if (kind === "set") return true;
  return kind === "call" ? !harmless.test(member) : kind === "follow" && makes.test(member);
}
