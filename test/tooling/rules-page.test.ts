/** docs/rules.md is what the subjects say. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { english, swedish } from "../cases/words";
import { allRules, rulesPage } from "./rules-page";

it("is as the subjects and their texts make it (npm run docs)", () => {
  const written = readFileSync(path.join(__dirname, "../../docs/rules.md"), "utf8");
  expect(written).toBe(rulesPage(swedish, english));
});

it("has each rule once, in order", () => {
  const ids = allRules.map((rule) => rule.id);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a.localeCompare(b)));
});

it.each(allRules.map((rule) => [rule.id, rule] as const))("%s has its words in both languages", (id, rule) => {
  for (const { text, has } of [swedish, english]) {
    for (const part of ["title", "why"]) expect(has(`rules.${id}.${part}`)).toBe(true);
    expect(has(`rules.source.${rule.source}`)).toBe(true);
    for (const variant of rule.variants ?? [undefined]) {
      const key = `rules.${id}.message${variant === undefined ? "" : `.${variant}`}`;
      expect(text(key)).not.toMatch(/returned an object|^rules\./);
    }
  }
});
