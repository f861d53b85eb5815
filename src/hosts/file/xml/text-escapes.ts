/** Texts as a workbook's XML writes them: `_xHHHH_` stands for what XML cannot carry. */

/** `_x000D_` → the character it stands for. */
export function decodeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The text that a stretch of XML stands for, whichever way it is written. */
export function contentOfXml(source: string): string {
  if (!source.includes("&") && !source.includes("<")) return decodeText(source);
  const pieces = source.split(/(<!\[CDATA\[[\s\S]*?\]\]>)/);
  const read = (piece: string, index: number): string =>
    index % 2 === 1 ? piece.slice(9, -3) : withoutEntities(piece.replace(/<[^>]*>/g, ""));
  return decodeText(pieces.map(read).join(""));
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, ...parts) => {
    const [hex, decimal, name] = parts.map((part: unknown) => (typeof part === "string" ? part : undefined));
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Any text as cell content: control characters, lone surrogates and a literal `_x0041_` survive the journey. */
export function encodeText(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  // A carriage return would come back as a line feed; the others XML forbids.
  const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu; // eslint-disable-line no-control-regex
  const carried = literal.replace(
    unwritable,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  return escapeXml(carried);
}

/**
 * A text of a drawing, as attribute or content: line breaks survive in both, what XML cannot carry is left out. The
 * `_xHHHH_` of cells mean nothing there.
 */
export function encodeDrawingText(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\t/g, " ");
  const writable = lines
    .replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/g, "") // eslint-disable-line no-control-regex
    .replace(/\p{Surrogate}/gu, "\ufffd");
  return escapeXml(writable).replaceAll("\n", "&#10;");
}

/** Text or attribute content. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
