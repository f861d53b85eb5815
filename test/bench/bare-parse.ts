/** The baseline: the least that a reader on fflate and saxes must do. It knows no dates, no formats and no faults. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** A cell as its XML says it, every field still text. */
export interface BareCell {
  readonly reference: string;
  readonly type: string;
  value: string;
  formula: string;
}

export interface BareWorkbook {
  /** By the part's name. */
  readonly sheets: ReadonlyMap<string, readonly BareCell[]>;
  readonly sharedStrings: readonly string[];
}

/** Unzips every part and runs every XML part through saxes. */
export function bareParse(bytes: Uint8Array): BareWorkbook {
  const sheets = new Map<string, readonly BareCell[]>();
  let sharedStrings: readonly string[] = [];
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.startsWith("xl/worksheets/sheet")) sheets.set(name, parseSheet(strFromU8(content)));
    else if (name === "xl/sharedStrings.xml") sharedStrings = parseSharedStrings(strFromU8(content));
    else if (/\.(xml|rels)$/.test(name)) newParser().write(strFromU8(content)).close();
  }
  return { sheets, sharedStrings };
}

function parseSheet(text: string): readonly BareCell[] {
  const cells: BareCell[] = [];
  let cell: BareCell | undefined;
  let into: "value" | "formula" | undefined;
  const parser = newParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "c") {
      cell = { reference: attributes["r"] ?? "", type: attributes["t"] ?? "n", value: "", formula: "" };
    } else if (name === "v" || name === "t") into = "value";
    else if (name === "f") into = "formula";
  });
  parser.on("text", (piece) => {
    if (cell !== undefined && into !== undefined) cell[into] += piece;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "c" && cell !== undefined) {
      if (cell.value !== "" || cell.formula !== "") cells.push(cell);
      cell = undefined;
    } else if (name === "v" || name === "t" || name === "f") into = undefined;
  });
  parser.write(text).close();
  return cells;
}

function parseSharedStrings(text: string): readonly string[] {
  const strings: string[] = [];
  let string = "";
  let inText = false;
  const parser = newParser();
  parser.on("opentag", ({ name }) => {
    if (name === "si") string = "";
    else if (name === "t") inText = true;
  });
  parser.on("text", (piece) => {
    if (inText) string += piece;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "t") inText = false;
    else if (name === "si") strings.push(string);
  });
  parser.write(text).close();
  return strings;
}

/** In the parser's fastest settings, those that Samkoll's own reader has too. */
function newParser(): SaxesParser<{ xmlns: false; position: false }> {
  return new SaxesParser({ xmlns: false, position: false });
}
