/** Texts as a workbook's XML writes them: `_xHHHH_` stands for what XML cannot carry. */

/** `_x000D_` → the character it stands for. */
export function decodeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
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
