/** A thing in Excel that a request can point to, by the names the wire uses. */
import { Refusal } from "./fake-workbook";

export interface WireObject {
  readonly paths?: Readonly<Record<string, (...args: readonly unknown[]) => WireObject | null>>;
  readonly facts?: Readonly<Record<string, () => unknown>>;
  readonly items?: () => readonly WireObject[];
  readonly actions?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly settings?: Readonly<Record<string, (value: unknown) => void>>;
  /** The area, for objects that stand as arguments. */
  readonly refersTo?: string;
}

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && "facts" in value;
}

export function refuse(code: string): never {
  throw new Refusal(code);
}

/** `["name", "protection/protected"]` → what they are, nested and named as the client wants them. */
export function queried(object: WireObject, selected: readonly string[]): Record<string, unknown> {
  // Of a collection the client asks for what it wants of each member.
  if (object.items !== undefined) return { _Items: object.items().map((item) => queried(item, selected)) };
  const told: Record<string, unknown> = {};
  for (const [head, rests] of byHead(selected)) {
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    if (rests.length > 0) {
      const step = object.paths?.[name] ?? refuse(`no path ${name}`);
      const inner = step();
      told[name] = inner === null ? null : queried(inner, rests);
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
