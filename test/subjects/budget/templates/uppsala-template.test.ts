/** Uppsala's template is a file like any förbund's, and the schema that is published is that of today. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import uppsala from "../../../../src/subjects/budget/templates/uppsala-2013.json";
import { budgetBlocks, rowLabels } from "../../../../src/subjects/budget/template";
import { templateFault } from "../../../../src/subjects/budget/templates/template-faults";
import { templateJsonSchema } from "../../../../src/subjects/budget/templates/template-json-schema";
import { templateSchema } from "../../../../src/subjects/budget/templates/template-schema";

const template = templateSchema.parse(uppsala);

describe("Uppsala's template of 2013", () => {
  it("is a template by the schema, and holds together", () => {
    expect(templateFault(template)).toBeNull();
    expect(template).toMatchObject({ id: "uppsala", edition: "2013", forbund: "Samordningsförbundet Uppsala län" });
  });

  it("has the rows of the source in both blocks, none lost on the way", () => {
    const rows = budgetBlocks.map(({ sections }) => sections.map((section) => section.rows.length));
    expect(rows).toEqual([
      [0, 2, 10],
      [0, 2, 0],
    ]);
    expect(budgetBlocks[0]?.sections.map(({ freeRows }) => freeRows)).toEqual([5, 0, 3]);
    expect(Object.keys(rowLabels)).toHaveLength(12);
  });

  it("calls the owners insatsägare and samverkanspart in the edition of 2022", () => {
    const [later] = template.editions ?? [];
    expect(later?.edition).toBe("2022");
    expect(later?.words).toMatchObject({ Huvudprojektägare: "Insatsägare", Delprojektägare: "Samverkanspart" });
  });
});

describe("the published schema", () => {
  it("assets/template.schema.json is that of today", () => {
    const asset: unknown = JSON.parse(readFileSync(join(__dirname, "../../../../assets/template.schema.json"), "utf8"));
    expect(asset).toEqual(templateJsonSchema());
  });
});
