/** How the parts of the package point to one another. */
import { HostProblem } from "../../../workbook/host";
import { findPart, partText, type WorkbookPackage } from "./workbook-package";
import { readXml } from "../xml/xml-read";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in strict and transitional files: `worksheet`, `styles`. */
  readonly kind: string;
  /** The name of the part pointed to, or the address as written when it lies outside the file. */
  readonly target: string;
  readonly external: boolean;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is `""`. */
export function relationshipsPart(part: string): string {
  const name = part.replaceAll("\\", "/");
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/**
 * The relationships of a part, in their order; none where it has no relationship part. Throws `ambiguous` for two of one
 * id: one reader would follow the first, another the last.
 */
export function readRelationships(source: WorkbookPackage, part: string): readonly Relationship[] {
  const name = findPart(source, relationshipsPart(part));
  if (name === undefined) return [];
  const relationships: Relationship[] = [];
  const ids = new Set<string>();
  readXml(name, partText(source, name), {
    open: (element, attributes) => {
      if (element !== "Relationship") return;
      const id = attributes["Id"] ?? "";
      if (id !== "" && ids.has(id)) throw new HostProblem("ambiguous", { part: `${name} (${id})` });
      ids.add(id);
      const type = attributes["Type"] ?? "";
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      relationships.push({
        id,
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: external ? target : resolveTarget(source, part, target),
        external,
      });
    },
  });
  return relationships;
}

export function targetOfKind(relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find((relationship) => relationship.kind === kind && !relationship.external)?.target;
}

/**
 * The one part of this kind that is there: a link to what the file lacks is no damage as long as nothing needs it. Throws
 * `ambiguous` where two are there.
 */
export function soleTarget(
  source: WorkbookPackage,
  relationships: readonly Relationship[],
  kind: string,
): string | undefined {
  const ofKind = relationships.filter((relationship) => relationship.kind === kind && !relationship.external);
  const there = new Set(ofKind.flatMap(({ target }) => findPart(source, target) ?? []));
  const [first, second] = there;
  if (second !== undefined) throw new HostProblem("ambiguous", { part: second });
  return first;
}

function resolveTarget(source: WorkbookPackage, part: string, target: string): string {
  const steps = target.startsWith("/") ? [] : part.split(/[\\/]/).slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  return findPart(source, name) ?? name;
}
