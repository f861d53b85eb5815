/** Renders the marks in assets/ to the PNG icons that manifest.xml names. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

const SIZES = [16, 32, 64, 80] as const;

/** Up to 32 pixels the mark is drawn on a grid of sixteen, so that its edges stay sharp. */
const MARKS = [
  { icon: "icon", small: "samkoll-small.svg", large: "samkoll.svg" },
  { icon: "check", small: "check.svg", large: "check.svg" },
  { icon: "new", small: "new.svg", large: "new.svg" },
] as const;

for (const { icon, small, large } of MARKS) {
  for (const size of SIZES) render(size <= 32 ? small : large, size, `${icon}-${size}.png`);
}
// What a browser shows of the installed page.
for (const size of [192, 512]) render("samkoll.svg", size, `app-${size}.png`);

function render(mark: string, size: number, icon: string): void {
  const svg = readFileSync(path.join("assets", mark), "utf8");
  const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
  writeFileSync(path.join("assets", icon), png);
}
