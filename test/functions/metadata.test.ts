/** What Excel is told of the functions: names that it takes, words in both languages, the same functions in the code. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import { functionsMetadata } from "../../functions-metadata.cjs";
import words from "../../src/functions/texts/sv/functions.json";
import { functionsById } from "../../src/functions/functions";

const root = path.resolve(__dirname, "../..");

const word = z.string().check(z.minLength(1));
const functionSchema = z.strictObject({
  id: word,
  name: word,
  description: word,
  helpUrl: word,
  parameters: z.array(
    z.strictObject({
      name: word,
      description: word,
      type: z.enum(["any"]),
      dimensionality: z.optional(z.literal("matrix")),
      optional: z.optional(z.literal(true)),
    }),
  ),
  result: z.strictObject({
    type: z.optional(z.enum(["number", "string"])),
    dimensionality: z.optional(z.literal("matrix")),
  }),
});
const metadataSchema = z.strictObject({ functions: z.array(functionSchema) });

type Functions = z.infer<typeof metadataSchema>["functions"];

let [swedish, english]: readonly [Functions, Functions] = [[], []];

beforeAll(async () => {
  const [sv, en] = await Promise.all([
    functionsMetadata("sv", "https://samkoll.example"),
    functionsMetadata("en", "https://samkoll.example"),
  ]);
  [swedish, english] = [metadataSchema.parse(sv).functions, metadataSchema.parse(en).functions];
});

it("names the functions that the code hands to Excel, each of them once", () => {
  expect(swedish.map(({ id }) => id)).toEqual([...functionsById.keys()]);
  expect(new Set(swedish.map(({ name }) => name)).size).toBe(swedish.length);
});

it("has ids of A–Z, 0–9, underscore and point, and names that begin with a letter", () => {
  for (const { id, name } of swedish) {
    expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
    expect(name).toMatch(/^\p{Lu}[\p{Lu}0-9._]{2,127}$/u);
    // A to XFD with a row, or R1C1: Excel would take it for a cell.
    expect(name).not.toMatch(/^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/);
  }
});

it("has the same functions in both languages, by the same ids and names, each with words of its own", () => {
  const shape = (functions: Functions) =>
    functions.map(({ id, name, parameters, result }) => ({
      id,
      name,
      result,
      parameters: parameters.map(({ type, dimensionality, optional }) => ({ type, dimensionality, optional })),
    }));
  expect(shape(english)).toEqual(shape(swedish));
  const words = (functions: Functions) =>
    functions.flatMap(({ description, parameters }) => [description, ...parameters.map((each) => each.description)]);
  const [sv, en] = [words(swedish), words(english)];
  // Only what is said in letters of no language is the same in both: "3L" and "5L".
  expect(sv.filter((text, at) => text === en[at] && /[a-zåäö]{4}/i.test(text))).toEqual([]);
});

it("names parameters as Excel in Swedish writes them: PLATSMÅNAD(belopp; platser; månader)", () => {
  const shown = swedish.map(
    ({ name, parameters }) =>
      `${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join("; ")})`,
  );
  expect(shown).toEqual([
    "PERDELTAGARE(belopp; deltagare)",
    "PLATSMÅNAD(belopp; platser; månader)",
    "ANDEL(antal; av)",
    "ANDEL.INTERVALL(antal; av)",
    "PROGRAMTROHET(poäng)",
    "KAPPA(bedömare1; bedömare2)",
    "GHQ(svar; metod; [kodning])",
    "EQ5D(svar; version; [värdering])",
    "EQ5D.KÄLLA(version; [värdering])",
    "QALY(index; månader)",
  ]);
});

it("spills where there are several answers, and takes an area where there are several cells", () => {
  const spilling = swedish.filter(({ result }) => result.dimensionality === "matrix").map(({ id }) => id);
  expect(spilling).toEqual(["ANDEL.INTERVALL", "PROGRAMTROHET"]);
  const areas = swedish.flatMap(({ id, parameters }) =>
    parameters.filter(({ dimensionality }) => dimensionality === "matrix").map(({ name }) => `${id} ${name}`),
  );
  expect(areas).toEqual([
    "PROGRAMTROHET poäng",
    "KAPPA bedömare1",
    "KAPPA bedömare2",
    "GHQ svar",
    "EQ5D svar",
    "QALY index",
    "QALY månader",
  ]);
});

it("leads from each function to its help on the add-in's own server, in the reader's language", () => {
  expect(swedish.map(({ helpUrl }) => helpUrl)).toContain("https://samkoll.example/functions.html#PLATSMANAD");
  expect(english.map(({ helpUrl }) => helpUrl)).toContain("https://samkoll.example/functions-en.html#PLATSMANAD");
});

it("says what one who writes a formula must know: which value sets are of one source", () => {
  const told = swedish.flatMap(({ parameters }) => parameters.map(({ description }) => description)).join(" ");
  const sets = readFileSync(path.join(root, "src/subjects/outcomes/health/value-sets.json"), "utf8");
  const known = z.array(z.object({ id: z.string() })).parse(JSON.parse(sets));
  for (const { id } of known) expect(told).toContain(id);
});

it("has a reason that the code gives behind every word about an error", () => {
  const folder = path.join(root, "src/functions");
  const code = readdirSync(folder)
    .filter((file) => file.endsWith("-functions.ts") || file === "arguments.ts")
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
  expect(Object.keys(words.fault).filter((key) => !code.includes(`"${key}"`))).toEqual([]);
});

it("keeps descriptions within 255 characters, the most that Excel takes of functions in XLL add-ins", () => {
  const all = [...swedish, ...english].flatMap(({ description, parameters }) => [
    description,
    ...parameters.map((each) => each.description),
  ]);
  expect(all.filter((text) => text.length > 255)).toEqual([]);
});
