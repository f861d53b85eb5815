/** Excel's threaded comments over the fake workbook. */
import { rangeObject } from "./fake-range";
import { areaOf, type FakeSheet, type FakeWorkbook, Refusal } from "./fake-workbook";
import { refuse, type WireObject } from "./wire-object";

export function commentsObject(book: FakeWorkbook): WireObject {
  const all = (): readonly WireObject[] => {
    if (book.refusesComments) throw new Refusal("GeneralException", "Workbook.comments");
    return book.sheets.flatMap((sheet) =>
      [...sheet.conversations.keys()].map((cell) => commentObject(book, sheet, cell)),
    );
  };
  return {
    facts: {},
    items: all,
    paths: { GetItem: (id) => all().find(({ facts }) => facts?.["Id"]?.() === id) ?? refuse("ItemNotFound") },
  };
}

function commentObject(book: FakeWorkbook, sheet: FakeSheet, cell: string): WireObject {
  const [first = "", ...replies] = sheet.conversations.get(cell) ?? [];
  const said = (text: string): WireObject => ({ facts: { Content: () => text } });
  return {
    facts: { ...said(first).facts, Id: () => `${sheet.name}!${cell}` },
    paths: {
      Replies: () => ({
        facts: {},
        items: () => replies.map(said),
        paths: { GetItemAt: (index) => said(replies[Number(index)] ?? refuse("ItemNotFound")) },
      }),
      GetLocation: () => rangeObject(book, sheet, areaOf(cell)),
    },
  };
}
