/** The printed figures of two evaluations come out of registers in anybody's words, or are asked for: never another figure. */
import { known } from "../../../../../src/subjects/outcomes/figures/open-share";
import { measuredShare } from "../../../../../src/subjects/outcomes/figures/outcome-figures";
import { type Answers, noAnswers } from "../../../../../src/checking/question";
import { locateOutcomes, type OutcomesModel } from "../../../../../src/subjects/outcomes/locate";
import { saidValuesPatch, valueColumns } from "../../../../../src/subjects/outcomes/register/value-lines";
import { sheetOf } from "../../../../../src/workbook/blueprint-sheet";
import { swedish } from "../../../../cases/words";
import type { Snapshot } from "../../../../../src/workbook/snapshot";
import { throughFile, type WriterName } from "../../../budget/layouts/writers";
import { formSheet } from "../../../fidelity/a-form";
import { today, workbookOf } from "../../a-register";
import { arbetslivsintroRegister } from "../../arbetslivsintro";
import { hudiksvallRegister } from "../../hudiksvall";
import { doubtfulLists, falseLists } from "./false-lists";
import { strangeRegister } from "./strange-registers";

type Figures = Readonly<Record<string, string | null>>;

const located = (snapshot: Snapshot, day: string, answers: Answers = noAnswers): OutcomesModel | null =>
  locateOutcomes(snapshot, { taken: new Set(), planned: null, today: day, valueSet: null, answers });

/** The workbook once somebody has taken every proposal of *Värden*. */
function withProposals(snapshot: Snapshot, day: string): Snapshot {
  const register = located(snapshot, day, answered(snapshot, day))?.register ?? null;
  if (register === null) return snapshot;
  const said = valueColumns(register, snapshot, "sv").flatMap(({ column, lines }) =>
    lines.flatMap(({ answer, proposal }) =>
      proposal === null ? [] : [{ column, answer, choices: [proposal.choice] }],
    ),
  );
  const added = saidValuesPatch(snapshot, said, swedish).flatMap((edit) =>
    edit.kind === "addSheet" ? [sheetOf(edit.blueprint)] : [],
  );
  return { ...snapshot, sheets: [...snapshot.sheets, ...added] };
}

/** As somebody would answer who takes what Samkoll thinks likely, until nothing more is asked. */
function answered(snapshot: Snapshot, day: string): Answers {
  const answers = new Map<string, string>();
  for (let round = 0; round < 6; round += 1) {
    for (const { id, likely } of located(snapshot, day, answers)?.register?.questions ?? []) {
      if (likely !== null && !answers.has(id)) answers.set(id, likely.choice);
    }
  }
  return answers;
}

function toldBy({ figures, register }: OutcomesModel): Figures {
  if (figures === null || register === null) return {};
  const count = (range: { readonly least: number; readonly most: number }): string | null => {
    const exact = known(range);
    return exact === null ? null : String(exact);
  };
  const share = (...which: Parameters<typeof measuredShare> extends [unknown, ...infer Rest] ? Rest : never) => {
    const found = measuredShare(figures, ...which)?.share ?? null;
    return found === null ? null : `${found.numerator}/${found.denominator}`;
  };
  const reason = (id: string): string | null => {
    const rows = figures.distributions.find((each) => each.id === "reason")?.rows;
    const row = rows?.find((each) => each.id === id);
    return row === undefined ? null : count(row.count);
  };
  return {
    started: count(figures.started),
    ended: count(figures.ended),
    current: count(figures.current),
    work: share("work", "endedOrWorking"),
    studies: share("studies", "ended"),
    days: figures.daysInEffort?.mean === null || !figures.daysInEffort ? null : String(figures.daysInEffort.mean),
    flow: figures.flow && [figures.flow.start, figures.flow.new, figures.flow.ended, figures.flow.end].join(" "),
    efforts: figures.efforts?.total === null || !figures.efforts ? null : String(figures.efforts.total),
    nextStep: share("workRehab", "ended"),
    onwards: share("workStudiesSeeking", "ended"),
    illness: reason("illness"),
    moved: reason("moved"),
  };
}

