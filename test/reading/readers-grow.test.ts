/** No reader of texts grows faster than the text: a small file must not hold Samkoll for minutes. */
import { withoutIdentitiesInText } from "../../src/checking/hidden-identities";
import { oneLine } from "../../src/checking/one-line";
import { withShape, withoutShape } from "../../src/hosts/file/write/note-shapes";
import { decodeText, encodeDrawingText, encodeText, escapeXml } from "../../src/hosts/file/xml/text-escapes";
import { writtenValue } from "../../src/hosts/file/read/cell-value";
import { readAmountText } from "../../src/reading/amount-text";
import { columnWord } from "../../src/reading/column-words";
import { didYouMean } from "../../src/reading/did-you-mean";
import { readMonthsText, readPercentText } from "../../src/reading/hundredths-text";
import { isInvisible, withoutInvisible } from "../../src/reading/invisible";
import { figureText, inWords, kinds, saysNothing, speaksPercent, typedValue } from "../../src/reading/kinds";
import { firstWord, labelReader, plainText } from "../../src/reading/label";
import { nightHourIn } from "../../src/reading/night-time";
import { openDateIn } from "../../src/reading/open-dates";
import { dateMentions, datesInCell, dayTyped, monthInText, periodInText } from "../../src/reading/period";
import { cellText, readTextTable } from "../../src/reading/text-table";
import { wordIndex, wordLikeness } from "../../src/reading/word-likeness";
import { isFormulaText } from "../../src/subjects/budget/formula-text";
import { readShareText } from "../../src/subjects/budget/locate/amounts";
import { isMoneyFormat } from "../../src/subjects/budget/locate/money-like";
import { organisationIn } from "../../src/subjects/budget/plan/labels";
import {
  areaReader,
  bandReader,
  criterionReader,
  nearestCriterion,
} from "../../src/subjects/fidelity/locate/recognise";
import { looksLikeScore, readScore } from "../../src/subjects/fidelity/locate/score";
import { knownScales } from "../../src/subjects/fidelity/scales/scales";
import { basisOf, meaningOf, shareIn, spokenShares, weeksIn } from "../../src/subjects/outcomes/stated/spoken-figures";
import { spokenAmounts } from "../../src/subjects/outcomes/stated/spoken-money";
import { parseCellName } from "../../src/workbook/address";
import { areasIn, linksToOtherWorkbook, precedentsOf } from "../../src/workbook/formula/areas";
import { calculationOf } from "../../src/workbook/formula/calculation";
import { criterionOf, textPattern } from "../../src/workbook/formula/criterion";
import { swedishFunction } from "../../src/workbook/formula/function-names";
import { formulaAt, relativeFormula } from "../../src/workbook/formula/relative-formula";
import { readSumFormula } from "../../src/workbook/formula/sum-formula";
import { formulaTokens } from "../../src/workbook/formula/tokens";
import { formulaTree } from "../../src/workbook/formula/tree";
import { readFormula, shownFormula } from "../../src/workbook/formula/typed-formula";
import { emptyWorkbook } from "../../src/workbook/formula/with-results";
import { isDateFormat, isPercentFormat, showsNothing, showsThousands } from "../../src/workbook/number-format";
import { growsFasterThan } from "../growth";

const at = { sheet: "Blad1", row: 3, column: 2 };
const cell = (text: string) => ({ row: 3, column: 2, value: text });
const [scale] = knownScales;
if (scale === undefined) throw new Error("Samkoll knows a scale.");
const readLabel = labelReader({ one: { sv: "Summa personalkostnader", en: "Total staff costs" } });
const near = wordIndex(["personalkostnader", "lokaler"], (word) => word);

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries(
    Object.entries(kinds).map(([id, kind]) => [
      `kind ${id}`,
      (text: string) => kind.read({ value: text }, { dateSystem: 1900 }),
    ]),
  ),
  readAmountText,
  columnWord,
  didYouMean: (text) => didYouMean(text, ["check", "mend"]),
  readMonthsText,
  readPercentText,
  isInvisible,
  withoutInvisible,
  inWords: (text) => inWords("text", text),
  saysNothing,
  speaksPercent: (text) => speaksPercent([{ value: text }]),
  typedValue: (text) => typedValue("kronor", text),
  firstWord,
  plainText,
  readLabel,
  wordLikeness: (text) => [wordLikeness("personalkostnader", text), wordLikeness(text, "personalkostnader")],
  wordIndex: near,
  nightHourIn,
  openDateIn,
  dateMentions,
  datesInCell: (text) => datesInCell(text, 1900),
  dayTyped,
  monthInText,
  periodInText,
  readTextTable,
  cellText,
  isFormulaText,
  readShareText,
  organisationIn,
  criterionReader: criterionReader(scale),
  areaReader: areaReader(scale),
  bandReader: bandReader(scale),
  nearestCriterion: (text) => nearestCriterion(text, scale.criteria),
  looksLikeScore: (text) => looksLikeScore(cell(text)),
  readScore: (text) => readScore(at, cell(text), scale),
  basisOf,
  meaningOf,
  shareIn,
  spokenShares,
  weeksIn,
  spokenAmounts,
  parseCellName,
  criterionOf,
  textPattern: (text) => textPattern("*a*b?")(text),
  swedishFunction,
  isDateFormat,
  isPercentFormat,
  isMoneyFormat,
  showsThousands,
  showsNothing: (text) => showsNothing(text, -1),
  withoutIdentitiesInText,
  oneLine,
  decodeText,
  encodeText,
  encodeDrawingText,
  escapeXml,
  withShape: (text) => withShape(`${text}</xml>`, at, 1),
  withoutShape: (text) => withoutShape(text, at),
  cellOfType: (text) =>
    ["n", "d", "b", "e", "s"].map((type) => writtenValue(text, type, { strings: [], dateSystem: 1900 })),
};

describe("a reader of texts takes no more than its length's work:", () => {
  test.each(Object.entries(readers))("%s", (_, read) => {
    expect(growsFasterThan(read, 4_000)).toBeNull();
  });
});

const formulaReaders: Readonly<Record<string, (formula: string) => unknown>> = {
  formulaTokens: (formula) => [formulaTokens(formula, "."), formulaTokens(formula, ",")],
  formulaTree,
  relativeFormula: (formula) => formulaAt(relativeFormula(formula, 1, 1), 5, 5),
  areasIn: (formula) => areasIn(formula, "Blad1"),
  precedentsOf: (formula) => precedentsOf(formula, "Blad1", new Map()),
  linksToOtherWorkbook,
  readSumFormula: (formula) => readSumFormula(formula, "Blad1"),
  readFormula: (formula) => readFormula(formula, "sv", emptyWorkbook),
  shownFormula: (formula) => shownFormula(formula, "sv"),
  calculation: (formula) => calculationOf(emptyWorkbook).formula(formula, "Blad1"),
};

describe("a reader of formulas, which are at most 8,192 letters, takes no more than its length's work:", () => {
  test.each(Object.entries(formulaReaders))("%s", (_, read) => {
    expect(growsFasterThan(read, 2_000)).toBeNull();
  });
});

test("a figure is shown in groups of three digits", () => {
  expect(figureText("kronor", 1234567.5)).toBe("1\u00a0234\u00a0567,5");
});
