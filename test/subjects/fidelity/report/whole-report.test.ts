/** Twenty-four measurements of all shapes: whatever an evaluator wrote stands whole in the sheet and in the document. */
import { pageHeight } from "../../../../src/subjects/fidelity/sheets/report/report-part";
import type { Evaluation } from "../../../../src/subjects/fidelity/report/evaluation";
import type { Filling } from "../a-measurement";
import { ips25, scaleOf, sv } from "../a-measurement";
import { en, evaluationIn, languages, sheetOf, textsOf, wordOf } from "./a-report";

/** The same numbers each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  "coacherna möter arbetsgivare i deras egna lokaler varje vecka & <redovisar> besöken i teamet; 90 % enligt \"loggen\" =SUMMA(A1) 'så' – ÅÄÖ é 1) {{count}} $t(fidelity.name)".split(
    " ",
  );

function measurementOf(seed: number): readonly Filling[] {
  const next = numbersFrom(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const text = (): string => {
    const count = [0, 3, 20, 260][below(4)] ?? 0;
    const breaks = below(3) === 0;
    return Array.from(
      { length: count },
      (_, index) => words[below(words.length)] + (breaks && index % 17 === 16 ? "\n" : " "),
    )
      .join("")
      .trim();
  };
  const scale = seed % 5 === 4 ? scaleOf("ips-25-services") : ips25;
  const raters = 1 + below(3);
  const filling = (measuredOn: string): Filling => {
    const missing = seed % 3 === 0;
    return {
      scale,
      raters,
      measuredOn,
      service: ["IPS Hudiksvall", "ISAmverkan <Uppsala> & Knivsta", "Grön Rehab"][seed % 3] ?? "",
      row: () => ({
        ...(!(missing && below(4) === 0) && { score: 1 + below(5) }),
        ...(raters > 1 && {
          raterScores: Array.from({ length: raters }, () => (below(6) === 0 ? null : 1 + below(5))),
        }),
        sources: (["interviews", "documents", "observation"] as const).filter(() => below(2) === 0),
        texts: { evidence: text(), note: text(), suggestion: text() },
      }),
    };
  };
  return seed % 2 === 0 ? [filling("2017-05-27"), filling("2018-05-27")] : [filling("2018-05-27")];
}

const all = Array.from({ length: 24 }, (_, seed): readonly [number, Evaluation] => [
  seed,
  evaluationIn(...measurementOf(seed)),
]);

/** A text as a reader takes it, however it is parted into rows and paragraphs. */
const flow = (text: string): string => text.replace(/\s+/g, " ").trim();

describe.each(all)("report %i", (_, evaluation) => {
  const written = evaluation.criteria.flatMap(({ texts }) => Object.values(texts)).filter((text) => text !== "");

  it.each(languages)(
    "has every name and every text whole in the sheet and in the document ($code)",
    async (language) => {
      const sheet = flow(textsOf(evaluation, language).join(" "));
      const word = await wordOf(evaluation, language);
      const document = flow(word.paragraphs.join(" "));
      for (const { criterion } of evaluation.criteria) {
        const name = criterion.name[language.code];
        expect([name, sheet.includes(name), word.paragraphs.includes(`${criterion.no}. ${name}`)]).toEqual([
          name,
          true,
          true,
        ]);
      }
      for (const text of written) {
        expect([sheet.includes(flow(text)), document.includes(flow(text))]).toEqual([true, true]);
      }
      expect(document).not.toContain("…");
    },
  );

  it("has a score for each criterion that has one, and no total while one is missing", async () => {
    const { paragraphs } = await wordOf(evaluation, sv);
    const { points, largest } = evaluation.figures;
    const own = evaluation.criteria.map(({ score }) =>
      score === null ? "Poäng: poäng saknas" : `Poäng: ${score} av 5 poäng`,
    );
    expect(paragraphs.filter((text) => text.startsWith("Poäng: "))).toEqual(own);
    const total = paragraphs.find((text) => text.startsWith("Total poäng: ")) ?? "";
    const expected =
      points.missing === 0 ? `${points.from} av ${largest} poäng` : `${points.from}–${points.to} av ${largest}`;
    expect(total).toContain(expected);
  });

  it("is laid out on pages that hold their rows, an area on each new one, with no row too high for Excel", () => {
    const { cells, rowHeights, print, charts = [] } = sheetOf(evaluation, sv);
    const breaks = print.tall?.breaks ?? [];
    const last = Math.max(...rowHeights.keys());
    const pages = [1, ...breaks].map((first, index) => [first, (breaks[index] ?? last + 1) - 1] as const);
    for (const [first, end] of pages) {
      let height = 0;
      for (let row = first; row <= end; row += 1) height += rowHeights.get(row) ?? 0;
      expect(height).toBeLessThanOrEqual(pageHeight);
    }
    expect(Math.max(...rowHeights.values())).toBeLessThanOrEqual(409);
    for (const { area } of evaluation.areas) {
      const title = cells.find(
        ({ column, value, style }) => column === 0 && value === area.name.sv && style?.size === 13,
      );
      expect(breaks).toContain(title?.row);
    }
    expect(charts).toHaveLength(evaluation.areas.length + 1);
  });
});

describe("the document", () => {
  const [, evaluation] = all[1] ?? [];
  if (evaluation === undefined) throw new Error("No measurement");

  it.each([
    [sv, "sv-SE", "Programtrohet – rapport", "Sida "],
    [en, "en-GB", "Fidelity – report", "Page "],
  ] as const)("says its language and its title, and numbers its pages (%#)", async (language, locale, title, page) => {
    const { styles, core, footer, paragraphs } = await wordOf(evaluation, language);
    expect(styles).toContain(`<w:lang w:val="${locale}"/>`);
    expect(core).toContain(`<dc:title>${title} · ISAmverkan &lt;Uppsala&gt; &amp; Knivsta · 2018-05-27</dc:title>`);
    expect(paragraphs[0]).toBe(title);
    expect(footer).toContain(page);
    expect(footer).toMatch(/PAGE[^]*NUMPAGES/);
  });

  it("has headings that Word knows, and tables whose heads are repeated", async () => {
    const { document } = await wordOf(evaluation, sv);
    expect(document.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1);
    expect(document.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(evaluation.criteria.length);
    // All but the lines under the title.
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength((document.match(/<w:tbl>/g) ?? []).length - 1);
  });

  it("holds no character that XML has no way to write", async () => {
    const strange = "före\u0000\u000bmitt\ud800efter";
    const { criteria, ...rest } = evaluation;
    const [first] = criteria;
    if (first === undefined) throw new Error("No criterion");
    const changed = { ...first, texts: { evidence: strange, note: "", suggestion: "" } };
    const areas = rest.areas.map((area) => ({
      ...area,
      criteria: area.criteria.map((each) => (each.criterion.id === first.criterion.id ? changed : each)),
    }));
    const { paragraphs } = await wordOf({ ...rest, criteria: [changed, ...criteria.slice(1)], areas }, sv);
    expect(paragraphs).toContain("Underlag: föremitt\ufffdefter");
  });
});
