/** The pieces of a look as the styles part writes them; `""` stands for "as the workbook's normal cells". */
import type { CellStyle } from "../../../workbook/blueprint";
import { escapeXml } from "../xml/text-escapes";
import { childNamed, type XmlNode } from "../xml/xml-outline";

/** The workbook's normal font, changed as the style says. */
export function fontXml(prefix: string, style: CellStyle, normal: XmlNode | undefined): string {
  const { bold, italic, size, color } = style;
  if (!bold && !italic && size === undefined && color === undefined) return "";
  const value = (name: string, otherwise: string): string =>
    escapeXml(childNamed(normal, name)?.attributes["val"] ?? otherwise);
  const paint = color === undefined ? "" : `<${prefix}color rgb="FF${color}"/>`;
  return [
    `<${prefix}font>`,
    bold ? `<${prefix}b/>` : "",
    italic ? `<${prefix}i/>` : "",
    `<${prefix}sz val="${size ?? value("sz", "11")}"/>`,
    paint,
    `<${prefix}name val="${value("name", "Calibri")}"/>`,
    `</${prefix}font>`,
  ].join("");
}

export function fillXml(prefix: string, { fill }: CellStyle): string {
  if (fill === undefined) return "";
  const colors = `<${prefix}fgColor rgb="FF${fill}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${colors}</${prefix}patternFill></${prefix}fill>`;
}

export function borderXml(prefix: string, { border }: CellStyle): string {
  if (border === undefined) return "";
  const side = (name: string, drawn: boolean): string =>
    drawn ? `<${prefix}${name} style="thin"><${prefix}color auto="1"/></${prefix}${name}>` : `<${prefix}${name}/>`;
  const all = border === "all";
  const sides = [
    side("left", all),
    side("right", all),
    side("top", all || border === "top"),
    side("bottom", all || border === "bottom"),
    side("diagonal", false),
  ];
  return `<${prefix}border>${sides.join("")}</${prefix}border>`;
}

export function alignmentXml(prefix: string, { align, wrap }: CellStyle): string {
  if (align === undefined && !wrap) return "";
  const horizontal = align === undefined ? "" : ` horizontal="${align}"`;
  return `<${prefix}alignment${horizontal}${wrap ? ` vertical="top" wrapText="1"` : ""}/>`;
}

export function protectionXml(prefix: string, { unlocked }: CellStyle): string {
  return unlocked ? `<${prefix}protection locked="0"/>` : "";
}
