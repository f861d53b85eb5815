/** A policy in words. */
import { defaultPolicy, type WholePolicy } from "../check";
import { policyFaultText, readPolicyFile } from "../../src/checking/policy-file";
import { catalogue } from "../../src/subjects/catalogue";
import { english, swedish } from "../cases/words";

const plain = (text: string): string => text.replace(/\s/g, " ");
const limits = (policy: WholePolicy): readonly string[] => catalogue.policies.inWords(policy, swedish).map(plain);

describe("the limits of a policy", () => {
  it("are told in words, Samkoll's own among them", () => {
    expect(limits(defaultPolicy)).toEqual([
      "Projektet får pågå i högst 36 månader.",
      "En heltid får kosta mellan 350 000 kr och 1 200 000 kr per år, med arbetsgivaravgifter.",
      "Samma roll får kosta högst 25 % mer på en rad än på en annan.",
      "Minst 2 av förbundets medlemmar ska delta.",
      "Overhead får vara högst 30 % av personalkostnaden.",
      "Lokaler får vara högst 20 % av det som rekvireras.",
      "Budgeten ska ha pengar till utvärdering.",
      "Förbundet betalar inte: tolk, busskort och milersättning, ersättning till deltagare.",
      "Högst 20 deltagare samtidigt för varje coach på heltid.",
      "En verksamhet mäts mot programtrohetsskalan tidigast 6 månader efter sin start.",
      "Det går högst 18 månader mellan två programtrohetsmätningar.",
      "I tabeller för publicering visas inte färre än 5 personer.",
    ]);
  });

  it("that a förbund adds are told, and those that it switches off are not", () => {
    const own = { ...defaultPolicy, largestRequest: 2_000_000, ownFundingShare: 0.1, memberNames: ["Habiliteringen"] };
    expect(limits(own)).toEqual(
      expect.arrayContaining([
        "Högst 2 000 000 kr får rekvireras.",
        "Egenfinansieringen ska vara minst 10 % av projektets kostnad.",
        "Som medlem räknas också: Habiliteringen.",
      ]),
    );
    const off: WholePolicy = {
      ...defaultPolicy,
      longestProjectMonths: null,
      overheadShareOfStaff: null,
      premisesShareOfRequest: null,
      fewestMemberOrganisations: 0,
      evaluationRequired: false,
      excludedCosts: [],
      fidelityEarliestMonths: null,
      fidelityLongestIntervalMonths: null,
    };
    expect(limits(off)).toHaveLength(4);
  });
});

describe("a policy file", () => {
  it("names only what differs", () => {
    const reading = readPolicyFile('\uFEFF{ "name": "Förbundet", "longestProjectMonths": 12 }', catalogue.policies);
    expect(reading).toEqual({ ok: true, policy: { ...defaultPolicy, name: "Förbundet", longestProjectMonths: 12 } });
  });

  it("that cannot be used is told fault by fault, with what a misspelt limit was meant to be", () => {
    const told = (content: string) => {
      const reading = readPolicyFile(content, catalogue.policies);
      return reading.ok ? [] : reading.faults.map((fault) => policyFaultText(fault, "p.json", swedish));
    };
    expect(told('{"largestRequst": 1, "ownFundingShare": 30}')).toEqual(
      expect.arrayContaining([
        "Policyn p.json: largestRequst finns inte bland gränserna. Är det rätt stavat? Menade du largestRequest?",
        "Policyn p.json: ownFundingShare är för stort.",
      ]),
    );
    expect(told("largestRequest: 1")).toEqual(["Policyn p.json är ingen giltig JSON."]);
    expect(policyFaultText({ key: "policy.fault.too_big", path: "x" }, "p.json", english)).toBe(
      "The policy p.json: x is too large.",
    );
  });
});
