/** saxes set up for files of strangers: no DTD, no entities of one's own, and no XML that would fill the memory. */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { HostProblem } from "../../../workbook/host";

export type PlainParser = SaxesParser<{ xmlns: false; position: boolean }>;

/** What is heard of the XML, in the order of the text; CDATA is text like any other. */
export interface ParserEvents {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly close: (tag: SaxesTagPlain) => void;
  readonly text?: ((text: string) => void) | undefined;
}

// A workbook nests some twenty deep and has a few dozen attributes: the worksheet's namespaces, a validation's texts.
const deepest = 256;
const mostAttributes = 4096;
/** Characters without a tag or text coming to its end: the longest cell has 32,767. */
const longestToken = 32 * 1024 * 1024;

export interface BoundedParser {
  /** Places in the whole text, where they were asked for. */
  readonly place: () => number;
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** Throws `forbiddenXml` or `brokenXml` with the part's name, `tooLarge` for a single text beyond all measure. */
export function boundedParser(part: string, events: ParserEvents, position = false): BoundedParser {
  const parser: PlainParser = new SaxesParser({ xmlns: false, position });
  let depth = 0;
  let attributes = 0;
  let sinceEvent = 0;
  refuseForbidden(parser, part);
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > mostAttributes) throw new HostProblem("brokenXml", { part });
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    attributes = sinceEvent = 0;
    if (depth > deepest) throw new HostProblem("brokenXml", { part });
    events.open(tag);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    sinceEvent = 0;
    events.close(tag);
  });
  const text = (content: string): void => {
    sinceEvent = 0;
    events.text?.(content);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  return {
    place: () => parser.position,
    write: (piece) => {
      sinceEvent += piece.length;
      parser.write(piece);
      if (sinceEvent > longestToken) throw new HostProblem("tooLarge", { part, limit: "32 MB" });
    },
    end: () => void parser.close(),
  };
}

/** Makes the parser stop at a document type, at an unknown entity and at anything not well formed. */
function refuseForbidden(parser: PlainParser, part: string): void {
  parser.on("doctype", () => {
    throw new HostProblem("forbiddenXml", { part });
  });
  parser.on("error", (cause) => {
    throw new HostProblem(cause.message.includes("entity") ? "forbiddenXml" : "brokenXml", { part }, { cause });
  });
}
