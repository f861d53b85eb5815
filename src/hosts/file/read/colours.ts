/** Whether a cell's letters have the colour of what is behind them: white on white, or what its fill is. */
import { type Attributes, readXml } from "../xml/xml-read";

/** Six hexadecimal digits, or a colour of the theme with its tint; `null` where it cannot be told. */
type Colour = string | null;

const white = "FFFFFF";
const black = "000000";

/** By the numbers of a font and a fill; `fonts` and `fills` are their sections of the styles part. */
export function unseenTest(
  part: string,
  fonts: string | undefined,
  fills: string | undefined,
): (font: number, fill: number) => boolean {
  const letters = fonts === undefined ? [] : lettersOf(part, fonts);
  const behind = fills === undefined ? [] : backgroundsOf(part, fills);
  return (font, fill) => {
    const over = font < letters.length ? (letters[font] ?? null) : black;
    return areAlike(over, fill < behind.length ? (behind[fill] ?? null) : white);
  };
}

function lettersOf(part: string, section: string): readonly Colour[] {
  const colours: Colour[] = [];
  readXml(part, section, {
    open: (name, attributes) => {
      if (name === "font") colours.push(black);
      else if (name === "color" && colours.length > 0) colours[colours.length - 1] = colourOf(attributes, black);
    },
  });
  return colours;
}

/** The colour of each fill; a cell without one lies on white, and what is behind a pattern cannot be told. */
function backgroundsOf(part: string, section: string): readonly Colour[] {
  const colours: Colour[] = [];
  let isSolid = false;
  readXml(part, section, {
    open: (name, attributes) => {
      if (name === "fill") colours.push(white);
      else if (name === "patternFill") {
        isSolid = attributes["patternType"] === "solid";
        const isNone = (attributes["patternType"] ?? "none") === "none";
        colours[colours.length - 1] = isNone ? white : null;
      } else if (name === "gradientFill") colours[colours.length - 1] = null;
      else if (name === "fgColor" && isSolid) colours[colours.length - 1] = colourOf(attributes, white);
    },
  });
  return colours;
}

/** Colours that Excel knows by a number: the first eight come again as the next eight; 64 and 65 are the system's. */
const indexed: Readonly<Record<number, string>> = { 0: black, 1: white, 64: black, 65: white };

function colourOf(attributes: Attributes, automatic: string): Colour {
  const { rgb, theme, tint, indexed: number, auto } = attributes;
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (theme !== undefined) {
    const shade = Number(tint ?? 0);
    if (Math.abs(shade) <= 0.05 && theme === "0") return white;
    if (shade === 0 && theme === "1") return black;
    return `theme ${theme} ${shade.toFixed(3)}`;
  }
  if (number !== undefined) {
    const place = Number(number);
    return indexed[place >= 8 && place < 16 ? place - 8 : place] ?? `indexed ${number}`;
  }
  return auto === undefined ? null : automatic;
}

/** The eye tells no two colours apart that differ by so little in each of red, green and blue. */
const leastDifference = 13;

function areAlike(a: Colour, b: Colour): boolean {
  if (a === null || b === null) return false;
  if (a === b) return true;
  const [first, second] = [partsOf(a), partsOf(b)];
  return (
    first !== null && second !== null && first.every((each, at) => Math.abs(each - (second[at] ?? 0)) < leastDifference)
  );
}

function partsOf(colour: string): readonly number[] | null {
  if (!/^[0-9A-F]{6}$/.test(colour)) return null;
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
