/** docs/rules.md is what the subjects say. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { findingText } from "../../src/checking/language";
import { asNumber } from "../../src/checking/message-value";
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
  for (const language of [swedish, english]) {
    const { has } = language;
    for (const part of ["title", "why"]) expect(has(`rules.${id}.${part}`)).toBe(true);
    expect(has(`rules.source.${rule.source}`)).toBe(true);
    for (const variant of rule.variants ?? [undefined]) {
      const at = { sheet: "", row: 0, column: 0 };
      const told = { rule: id, severity: rule.severity, at, ...(variant !== undefined && { variant }) };
      for (const count of [1, 2]) {
        const { message } = findingText({ ...told, values: { count: asNumber(count) } }, language);
        expect(message).not.toMatch(/returned an object|^rules\./);
      }
    }
  }
});
