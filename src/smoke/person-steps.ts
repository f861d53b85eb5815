/** What only a person sees or does in Excel: the program makes it ready, asks, and looks at what came of it. */
import { mendPatch } from "../checking/mend";
import { addressText, type Address } from "../workbook/address";
import type { SheetBlueprint } from "../workbook/blueprint";
import { editCell } from "../workbook/content";
import { HostProblem } from "../workbook/host";
import { type Cell, cellAt, isCellError, sheetNamed, type Snapshot } from "../workbook/snapshot";
import { faultOf } from "./record";
import { makeBudget, makeMeasurement, makeRegister, outcomesPatch, reportPatch } from "./sheet-steps";
import { type Bench, type Done, type Facts, must, type Step } from "./step";
import { benchSheet, smokeNamespace } from "./words";

/** Without anybody: the workbook as it stands, and a mend that is taken back by Samkoll itself. */
export const readStep: Step = {
  id: "read",
  does: async ({ host }) => {
    const { sheets, outside } = await host.read();
    return {
      saw: {
        blad: sheets.length,
        anteckningar: sheets.every(({ notes }) => notes !== undefined),
        kommentarer: outside !== undefined && !outside.unread.includes("threadedComment"),
      },
    };
  },
};

export const mendStep: Step = {
  id: "mend",
  does: async (bench) => {
    const { at } = await mendedSum(bench);
    await bench.takeBack();
    must(isTyped(cellAt(await bench.host.read(), at)), "Den skrivna summan kom inte tillbaka.");
    return { saw: { cell: addressText(at) } };
  },
};

export const personSteps: readonly Step[] = [
  {
    id: "undo",
    asks: true,
    does: async (bench) => {
      const { at, sheets } = await mendedSum(bench);
      await bench.host.select(at);
      return {
        saw: { cell: addressText(at) },
        sees: async () => {
          const now = await bench.host.read();
          must(now.sheets.length === sheets, `Arbetsboken har ${now.sheets.length} blad, inte ${sheets}.`);
          must(isTyped(cellAt(now, at)), `${addressText(at)} är fortfarande rättad.`);
          return { tillbaka: true };
        },
      };
    },
  },
  shows("look-report", makeMeasurement, reportPatch),
  shows("look-charts", makeRegister, outcomesPatch, "Diagram"),
  {
    id: "clean-copy",
    asks: true,
    does: async (bench) => {
      await makeBudget(bench);
      const told = Object.entries(await bench.cleanCopy());
      // Not its name, nor where the browser page is: the text is sent to others.
      const saw = Object.fromEntries(told.filter(([what]) => ["way", "of", "why"].includes(what)));
      must(saw["way"] !== "cellsOnly", `Excel lämnar inte ut arbetsboken (${saw["why"] ?? ""}).`);
      return { saw };
    },
  },
  onBenchSheet("live", async (bench, at) => {
    const { live } = bench.host;
    must(live !== undefined, "Den här värden följer ingenting.");
    let told = 0;
    const end = await live.watch(() => Promise.resolve(void told++));
    bench.afterwards(end);
    return {
      saw: {},
      sees: async () => {
        await until(() => told > 0);
        const { a1, b1 } = twoCells(await bench.host.read(), at);
        must(told > 0, "Excel berättade inte om någon ändring.");
        must(a1 === 21 && b1 === 42, `A1 är ${a1} och B1 är ${b1}.`);
        return { ändringar: told };
      },
    };
  }),
  onBenchSheet("comment", async ({ host }) => ({
    saw: {},
    sees: async () => {
      const { outside } = await host.read();
      const count = (outside?.texts ?? []).filter(({ place }) => place === "threadedComment").length;
      const unread = outside?.unread.includes("threadedComment") === true;
      must(count > 0 || unread, "Kommentaren lästes inte, och det sades inte.");
      return { kommentarer: count, oläsliga: unread };
    },
  })),
  onBenchSheet("note", async ({ host }, at) => ({
    saw: {},
    sees: async () => {
      const notes = sheetNamed(await host.read(), at.sheet)?.notes;
      must(notes === undefined || notes.texts.size > 0, "Anteckningen lästes inte.");
      return { anteckningar: notes?.texts.size ?? 0, läses: notes !== undefined };
    },
  })),
  onBenchSheet("hidden", async ({ host }, at) => ({
    saw: {},
    sees: async () => {
      const visibility = sheetNamed(await host.read(), at.sheet)?.visibility ?? "borta";
      must(visibility === "hidden", `Bladet är ${visibility}.`);
      const answer = await answerOf(() => host.select(at));
      must(answer === "sheetHidden", `Gå till svarade ${answer}.`);
      await host.live?.show(at.sheet);
      await host.select(at);
      return { svar: answer, visat: true };
    },
  })),
  onBenchSheet("functions", async ({ host }, at) => ({
    saw: {},
    sees: async () => {
      const cell = cellAt(await host.read(), at);
      const formula = cell?.formula ?? "";
      must(formula.toUpperCase().includes(smokeNamespace), "I A1 står ingen av Samkolls funktioner.");
      must(cell?.value === 0.25, `A1 visar ${valueShown(cell)}.`);
      return { formel: formula };
    },
  })),
  onBenchSheet("manual", (bench, at) => calculated(bench, at, (a1, b1) => a1 === 5 && b1 !== 10)),
  onBenchSheet("automatic", (bench, at) => calculated(bench, at, (a1, b1) => a1 === 6 && b1 === 12)),
  {
    id: "theme",
    asks: true,
    does: async ({ ground }) => {
      const first = ground();
      return { saw: { först: first }, sees: async () => ({ sedan: ground() }) };
    },
  },
  {
    id: "ribbon",
    asks: true,
    does: async ({ ribbonCalls }) => {
      const before = ribbonCalls();
      return {
        saw: {},
        sees: async () => {
          const heard = ribbonCalls() - before;
          must(heard > 0, "Knappen hördes inte i den här rutan.");
          return { tryck: heard };
        },
      };
    },
  },
];