const hudiksvall = {
  sheet: hudiksvallRegister(),
  day: "2018-05-31",
  printed: {
    started: "71",
    ended: "37",
    current: "34",
    work: "11/39",
    studies: "4/37",
    days: "194",
    flow: "32 9 7 34",
  },
};
const arbetslivsintro = {
  sheet: arbetslivsintroRegister(),
  day: "2023-12-31",
  printed: {
    started: "97",
    ended: "46",
    efforts: "365",
    nextStep: "22/46",
    onwards: "6/46",
    illness: "11",
    moved: "7",
  },
};

interface Judged {
  readonly right: number;
  readonly asked: number;
  readonly wrong: readonly string[];
  readonly found: boolean;
}

interface Source {
  readonly day: string;
  readonly printed: Figures;
}

function judge(snapshot: Snapshot, { day, printed }: Source, answers: Answers = noAnswers): Judged {
  const model = located(snapshot, day, answers);
  const register = model?.register ?? null;
  if (model === null || register === null) return { right: 0, asked: 0, wrong: [], found: false };
  const told = toldBy(model);
  const names = Object.keys(printed);
  const silent = names.filter((name) => (told[name] ?? null) === null);
  const headings = snapshot.sheets.flatMap(({ rows }) =>
    rows.slice(0, 4).map((row) => row.cells.map(({ value }) => value)),
  );
  const wrong = names.filter((name) => (told[name] ?? null) !== null && told[name] !== printed[name]);
  return {
    right: names.length - silent.length - wrong.length,
    asked: silent.length,
    wrong: [
      ...wrong.map((name) => `${name}: ${told[name]} for ${printed[name]} under ${JSON.stringify(headings)}`),
      ...(silent.length > 0 && register.questions.length + register.troubles.length === 0
        ? [`${silent.join()} is silent: ${JSON.stringify(headings)}`]
        : []),
    ],
    found: true,
  };
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);
const sources = [hudiksvall, arbetslivsintro];

it("states no other figure of eighty registers, and finds all of them", () => {
  const judged = sources.flatMap((source) => seeds.map((seed) => judge(strangeRegister(source.sheet, seed), source)));
  const sum = (of: (each: Judged) => number): number => judged.reduce((total, each) => total + of(each), 0);
  expect(judged.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(judged.filter(({ found }) => !found)).toHaveLength(0);
  // A third of them says in words of the field which column is which, some of them with answers in words of its own.
  expect(sum(({ right }) => right)).toBeGreaterThan(100);
});

it("states the printed figures of every one of them once what is likely has been confirmed", () => {
  const judged = sources.flatMap((source) =>
    seeds.map((seed) => {
      const snapshot = withProposals(strangeRegister(source.sheet, seed), source.day);
      return judge(snapshot, source, answered(snapshot, source.day));
    }),
  );
  expect(judged.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(judged.map(({ asked }) => asked)).toEqual(judged.map(() => 0));
});

const writers: readonly WriterName[] = ["exceljs", "sheetJs", "inlineStrings"];

it.each(writers)("reads them the same from files by %s", async (writer) => {
  const made = seeds.slice(0, 8).map((seed) => strangeRegister(hudiksvall.sheet, seed));
  for (const snapshot of made) {
    const [typed, written] = [judge(snapshot, hudiksvall), judge(await throughFile(snapshot, writer), hudiksvall)];
    expect(written.wrong).toEqual([]);
    expect([written.found, written.right]).toEqual([typed.found, typed.right]);
  }
});

it.each(Object.entries(falseLists))("reads no register in a list of %s", (name, lines) => {
  for (const sheet of ["Blad1", "Lista"]) {
    const model = located(workbookOf(formSheet(sheet, lines)), today);
    expect([name, model?.register ?? null]).toEqual([name, null]);
  }
});

it.each(Object.entries(doubtfulLists))("states no number of participants of a list of %s, and asks", (_, lines) => {
  const model = located(workbookOf(formSheet("Blad1", lines)), today);
  const { started = { least: 0, most: 0 }, measures = [] } = model?.figures ?? {};
  expect(known(started)).toBeNull();
  expect(measures.flatMap(({ shares }) => shares).filter(({ share }) => share !== null)).toEqual([]);
  expect(model?.register?.questions.length).toBeGreaterThan(0);
});
