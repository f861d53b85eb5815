/** OUT-121, 122 and 126: answers that are no answers of the form, that have lost their zeros, or that give no score. */
import { editCell } from "../../../workbook/content";
import type { Patch } from "../../../workbook/patch";
import { cellAt, type Snapshot } from "../../../workbook/snapshot";
import { asNumber, asText } from "../../../checking/message-value";
import { textOf } from "../../../reading/text-of-cell";
import type { Reported, Rule } from "../../../checking/rule";
import { restVariant, groupReported } from "../../../checking/grouped-findings";
import { ghq12Score } from "./ghq12";
import { cellOf, type HealthModel, type HealthReading, placeOf } from "./model";

const noAnswer: Rule<HealthModel> = {
  id: "OUT-121",
  severity: "error",
  source: "healthForms",
  variants: ["length", "digit", "text", restVariant],
  mends: false,
  check: ({ tables }) => groupReported(tables.flatMap(({ readings }) => readings.flatMap(faultyAnswer))),
};

function faultyAnswer(reading: HealthReading): readonly Reported[] {
  const { form, answer, columns, shape } = reading;
  if (form === null || shape === null) return [];
  const { items, lowest, highest } = shape;
  const values = { form: asText(form), items: asNumber(items), lowest: asNumber(lowest), highest: asNumber(highest) };
  const at = placeOf(reading, "answer");
  switch (answer.kind) {
    case "length":
      return [{ at, variant: "length", values, expected: asNumber(items), found: asNumber(answer.count) }];
    case "digit": {
      // Where each item has a cell of its own, that cell.
      const own = columns.answers.length > 1 ? columns.answers[answer.item - 1] : undefined;
      const item = asNumber(answer.item);
      const expected = asText(`${lowest}–${highest}`);
      const spot = own === undefined ? at : cellOf(columns, reading.row, own);
      return [{ at: spot, variant: "digit", values: { ...values, item }, expected, found: asText(answer.digit) }];
    }
    case "text":
      // What is written there is not repeated: it may be about a person.
      return [{ at, variant: "text", values }];
    case "read":
    case "blank":
    case "asked":
      return [];
  }
}

const asNumbers: Rule<HealthModel> = {
  id: "OUT-122",
  severity: "warning",
  source: "excel",
  variants: ["zeros", "number", restVariant],
  mends: true,
  check: ({ tables, snapshot }) =>
    groupReported(tables.flatMap(({ readings }) => readings.flatMap((reading) => storedAsNumber(reading, snapshot)))),
};

/** Only GHQ-12 has a digit 0 to lose, and more digits than a cell shows of a number. */
function storedAsNumber(reading: HealthReading, snapshot: Snapshot): readonly Reported[] {
  const { form, answer } = reading;
  if (form !== "GHQ-12" || answer.kind !== "read" || answer.typed === "text") return [];
  const at = placeOf(reading, "answer");
  const cell = cellAt(snapshot, at);
  const mend: Patch = cell?.formula === undefined ? [editCell(at, cell, { value: answer.items, format: "@" })] : [];
  return [
    {
      at,
      variant: answer.typed === "zerosLost" ? "zeros" : "number",
      expected: asText(answer.items),
      found: asText(textOf(cell)),
      ...(mend.length > 0 && { mend }),
    },
  ];
}

const noScore: Rule<HealthModel> = {
  id: "OUT-126",
  severity: "warning",
  source: "healthForms",
  variants: ["ghq12", "eq5d", restVariant],
  mends: false,
  check: ({ tables }) =>
    groupReported(
      tables.flatMap(({ readings }) =>
        readings.flatMap((reading): readonly Reported[] => {
          const { form, answer } = reading;
          if (answer.kind !== "read" || answer.missing === 0 || form === null) return [];
          if (form === "GHQ-12" && ghq12Score(answer.items) !== null) return [];
          const variant = form === "GHQ-12" ? "ghq12" : "eq5d";
          return [{ at: placeOf(reading, "answer"), variant, values: { missing: asNumber(answer.missing) } }];
        }),
      ),
    ),
};

export const answerRules: readonly Rule<HealthModel>[] = [noAnswer, asNumbers, noScore];
