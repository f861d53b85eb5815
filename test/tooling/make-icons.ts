/** Renders the marks in assets/ to the PNG icons that manifest.xml names. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { ICON_SIZES } from "../manifest/icon-sizes";

/** Up to 32 pixels the mark is drawn on a grid of sixteen, so that it is still told what it is. */
const MARKS = [
  { icon: "icon", small: "samkoll-small.svg", large: "samkoll.svg" },
  { icon: "check", small: "check.svg", large: "check.svg" },
  { icon: "new", small: "new.svg", large: "new.svg" },
] as const;

for (const { icon, small, large } of MARKS) {
  for (const size of ICON_SIZES) render(size <= 32 ? small : large, size, `${icon}-${size}.png`);
}
// What a browser shows of the installed page.
for (const size of [192, 512]) render("samkoll.svg", size, `app-${size}.png`);

function render(mark: string, size: number, icon: string): void {
  const svg = onWholePixels(readFileSync(path.join("assets", mark), "utf8"), size);
  const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
  writeFileSync(path.join("assets", icon), png);
}

/** The sides of each rectangle on whole pixels: at 20 and 24 the grid of sixteen would else blur every edge. */
function onWholePixels(svg: string, size: number): string {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1] ?? size);
  const snapped = (at: number) => (Math.round((at * size) / side) * side) / size;
  return svg.replace(
    /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    (_, ...[x, y, width, height]: readonly string[]) => {
      const [left, top] = [Number(x), Number(y)];
      const [right, bottom] = [left + Number(width), top + Number(height)];
      const places = [left, top].map(snapped);
      const lengths = [snapped(right) - snapped(left), snapped(bottom) - snapped(top)];
      return `<rect x="${places[0]}" y="${places[1]}" width="${lengths[0]}" height="${lengths[1]}"`;
    },
  );
}
