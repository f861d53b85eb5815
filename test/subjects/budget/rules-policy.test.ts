/** BUD-601 to 606: the förbund's policy. */
import { snapshotOf } from "../../cases/blueprint-snapshot";
import { orebroSheets } from "../../cases/orebro";
import { vastmanlandSheets } from "../../cases/vastmanland";
import { countMembers, memberOf, sameOrganisation } from "../../../src/subjects/budget/members";
import { aBudget, findingsOf, found } from "./a-budget";
import { withoutSheet } from "./change";
import { detailed } from "./findings";

const other = (label: string, amount: number) => ({ label, amounts: [amount] });

describe("BUD-601, member organisations", () => {
  it("are enough in ISAmverkan and one too few in Västmanland", () => {
    expect(found("BUD-601", aBudget())).toEqual([]);
    const [finding] = findingsOf("BUD-601", snapshotOf(vastmanlandSheets()));
    expect(finding).toMatchObject({
      severity: "warning",
      at: { sheet: detailed },
      found: { value: 1 },
      expected: { value: 2 },
    });
  });

  it.each([
    [["Uppsala kommun", "Knivsta kommun"], 2],
    [["Uppsala kommun", "Uppsala kommuns socialtjänst"], 1],
    [["Uppsala kommun", "Socialtjänsten"], 1],
    [["Arbetsförmedlingen", "AF"], 1],
    [["FK", "Försäkringskassan", "Swedish Social Insurance Agency"], 1],
    [["Landstinget", "Region Uppsala"], 1],
    [["Göteborgs Stad", "Region Västra Götaland"], 2],
    [["Municipality of Uppsala", "Uppsala kommun"], 1],
    [["Coompanion", "RSMH", "Ystads IF"], 0],
  ])("in %j are %i", (names, count) => {
    expect(countMembers(names, [])).toBe(count);
  });

  it("take in those that the policy names", () => {
    expect(memberOf("Habiliteringen Mitt", ["Habiliteringen"])).toBe("named:habiliteringen");
    const parts = { partners: ["Uppsala kommun", "Stiftelsen Activa"] };
    const requested = { staff: [] };
    expect(found("BUD-601", aBudget({ ...parts, requested }))).toEqual(["C7"]);
    expect(found("BUD-601", aBudget({ ...parts, requested }), { memberNames: ["Stiftelsen Activa"] })).toEqual([]);
  });

  it("are looked for in the summary where that is all there is", () => {
    const alone = withoutSheet(aBudget({ partners: ["Uppsala kommun"], requested: { staff: [] } }), detailed);
    expect(findingsOf("BUD-601", alone)).toHaveLength(1);
  });
});

describe("two names of one organisation", () => {
  const names = ["Uppsala kommun", "Landstinget", "Arbetsförmedlingen", "Försäkringskassan"];

  it.each([
    ["Landstinget Uppsala Län", "Landstinget"],
    ["AF", "Arbetsförmedlingen"],
    ["FORSAKRINGSKASSAN", "Försäkringskassan"],
    ["Arbetsförmedligen", "Arbetsförmedlingen"],
  ])("%s means %s", (name, expected) => {
    expect(sameOrganisation(name, names)).toBe(expected);
  });

  it("are not guessed at where two could be meant", () => {
    expect(sameOrganisation("Uppsala", ["Uppsala kommun", "Uppsala universitet"])).toBeUndefined();
    expect(sameOrganisation("Knivsta kommun", names)).toBeUndefined();
    expect(sameOrganisation("Håbo kommun", ["Habo kommun", "Håbo kommun"])).toBe("Håbo kommun");
  });
});

describe("BUD-602, the highest amount", () => {
  it("is no limit unless the förbund sets one", () => {
    expect(found("BUD-602", aBudget())).toEqual([]);
    expect(found("BUD-602", aBudget(), { largestRequest: 2_430_000 })).toEqual([]);
    const [finding] = findingsOf("BUD-602", aBudget(), { largestRequest: 2_000_000 });
    expect(finding).toMatchObject({ at: { row: 36, column: 6 }, values: { over: { ore: 43_000_000 } } });
  });
});

