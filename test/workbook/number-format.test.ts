/** What Excel shows of an amount in thousands of kronor: never a lone decimal mark, never a decimal less. */
import { formatShowing, thousandsFormat } from "../../src/workbook/number-format";

/** As Excel reads a code of two conditions and an else, of the signs that Samkoll's codes hold; Swedish marks. */
function shown(code: string, value: number): string {
  const sections = code.split(";");
  const section = sections.find((part) => value >= Number(/^\[>=(\d+)\]/.exec(part)?.[1] ?? 0)) ?? "General";
  const pattern = section.replace(/^\[[^\]]*\]/, "");
  if (pattern === "General") return String(value).replace(".", ",");
  const [wholePattern = "", decimalPattern] = pattern.split(".");
  const most = decimalPattern?.length ?? 0;
  const [whole = "", decimals = ""] = value.toFixed(most).split(".");
  const least = decimalPattern?.replace(/#/g, "").length ?? 0;
  const kept = decimals.replace(/0+$/, "").padEnd(least, "0");
  const digits = [...whole];
  const places = [...wholePattern.replace(/\\ /g, " ")].reverse();
  const out: string[] = [];
  for (const place of places) out.push(place === " " ? " " : (digits.pop() ?? ""));
  const parted = [...digits, ...out.reverse()].join("");
  // The mark stands in the code, so it stands in what is shown, whatever follows it.
  return decimalPattern === undefined ? parted : `${parted},${kept}`;
}

it("tells in this test what a code of optional decimals would show", () => {
  expect(shown(String.raw`[>=1000]#\ ##0.###;General`, 1830)).toBe("1 830,");
});

it.each([
  [0, "0"],
  [600, "600"],
  [600.5, "600,5"],
  [1000, "1 000"],
  [1830, "1 830"],
  [1830.5, "1 830,5"],
  [1830.125, "1 830,125"],
  [2430, "2 430"],
  [1_506_336.5, "1 506 336,5"],
  [1_830_000, "1 830 000"],
])("%s tkr is shown as %s", (value, text) => {
  expect(shown(formatShowing(thousandsFormat, value), value)).toBe(text);
});

it("leaves every other format as it is", () => {
  expect(formatShowing("0%", 0.125)).toBe("0%");
  expect(formatShowing(thousandsFormat, "text")).toBe(thousandsFormat);
});
