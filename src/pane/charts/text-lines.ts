/** Words in a drawing: how wide they are, and where they are broken. SVG breaks no lines of its own. */

/** Pixels, at the drawings' 12, in a wide font: an estimate that needs no canvas, rather too wide than a cut word. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[ijlI.,:;'|()\s]/.test(letter)) width += 4.4;
    else if (/[ftr/–-]/.test(letter)) width += 5.2;
    else if (/[mwMW%—→]/.test(letter)) width += 11.4;
    else width += /\p{Lu}/u.test(letter) ? 8.8 : 7.6;
  }
  return width;
}

/** As many lines as it takes, or `most` with an ellipsis; a word that is too long for a line is cut there. */
export function textLines(text: string, width: number, most = 3): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(" "), width)];
}

function pieces(word: string, width: number): readonly string[] {
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && textWidth(piece + letter) > width) {
      found.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...found, piece];
}

function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
