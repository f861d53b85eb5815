/** Letters that take a cell and show nothing: spaces of every width, tabs, and those without any width. */

// Zero-width space and joiners, directions, a byte order mark in the middle of a text, soft hyphen.
const withoutWidth = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** The text without the letters that have no width. */
export function withoutInvisible(text: string): string {
  return text.replace(withoutWidth, "");
}

/** True for a text that nobody sees: Excel takes the cell for filled all the same. */
export function isInvisible(text: string): boolean {
  // Nearly every text begins with a letter that is seen.
  const first = text.charCodeAt(0);
  if (first > 32 && first < 127) return false;
  return withoutInvisible(text).trim() === "";
}
