/** The looks of the styles part as `CellStyle`, by style index. */
import type { CellStyle } from "../../../workbook/blueprint";
import { formatOf } from "./styles-part";
import { partText, type WorkbookPackage } from "../zip/workbook-package";
import { childNamed, outlineXml, type XmlNode } from "../xml/xml-outline";

export function readStyles(source: WorkbookPackage, part: string | undefined): readonly CellStyle[] {
  if (part === undefined) return [];
  const { root } = outlineXml(part, partText(source, part));
  const items = (name: string): readonly XmlNode[] => childNamed(root, name)?.children ?? [];
  const formats = new Map(
    items("numFmts").map(({ attributes }) => [Number(attributes["numFmtId"]), attributes["formatCode"] ?? ""] as const),
  );
  const fonts = items("fonts");
  const fills = items("fills");
  const borders = items("borders");
  return items("cellXfs").map((xf) => {
    const id = (name: string): number => Number(xf.attributes[name] ?? 0);
    const format = formatOf(id("numFmtId"), formats);
    return {
      ...fontStyle(fonts[id("fontId")], fonts[0]),
      ...fillStyle(fills[id("fillId")]),
      ...borderStyle(borders[id("borderId")]),
      ...alignmentStyle(childNamed(xf, "alignment")),
      ...(format === undefined ? {} : { format }),
      ...(childNamed(xf, "protection")?.attributes["locked"] === "0" ? { unlocked: true } : {}),
    };
  });
}

/** The last six digits of an ARGB colour. */
export function rgb(node: XmlNode | undefined): string | undefined {
  return node?.attributes["rgb"]?.slice(-6);
}

function fontStyle(font: XmlNode | undefined, normal: XmlNode | undefined): CellStyle {
  if (font === undefined || font === normal) return {};
  const on = (name: string): boolean => {
    const node = childNamed(font, name);
    return node !== undefined && node.attributes["val"] !== "0" && node.attributes["val"] !== "false";
  };
  const size = Number(childNamed(font, "sz")?.attributes["val"]);
  const color = rgb(childNamed(font, "color"));
  return {
    ...(on("b") ? { bold: true } : {}),
    ...(on("i") ? { italic: true } : {}),
    ...(size === Number(childNamed(normal, "sz")?.attributes["val"]) || Number.isNaN(size) ? {} : { size }),
    ...(color === undefined ? {} : { color }),
  };
}

function fillStyle(fill: XmlNode | undefined): CellStyle {
  const pattern = childNamed(fill, "patternFill");
  const color = pattern?.attributes["patternType"] === "solid" ? rgb(childNamed(pattern, "fgColor")) : undefined;
  return color === undefined ? {} : { fill: color };
}

function borderStyle(border: XmlNode | undefined): CellStyle {
  const drawn = (side: string): boolean => (childNamed(border, side)?.attributes["style"] ?? "none") !== "none";
  if (drawn("left")) return { border: "all" };
  if (drawn("top")) return { border: "top" };
  return drawn("bottom") ? { border: "bottom" } : {};
}

function alignmentStyle(alignment: XmlNode | undefined): CellStyle {
  const align = alignment?.attributes["horizontal"];
  return {
    ...(align === "left" || align === "center" || align === "right" ? { align } : {}),
    ...(alignment?.attributes["wrapText"] === "1" ? { wrap: true } : {}),
  };
}
