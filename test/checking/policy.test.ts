/** The policy file: defaults, faults, and the schema that is published with it. */
import { defaultPolicy } from "../check";
import { catalogue } from "../../src/subjects/catalogue";
import { costKinds } from "../../src/subjects/budget/policy";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const { read, jsonSchema } = catalogue.policies;
const root = join(__dirname, "../..");
const asset = (name: string): unknown => JSON.parse(readFileSync(join(root, "assets", name), "utf8"));

const ownRate = { ownerKind: "state", year: 2027, percent: 51.2, source: "Förbundets budgetförutsättningar" };

const ownTemplate = { schema: 1, id: "arsbudget", forbund: "Förbundet", name: "Årsbudget", edition: "2026" };

describe("a policy", () => {
  it("that says nothing is the default one", () => {
    expect(read({})).toEqual({ ok: true, policy: defaultPolicy });
  });

  it("need only name what differs", () => {
    const reading = read({ name: "Förbundet", largestRequest: 2_000_000, excludedCosts: ["equipment"] });
    expect(reading).toMatchObject({
      ok: true,
      policy: { largestRequest: 2_000_000, excludedCosts: ["equipment"], participantsPerCoach: 20 },
    });
  });

  it("may change one end of the span of a full-time year", () => {
    const reading = read({ fullTimeYearCost: { max: 900_000 } });
    expect(reading).toMatchObject({ ok: true, policy: { fullTimeYearCost: { min: 350_000, max: 900_000 } } });
  });

  it("may lift a limit with null", () => {
    const limits = { longestProjectMonths: null, overheadShareOfStaff: null, premisesShareOfRequest: null };
    expect(read(limits)).toMatchObject({ ok: true, policy: limits });
  });

  it("may hold the förbund's own employer contributions", () => {
    const reading = read({ employerContributions: [ownRate, { ...ownRate, year: 2028 }] });
    expect(reading).toMatchObject({ ok: true, policy: { employerContributions: [ownRate, { year: 2028 }] } });
  });

  it("may hold the förbund's own budget forms, in several editions", () => {
    const budgetTemplates = [ownTemplate, { ...ownTemplate, edition: "2027" }];
    expect(read({ budgetTemplates })).toMatchObject({ ok: true, policy: { budgetTemplates } });
  });

  it("by default excludes what finsam.se says a förbund cannot finance", () => {
    expect(defaultPolicy.excludedCosts).toEqual(["interpreter", "travelCards", "participantCompensation"]);
    expect(costKinds).toEqual(expect.arrayContaining([...defaultPolicy.excludedCosts]));
  });
});

