/** The examples that Excel's help and the README show are answered as they say. */
import { readFileSync } from "node:fs";
import path from "node:path";
import englishAbout from "../../src/functions/texts/en/about.json";
import swedishAbout from "../../src/functions/texts/sv/about.json";
import { answers } from "../../src/functions/answers";
import { english, swedish } from "../cases/words";

/** The areas of the examples, as a sheet would hold them. */
const areas: Readonly<Record<string, readonly number[]>> = {
  "D5:D29": [5, 5, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 3, 4],
  "E5:E29": [5, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 4],
  "D2:D6": [0.6, 0.65, 0.7, 0.7, 0.75],
  "B2:B6": [0, 6, 12, 18, 24],
};

function argumentIn(text: string): unknown {
  const area = areas[text];
  return area === undefined ? JSON.parse(text) : area.map((value) => [value]);
}

/** The numbers as the words tell them, and how far they are rounded. */
function numbersIn(gives: string): readonly { readonly value: number; readonly slack: number }[] {
  return [...gives.matchAll(/\d+(?:[,.]\d+)?(?: ?%)?/g)].map(([text]) => {
    const scale = text.endsWith("%") ? 100 : 1;
    const decimals = /[,.](\d+)/.exec(text)?.[1]?.length ?? 0;
    return {
      value: Number.parseFloat(text.replace(",", ".")) / scale,
      slack: 0.5 / 10 ** decimals / scale + 1e-9,
    };
  });
}

describe.each([
  ["Swedish", swedishAbout.functions, swedish, ";", / (?=\d{3}\b)/g],
  ["English", englishAbout.functions, english, ",", /,(?=\d{3}\b)/g],
] as const)("in %s", (_, about, language, separator, thousands) => {
  it.each(Object.entries(about).map(([code, { example }]) => [example.formula, example.gives, code] as const))(
    "%s gives %s",
    (formula, gives, code) => {
      const [work] = Object.entries(answers).flatMap(([name, each]) => (name === code ? [each] : []));
      if (work === undefined) throw new Error(`No function ${code}`);
      const given = /\((.*)\)$/
        .exec(formula)?.[1]
        ?.split(separator)
        .map((text) => argumentIn(text.trim()));
      const arity = code === "fidelityPoints" || code === "eq5dSource" ? work.length - 1 : work.length;
      const padded = Array.from({ length: arity }, (__, at) => given?.[at] ?? null);
      const answer: unknown = Reflect.apply(work, undefined, [...padded, language]);
      const told = [answer].flat(2);
      const numbers = numbersIn(gives.replace(thousands, ""));
      const texts = told.filter((each) => typeof each === "string");
      for (const text of texts) expect(gives).toContain(text);
      const figures = told.filter((each) => typeof each === "number");
      if (figures.length > 0) expect(numbers).toHaveLength(figures.length);
      for (const [at, figure] of figures.entries()) {
        expect(Math.abs(figure - (numbers[at]?.value ?? NaN))).toBeLessThanOrEqual(numbers[at]?.slack ?? 0);
      }
    },
  );
});

it("the README shows each with the same example", () => {
  const readme = readFileSync(path.join(__dirname, "../../README.md"), "utf8");
  for (const { example } of Object.values(swedishAbout.functions)) expect(readme).toContain(`\`${example.formula}\``);
});
