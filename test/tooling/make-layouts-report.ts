/** Prints how each kind of budget layout is read: `npm run layouts -- [--kept] [--kind part-of-its-name] [--variations 5] [--sheet]`. */
import { cellName } from "../../src/workbook/address";
import { judge } from "../subjects/budget/layouts/judge";
import type { Layout } from "../subjects/budget/layouts/layout";
import { layoutsOf } from "../subjects/budget/layouts/make-layouts";
import { keptKinds } from "../subjects/budget/layouts/kept-kinds";
import { openKinds } from "../subjects/budget/layouts/open-kinds";
import { reportOf } from "../subjects/budget/layouts/report";

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** The cells as they stand, a line a row. */
function drawn({ kind, seed, planted, snapshot, truth }: Layout): string {
  const sheets = snapshot.sheets.map(({ name, rows }) => {
    const lines = rows.map(({ cells }) =>
      cells
        .map(
          (cell) =>
            `${cellName(cell)}: ${cell.formula === undefined ? "" : `=${cell.formula} → `}${JSON.stringify(cell.value)}`,
        )
        .join(" | "),
    );
    return [`  ${name}`, ...lines.map((line) => `    ${line}`)].join("\n");
  });
  const fault = planted === null ? "" : ` with ${planted.fault} at ${cellName(planted.at)}`;
  return [`${kind} ${seed}${fault}: ${JSON.stringify(truth)}`, ...sheets].join("\n");
}

const part = option("kind");
const kinds = (process.argv.includes("--kept") ? keptKinds : [...openKinds, ...keptKinds]).filter(
  ({ id }) => part === undefined || id.includes(part),
);
const layouts = layoutsOf(kinds, Number(option("variations") ?? 3));
if (process.argv.includes("--sheet")) console.log(layouts.map(drawn).join("\n\n"));
console.log(
  reportOf(
    kinds,
    layouts.map((layout) => judge(layout)),
  ),
);
