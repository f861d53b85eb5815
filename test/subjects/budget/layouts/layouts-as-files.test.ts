/** Strange forms as the files that people send: what a writer does to a workbook changes nothing of what it says. */
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { allThroughLibreOffice, hasLibreOffice } from "../../../hosts/file/file-tools";
import { judge } from "./judge";
import { keptKinds } from "./kept-kinds";
import type { Kind } from "./layout";
import { layoutOf } from "./make-layouts";
import { openKinds } from "./open-kinds";
import { amountsAsText, throughFile, type WriterName, writers } from "./writers";

const kinds: readonly Kind[] = [...openKinds, ...keptKinds];
const writersInTurn: readonly WriterName[] = ["exceljs", "sheetJs", "sheetJsTwice", "inlineStrings", "noResults"];

/** Every third kind, by each writer in turn. */
const written = kinds
  .filter((_, index) => index % 3 === 0)
  .map((kind, index) => ({ kind, id: kind.id, writer: writersInTurn[index % writersInTurn.length] ?? "exceljs" }));

it.each(written)("states no wrong figure of $id from a file by $writer", async ({ kind, writer }) => {
  const layout = layoutOf(kind, 1);
  const { differences, falseErrors } = judge(layout, await throughFile(layout.snapshot, writer));
  expect([...differences, ...falseErrors]).toEqual([]);
});

it("states no wrong figure of files that LibreOffice has opened and saved", async () => {
  if (!hasLibreOffice) return;
  const layouts = kinds.filter((_, index) => index % 5 === 1).map((kind) => layoutOf(kind, 3));
  const files = await Promise.all(layouts.map(({ snapshot }) => writers.exceljs(snapshot)));
  const saved = allThroughLibreOffice(files, "xlsx", "xlsx");
  const wrong = layouts.flatMap((layout, index) => {
    const bytes = saved[index];
    if (bytes === undefined) return [`${layout.kind} was not saved`];
    const { differences, falseErrors } = judge(layout, readWorkbook(new Uint8Array(bytes)));
    return [...differences, ...falseErrors].map((one) => `${layout.kind}: ${one}`);
  });
  expect(wrong).toEqual([]);
}, 120_000);

it("states no wrong figure where every amount is text", () => {
  const wrong = kinds
    .map((kind) => layoutOf(kind, 2))
    .map((layout) => judge(layout, amountsAsText(layout.snapshot)))
    .filter(({ differences }) => differences.length > 0);
  expect(wrong.map(({ layout, differences }) => `${layout.kind}: ${differences.join("; ")}`)).toEqual([]);
});
