/** `npm run docs`: writes what is made from the code: the rules' page, the policy's schema and its defaults, a template's schema. */
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { templateJsonSchema } from "../../src/subjects/budget/templates/template-json-schema";
import { catalogue } from "../../src/subjects/catalogue";
import { english, swedish } from "../cases/words";
import { rulesPage } from "./rules-page";

async function writeJson(file: string, content: unknown): Promise<void> {
  writeFileSync(file, await format(JSON.stringify(content), { parser: "json", printWidth: 120 }));
}

async function main(): Promise<void> {
  writeFileSync("docs/rules.md", rulesPage(swedish, english));
  await writeJson("assets/policy.schema.json", catalogue.policies.jsonSchema());
  await writeJson("assets/template.schema.json", templateJsonSchema());
  await writeJson("assets/policy.json", { $schema: "./policy.schema.json", ...catalogue.policies.standard });
}

void main();
