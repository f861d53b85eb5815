/** Collects what a worksheet says in words outside its rows, while its XML goes by. */
import type { OutsidePlace, OutsideText } from "../../../workbook/snapshot";
import { decodeText } from "../xml/text-escapes";
import { type Attributes, prefixedAttribute } from "../xml/xml-read";
import { partKind } from "./part-kinds";
import { attributeIn, cellOf, holdsWords, isAuthor, isFormula, isWritable, partsOfFormula } from "./spots";
import { localName } from "../xml/xml-outline";

export interface ShellTexts {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly found: readonly OutsideText[];
  /** The cells that lead outside the workbook: relationship → cell in A1 style. */
  readonly links: ReadonlyMap<string, string>;
}

const kind = partKind("worksheet", "") ?? { place: "other" };
const places = new Map(Object.entries(kind.places ?? {}));
const texts = new Set(kind.texts);

/** A hostile file may have millions. */
const mostTexts = 50_000;

export function shellTexts(part: string, sheet: string): ShellTexts {
  const found: OutsideText[] = [];
  const links = new Map<string, string>();
  const open: { place: OutsidePlace; cell: string | undefined }[] = [];
  let written = "";
  const keep = (text: string, attribute: string | null, known: boolean): void => {
    const { place: around = "other", cell } = open.at(-1) ?? {};
    const place = attribute !== null && isAuthor(attribute) ? "author" : around;
    const said = decodeText(text);
    if (said.trim() === "" || found.length >= mostTexts) return;
    const hang = cell === undefined ? {} : { cell };
    found.push({ place, id: part, text: said, sheet, ...hang, writable: known && isWritable(place, attribute) });
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
      for (const [attribute, text] of Object.entries(attributes)) {
        const known = attributeIn(kind, attribute, text);
        if (known !== undefined) keep(text, attribute, known);
      }
    },
    text: (text) => {
      written += text;
    },
    close: (name) => {
      const local = localName(name);
      if (isFormula(local)) for (const { text, words } of partsOfFormula(written)) keep(text, null, words);
      else if (texts.has(local)) keep(written, null, true);
      else if (holdsWords(written)) keep(written, null, false);
      written = "";
      open.pop();
    },
  };
}
