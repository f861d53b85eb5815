/** The document's parts, in the sheet's order: result, summary, each area with its criteria in full, lines to sign. */
import { quotient } from "../../../../reading/share";
import { labelIn, type SheetWords } from "../../../../making/sheet-words";
import { pointsInCell, signed } from "../../figures/points";
import { percent, nextLines } from "../../sheets/report-words";
import { columnLabels, sumLabels } from "../../template";
import { areasChart, changeChart } from "../fidelity-charts";
import type { EvaluatedArea, EvaluatedCriterion, Evaluation } from "../evaluation";
import {
  agreementText,
  criterionLines,
  groupsOf,
  headLines,
  resultLines,
  scoreText,
  signers,
  toldChange,
  whyText,
} from "../told";
import { air, type Block, type CellText, deep, heading, lineTable, paragraphs, table, textWidth } from "./word-blocks";
import { chartBlocks } from "./word-chart";

const number = 620;
const narrow = 950;
const wide = 1300;
/** Of a bar, a step of the scale. */
const step = 380;

export function resultBlocks(evaluation: Evaluation, words: SheetWords): readonly Block[] {
  const { t } = words;
  return [
    lineTable(headLines(evaluation, words)),
    heading(t("fidelity.report.result"), 1),
    ...resultLines(evaluation, words).flatMap(({ label, text }) => paragraphs(text, label)),
    ...areasTable(evaluation, words),
  ];
}

function areasTable({ figures, overview }: Evaluation, words: SheetWords): readonly Block[] {
  if (figures.isAsked) return [];
  const { t } = words;
  const compares = typeof overview.change !== "string";
  const row = (
    name: string,
    points: (typeof figures)["points"],
    largest: number,
    change: number | null,
    look: { readonly bold: boolean },
  ): readonly CellText[] => [
    [name, look],
    [String(pointsInCell(points)), { ...look, align: "right" }],
    [String(largest), { ...look, align: "right" }],
    [
      points.missing > 0 ? "–" : percent(quotient({ numerator: points.from, denominator: largest }) ?? 0),
      { ...look, align: "right" },
    ],
    ...(compares ? [[change === null ? "–" : signed(change), { ...look, align: "right" }] as const] : []),
  ];
  const total = typeof overview.change === "string" ? null : overview.change.total;
  const columns = [wide, 1700, wide, ...(compares ? [1500] : [])];
  return [
    heading(t("fidelity.report.areas"), 1),
    table(
      [textWidth - columns.reduce((sum, width) => sum + width, 0), ...columns],
      [
        [t("fidelity.report.area")],
        [t("fidelity.report.points"), { align: "right" }],
        [labelIn(words, sumLabels.largest), { align: "right" }],
        [t("fidelity.report.share"), { align: "right" }],
        ...(compares ? [[t("fidelity.report.change"), { align: "right" }] as const] : []),
      ],
      [
        ...overview.areas.map(({ area, points, largest, change }) =>
          row(area.name[words.code], points, largest, change, { bold: false }),
        ),
        row(labelIn(words, sumLabels.total), figures.points, figures.largest, total?.change ?? null, { bold: true }),
      ],
    ),
    air(),
    ...chartBlocks(areasChart(overview.areas, words)),
  ];
}

export function summaryBlocks(evaluation: Evaluation, words: SheetWords): readonly Block[] {
  const { t } = words;
  const next = nextLines(evaluation.figures, words);
  const agreement = agreementText(evaluation, words);
  return [
    ...section(t("fidelity.report.next"), next),
    ...groupsOf(evaluation, words).flatMap(({ title, criteria, shows }) =>
      criteria.length === 0
        ? section(title, [t("fidelity.report.none")])
        : [heading(title, 1), listTable(criteria, shows, words), air()],
    ),
    ...changeBlocks(evaluation, words),
    ...section(t("fidelity.report.agreement"), agreement),
  ];
}

function section(title: string, texts: readonly string[]): readonly Block[] {
  return texts.length === 0 ? [] : [heading(title, 1), ...texts.flatMap((text) => paragraphs(text))];
}

function listTable(criteria: readonly EvaluatedCriterion[], shows: "score" | "gain", words: SheetWords): Block {
  const { t } = words;
  const showsGain = shows === "gain";
  const columns = [narrow, ...(showsGain ? [narrow] : [])];
  return table(
    [number, textWidth - number - columns.length * narrow, ...columns],
    [
      ...nameHead(words),
      [t("fidelity.report.points"), { align: "center" }],
      ...(showsGain ? [[t("fidelity.report.gain"), { align: "center" }] as const] : []),
    ],
    criteria.map(({ criterion, score, gain }) => [
      [String(criterion.no), { align: "center" }],
      [criterion.name[words.code]],
      [String(score ?? ""), { align: "center" }],
      ...(showsGain ? [[t("fidelity.report.gainOf", { gain: gain ?? 0 }), { align: "center" }] as const] : []),
    ]),
  );
}

