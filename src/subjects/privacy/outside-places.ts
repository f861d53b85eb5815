/** What tells who somebody is outside the cells and notes: tabs, headers, links, lists, properties. */
import { type Address, parseCellName } from "../../workbook/address";
import { isIdentity, type PersonMark } from "../../reading/persons/person-mark";
import { personsIn } from "../../reading/persons/persons-in";
import type { OutsideText } from "../../workbook/snapshot";
import { whoseIs } from "./cell-places";
import type { PrivacyModel } from "./model";
import type { PrivatePlace } from "./private-place";
import { placeIn } from "./register-place";

export function outsidePlaces({ snapshot, register }: PrivacyModel): readonly PrivatePlace[] {
  const first = snapshot.sheets[0]?.name ?? "";
  const asked = new Set<string>();
  return (snapshot.outside?.texts ?? []).flatMap((outside): readonly PrivatePlace[] => {
    const key = `${outside.id}|${outside.sheet}|${outside.cell}|${outside.text}`;
    if (asked.has(key)) return [];
    asked.add(key);
    const marks = marksIn(outside);
    if (marks.length === 0) return [];
    const { text, writable, cell } = outside;
    const at: Address = { sheet: outside.sheet ?? first, row: 0, column: 0, ...parseCellName(cell ?? "") };
    const where = cell === undefined || placeIn(register, at) === null ? null : "row";
    const whose = where === "row" && outside.place !== "validation" ? "participant" : "unclear";
    const told = marks.map((mark) => ({ ...mark, whose: whoseIs(mark, text, whose) }));
    return [{ at, on: "outside", outside, text, marks: told, register: where, writable }];
  });
}

function marksIn(outside: OutsideText): readonly PersonMark[] {
  const { place } = outside;
  const text = place === "headerFooter" ? withoutCodes(outside.text) : outside.text;
  const isNumber = /^\d+$/.test(text);
  // What charts and pivot tables keep of the cells' amounts, in digits alone.
  const marks = isNumber ? personsIn(Number(text)).filter(({ sure }) => sure) : personsIn(text);
  // The one who wrote the file or a comment is no participant; who it was is told by every file.
  return place === "author" ? marks.filter(isIdentity) : marks;
}

/** `&CKim Ek &"Arial,Bold"&12`: Excel's own signs give way to spaces, so that every word stays where it stands. */
function withoutCodes(text: string): string {
  return text.replace(/&(?:"[^"]{0,200}"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}(?!\d)|.)/g, (code) =>
    " ".repeat(code.length),
  );
}
