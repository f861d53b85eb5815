/** XML read with saxes; a DTD or an entity of one's own is refused, and broken XML is a `HostProblem`. */
import { boundedParser } from "./xml-parser";

export type Attributes = Readonly<Record<string, string>>;

/** Names come without the prefix of the root element; elements of other namespaces keep theirs. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

export interface XmlSink {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** A reader that takes its text in pieces. Throws `forbiddenXml`, `brokenXml` or `tooLarge` with the part's name. */
export function xmlSink(part: string, handlers: XmlHandlers): XmlSink {
  const { open, close, text } = handlers;
  // Strict OOXML and other writers may put a prefix on every name: <x:worksheet>. The root's is left out.
  let prefix: string | undefined;
  const local = (name: string): string => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  return boundedParser(part, {
    open: (tag) => {
      prefix ??= tag.name.slice(0, tag.name.indexOf(":") + 1);
      open(local(tag.name), tag.attributes);
    },
    close: (tag) => close?.(local(tag.name)),
    text,
  });
}

/** Reads a whole text. */
export function readXml(part: string, text: string, handlers: XmlHandlers): void {
  const sink = xmlSink(part, handlers);
  sink.write(text);
  sink.end();
}

/** The value of an attribute whatever its prefix: `r:id`, `rel:id`. The plain name does not count. */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  const ending = `:${name}`;
  for (const key in attributes) if (key.endsWith(ending) && !key.startsWith("xmlns:")) return attributes[key];
  return undefined;
}

/** XML schema truth: `1` or `true`. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