function nameHead(words: SheetWords): readonly CellText[] {
  return [[labelIn(words, columnLabels.number), { align: "center" }], [labelIn(words, columnLabels.criterion)]];
}

function changeBlocks(evaluation: Evaluation, words: SheetWords): readonly Block[] {
  const told = toldChange(evaluation, words);
  if (told === null) return [];
  const { t } = words;
  const name = 2700;
  const chart = changeChart(evaluation.overview.change, words);
  return [
    heading(told.heading, 1),
    ...told.lines.flatMap((text) => paragraphs(text)),
    ...(chart === null ? [] : chartBlocks(chart)),
    ...(told.moves.length === 0
      ? []
      : [
          table(
            [number, name, 800, 700, wide, textWidth - number - name - 1500 - wide],
            [
              ...nameHead(words),
              [t("fidelity.report.before"), { align: "center" }],
              [t("fidelity.report.now"), { align: "center" }],
              [t("fidelity.report.change"), { align: "center" }],
              [t("fidelity.report.why")],
            ],
            told.moves.map((move) => {
              const { criterion } = move.criterion;
              return [
                [String(criterion.no), { align: "center" }],
                [criterion.name[words.code]],
                [String(move.before), { align: "center" }],
                [String(move.after), { align: "center" }],
                [signed(move.after - move.before), { align: "center" }],
                [whyText(move, words)],
              ];
            }),
          ),
          air(),
        ]),
  ];
}

export function areaBlocks(evaluation: Evaluation, words: SheetWords): readonly Block[] {
  return evaluation.areas.flatMap((area) => [
    heading(area.area.name[words.code], 1, true),
    areaTable(area, evaluation, words),
    air(),
    ...area.criteria.flatMap((criterion) => criterionBlocks(criterion, evaluation, words)),
  ]);
}

/** The chart is in the table: as many steps of the scale are filled as the criterion has points. */
function areaTable({ area, criteria }: EvaluatedArea, evaluation: Evaluation, words: SheetWords): Block {
  const { t } = words;
  const { measurement, figures } = evaluation;
  const { highest } = measurement.scale;
  const compares = evaluation.previous.kind === "comparable";
  const columns = compares ? [800, 900, wide] : [900];
  const steps = Array.from({ length: highest }, (_, index) => index + 1);
  const points = figures.areas.find((each) => each.area.id === area.id)?.points;
  const used = number + columns.reduce((sum, width) => sum + width, 0) + highest * step;
  const missing = t("fidelity.sheet.missing");
  const centred = { align: "center" } as const;
  return table(
    [number, textWidth - used, ...columns, ...steps.map(() => step)],
    [
      ...nameHead(words),
      ...(compares
        ? ([
            [t("fidelity.report.before"), centred],
            [t("fidelity.report.now"), centred],
            [t("fidelity.report.change"), centred],
          ] as const)
        : ([[t("fidelity.report.points"), centred]] as const)),
      ...steps.map((each): CellText => [String(each), centred]),
    ],
    [
      ...criteria.map(({ criterion, score, before }): readonly CellText[] => {
        const earlier = before?.score ?? null;
        return [
          [String(criterion.no), centred],
          [criterion.name[words.code]],
          ...(compares ? [[earlier === null ? missing : String(earlier), centred] as const] : []),
          [score === null ? (figures.isAsked ? "" : missing) : String(score), centred],
          ...(compares ? [[score === null || earlier === null ? "–" : signed(score - earlier), centred] as const] : []),
          ...steps.map((each): CellText => ["", score !== null && each <= score ? { fill: deep } : {}]),
        ];
      }),
      ...(points === undefined || figures.isAsked
        ? []
        : [
            [
              [`${labelIn(words, sumLabels.areaSum)} ${area.name[words.code]}`, { bold: true, span: compares ? 3 : 2 }],
              [String(pointsInCell(points)), { bold: true, align: "center" }],
              ["", { span: highest + (compares ? 1 : 0) }],
            ] as const,
          ]),
    ],
  );
}

function criterionBlocks(evaluated: EvaluatedCriterion, evaluation: Evaluation, words: SheetWords): readonly Block[] {
  const { no, name } = evaluated.criterion;
  return [
    heading(`${no}. ${name[words.code]}`, 2),
    ...paragraphs(scoreText(evaluated, evaluation.measurement.scale.highest, words), words.t("fidelity.report.points")),
    ...criterionLines(evaluated, evaluation, words).flatMap(({ label, text }) => paragraphs(text, label)),
  ];
}

export function signatureBlocks(evaluation: Evaluation, words: SheetWords): readonly Block[] {
  const { t } = words;
  const role = 2000;
  const rest = Math.floor((textWidth - role) / 3);
  return [
    heading(t("fidelity.report.signatures"), 1),
    table(
      [role, rest, rest, rest],
      [
        [t("fidelity.report.signer")],
        [t("fidelity.report.signerName")],
        [t("fidelity.report.signedOn")],
        [t("fidelity.report.signature")],
      ],
      signers(evaluation, words).map((signer) => [[signer], [""], [""], [""]]),
      760,
    ),
  ];
}
