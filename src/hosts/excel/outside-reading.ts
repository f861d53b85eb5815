/** What the open workbook says outside its cells, as far as Excel tells it in the requests that are sent anyway. */
import { cellName } from "../../workbook/address";
import type { OutsidePlace, OutsideText, OutsideTexts } from "../../workbook/snapshot";
import { askAlong } from "./ask-along";
import type { WorkbookOutline } from "./outline";
import { askPlace } from "./place-reading";
import type { Session } from "./session";
import { supportsLevel } from "./support";

/** The ExcelApi 1.n that threaded comments came with. */
const commentsLevel = 10;
/** Of more than this Excel is not asked where they stand. */
const mostComments = 1000;

/** The places that are read here; comments only where Excel has a way to tell them. */
export const excelReads: readonly OutsidePlace[] = ["sheetName", "definedName", "property", "threadedComment"];

/** All others, of which Excel shows nothing, or nothing that could be asked for in time. */
export const excelLeaves: readonly OutsidePlace[] = [
  "author",
  "link",
  "headerFooter",
  "textBox",
  "chart",
  "validation",
  "pivot",
  "customXml",
  "externalLink",
  "macro",
  "embedded",
  "picture",
  "other",
];

/** False too where the page runs an Office.js that is older than Excel. */
export function knowsComments(workbook: Excel.Workbook): boolean {
  return supportsLevel(commentsLevel) && "comments" in workbook;
}

interface OutsideQuestion {
  /** After the first request: has what the comments say asked for along with `work`. */
  readonly withComments: <T>(
    session: Session,
    work: (session: Session) => Promise<T>,
  ) => Promise<readonly [T, CommentTexts | undefined]>;
  readonly told: (outline: WorkbookOutline, comments: CommentTexts | undefined) => OutsideTexts;
}

type CommentTexts = readonly OutsideText[];

/** Queues what is asked of the whole workbook. */
export function askOutside(workbook: Excel.Workbook, asksComments: boolean): OutsideQuestion {
  const properties = workbook.properties.load("title,subject,keywords,comments,category,company");
  const custom = properties.custom.load("items/key,items/value");
  // What they say comes later: a thousand of them may say more than Excel answers at a time.
  const comments = asksComments ? workbook.comments.load("items/id") : undefined;
  return {
    withComments: async (session, work) => {
      if (comments === undefined || comments.items.length > mostComments) return [await work(session), undefined];
      if (comments.items.length === 0) return [await work(session), []];
      return askAlong(session, () => askComments(session.context.workbook.comments, comments.items), work);
    },
    told: (outline, said) => ({
      texts: [...namesIn(outline), ...propertiesIn(properties, custom.items), ...(said ?? [])],
      unread: said === undefined ? ["threadedComment", ...excelLeaves] : excelLeaves,
    }),
  };
}

/** Each asked for anew by its id: an answer that failed leaves its objects without their properties. */
function askComments(comments: Excel.CommentCollection, known: readonly Excel.Comment[]): () => CommentTexts {
  const asked = known.map(({ id }) => {
    const comment = comments.getItem(id).load("content");
    return { comment, replies: comment.replies.load("items/content"), place: askPlace(comment) };
  });
  return () =>
    asked.flatMap(({ comment, replies, place }) => {
      const at = place();
      const cell = cellName(at);
      const said = [comment.content, ...replies.items.map(({ content }) => content)];
      return said.map((text): OutsideText => {
        return { place: "threadedComment", id: cell, text, sheet: at.sheet, cell, writable: false };
      });
    });
}

function namesIn({ sheets, names }: WorkbookOutline): readonly OutsideText[] {
  const tabs = sheets.map(({ name }) => textOf("sheetName", name, name));
  const defined = [...names].flatMap(([name, target]) => [name, target]);
  return [...tabs, ...defined.map((text) => textOf("definedName", text))];
}

function propertiesIn(
  properties: Excel.DocumentProperties,
  custom: readonly Excel.CustomProperty[],
): readonly OutsideText[] {
  const { title, subject, keywords, comments, category, company } = properties;
  const own = custom.flatMap(({ key, value }) => [key, String(value)]);
  const said = [title, subject, keywords, comments, category, company, ...own].filter((text) => text !== "");
  return said.map((text) => textOf("property", text));
}

/** What Excel tells here is left to the user. */
function textOf(place: OutsidePlace, text: string, sheet?: string): OutsideText {
  return { place, id: place, text, ...(sheet !== undefined && { sheet }), writable: false };
}
