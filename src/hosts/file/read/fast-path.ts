/** Reads what repeats a thousand times in its usual spelling by regular expressions, and leaves the rest to saxes. */

/**
 * Tries to read one element that begins at `start`, whole and in its usual spelling; answers where it ends, or -1 with
 * nothing done when it is written in any other way. `closed`: a closing tag comes before the text ends. Without, there
 * may be an empty element, and letter by letter nothing is to be read: V8 throws away the fast code of what reads
 * behind a text's end.
 */
export type FastElement = (text: string, start: number, closed: boolean) => number;

export interface TextSink {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** An element that has not closed after so much text is no row of any honest sheet. */
const longestElement = 4 * 1024 * 1024;

/**
 * Text in front of `slow`. What `fast` reads never reaches `slow`, all else does, in the order of the file. Whole
 * elements only: one that a piece of the stream cuts in two waits for the next piece.
 */
export function withFastPath(opening: string, closing: string, fast: FastElement, slow: TextSink): TextSink {
  let rest = "";
  let careful = false;
  const write = (text: string): void => {
    const all = rest === "" ? text : rest + text;
    rest = "";
    // Inside these, what looks like an element is none.
    careful ||= all.includes("<!") || all.length - text.length > longestElement;
    if (careful) return slow.write(all);
    const lastClosing = all.lastIndexOf(closing);
    let done = 0;
    for (let start = all.indexOf(opening); start >= 0; start = all.indexOf(opening, start)) {
      if (start > done) slow.write(all.slice(done, start));
      done = start;
      const end = fast(all, start, start < lastClosing);
      if (end >= 0) done = start = end;
      else if (start >= lastClosing) break;
      else start = all.indexOf(closing, start);
    }
    // From an opening without its closing on, or else from a tag that may be cut in two.
    const wholeUntil = lastClosing < done && all.indexOf(opening, done) >= 0 ? done : all.lastIndexOf("<");
    if (wholeUntil > done) slow.write(all.slice(done, wholeUntil));
    rest = all.slice(Math.max(done, wholeUntil));
  };
  return {
    write,
    end: () => {
      slow.write(rest);
      slow.end();
    },
  };
}

const entityCodes: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** XML's own five entities resolved; `undefined` where there is any other, which saxes shall judge. */
export function resolveEntities(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let known = true;
  const resolved = text.replace(/&[^;]*;?/g, (entity) => {
    const sign = entityCodes[entity];
    known &&= sign !== undefined;
    return sign ?? entity;
  });
  return known ? resolved : undefined;
}
