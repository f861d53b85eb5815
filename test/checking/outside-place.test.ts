/** A text outside the cells is told by where a person finds it, not by the name of a part. */
import { createLanguage } from "../../src/checking/language";
import { placeOutside } from "../../src/checking/outside-place";
import type { OutsideText } from "../../src/workbook/snapshot";
import { swedishTexts } from "../cases/words";

const language = createLanguage("sv", swedishTexts);
const comment: OutsideText = {
  place: "threadedComment",
  id: "xl/comments1.xml",
  text: "Ringde",
  sheet: "Deltagare",
  cell: "C2",
  writable: true,
};
const { cell: _, ...header } = { ...comment, place: "headerFooter", text: "&CKim" } as const;
const { sheet: __, ...title } = { ...header, place: "property", text: "Kim" } as const;
const workbook = { outside: { texts: [comment, header, title], unread: [] } };

const placeOf = (before: string) =>
  placeOutside({ kind: "outsideText", id: "xl/comments1.xml", before, text: "" }, workbook, language);

it.each([
  ["Ringde", "Deltagare!C2, i kommentarer", { sheet: "Deltagare", row: 1, column: 2 }],
  ["&CKim", "Deltagare, i sidhuvud eller sidfot", null],
  ["Kim", "Arbetsboken, i dokumentegenskaper", null],
  ["Det som ingen läste", "Arbetsboken, i andra delar av filen", null],
])("%s stands at %s", (before, where, at) => {
  expect(placeOf(before)).toEqual({ where, at });
});
