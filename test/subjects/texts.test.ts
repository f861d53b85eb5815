/** Both languages hold the same keys, every key that the code names is there, and none stands unused. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { englishTexts, swedishTexts } from "../cases/words";
import { catalogue } from "../../src/subjects/catalogue";
import { allRules } from "../tooling/rules-page";

const source = path.join(__dirname, "../../src");

const allQuestions = catalogue.subjects.flatMap(({ questionKinds }) => questionKinds);

type Tree = Readonly<Record<string, unknown>>;

/** The words of all rooms and subjects as one tree, as a language merges them. */
function merged(parts: readonly object[]): Tree {
  const tree: Record<string, unknown> = {};
  for (const [key, value] of parts.flatMap((part): readonly [string, unknown][] => Object.entries(part))) {
    const before = tree[key];
    tree[key] = typeof value === "object" && value !== null && before ? merged([Object(before), value]) : value;
  }
  return tree;
}

const [sv, en] = [merged(swedishTexts), merged(englishTexts)];

function keysOf(texts: object, prefix = ""): readonly string[] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? keysOf(value, `${prefix}${name}.`) : [`${prefix}${name}`],
  );
}

function placesIn(texts: object, key: string): readonly string[] {
  const text: unknown = key.split(".").reduce<unknown>((part, name) => Reflect.get(Object(part), name), texts);
  return [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort((a, b) => a.localeCompare(b));
}

const code = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(source, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, ""))
  .join("\n");

const areas = Object.keys(sv).join("|");
/** Keys named whole, `"pane.open"`, and the beginnings of keys put together, `` `app.unit.${…}` ``. */
const named = [...code.matchAll(new RegExp(`["'\`]((?:${areas})(?:\\.[\\w-]+)+)["'\`]`, "g"))].map(
  (match) => match[1] ?? "",
);
const begun = [...code.matchAll(new RegExp(`\`((?:${areas})\\.[\\w.-]*)\\$\\{`, "g"))].map((match) => match[1] ?? "");

const swedishKeys = keysOf(sv);

it("holds the same keys in Swedish and English", () => {
  expect(keysOf(en)).toEqual(swedishKeys);
});

it("fills the same places in both languages", () => {
  const differing = swedishKeys.filter((key) => placesIn(sv, key).join() !== placesIn(en, key).join());
  expect(differing).toEqual([]);
});

it("leaves no text empty", () => {
  const blank = (texts: object): readonly string[] =>
    keysOf(texts).filter((key) => {
      const text: unknown = key.split(".").reduce<unknown>((part, name) => Reflect.get(Object(part), name), texts);
      return typeof text !== "string" || text.trim() === "";
    });
  expect([...blank(sv), ...blank(en)]).toEqual([]);
});

it("has every key that the code names", () => {
  const known = new Set(
    swedishKeys.flatMap((key) => key.split(".").map((_, index, parts) => parts.slice(0, index + 1).join("."))),
  );
  // i18next picks key_one or key_other by a count.
  const plural = new Set(swedishKeys.map((key) => key.replace(/_(zero|one|other)$/, "")));
  expect(named.filter((key) => !known.has(key) && !plural.has(key))).toEqual([]);
});

it("has words for every question and each of its choices", () => {
  const known = new Set(swedishKeys);
  const needed = allQuestions.flatMap(({ about, choices, whys }) => [
    `questions.${about}.ask`,
    ...choices.map((choice) => `questions.${about}.choices.${choice}`),
    ...whys.map((why) => `questions.${about}.why.${why}`),
  ]);
  expect(needed.filter((key) => !known.has(key))).toEqual([]);
});

it("has no key that nothing uses", () => {
  const rules = new Set(allRules.map((rule) => rule.id));
  const used = (key: string): boolean => {
    const [area, rule, part, variant] = key.split(".");
    if (area === "questions") {
      const asked = allQuestions.find(({ about }) => about === rule);
      if (part === "choices") return asked?.choices.includes(variant ?? "") === true;
      return part === "why" ? asked?.whys.includes(variant ?? "") === true : asked !== undefined;
    }
    if (area === "rules") {
      if (rule === "source") return allRules.some(({ source: named }) => named === part);
      const known = allRules.find(({ id }) => id === rule);
      const chosen = variant?.replace(/_(one|other)$/, "");
      return rules.has(rule ?? "") && (chosen === undefined || known?.variants?.includes(chosen) === true);
    }
    const stem = key.replace(/_(zero|one|other)$/, "");
    return (
      named.some((name) => stem === name || stem.startsWith(`${name}.`)) ||
      begun.some((beginning) => stem.startsWith(beginning))
    );
  };
  expect(swedishKeys.filter((key) => !used(key))).toEqual([]);
});
