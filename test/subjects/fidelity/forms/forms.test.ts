/** Fidelity forms as other services lay them out, and tables that only look like them: right or asked, never wrong. */
import { mendPatch } from "../../../../src/checking/mend";
import { noAnswers, type Answers } from "../../../../src/checking/question";
import { runRules } from "../../../../src/checking/rule";
import { fidelityFigures } from "../../../../src/subjects/fidelity/figures/fidelity-figures";
import { locateFidelity } from "../../../../src/subjects/fidelity/locate/locate-fidelity";
import type { FidelityModel } from "../../../../src/subjects/fidelity/model";
import { fidelityRules } from "../../../../src/subjects/fidelity/rules/catalogue";
import { knownScales } from "../../../../src/subjects/fidelity/scales/scales";
import { patched } from "../../../../src/workbook/patched";
import { cellAt, type Snapshot } from "../../../../src/workbook/snapshot";
import { defaultPolicy } from "../../../check";
import { throughFile, type WriterName } from "../../budget/layouts/writers";
import { forms, lookalikes } from "./drawn-forms";

const writers = ["exceljs", "sheetJs", "inlineStrings"] as const satisfies readonly WriterName[];

function read(snapshot: Snapshot, answers: Answers = noAnswers): FidelityModel {
  return locateFidelity(snapshot, knownScales, answers);
}

const totalsOf = (model: FidelityModel): readonly (number | null)[] =>
  model.measurements.map((measurement) => {
    const { points } = fidelityFigures(measurement);
    return points.missing === 0 ? points.from : null;
  });

const askedIn = (model: FidelityModel): readonly string[] => [
  ...new Set(
    [...model.questions, ...model.measurements.flatMap(({ questions }) => questions)].map(({ about }) => about),
  ),
];

describe.each(writers)("a form written by %s", (writer) => {
  it.each(forms.map((form) => [form.name, form] as const))("%s is read", async (_, form) => {
    const snapshot = await throughFile(form.snapshot, writer);
    const model = read(snapshot);
    expect(askedIn(model)).toEqual(form.asked ?? []);
    if (form.asked === undefined) {
      expect(totalsOf(model)).toEqual(form.totals);
      expect(model.measurements.map((each) => fidelityFigures(each).agreement?.raters ?? 0)).toEqual(
        form.raters ?? form.totals.map(() => 0),
      );
    } else {
      expect(totalsOf(model).filter((total) => total !== null)).toEqual([]);
    }
  });

  it.each(forms.flatMap((form) => (form.answered === undefined ? [] : [[form.name, form, form.answered] as const])))(
    "%s is read as it is answered",
    async (_, form, { choice, totals, raters }) => {
      const snapshot = await throughFile(form.snapshot, writer);
      const { questions } = read(snapshot);
      const model = read(snapshot, new Map(questions.map(({ id }) => [id, choice])));
      expect(totalsOf(model)).toEqual(totals);
      expect(model.measurements.map((each) => fidelityFigures(each).agreement?.raters ?? 0)).toEqual(raters);
    },
  );

  it.each(forms.map((form) => [form.name, form] as const))(
    "%s keeps every score through its mends",
    async (_, form) => {
      const snapshot = await throughFile(form.snapshot, writer);
      const findings = runRules(fidelityRules, read(snapshot), defaultPolicy);
      const after = patched(snapshot, mendPatch(findings));
      expect(totalsOf(read(after))).toEqual(totalsOf(read(snapshot)));
      // Nothing that a person typed as a number is another number.
      for (const edit of mendPatch(findings)) {
        if (edit.kind !== "cell") continue;
        const before = cellAt(snapshot, edit.at)?.value;
        if (typeof before === "number") expect(cellAt(after, edit.at)?.value).toBe(before);
      }
    },
  );

  it.each(lookalikes.map((each) => [each.name, each] as const))(
    "%s is no measurement",
    async (_, { snapshot, asked }) => {
      const model = read(await throughFile(snapshot, writer));
      expect(model.measurements).toEqual([]);
      expect(askedIn(model)).toEqual(asked ?? []);
    },
  );
});
