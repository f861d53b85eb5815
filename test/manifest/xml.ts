/** A small XML tree for tests: enough to ask what an element holds, in order. */
import { SaxesParser } from "saxes";

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** Throws where the text is not well-formed. Names keep their prefix: `bt:Image`. */
export function parseXml(xml: string): Element {
  const outer: Open = { name: "", attributes: {}, children: [], text: "" };
  const path: Open[] = [outer];
  const current = (): Open => path.at(-1) ?? outer;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes: { ...attributes }, children: [], text: "" };
    current().children.push(element);
    path.push(element);
  });
  parser.on("text", (text) => {
    current().text += text.trim();
  });
  parser.on("closetag", () => {
    path.pop();
  });
  parser.write(xml).close();
  const [root] = outer.children;
  if (root === undefined) throw new Error("No element.");
  return root;
}

/** The element itself and all below it, in document order. */
export function descendants(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** The first element on a path of child names. */
export function child(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>(
    (parent, name) => parent?.children.find((candidate) => candidate.name === name),
    element,
  );
}
