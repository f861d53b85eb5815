/** Whether a piece of work grows faster than the text that it is given. */

/** What texts are made of that means harm: signs that a reader may take for the beginning or the end of something. */
const units: readonly string[] = [
  ..." \u00a0\t\n10aåA-–.,%()\"'[]/:;_&<#\u0301$\\!@?*~{",
  ...[
    "1 ",
    "1.",
    "1,",
    "1-",
    "1/",
    "- ",
    "a ",
    "a.",
    "a-",
    "e\u0301",
    "\r\n",
    "1 1 1",
    "1 000 ",
    "12-",
    "2014-",
    "0.0",
    "1e",
    "(1",
    "[a",
  ],
  ...[
    '"a',
    "''",
    "'a",
    "a!",
    "A1+",
    "A1:",
    "$A",
    "#,",
    "nr ",
    "Nr. ",
    "kr ",
    "tkr ",
    "år ",
    "och ",
    "jan ",
    "1 jan ",
    "till ",
    "a@",
    "07",
    "~*",
  ],
  ...["<a", "<v:shape ", "  a", "a  ", "- - "],
];
/** What stands before and behind: something to begin with, and something that does not fit at the end. */
const frames: readonly (readonly [string, string])[] = [["1", "x"]];

/** Adversarial texts of about this length. */
function hostileTexts(length: number): readonly string[] {
  return units.flatMap((unit) => {
    const middle = unit.repeat(Math.ceil(length / unit.length));
    return frames.map(([beginning, ending]) => beginning + middle + ending);
  });
}

/** Four times the text may take four times the work, and the square takes sixteen: between them lies the machine's own mood. */
const mostGrowth = 11;
/** Milliseconds below which nothing is told of the work. */
const floor = 8;

/**
 * The texts at which `work` takes more than eleven times as long for four times the letters, the first for all. `short`: the
 * length to begin with.
 */
export function growsFasterThan(work: (text: string) => unknown, short: number): string | null {
  const shorter = hostileTexts(short);
  const longer = hostileTexts(short * 4);
  for (let at = 0; at < longer.length; at += 1) {
    const [small = "", large = ""] = [shorter[at], longer[at]];
    // One look in passing: what is quick for the long text needs no second.
    if (milliseconds(work, large, 1) < floor) continue;
    const grew = Array.from({ length: 3 }, () => grownAt(work, small, large));
    const [first] = grew;
    if (!first || grew.includes(null)) continue;
    const [before, after] = first;
    return `${JSON.stringify(small.slice(0, 24))}: ${before.toFixed(2)} ms, then ${after.toFixed(2)} ms`;
  }
  return null;
}

/** What both texts take, where the longer takes too much. */
function grownAt(work: (text: string) => unknown, small: string, large: string): readonly [number, number] | null {
  const [before, after] = [milliseconds(work, small, 5), milliseconds(work, large, 5)];
  return after < floor || after < before * mostGrowth ? null : [before, after];
}

/** The processor's time, the least of so many runs: others use the machine too. */
function milliseconds(work: (text: string) => unknown, text: string, runs: number): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    // Another text each time: some readers remember what they have read.
    const asked = text + "x".repeat(run);
    const began = process.cpuUsage();
    work(asked);
    least = Math.min(least, process.cpuUsage(began).user / 1000);
  }
  return least;
}
