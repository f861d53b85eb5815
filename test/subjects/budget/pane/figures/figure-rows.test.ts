/** The key figures in words: ISAmverkan's 2 430 000 kr and 50 participants. */
import {
  bareMoney,
  costKindRows,
  partnerRows,
  quotientRows,
  totalRows,
} from "../../../../../src/subjects/budget/pane/figures/figure-rows";
import { money, noMoney, ore } from "../../../../../src/reading/money";
import { english, swedish } from "../../../../cases/words";
import { figures } from "../../../../pane/a-checked-workbook";

const plain = (text: string): string => text.replace(/\s/g, " ");

describe("the key figures", () => {
  it("begin with the total, what is requested, what the partners pay themselves, and the posts", () => {
    expect(totalRows(figures, swedish).map(({ key, value }) => [key, plain(value ?? "")])).toEqual([
      ["total", "2 430 000 kr"],
      ["requested", "2 430 000 kr"],
      ["ownFunding", "0 kr"],
      ["fullTimePosts", "3"],
    ]);
  });

  it("have no value where a question leaves the amount unknown, and no quotient of it", () => {
    const unknown = { ...figures, requested: null, total: null, perParticipant: null };
    expect(totalRows(unknown, swedish).map(({ value }) => value && plain(value))).toEqual([null, null, "0 kr", "3"]);
    expect(quotientRows(unknown, swedish).map(({ key }) => key)).not.toContain("perParticipant");
  });

  it("show what was divided by what", () => {
    const [perParticipant, , perCoach] = quotientRows(figures, swedish);
    expect(plain(perParticipant?.value ?? "")).toBe("48 600 kr");
    expect(plain(perParticipant?.quotient ?? "")).toBe("2 430 000 kr / 50 deltagare");
    expect(plain(perCoach?.quotient ?? "")).toBe("2 430 000 kr / 2,5 heltidscoacher");
  });

  it("leave out a quotient over nothing or without a denominator", () => {
    const keys = quotientRows({ ...figures, perParticipantMonth: null }, swedish).map(({ key }) => key);
    expect(keys).toEqual(["perParticipant", "perCoach"]);
  });

  it("give the kinds of cost that carry money, the largest first, with their share of the whole", () => {
    expect(
      costKindRows(figures.costKinds, swedish).map((row) => [row.label, plain(row.amount), plain(row.share)]),
    ).toEqual([
      ["Personal", "1 800 000", "74,1 %"],
      ["Lokalhyra", "120 000", "4,9 %"],
    ]);
  });

  it("give each partner a bar of the whole, what it pays itself apart from what is requested", () => {
    const [lead, partner] = figures.partners;
    if (lead === undefined || partner === undefined) throw new Error("The budget has two partners.");
    const shared = {
      ...figures,
      partners: [lead, { ...partner, requested: money(357_000), ownFunding: money(243_000) }],
    };
    expect(partnerRows(shared, swedish).map((row) => [row.name, row.requestedBar, row.ownFundingBar])).toEqual([
      ["Uppsala kommun", "75.3%", "0%"],
      ["Arbetsförmedlingen", "14.7%", "10.0%"],
    ]);
    expect(partnerRows({ ...shared, total: noMoney }, swedish)[0]?.requestedBar).toBe("0%");
  });

  it.each([
    ["swedish", swedish, "1 830 000"],
    ["english", english, "1,830,000"],
  ])("drop the unit in a %s column that names it", (_, language, shown) => {
    expect(plain(bareMoney(money(1_830_000), language))).toBe(shown);
    expect(bareMoney(noMoney, language)).toBe("0");
  });

  it("keep the öre where there are some", () => {
    expect(plain(bareMoney(ore(12_345), swedish))).toBe("123,45");
  });
});
