/** What Excel lets a person fill in on a made *Programtrohet*, and what it tells about each criterion. */
import { areaName } from "../../../workbook/address";
import { longestInValidation, type BlueprintValidation } from "../../../workbook/blueprint";
import type { SheetWords } from "../../../making/sheet-words";
import { anyDay } from "../../../reading/kinds";
import type { NewMeasurement } from "./new-measurement-request";
import { type Criterion, type Scale, scoresOn } from "../scales/scale";
import type { MeasurementLayout } from "./sheet-layout";
import { numberFields, sourceColumns, sourceMark } from "../template";

const farAway = 1_000_000;

export function measurementValidations(
  { scale }: NewMeasurement,
  layout: MeasurementLayout,
  words: SheetWords,
): readonly BlueprintValidation[] {
  const rows = layout.areas.flatMap((area) => area.rows);
  const first = layout.columns.some(({ id }) => id === "rater") ? layout.firstRater : layout.column("score");
  const [sourcesFrom, sourcesTo] = [layout.column("interviews"), layout.column("observation")];
  return [
    ...rows.map(({ criterion, row }) => scoreValidation(criterion, row, first, layout.column("score"), scale, words)),
    {
      areas: layout.areas.flatMap(({ rows: [top, ...rest] }) =>
        top === undefined ? [] : [block(top.row, rest.at(-1)?.row ?? top.row, sourcesFrom, sourcesTo)],
      ),
      allow: { kind: "list", choices: [sourceMark] },
      ...saying("source", words, { count: sourceColumns.length }),
    },
    {
      areas: [...layout.headRows].flatMap(([id, row]) =>
        id === "service" || id === "scale" ? [] : [block(row, row, 2, 2)],
      ),
      allow: anyDay,
      ...saying("date", words),
    },
    ...(["share", "other"] as const).flatMap((kind): readonly BlueprintValidation[] => {
      const column = layout.column("score");
      const areas = [...layout.numberRows].flatMap(([id, row]) =>
        (numberFields[id].kind === "share") === (kind === "share") ? [block(row, row, column, column)] : [],
      );
      if (areas.length === 0) return [];
      return [
        { areas, allow: { kind: "decimal", min: 0, max: kind === "share" ? 1 : farAway }, ...saying(kind, words) },
      ];
    }),
  ];
}

function block(firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): string {
  return areaName({ sheet: "", firstRow, lastRow, firstColumn, lastColumn });
}

/** Shows what marks each score when the cell is chosen. */
function scoreValidation(
  { name, marks, no }: Criterion,
  row: number,
  firstColumn: number,
  lastColumn: number,
  scale: Scale,
  words: SheetWords,
): BlueprintValidation {
  const { lowest, highest } = scale;
  const scores = scoresOn(scale).map(String);
  const told = [scores.at(-1), scores[0]].flatMap((score) => {
    const mark = score === undefined ? undefined : marks[score];
    return mark === undefined ? [] : [`${score ?? ""}: ${mark[words.code]}`];
  });
  return {
    areas: [block(row, row, firstColumn, lastColumn)],
    allow: { kind: "list", choices: scores },
    promptTitle: shortened(`${no}. ${name[words.code]}`, longestInValidation.title),
    prompt: shortened(told.join("\n"), longestInValidation.prompt),
    errorTitle: words.t("fidelity.sheet.validation.score.errorTitle"),
    error: words.t("fidelity.sheet.validation.score.error", { lowest, highest }),
  };
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

type Sayings = Pick<BlueprintValidation, "promptTitle" | "prompt" | "errorTitle" | "error">;

function saying(
  what: "source" | "date" | "share" | "other",
  words: SheetWords,
  values: Readonly<Record<string, number>> = {},
): Sayings {
  const text = (part: keyof Sayings): string => words.t(`fidelity.sheet.validation.${what}.${part}`, values);
  return {
    promptTitle: text("promptTitle"),
    prompt: text("prompt"),
    errorTitle: text("errorTitle"),
    error: text("error"),
  };
}
