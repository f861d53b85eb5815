/** A small XML part as a tree that knows where each element stands in the text, so that edits leave the rest alone. */
import { HostProblem } from "../../../workbook/host";
import { contentOfXml, escapeXml } from "./text-escapes";
import { boundedParser } from "./xml-parser";
import type { Attributes } from "./xml-read";

export interface XmlNode {
  /** As written, prefix and all. */
  readonly tag: string;
  /** Without the root's prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  /** Places in the text: `<`, behind the opening `>`, the closing `<`, behind the closing `>`. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly children: readonly XmlNode[];
}

/** What stands inside an element, its text as a reader sees it. */
export function contentOf({ text }: Pick<XmlOutline, "text">, { openEnd, closeStart }: XmlNode): string {
  return contentOfXml(text.slice(openEnd, closeStart));
}

/** Without any prefix: `x:si` is `si`. */
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

export interface XmlOutline {
  readonly text: string;
  readonly root: XmlNode;
  /** What stands before each name of this vocabulary: `""` or `x:`. */
  readonly prefix: string;
}

/** Replaces `text.slice(start, end)`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const nothing: XmlNode = {
  tag: "",
  name: "",
  attributes: {},
  start: 0,
  openEnd: 0,
  closeStart: 0,
  end: 0,
  children: [],
};
/** Excel itself ends at some 65,000 looks and as many names. */
const mostElements = 1_000_000;

/** Throws `brokenXml`, `forbiddenXml` or, beyond a million elements, `tooLarge`. */
export function outlineXml(part: string, text: string): XmlOutline {
  let prefix: string | undefined;
  let elements = 0;
  const open: { node: XmlNode; children: XmlNode[] }[] = [{ node: nothing, children: [] }];
  const parser = boundedParser(
    part,
    {
      open: (tag) => {
        elements += 1;
        if (elements > mostElements) throw new HostProblem("tooLarge", { part, limit: mostElements });
        prefix ??= tag.name.slice(0, tag.name.indexOf(":") + 1);
        const openEnd = parser.place();
        const name = prefix && tag.name.startsWith(prefix) ? tag.name.slice(prefix.length) : tag.name;
        // An attribute's value cannot hold "<", so the last one before the end began this tag.
        const start = text.lastIndexOf("<", openEnd - 1);
        const node = { ...nothing, tag: tag.name, name, attributes: { ...tag.attributes }, start, openEnd };
        open.push({ node, children: [] });
      },
      close: (tag) => {
        const closed = open.pop();
        const end = parser.place();
        const closeStart = tag.isSelfClosing ? end : text.lastIndexOf("<", end - 1);
        if (closed) open.at(-1)?.children.push({ ...closed.node, children: closed.children, closeStart, end });
      },
    },
    true,
  );
  parser.write(text);
  parser.end();
  return { text, root: open[0]?.children[0] ?? nothing, prefix: prefix ?? "" };
}

export function childNamed(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The element as it stands in the text. */
export function sourceOf(outline: XmlOutline, node: XmlNode): string {
  return outline.text.slice(node.start, node.end);
}

/** Adds XML as the last content of an element, also of one written `<x/>`. */
export function append(node: XmlNode, xml: string): TextEdit {
  return node.closeStart === node.end
    ? { start: node.end - 2, end: node.end, text: `>${xml}</${node.tag}>` }
    : { start: node.closeStart, end: node.closeStart, text: xml };
}

export function insertAt(place: number, text: string): TextEdit {
  return { start: place, end: place, text };
}

export function remove(node: XmlNode): TextEdit {
  return { start: node.start, end: node.end, text: "" };
}

/** Puts a child where the schema's order wants it: behind the last of those that go before it. */
export function insertInOrder(parent: XmlNode, order: readonly string[], name: string, xml: string): TextEdit {
  const before = new Set(order.slice(0, order.indexOf(name)));
  const last = parent.children.findLast((child) => before.has(child.name));
  if (last) return insertAt(last.end, xml);
  return parent.closeStart === parent.end ? append(parent, xml) : insertAt(parent.openEnd, xml);
}

/** Sets an attribute of an element that stands in `text`. */
export function setAttribute(text: string, node: XmlNode, name: string, value: string | number): TextEdit {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(text.slice(node.start, node.openEnd));
  const written = ` ${name}="${escapeXml(String(value))}"`;
  if (found === null) return insertAt(node.start + 1 + node.tag.length, written);
  const start = node.start + found.index;
  return { start, end: start + found[0].length, text: written };
}

/** The text with all edits made; edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}