/** Makes a sheet and leaves it for the person to look at. `sheet`: which of several. */
function shows(id: Step["id"], ground: typeof makeMeasurement, patchOf: typeof reportPatch, sheet?: string): Step {
  return {
    id,
    asks: true,
    does: async (bench) => {
      const patch = patchOf(await ground(bench), bench.language);
      await bench.apply(patch);
      const names = patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint.name] : []));
      const [first = ""] = names;
      await bench.host.select({
        sheet: sheet !== undefined && names.includes(sheet) ? sheet : first,
        row: 0,
        column: 0,
      });
      return { saw: { blad: names.join(", ") } };
    },
  };
}

const isTyped = (cell: Cell | undefined): boolean => cell !== undefined && cell.formula === undefined;

/** A small sheet for the person to work on, shown: A1 empty, B1 twice what stands there. */
function onBenchSheet(id: Step["id"], prepare: (bench: Bench, at: Address) => Promise<Done>): Step {
  return {
    id,
    asks: true,
    does: async (bench) => {
      const at = { sheet: benchSheet, row: 0, column: 0 };
      await bench.apply([{ kind: "addSheet", blueprint: blankBench, position: "last" }]);
      await bench.host.select(at);
      return prepare(bench, at);
    },
  };
}

const blankBench: SheetBlueprint = {
  name: benchSheet,
  cells: [{ row: 0, column: 1, value: 0, formula: "A1*2" }],
  columnWidths: new Map(),
  rowHeights: new Map(),
  merges: [],
  validations: [],
  names: new Map(),
  print: { orientation: "portrait", area: "A1:B1" },
  protect: false,
  showGridlines: true,
};

/** A budget without protection, as somebody's own is, with one sum typed over by an amount that is wrong, and mended. */
async function mendedSum(bench: Bench): Promise<{ readonly at: Address; readonly sheets: number }> {
  const { snapshot } = await makeBudget(bench, "unprotected");
  const [sum] = snapshot.sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell.formula?.startsWith("SUM(") === true && typeof cell.value === "number" && cell.value > 0
          ? [{ cell, at: { sheet, row: cell.row, column: cell.column }, value: cell.value }]
          : [],
      ),
    ),
  );
  must(sum !== undefined, "Budgeten har inga summor när den läses ur Excel.");
  const { at } = sum;
  await bench.apply([editCell(at, sum.cell, { value: sum.value + 1 })]);
  const { findings } = await bench.check(await bench.host.read());
  const own = findings.filter(({ mend }) =>
    mend?.some((edit) => edit.kind === "cell" && addressText(edit.at) === addressText(at)),
  );
  must(own.length > 0, "Den felaktiga summan hittades inte.");
  await bench.apply(mendPatch(own));
  const now = await bench.host.read();
  must(!isTyped(cellAt(now, at)), "Summan blev ingen formel igen.");
  return { at, sheets: now.sheets.length };
}

async function calculated({ host }: Bench, at: Address, isSo: (a1: unknown, b1: unknown) => boolean): Promise<Done> {
  return {
    saw: {},
    sees: async (): Promise<Facts> => {
      const snapshot = await host.read();
      const { a1, b1 } = twoCells(snapshot, at);
      must(isSo(a1, b1), `A1 är ${a1} och B1 är ${b1}.`);
      return { A1: a1, B1: b1, resultat: snapshot.calculation?.results ?? "current" };
    },
  };
}

function twoCells(snapshot: Snapshot, at: Address): { readonly a1: string | number; readonly b1: string | number } {
  const [a1, b1] = [cellAt(snapshot, at), cellAt(snapshot, { ...at, column: at.column + 1 })];
  return { a1: valueShown(a1), b1: valueShown(b1) };
}

function valueShown(cell: Cell | undefined): string | number {
  const value = cell?.value ?? "tom";
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value) : value;
}

/** `ok`, or the code that it was refused with. */
async function answerOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "ok";
  } catch (error) {
    if (error instanceof HostProblem) return error.code;
    return faultOf(error, "sees").said;
  }
}

/** Excel tells of changes in its own time; not for ever. */
async function until(isSo: () => boolean, atMost = 5_000): Promise<void> {
  for (let waited = 0; !isSo() && waited < atMost; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