describe("a faulty policy", () => {
  it.each<[unknown, string, string]>([
    [{ longestProjectMonth: 12 }, "longestProjectMonth", "unrecognized_keys"],
    [{ fullTimeYearCost: { min: 1, max: 2, mean: 1 } }, "fullTimeYearCost.mean", "unrecognized_keys"],
    [{ fullTimeYearCost: { min: 5, max: 1 } }, "fullTimeYearCost", "min_above_max"],
    [{ fullTimeYearCost: { min: "1", max: 2 } }, "fullTimeYearCost.min", "invalid_type"],
    [{ overheadShareOfStaff: 30 }, "overheadShareOfStaff", "too_big"],
    [{ ownFundingShare: -0.1 }, "ownFundingShare", "too_small"],
    [{ largestRequest: "2 000 000" }, "largestRequest", "invalid_type"],
    [{ fewestMemberOrganisations: 1.5 }, "fewestMemberOrganisations", "invalid_type"],
    [{ excludedCosts: ["coffee"] }, "excludedCosts.0", "invalid_value"],
    [{ memberNames: [""] }, "memberNames.0", "too_small"],
    [{ participantsPerCoach: 0 }, "participantsPerCoach", "too_small"],
    [{ smallestPublished: 1 }, "smallestPublished", "too_small"],
    [{ smallestPublished: 4.5 }, "smallestPublished", "invalid_type"],
    [{ employerContributions: [{ ...ownRate, percent: 138.46 }] }, "employerContributions.0.percent", "too_big"],
    [{ employerContributions: [{ ...ownRate, source: "" }] }, "employerContributions.0.source", "too_small"],
    [{ employerContributions: [ownRate, ownRate] }, "employerContributions.1", "rate_twice"],
    [{ budgetTemplates: [ownTemplate, ownTemplate] }, "budgetTemplates.1", "template_twice"],
    [
      { budgetTemplates: [{ ...ownTemplate, editions: [{ edition: "2026", words: {} }] }] },
      "budgetTemplates.0",
      "template_twice",
    ],
    [{ budgetTemplates: [{ ...ownTemplate, schema: 2 }] }, "budgetTemplates.0.schema", "invalid_value"],
    [{ budgetTemplates: [{ ...ownTemplate, column: {} }] }, "budgetTemplates.0.column", "unrecognized_keys"],
    [
      { budgetTemplates: [{ ...ownTemplate, columns: { a: { sv: "Belopp", role: "money" } } }] },
      "budgetTemplates.0.columns.a.role",
      "invalid_value",
    ],
    [
      { budgetTemplates: [{ ...ownTemplate, columns: { a: { sv: "Antal", role: "factor" } } }] },
      "budgetTemplates.0.columns.a.factor",
      "template_factor",
    ],
    [
      { budgetTemplates: [{ ...ownTemplate, rows: { hyra: { sv: "Hyra", section: "lokaler" } } }] },
      "budgetTemplates.0.rows.hyra.section",
      "template_reference",
    ],
    [
      { budgetTemplates: [{ ...ownTemplate, editions: [{ edition: "2027", words: { Sökt: "Ansökt" } }] }] },
      "budgetTemplates.0.editions.0.words.Sökt",
      "template_word",
    ],
    [{ longestProjectMonths: Number.POSITIVE_INFINITY }, "longestProjectMonths", "invalid_type"],
    [null, "", "invalid_type"],
    [[], "", "invalid_type"],
    ["{}", "", "invalid_type"],
  ])("%j is told at %s as %s", (content, path, code) => {
    expect(read(content)).toEqual({ ok: false, faults: [{ path, code }] });
  });

  it("has all its faults told at once", () => {
    const reading = read({ a: 1, b: 2, evaluationRequired: "ja" });
    const paths = reading.ok ? [] : reading.faults.map(({ path }) => path);
    expect([...paths].sort()).toEqual(["a", "b", "evaluationRequired"]);
  });

  it("cannot reach into the program by a hostile key", () => {
    for (const text of ['{"__proto__":{"largestRequest":1}}', '{"constructor":{"prototype":{"largestRequest":1}}}']) {
      const path = Object.keys(JSON.parse(text) as object)[0];
      expect(read(JSON.parse(text))).toEqual({ ok: false, faults: [{ path, code: "unrecognized_keys" }] });
    }
    expect(Object.prototype).not.toHaveProperty("largestRequest");
    expect(defaultPolicy.largestRequest).toBeNull();
  });
});

describe("the files that are shipped", () => {
  it("assets/policy.json is the default policy, every limit written out", () => {
    expect(asset("policy.json")).toEqual({ $schema: "./policy.schema.json", ...defaultPolicy });
    expect(read(asset("policy.json"))).toEqual({ ok: true, policy: defaultPolicy });
  });

  it("assets/policy.schema.json is the schema of today", () => {
    expect(asset("policy.schema.json")).toEqual(jsonSchema());
  });

  it("docs/policy.md explains every limit", () => {
    const page = readFileSync(join(root, "docs/policy.md"), "utf8");
    const limits = Object.keys(defaultPolicy);
    for (const limit of limits) expect(page).toContain(`\`${limit}\``);
    for (const kind of costKinds) expect(page).toContain(`\`${kind}\``);
  });
});
