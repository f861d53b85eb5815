/** OUT-123 to 125 and 129: answer sheets twice, or missing between others; unknown forms, occasions and days. */
import { type Address, cellName } from "../../../workbook/address";
import { asLabels, asNumber, asText } from "../../../checking/message-value";
import type { MessageValue } from "../../../checking/finding";
import type { Reported, Rule } from "../../../checking/rule";
import { restVariant, groupReported } from "../../../checking/grouped-findings";
import { cellOf, type HealthModel, type HealthReading, type HealthTable, placeOf, shownPerson } from "./model";
import { nearestOccasion } from "./occasion";
import { gathered, type Persons, type Sheets } from "./persons";
import { type HealthForm, healthForms, type Occasion, occasionLabel, occasionMonths } from "./template";

const twice: Rule<HealthModel> = {
  id: "OUT-123",
  severity: "error",
  source: "healthForms",
  variants: ["one", restVariant],
  mends: false,
  check: (model) =>
    groupReported(
      gathered(model).repeated.map(({ reading, first }) => ({
        at: placeOf(reading, "person"),
        variant: "one",
        values: {
          person: asText(shownPerson(reading)),
          form: asText(reading.form ?? ""),
          occasion: occasionValue(reading.occasion ?? 0),
          row: asNumber(first.row + 1),
          sheet: asText(first.columns.sheet),
        },
      })),
    ),
};

const gap: Rule<HealthModel> = {
  id: "OUT-124",
  severity: "info",
  source: "healthForms",
  variants: ["noStart", "noQaly", "cutQaly", "change", restVariant],
  mends: false,
  check: (model) =>
    groupReported(
      healthForms.flatMap((form) => {
        const persons = gathered(model).byForm.get(form);
        if (persons === undefined) return [];
        const measured = monthsOf(form, persons);
        return [...persons.values()].flatMap((sheets) => gapsOf(form, sheets, measured));
      }),
    ),
};

/** A QALY needs them all; another form is only missing when somebody else was asked then. */
function monthsOf(form: HealthForm, persons: Persons): readonly number[] {
  if (form !== "GHQ-12") return occasionMonths;
  return occasionMonths.filter((month) => [...persons.values()].some((sheets) => sheets.has(month)));
}

function gapsOf(form: HealthForm, sheets: Sheets, measured: readonly number[]): readonly Reported[] {
  const last = [...measured].reverse().find((month) => sheets.has(month)) ?? -1;
  const missing = measured.filter((month) => month < last && !sheets.has(month));
  const [first] = missing;
  const later = measured.flatMap((month) => (month > (first ?? last) ? (sheets.get(month) ?? []) : []))[0];
  if (first === undefined || later === undefined) return [];
  const until = Math.max(0, ...measured.filter((month) => month < first));
  const variant = form === "GHQ-12" ? "change" : first === 0 ? "noStart" : until === 0 ? "noQaly" : "cutQaly";
  return [
    {
      at: placeOf(later, "occasion"),
      variant,
      values: {
        person: asText(shownPerson(later)),
        form: asText(form),
        missing: asLabels(missing.map(occasionLabel)),
        until: occasionValue(until),
      },
    },
  ];
}

const unknown: Rule<HealthModel> = {
  id: "OUT-125",
  severity: "warning",
  source: "healthForms",
  variants: [
    "noOccasions",
    "formNear",
    "formUnknown",
    "formUntold",
    "occasionNear",
    "occasionUnknown",
    "occasionMissing",
    restVariant,
  ],
  mends: false,
  check: ({ tables }) => groupReported(tables.flatMap((table) => [...withoutOccasions(table), ...unknownIn(table)])),
};

/** No column says when, and neither the headings nor the sheet. */
function withoutOccasions({ columns, headingRow, readings }: HealthTable): readonly Reported[] {
  if (columns.occasion !== null || readings.length === 0) return [];
  if (readings.some(({ occasionAt, occasionAsked }) => occasionAt !== null || occasionAsked)) return [];
  return [{ at: cellOf(columns, headingRow, columns.person ?? columns.answers[0] ?? 0), variant: "noOccasions" }];
}

function unknownIn({ readings, columns }: HealthTable): readonly Reported[] {
  return [
    ...readings.flatMap((reading) => [
      ...unknownForm(reading),
      ...(columns.occasion === null || reading.occasionAt !== null
        ? []
        : unknownOccasion(reading, placeOf(reading, "occasion"))),
    ]),
    ...unknownHeadings(readings),
  ];
}

/** A heading or a sheet's name is told once, however many rows it is about. */
function unknownHeadings(readings: readonly HealthReading[]): readonly Reported[] {
  const headed = new Map<string, { readonly reading: HealthReading; readonly at: Address }>();
  for (const reading of readings) {
    const at = reading.occasionAt;
    if (at !== null && !headed.has(cellName(at))) headed.set(cellName(at), { reading, at });
  }
  return [...headed.values()].flatMap(({ reading, at }) => unknownOccasion(reading, at));
}

function unknownForm(reading: HealthReading): readonly Reported[] {
  const { form, stated, formText, columns, formAsked } = reading;
  if (form !== null || formAsked) return [];
  const at = columns.form === null ? placeOf(reading, "answer") : placeOf(reading, "form");
  if (stated.kind !== "unknown") return [{ at, variant: "formUntold" }];
  const found = asText(formText);
  if (stated.nearest === null) return [{ at, variant: "formUnknown", found }];
  const nearest = asText(stated.nearest);
  return [{ at, variant: "formNear", values: { nearest }, expected: nearest, found }];
}

function unknownOccasion(reading: HealthReading, at: Address): readonly Reported[] {
  const { occasion, occasionText, occasionAsked } = reading;
  if (occasion !== null || occasionAsked) return [];
  if (occasionText === "") return [{ at, variant: "occasionMissing" }];
  const found = asText(occasionText);
  const near = nearestOccasion(occasionText);
  if (near === null) return [{ at, variant: "occasionUnknown", found }];
  const nearest = occasionValue(near);
  return [{ at, variant: "occasionNear", values: { nearest }, expected: nearest, found }];
}

const unreadDay: Rule<HealthModel> = {
  id: "OUT-129",
  severity: "warning",
  source: "healthForms",
  variants: ["one", restVariant],
  mends: false,
  check: ({ tables }) => groupReported(tables.flatMap(({ readings }) => readings.flatMap(unreadDate))),
};

/** A dash says that the day is not known. */
function unreadDate(reading: HealthReading): readonly Reported[] {
  const { date, dateText } = reading;
  if (date !== null || /^[-–—]*$/.test(dateText)) return [];
  return [{ at: placeOf(reading, "date"), variant: "one", found: asText(dateText.slice(0, longestQuoted)) }];
}

const longestQuoted = 90;

function occasionValue(occasion: Occasion): MessageValue {
  return asLabels([occasionLabel(occasion)]);
}

export const occasionRules: readonly Rule<HealthModel>[] = [twice, gap, unknown, unreadDay];
