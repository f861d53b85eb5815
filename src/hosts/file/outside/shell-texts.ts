/** Collects what a worksheet says in words outside its rows, while its XML goes by. */
import type { OutsidePlace, OutsideText } from "../../../workbook/snapshot";
import { decodeText } from "../xml/text-escapes";
import { type Attributes, prefixedAttribute } from "../xml/xml-read";
import { partKind } from "./part-kinds";
import { cellOf, isWritable, localName } from "./spots";

export interface ShellTexts {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly found: readonly OutsideText[];
  /** The cells that lead outside the workbook: relationship → cell in A1 style. */
  readonly links: ReadonlyMap<string, string>;
}

const kind = partKind("worksheet", "");
const places = new Map(Object.entries(kind?.places ?? {}));
const words = new Set(kind?.attributes);
const texts = new Set(kind?.texts);

/** A hostile file may have millions. */
const mostTexts = 50_000;

export function shellTexts(part: string, sheet: string): ShellTexts {
  const found: OutsideText[] = [];
  const links = new Map<string, string>();
  const open: { place: OutsidePlace; cell: string | undefined }[] = [];
  let written = "";
  const keep = (text: string, attribute: string | null): void => {
    const { place = "other", cell } = open.at(-1) ?? {};
    const said = decodeText(text);
    if (said.trim() === "" || found.length >= mostTexts) return;
    const hang = cell === undefined ? {} : { cell };
    found.push({ place, id: part, text: said, sheet, ...hang, writable: isWritable(place, attribute) });
  };
  return {
    found,
    links,
    open: (name, attributes) => {
      const above = open.at(-1);
      const place = places.get(localName(name)) ?? above?.place ?? "other";
      const cell = cellOf(attributes);
      open.push({ place, cell: cell ?? above?.cell });
      const link = name === "hyperlink" ? prefixedAttribute(attributes, "id") : undefined;
      if (link !== undefined && cell !== undefined) links.set(link, cell);
      written = "";
      for (const attribute in attributes) if (words.has(attribute)) keep(attributes[attribute] ?? "", attribute);
    },
    text: (text) => {
      written += text;
    },
    close: (name) => {
      if (texts.has(localName(name))) keep(written, null);
      written = "";
      open.pop();
    },
  };
}
