/** Excel's threaded comments over the fake workbook: those of a sheet, and those of all sheets together. */
import { rangeObject } from "./fake-range";
import { areaOf, type FakeSheet, type FakeWorkbook, Refusal } from "./fake-workbook";
import { isWireObject, refuse, type WireObject } from "./wire-object";

export function commentsObject(book: FakeWorkbook, sheets: readonly FakeSheet[]): WireObject {
  const all = (): readonly WireObject[] => {
    if (book.refusesComments) throw new Refusal("GeneralException", "Workbook.comments");
    return sheets.flatMap((sheet) => [...sheet.conversations.keys()].map((cell) => commentObject(book, sheet, cell)));
  };
  return {
    type: "CommentCollection",
    items: all,
    actions: { GetCount: () => all().length },
    paths: {
      GetItem: (id) => all().find(({ facts }) => facts?.["Id"]?.() === id) ?? refuse("ItemNotFound"),
      // A text must name the sheet too, says the reference (Excel.CommentCollection, getItemByCell).
      GetItemByCell: (cell) => {
        const [, name = "", place = ""] = /^'?(.*?)'?!(.*)$/.exec(addressOf(cell)) ?? refuse("InvalidArgument");
        const sheet = sheets.find((each) => each.name === name.replaceAll("''", "'"));
        const at = place.replaceAll("$", "");
        if (at.includes(":")) refuse("InvalidArgument");
        return sheet?.conversations.has(at) === true ? commentObject(book, sheet, at) : refuse("ItemNotFound");
      },
    },
  };
}

function addressOf(cell: unknown): string {
  return isWireObject(cell) ? (cell.refersTo ?? "") : String(cell);
}

function commentObject(book: FakeWorkbook, sheet: FakeSheet, cell: string): WireObject {
  const [first = "", ...replies] = sheet.conversations.get(cell) ?? [];
  const said = (text: string): WireObject => ({ type: "CommentReply", facts: { Content: () => text } });
  return {
    type: "Comment",
    facts: { ...said(first).facts, Id: () => `${sheet.name}!${cell}` },
    paths: {
      Replies: () => ({
        type: "CommentReplyCollection",
        items: () => replies.map(said),
        paths: { GetItemAt: (index) => said(replies[Number(index)] ?? refuse("ItemNotFound")) },
      }),
      GetLocation: () => rangeObject(book, sheet, areaOf(cell)),
    },
  };
}
