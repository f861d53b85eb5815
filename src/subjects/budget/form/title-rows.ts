/** A row without figures: a title, a post that nobody has filled in, a remark. */
import type { Line } from "./lines";
import { isGroup } from "./group-labels";
import { kindOf } from "./cost-rows";
import { type Walk, give } from "./row-walk";

export function walkTitle(walk: Walk, line: Line, above: Line | null, below: Line | null): void {
  const { words, learned } = line;
  if (words.isFinancing || learned?.kind === "financing") {
    walk.isPaying = true;
    walk.paying = [];
    walk.open = [];
    give(walk, line, { kind: "section", costKind: "other" });
    return;
  }
  // A row of the form that nobody has filled in, or a section whose words nobody else would know.
  if (learned !== null) {
    give(walk, line, learned, "learned");
    if (learned.kind === "sum" || learned.kind === "section") walk.open = [];
    return;
  }
  if (words.isSum) {
    give(walk, line, { kind: "sum", rows: walk.open.map(({ row }) => row), of: words.isGrand ? "costs" : "section" });
    walk.open = [];
    return;
  }
  if (words.quantity !== null) return give(walk, line, { kind: "quantity", of: words.quantity });
  if (words.isRatio) return give(walk, line, { kind: "ratio" });
  if (walk.isPaying && words.costKind !== null && words.funder === null) walk.isPaying = false;
  const isFirst = above === null || above.row < line.row - 1 || walk.roles.get(above.row)?.role.kind === "sum";
  const isNamed = line.label.length <= longestLabel && words.costKind !== null;
  // A post that nobody has filled in; a title heads something.
  const isHeading = isGroup(line) && !(below !== null && below.words.isSum && !below.isText);
  if (isNamed && !isHeading) {
    give(walk, line, { kind: "cost", costKind: kindOf(line) });
    return;
  }
  if (!isNamed && (!isFirst || line.label.length > longestLabel / 2)) {
    give(walk, line, { kind: "note" }, "likely");
    return;
  }
  walk.open = [];
  walk.sumsHere = [];
  give(walk, line, { kind: "section", costKind: words.costKind ?? "other" });
}

const longestLabel = 90;