describe("BUD-603, overhead and premises", () => {
  it("let Örebro's 28 968 kr on 96 560 kr pass: exactly 30 %", () => {
    expect(found("BUD-603", snapshotOf(orebroSheets()))).toEqual([]);
    expect(found("BUD-603", snapshotOf(orebroSheets()), { overheadShareOfStaff: 0.29 })).toEqual(["D32 overhead"]);
    expect(found("BUD-603", snapshotOf(orebroSheets()), { overheadShareOfStaff: null })).toEqual([]);
  });

  it.each(["OH", "Overhead 40 %", "Administrativa kostnader", "Indirekta kostnader", "Gemensamma kostnader"])(
    "know %s as overhead",
    (label) => {
      expect(found("BUD-603", aBudget({ requested: { other: [other(label, 540_100)] } }))).toHaveLength(1);
      expect(found("BUD-603", aBudget({ requested: { other: [other(label, 540_000)] } }))).toEqual([]);
    },
  );

  it("hold ISAmverkan's 140 000 kr of premises against the policy's share of what is requested", () => {
    expect(found("BUD-603", aBudget())).toEqual([]);
    const [finding] = findingsOf("BUD-603", aBudget(), { premisesShareOfRequest: 0.05 });
    expect(finding).toMatchObject({ variant: "premises", at: { row: 16 }, expected: { ore: 12_150_000 } });
  });

  it("leave premises that a partner pays itself out of it", () => {
    const ownFunding = { premises: [{ id: "rent" as const, amounts: [5_000_000] }] };
    expect(found("BUD-603", aBudget({ ownFunding }))).toEqual([]);
  });
});

describe("BUD-604, money for evaluation", () => {
  it("is asked for at the template's row", () => {
    expect(found("BUD-604", aBudget())).toEqual([]);
    expect(found("BUD-604", aBudget({ requested: { other: [] } }))).toEqual(["C22 noAmount"]);
    expect(found("BUD-604", aBudget({ requested: { other: [] } }), { evaluationRequired: false })).toEqual([]);
  });

  it("may stand in the own funding under a name of the applicant's", () => {
    const parts = { requested: { other: [] }, ownFunding: { other: [other("Extern utvärdering", 50_000)] } };
    expect(found("BUD-604", aBudget(parts))).toEqual([]);
  });
});

describe("BUD-605, costs that the förbund does not finance", () => {
  it("tells an amount on the template's row Tolk, which a blank row is not", () => {
    expect(found("BUD-605", aBudget())).toEqual([]);
    const interpreter = aBudget({ requested: { other: [{ id: "interpreter", amounts: [40_000] }] } });
    const [finding] = findingsOf("BUD-605", interpreter);
    expect(finding).toMatchObject({ severity: "warning", variant: "interpreter", at: { row: 28, column: 2 } });
    expect(found("BUD-605", interpreter, { excludedCosts: [] })).toEqual([]);
  });

  it("lets a partner pay an interpreter itself", () => {
    expect(found("BUD-605", aBudget({ ownFunding: { other: [other("Tolk", 40_000)] } }))).toEqual([]);
  });

  it.each([
    ["Språktolkar", "interpreter"],
    ["Busskort till deltagare", "travelCards"],
    ["Milersättning", "travelCards"],
    ["Habiliteringsersättning", "participantCompensation"],
    ["Ersättning till deltagarna", "participantCompensation"],
  ])("knows %s as %s", (label, variant) => {
    expect(found("BUD-605", aBudget({ requested: { other: [other(label, 1_000)] } }))).toEqual([`C32 ${variant}`]);
  });

  it.each(["Tolkning av enkätsvar", "Resor till arbetsplatser", "Kortare utbildningar"])("leaves %s alone", (label) => {
    expect(found("BUD-605", aBudget({ requested: { other: [other(label, 1_000)] } }))).toEqual([]);
  });

  it("leaves equipment to those whose policy excludes it", () => {
    const snapshot = aBudget({ requested: { other: [other("Datorer och möbler", 1_000)] } });
    expect(found("BUD-605", snapshot)).toEqual([]);
    expect(found("BUD-605", snapshot, { excludedCosts: ["equipment"] })).toEqual(["C32 equipment"]);
  });
});

describe("BUD-606, own funding", () => {
  it("is not asked for unless the policy does", () => {
    expect(found("BUD-606", aBudget())).toEqual([]);
    const [finding] = findingsOf("BUD-606", aBudget(), { ownFundingShare: 0.1 });
    expect(finding).toMatchObject({ at: { row: 56, column: 6 }, expected: { ore: 24_300_000 }, found: { ore: 0 } });
  });

  it("is enough at exactly the share", () => {
    const ownFunding = { other: [other("Arbetstid", 270_000)] };
    expect(found("BUD-606", aBudget({ ownFunding }), { ownFundingShare: 0.1 })).toEqual([]);
  });
});
