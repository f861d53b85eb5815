/** The report's summary: the way to the next level, strengths and what to develop, what has changed and why, agreement. */
import type { CellStyle } from "../../../../workbook/blueprint";
import { styles } from "../../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../../making/sheet-words";
import type { Evaluation } from "../../report/evaluation";
import { agreementText, groupsOf, signers, toldChange, type ToldGroup, whyText } from "../../report/told";
import { columnLabels } from "../../template";
import { nextLines } from "../report-words";
import { changeFormula } from "./area-parts";
import { formula, heightOfText, lastColumn, type PartRow, piecesOf, type ReportPart, value } from "./report-part";
import { air, changeLook, criterionRow, headingRow, scoreCell, scoreLook, tableHead, textRows } from "./rows";

export function summaryParts(evaluation: Evaluation, words: SheetWords): readonly ReportPart[] {
  const { figures } = evaluation;
  const { t } = words;
  const next = nextLines(figures, words);
  const agreement = agreementText(evaluation, words);
  return [
    ...(next.length === 0 ? [] : [section(t("fidelity.report.next"), next)]),
    ...groupsOf(evaluation, words).map((group) => listPart(group, words)),
    ...changeParts(evaluation, words),
    ...(agreement.length === 0 ? [] : [section(t("fidelity.report.agreement"), agreement)]),
  ];
}

function section(title: string, texts: readonly string[]): ReportPart {
  return { rows: [headingRow(title), ...texts.flatMap((text) => textRows(text)), air] };
}

function listPart({ title, criteria, shows }: ToldGroup, words: SheetWords): ReportPart {
  const { t } = words;
  if (criteria.length === 0) return section(title, [t("fidelity.report.none")]);
  const nameLast = shows === "gain" ? 3 : 4;
  const head = [t("fidelity.report.points"), ...(shows === "gain" ? [t("fidelity.report.gain")] : [])];
  return {
    rows: [
      headingRow(title),
      tableHead(labelIn(words, columnLabels.number), labelIn(words, columnLabels.criterion), nameLast, head),
      ...criteria.map(({ criterion, row, gain }) =>
        criterionRow(criterion.no, criterion.name[words.code], nameLast, [
          scoreCell(nameLast + 1, row),
          ...(shows === "gain"
            ? [value(lastColumn, lastColumn, t("fidelity.report.gainOf", { gain: gain ?? 0 }), scoreLook)]
            : []),
        ]),
      ),
      air,
    ],
  };
}

/** A part for the heading and the first criterion that has changed, and one for each further. */
function changeParts(evaluation: Evaluation, words: SheetWords): readonly ReportPart[] {
  const told = toldChange(evaluation, words);
  if (told === null) return [];
  const { t } = words;
  const moves = told.moves.map((move): readonly PartRow[] => {
    const { criterion, row, before } = move.criterion;
    return [
      criterionRow(criterion.no, criterion.name[words.code], 2, [
        scoreCell(3, before?.row),
        scoreCell(4, row),
        formula(5, changeFormula(3, 4), changeLook),
      ]),
      ...piecesOf(whyText(move, words), 2, lastColumn).map((piece, index): PartRow => ({
        height: heightOfText(piece, 2, lastColumn),
        cells: [
          value(0, 0, null, styles.label),
          value(1, 1, index === 0 ? t("fidelity.report.why") : null, { ...styles.label, bold: true }),
          value(2, lastColumn, piece, styles.label),
        ],
      })),
    ];
  });
  const [first, ...others] = moves;
  const head = [headingRow(told.heading), ...told.lines.flatMap((text) => textRows(text))];
  if (first === undefined) return [{ rows: [...head, air] }];
  return [
    {
      rows: [
        ...head,
        tableHead(labelIn(words, columnLabels.number), labelIn(words, columnLabels.criterion), 2, [
          t("fidelity.report.before"),
          t("fidelity.report.now"),
          t("fidelity.report.change"),
        ]),
        ...first,
      ],
    },
    ...others.map((rows) => ({ rows })),
    { rows: [air] },
  ];
}

/** A line for each to sign. */
export function signaturePart(evaluation: Evaluation, words: SheetWords): ReportPart {
  const { t } = words;
  const line = (texts: readonly (string | null)[], height: number, style: CellStyle): PartRow => ({
    height,
    cells: [
      value(0, 1, texts[0] ?? null, style),
      value(2, 2, texts[1] ?? null, style),
      value(3, 3, texts[2] ?? null, style),
      value(4, lastColumn, texts[3] ?? null, style),
    ],
  });
  const head = [
    t("fidelity.report.signer"),
    t("fidelity.report.signerName"),
    t("fidelity.report.signedOn"),
    t("fidelity.report.signature"),
  ];
  return {
    rows: [
      air,
      headingRow(t("fidelity.report.signatures")),
      line(head, 34, styles.headLeft),
      ...signers(evaluation, words).map((signer) =>
        line([signer], Math.max(34, heightOfText(signer, 0, 1)), styles.label),
      ),
    ],
  };
}
