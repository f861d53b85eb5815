/** A thing in Excel that a request can point to, by the names the wire uses. */
import type { Area } from "../../../src/workbook/address";
import { Refusal, type FakeSheet } from "./fake-workbook";

export interface WireObject {
  /** By its name in the reference: `Range`, `WorksheetProtection`. */
  readonly type: string;
  readonly paths?: Readonly<Record<string, (...args: readonly unknown[]) => WireObject | null>>;
  readonly facts?: Readonly<Record<string, () => unknown>>;
  readonly items?: () => readonly WireObject[];
  readonly actions?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly settings?: Readonly<Record<string, (value: unknown) => void>>;
  /** The area, for objects that stand as arguments. */
  readonly refersTo?: string;
  /** The sheet that it is of or on. */
  readonly sheet?: FakeSheet;
  /** The cells of a range. */
  readonly area?: Area;
}

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && "type" in value && "refersTo" in value;
}

export function refuse(code: string): never {
  throw new Refusal(code);
}

/**
 * `["name", "protection/protected"]` → what they are, nested and named as the client wants them.
 * @param allow is told of each thing that is asked for; refuses what this Excel does not know
 */
export function queried(
  object: WireObject,
  selected: readonly string[],
  allow: (object: WireObject, name: string) => void,
): Record<string, unknown> {
  // Of a collection the client asks for what it wants of each member.
  if (object.items !== undefined) {
    return { _Items: object.items().map((item) => queried(item, selected, allow)) };
  }
  const told: Record<string, unknown> = {};
  for (const [head, rests] of byHead(selected)) {
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    allow(object, name);
    if (rests.length > 0) {
      const step = object.paths?.[name] ?? refuse(`no path ${name}`);
      const inner = step();
      told[name] = inner === null ? null : queried(inner, rests, allow);
    } else {
      told[name] = (object.facts?.[name] ?? refuse(`no fact ${name}`))();
    }
  }
  return told;
}

function byHead(selected: readonly string[]): ReadonlyMap<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const path of selected) {
    const [head = "", ...rest] = path.split("/");
    const rests = heads.get(head) ?? [];
    heads.set(head, rest.length === 0 ? rests : [...rests, rest.join("/")]);
  }
  return heads;
}
