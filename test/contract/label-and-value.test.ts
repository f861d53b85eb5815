/** A label and its value in one cell, "Totalkostnad: 2 430 000 kr", and nothing beside it: read as if they stood apart. */
import { type Address, addressText } from "../../src/workbook/address";
import { serialToDate } from "../../src/workbook/iso-day";
import { isDateFormat, isPercentFormat } from "../../src/workbook/number-format";
import type { Cell } from "../../src/workbook/snapshot";
import { atOf, someOf, told, withCellsAt } from "./forms/change";
import { checked, filledBook, filledResult, type Form, forms } from "./forms/forms";

interface Field {
  readonly label: string;
  readonly labelAt: Address;
  readonly valueAt: Address;
  readonly value: Cell;
}

/** The form's labels with what stands beside them; a field that is empty has nothing to lose. */
function fieldsOf(form: Form): readonly Field[] {
  const {
    labels = [],
    sheets: [name = ""],
  } = form;
  const sheet = filledBook(form).sheets.find((each) => each.name === name);
  return labels.flatMap((label): readonly Field[] => {
    const cells = sheet?.rows.find((row) => row.cells.some(({ value }) => value === label))?.cells ?? [];
    const place = cells.findIndex(({ value }) => value === label);
    const [stands, value] = cells.slice(place);
    if (stands === undefined || value === undefined || value.formula !== undefined) return [];
    // In a made form what is to be filled in is not locked: a unit beside an empty field is no value.
    if (sheet?.protected === true && value.locked !== false) return [];
    return [{ label, labelAt: atOf(stands, { name }), valueAt: atOf(value, { name }), value }];
  });
}

/** The value as one writes it after its label. */
function inWords({ value, label }: Field): string {
  if (typeof value.value !== "number") return typeof value.value === "string" ? value.value : "";
  if (isDateFormat(value.format)) return serialToDate(value.value, 1900) ?? "";
  if (isPercentFormat(value.format)) return `${Math.round(value.value * 100)} %`;
  const figure = String(value.value)
    .replace(".", ",")
    .replace(/(?<=\d)(?=(?:\d{3})+(?!\d))/g, " ");
  return /kostnad/i.test(label) ? `${figure} kr` : figure;
}

describe.each(forms.filter(({ labels }) => labels !== undefined))("$name", (form) => {
  const fields = fieldsOf(form);

  it("has labels with their values beside them", () => {
    expect(fields.length).toBeGreaterThan(4);
  });

  it.each(fields.map((field) => [`${field.label.replace(/[:?]+\s*$/, "")}: ${inWords(field)}`, field] as const))(
    "%s",
    (text, { labelAt, valueAt }) => {
      const changes = new Map<string, string | null>([
        [addressText(labelAt), text],
        [addressText(valueAt), null],
      ]);
      const result = checked(withCellsAt(filledBook(form), changes));
      expect(form.values(result)).toEqual(form.values(filledResult(form)));
    },
  );

  it.each([1, 2])("several of them at a time (draw %d)", (seed) => {
    const changes = new Map(
      someOf(fields, 3, seed).flatMap((field): readonly (readonly [string, string | null])[] => [
        [addressText(field.labelAt), `${field.label.replace(/[:?]+\s*$/, "")}: ${inWords(field)}`],
        [addressText(field.valueAt), null],
      ]),
    );
    const result = checked(withCellsAt(filledBook(form), changes));
    expect(form.values(result)).toEqual(form.values(filledResult(form)));
    const missing = told(result.findings).filter((line) => !told(filledResult(form).findings).includes(line));
    expect(missing.filter((line) => line.startsWith("error"))).toEqual([]);
  });
});
