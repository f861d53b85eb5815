/** Tables for publication: no reader can work out a small number of people, by any of the sums. */
import { type Count, hiddenCounts, type SumOf } from "../../../../src/subjects/outcomes/publish/suppress";
import { possibleValues } from "./reader";

const smallest = 5;

function shown(id: string, value: number, worth = 1): Count {
  return { id, value, kind: "shown", worth };
}

function derived(id: string, value: number): Count {
  return { id, value, kind: "derived", worth: 1 };
}

interface Table {
  readonly counts: readonly Count[];
  readonly sums: readonly SumOf[];
}

/** What a reader can still find out: small counts, and hidden ones of which only one value is left. */
function foundOut({ counts, sums }: Table, hidden: ReadonlySet<string>): readonly string[] {
  const most = 3 * Math.max(...counts.map(({ value }) => value), smallest);
  return counts
    .filter(({ id, value, kind }) => hidden.has(id) || (kind === "derived" && value > 0 && value < smallest))
    .filter(({ id }) => {
      const { low, high } = possibleValues(id, counts, sums, hidden, most);
      return low === high || high < smallest;
    })
    .map(({ id, value }) => `${id} = ${value}`);
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Many noughts and small counts, a few large: what a register of some tens of people gives. */
function people(random: () => number): number {
  const kind = random();
  if (kind < 0.25) return 0;
  return Math.floor(random() * (kind < 0.7 ? 7 : 25));
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Rows by columns with their sums; `prefix` keeps two tables apart. */
function twoWay(grid: readonly (readonly number[])[], prefix = "", total = "all"): Table {
  const columns = grid[0]?.map((_, column) => column) ?? [];
  return {
    counts: [
      ...grid.flatMap((row, at) => row.map((value, column) => shown(`${prefix}${at}:${column}`, value))),
      ...grid.map((row, at) => shown(`${prefix}row ${at}`, add(row), 3)),
      ...columns.map((column) => shown(`${prefix}column ${column}`, add(grid.map((row) => row[column] ?? 0)), 3)),
      shown(total, add(grid.map(add)), 10),
    ],
    sums: [
      ...grid.map((row, at) => ({
        total: `${prefix}row ${at}`,
        parts: row.map((_, column) => `${prefix}${at}:${column}`),
      })),
      ...columns.map((column) => ({
        total: `${prefix}column ${column}`,
        parts: grid.map((_, at) => `${prefix}${at}:${column}`),
      })),
      { total, parts: grid.map((_, at) => `${prefix}row ${at}`) },
    ],
  };
}

describe("counts that are left out", () => {
  it("are the small ones: 4 of the 37 who ended went to studies in Hudiksvall", () => {
    const table = {
      counts: [shown("studies", 4), derived("others", 33), shown("ended", 37, 10)],
      sums: [{ total: "ended", parts: ["studies", "others"] }],
    };
    expect(hiddenCounts(table.counts, table.sums, smallest)).toEqual(new Set(["studies"]));
    expect(hiddenCounts(table.counts, table.sums, 4)).toEqual(new Set());
  });

  it("are two at least in a row with a sum: men are the total less women", () => {
    const counts = [shown("women", 3), shown("men", 38), shown("all", 41, 10)];
    expect(hiddenCounts(counts, [{ total: "all", parts: ["women", "men"] }], smallest)).toEqual(
      new Set(["women", "men"]),
    );
  });

  it("hide the share of nearly all, which gives away the few who are not in it", () => {
    const counts = [shown("planned", 94), derived("late", 3), shown("started", 97, 10)];
    expect(hiddenCounts(counts, [{ total: "started", parts: ["planned", "late"] }], smallest)).toEqual(
      new Set(["planned"]),
    );
  });

  it("do not hide a nought, nor hide behind one", () => {
    const counts = [shown("a", 0), shown("b", 2), shown("c", 12), shown("d", 9), shown("all", 23, 10)];
    expect(hiddenCounts(counts, [{ total: "all", parts: ["a", "b", "c", "d"] }], smallest)).toEqual(
      new Set(["b", "d"]),
    );
  });

  it("are more where a row is there because somebody is in it: 6 over three such rows leave 4 at most for each", () => {
    const named = [5, 2, 2, 2].map((value, at): Count => ({ ...shown(`${at}`, value), least: 1 }));
    const counts = [...named, shown("all", 11, 10)];
    const sums = [{ total: "all", parts: ["0", "1", "2", "3"] }];
    expect(hiddenCounts(counts, sums, smallest)).toEqual(new Set(["0", "1", "2", "3"]));
    expect(foundOut({ counts, sums }, new Set(["1", "2", "3"]))).toEqual(["1 = 2", "2 = 2", "3 = 2"]);
  });

  it("are a nought too where its group is small itself", () => {
    const counts: readonly Count[] = [
      { ...shown("work", 0), secret: true },
      derived("no work", 3),
      shown("group", 3),
      shown("others", 20),
      shown("all", 23, 10),
    ];
    const sums = [
      { total: "group", parts: ["work", "no work"] },
      { total: "all", parts: ["group", "others"] },
    ];
    const hidden = hiddenCounts(counts, sums, smallest);
    expect(hidden).toEqual(new Set(["work", "group", "others"]));
    expect(foundOut({ counts, sums }, hidden)).toEqual([]);
  });

  it("are none where every count is large or nought", () => {
    const { counts, sums } = twoWay([
      [12, 0, 8],
      [9, 25, 0],
    ]);
    expect(hiddenCounts(counts, sums, smallest)).toEqual(new Set());
  });
});

describe("a reader who tries every value", () => {
  it("finds out a count whose complement is shown", () => {
    const counts = [shown("women", 3), shown("men", 38), shown("all", 41)];
    const sums = [{ total: "all", parts: ["women", "men"] }];
    expect(foundOut({ counts, sums }, new Set(["women"]))).toEqual(["women = 3"]);
  });

  it("finds out nothing in one-way tables", () => {
    const random = randomNumbers(1);
    for (let round = 0; round < 300; round += 1) {
      const values = Array.from({ length: 2 + Math.floor(random() * 6) }, () => people(random));
      const table = {
        counts: [
          ...values.map((value, at): Count => ({
            ...shown(`${at}`, value),
            least: round % 2 === 0 ? 0 : Math.min(1, value),
          })),
          shown("all", add(values), 10),
        ],
        sums: [{ total: "all", parts: values.map((_, at) => `${at}`) }],
      };
      expect(foundOut(table, hiddenCounts(table.counts, table.sums, smallest))).toEqual([]);
    }
  });

  it("finds out nothing in two-way tables", () => {
    const random = randomNumbers(2);
    for (let round = 0; round < 150; round += 1) {
      const columns = 2 + Math.floor(random() * 3);
      const rows = 2 + Math.floor(random() * 3);
      const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => people(random)));
      const table = twoWay(grid);
      expect(foundOut(table, hiddenCounts(table.counts, table.sums, smallest))).toEqual([]);
    }
  });

  it("finds out nothing in two tables of the same people", () => {
    const random = randomNumbers(3);
    for (let round = 0; round < 80; round += 1) {
      const first = [people(random), people(random), people(random)];
      const all = add(first);
      const cut = Math.floor(random() * (all + 1));
      const [came, other] = [first.map((value) => Math.floor(random() * (value + 1))), [cut, all - cut]];
      const counts = [
        ...first.map((value, at) => shown(`group ${at}`, value)),
        ...first.map((_, at) => shown(`work ${at}`, came[at] ?? 0)),
        ...first.map((value, at) => derived(`not ${at}`, value - (came[at] ?? 0))),
        ...other.map((value, at) => shown(`half ${at}`, value)),
        shown("work", add(came), 5),
        derived("not", all - add(came)),
        shown("all", all, 10),
      ];
      const at = first.map((_, index) => index);
      const sums = [
        { total: "all", parts: at.map((index) => `group ${index}`) },
        { total: "all", parts: ["half 0", "half 1"] },
        { total: "work", parts: at.map((index) => `work ${index}`) },
        { total: "not", parts: at.map((index) => `not ${index}`) },
        { total: "all", parts: ["work", "not"] },
        ...at.map((index) => ({ total: `group ${index}`, parts: [`work ${index}`, `not ${index}`] })),
      ];
      expect(foundOut({ counts, sums }, hiddenCounts(counts, sums, smallest))).toEqual([]);
    }
  });
});
