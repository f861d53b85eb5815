/** What the open workbook says outside its cells, as far as Excel tells it in the requests that are sent anyway. */
import { cellName } from "../../workbook/address";
import type { OutsidePlace, OutsideText, OutsideTexts } from "../../workbook/snapshot";
import type { WorkbookOutline } from "./outline";
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
  /** After the first request: queues what depends on its answer, for the next. */
  readonly goOn: () => void;
  readonly told: (outline: WorkbookOutline) => OutsideTexts;
}

/** Queues what is asked of the whole workbook. */
export function askOutside(workbook: Excel.Workbook, asksComments: boolean): OutsideQuestion {
  const properties = workbook.properties.load("title,subject,keywords,comments,category,company");
  const custom = properties.custom.load("items/key,items/value");
  const comments = asksComments ? workbook.comments.load("items/id,items/content") : undefined;
  let located: (() => readonly OutsideText[]) | undefined;
  return {
    goOn: () => {
      const { items } = comments ?? { items: [] };
      located = items.length > mostComments ? undefined : locate(items);
    },
    told: (outline) => ({
      texts: [...namesIn(outline), ...propertiesIn(properties, custom.items), ...(located?.() ?? [])],
      unread: located === undefined || comments === undefined ? ["threadedComment", ...excelLeaves] : excelLeaves,
    }),
  };
}

function locate(comments: readonly Excel.Comment[]): () => readonly OutsideText[] {
  const asked = comments.map((comment) => {
    const place = comment.getLocation().load("rowIndex,columnIndex,worksheet/name");
    place.untrack();
    return { comment, replies: comment.replies.load("items/content"), place };
  });
  return () =>
    asked.flatMap(({ comment, replies, place }) => {
      const cell = cellName({ row: place.rowIndex, column: place.columnIndex });
      const said = [comment.content, ...replies.items.map(({ content }) => content)];
      return said.map((text): OutsideText => {
        return { place: "threadedComment", id: cell, text, sheet: place.worksheet.name, cell, writable: false };
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
