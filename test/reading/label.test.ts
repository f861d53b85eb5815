/** Labels as they are met with in real workbooks: the source itself writes "rekquirera" and "REKVIKERA". */
import { editDistance } from "../../src/reading/edit-distance";
import * as fc from "fast-check";
import { firstWord, labelReader, plainText } from "../../src/reading/label";
import { detailedLabels, rowLabels, summaryLabels } from "../../src/subjects/budget/template";

const readDetailed = labelReader(detailedLabels);
const readRow = labelReader(rowLabels);

it.each([
  ["Ovriga kostnader", "other"],
  ["ÖVRIGA   KOSTNADER", "other"],
  ["Övriga\u00A0kostnader:", "other"],
  ["Personalkostnader inkl po-pål", "staff"],
  ["Personalkostnader", "staff"],
  ["Kostnader att rekquirera från Samordningsförbundet", "requested"],
  ["ATT REKVIKERA - ALLA PROJEKTÄGARE", "allPartners"],
  ["Summa personalkostnader", "staffSum"],
  ["Total staff costs", "staffSum"],
  ["Kostnader i tkr", "unitTkr"],
  ["Kostnader i kr", "unitKr"],
  ["Belopp i kronor", "unitKr"],
  ["tjänst i %", "share"],
  ["Totalt kostnad projektet", "projectTotal"],
  ["Totalt från Samordningsförbundet", "requestedTotal"],
  ["Delprojektägare 3", "partner"],
])("reads %s as %s", (text, id) => {
  expect(readDetailed(text)?.id).toBe(id);
});

it.each([
  ["Handledn/utbildn projektmedarbetare", "staffTraining"],
  ["Telefon-, IT-kostnader", "telephoneIt"],
  ["Ovriga lokalkostnader", "otherPremises"],
  ["Utvardering", "evaluation"],
  ["Halvtids- och slutseminarier", "seminars"],
  ["Övrigt", "miscellaneous"],
  ["Interpreter", "interpreter"],
])("reads the row %s as %s", (text, id) => {
  expect(readRow(text)?.id).toBe(id);
});

it.each(["Projektledare", "1. Arbetscoach", "2014-01-01", "", "…", "OH-kostnader"])("takes %p for no label", (text) => {
  expect(readDetailed(text)).toBeUndefined();
  expect(readRow(text)).toBeUndefined();
});

it("gives what follows the label, as written", () => {
  expect(readDetailed("Budget - detaljerad ISAmverkan")?.rest).toBe("ISAmverkan");
  expect(readDetailed("Projektets löptid: 2014-01-01 – 2014-12-31")?.rest).toBe("2014-01-01 – 2014-12-31");
  expect(readDetailed("Huvudprojektägare (Uppsala kommun)")?.rest).toBe("Uppsala kommun)");
});

it("tells labels that fit alike as rivals, and takes the first", () => {
  const read = labelReader({ rent: { sv: "Hyra", en: "Rent" }, lease: { sv: "Leasing", en: "Rent" } });
  expect(read("Rent")).toMatchObject({ id: "rent", rivals: ["lease"] });
  expect(read("Hyra")?.rivals).toEqual([]);
});

it("prefers the label that says more of the text", () => {
  const read = labelReader(summaryLabels);
  expect(read("Totalt projektet")?.id).toBe("total");
  expect(read("Summa")?.id).toBe("sum");
});

it("is not slowed by a long text", () => {
  const start = performance.now();
  expect(readDetailed("Övriga ".repeat(50_000))).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(200);
});

it("counts a swap of neighbours as one slip", () => {
  expect(editDistance("rekvirera", "rekvierra")).toBe(1);
  expect(editDistance("", "abc")).toBe(3);
  expect(editDistance("kommun", "landsting", 2)).toBeGreaterThan(2);
});

it("keeps letters and digits alone in plain text", () => {
  expect(plainText("  Övr. KOST-nader\u00A0(%) ")).toBe("ovr kost nader %");
});

it.each([
  ["Övriga kostnader", "ovriga"],
  ["  – Lön, inkl. po", "lon"],
  ["\u00A0Hyra", "hyra"],
  ["O\u0308vrigt", "ovrigt"],
  ["Café", "cafe"],
  ["%-sats", "%"],
  ["", ""],
  ["…", ""],
])("takes the first word of %j", (text, word) => {
  expect(firstWord(text)).toBe(word);
});

it("takes the first word of any text as plain text has it", () => {
  const signs = fc.constantFrom(..."abÅäÖéß%1 -.–\u00A0\u0301\u030A\u200BЖΣ名", "𝒜", "İ");
  const text = fc.oneof(fc.string({ unit: signs }), fc.string({ unit: "binary" }));
  fc.assert(fc.property(text, (written) => expect(firstWord(written)).toBe(plainText(written).split(" ")[0])));
  expect(firstWord("a".repeat(400))).toBe(plainText("a".repeat(400)));
});

it("reads no more than the first word of a text that is no label", () => {
  const read = labelReader({ rent: { sv: "Hyra", en: "Rent" } });
  const madePlain = jest.spyOn(String.prototype, "normalize");
  read("Vi hyr lokaler av kommunen");
  const met = madePlain.mock.calls.length;
  read("Deltagarna träffas varje vecka i kommunens lokaler");
  expect(madePlain.mock.calls.length).toBe(met);
  madePlain.mockRestore();
});
