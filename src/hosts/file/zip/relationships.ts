/** How the parts of the package point to one another. */
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

/** The relationships of a part, in their order; none where it has no relationship part. */
export function readRelationships(source: WorkbookPackage, part: string): readonly Relationship[] {
  const name = findPart(source, relationshipsPart(part));
  if (name === undefined) return [];
  const relationships: Relationship[] = [];
  readXml(name, partText(source, name), {
    open: (element, attributes) => {
      if (element !== "Relationship") return;
      const type = attributes["Type"] ?? "";
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      relationships.push({
        id: attributes["Id"] ?? "",
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

function resolveTarget(source: WorkbookPackage, part: string, target: string): string {
  const steps = target.startsWith("/") ? [] : part.split(/[\\/]/).slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  return findPart(source, name) ?? name;
}
