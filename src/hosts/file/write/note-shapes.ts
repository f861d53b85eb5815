/**
 * The yellow boxes of notes, in the old drawing language that Excel still keeps them in. Excel's own drawings are not
 * always well-formed XML, so they are changed as text.
 */
import { HostProblem } from "../../../workbook/host";
import type { NotePlace } from "../read/notes-part";

const beginning = [
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`,
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>`,
].join("");
const boxType = [
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">`,
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`,
].join("");

export const emptyShapes = `${beginning}</xml>`;

/** The drawing with a box for one more note, hidden until the pointer stands on its cell. `lines`: of its text. Throws `brokenXml`. */
export function withShape(drawing: string, at: NotePlace, lines: number): string {
  const end = drawing.lastIndexOf("</xml>");
  if (end < 0) throw new HostProblem("brokenXml", { part: "vmlDrawing" });
  let id = 1025;
  for (const [, known] of drawing.matchAll(/\bid="_x0000_s(\d+)"/g)) id = Math.max(id, Number(known) + 1);
  const shape = [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="infoBackground [80]" o:insetmode="auto">`,
    `<v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/>`,
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`,
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>`,
    `<x:Anchor>${anchor(at, lines)}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${at.row}</x:Row><x:Column>${at.column}</x:Column></x:ClientData></v:shape>`,
  ].join("");
  const type = drawing.includes(`id="_x0000_t202"`) ? "" : boxType;
  return `${drawing.slice(0, end)}${type}${shape}${drawing.slice(end)}`;
}

/** The drawing without the box of the note on this cell. */
export function withoutShape(drawing: string, at: NotePlace): string {
  const kept: string[] = [];
  let done = 0;
  for (let start = shapeFrom(drawing, 0); start >= 0; start = shapeFrom(drawing, done)) {
    const close = drawing.indexOf(shapeEnd, start);
    if (close < 0) break;
    const end = close + shapeEnd.length;
    const shape = drawing.slice(start, end);
    kept.push(drawing.slice(done, start), isBoxOf(shape, at) ? "" : shape);
    done = end;
  }
  kept.push(drawing.slice(done));
  return kept.join("");
}

const shapeEnd = "</v:shape>";

/** Where the next shape begins; a `<v:shapetype>` is none. */
function shapeFrom(drawing: string, from: number): number {
  shapeStart.lastIndex = from;
  return shapeStart.exec(drawing)?.index ?? -1;
}

const shapeStart = /<v:shape\b/g;

export function hasShapes(drawing: string): boolean {
  return shapeFrom(drawing, 0) >= 0;
}

function isBoxOf(shape: string, { row, column }: NotePlace): boolean {
  return (
    /ObjectType=["']Note["']/.test(shape) &&
    new RegExp(`<x:Row>\\s*${row}\\s*</x:Row>`).test(shape) &&
    new RegExp(`<x:Column>\\s*${column}\\s*</x:Column>`).test(shape)
  );
}

/** Column, pixels, row, pixels of two corners: three columns wide beside the cell, and as high as its text needs. */
function anchor({ row, column }: NotePlace, lines: number): string {
  const top = Math.max(row - 1, 0);
  return [column + 1, 15, top, 4, column + 4, 15, top + Math.max(4, lines + 1), 4].join(", ");
}
