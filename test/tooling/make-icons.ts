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
  for (const size of SIZES) {
    const svg = readFileSync(path.join("assets", size <= 32 ? small : large), "utf8");
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    writeFileSync(path.join("assets", `${icon}-${size}.png`), png);
  }
}
