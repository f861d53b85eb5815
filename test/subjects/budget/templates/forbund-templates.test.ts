/** Twenty made-up förbund: what is learned of each form is enough to know it again, read it and say where it differs. */
import { templateFrom } from "../../../../src/subjects/budget/templates/learn-template";
import { hintsOf } from "../../../../src/subjects/budget/templates/template-hints";
import { templateFault } from "../../../../src/subjects/budget/templates/template-faults";
import { templateSchema } from "../../../../src/subjects/budget/templates/template-schema";
import { chooseTemplate } from "../../../../src/subjects/budget/templates/choose-template";
import { checkFit } from "../../../../src/subjects/budget/templates/check-fit";
import { asRead, filledIn, forbundForm } from "./forbund-forms";

const numbers = Array.from({ length: 20 }, (_, index) => index);
const learned = numbers.map((number) =>
  templateFrom(asRead(forbundForm(number, 2026)), {
    id: `forbund-${number}`,
    forbund: `Förbundet ${number}`,
    name: "Insatsbudget",
    edition: "2026",
  }),
);

describe.each(numbers)("förbund %i's form", (number) => {
  const template = learned[number] as (typeof learned)[number];
  const form = forbundForm(number, 2026);

  it("is learned as a template by the schema, that holds together", () => {
    expect(templateSchema.parse(JSON.parse(JSON.stringify(template)))).toEqual(template);
    expect(templateFault(template)).toBeNull();
  });

  it.each([2026, 2027])("gives each column and row of the form of %i the role that it was learned with", (year) => {
    const { sheet, headings, lines } = forbundForm(number, year);
    const hints = hintsOf(template);
    expect(headings.map(({ text }) => [text, hints.column(sheet, text)])).toEqual(
      headings.map(({ text, role }) => [text, role]),
    );
    let section = "";
    for (const { label, role } of lines) {
      expect([label, hints.row(sheet, label, section)]).toEqual([label, role]);
      if (role.kind === "section") section = label;
    }
  });

  it("is known again next year among the twenty, with its columns in another order", () => {
    const next = forbundForm(number, 2027);
    const order = next.headings.map((_, index) => (index === 0 ? 0 : next.headings.length - index));
    const choice = chooseTemplate(filledIn(next, { order }), learned);
    expect(choice.kind).toBe("chosen");
    expect(choice.kind === "chosen" && choice.fit.template.id).toBe(`forbund-${number}`);
    expect(choice.kind === "chosen" && [...choice.fit.sheets]).toEqual([next.sheet]);
  });

  it("fits when it is filled in as it is", () => {
    expect(checkFit(filledIn(form), template)).toMatchObject({ isTheForm: true, fits: true, differences: [] });
  });

  it("tells what an applicant took away and put in, and where", () => {
    const taken = form.lines.find(({ role }) => role.kind === "cost")?.label ?? "";
    const { fits, differences } = checkFit(
      filledIn(form, { without: (label) => label === taken, extraColumn: "Varav tolkstöd", extraRow: "Terapihund" }),
      template,
    );
    expect(fits).toBe(false);
    expect(differences).toEqual([
      { kind: "missing", what: "row", text: taken, at: null, sheet: form.sheet },
      expect.objectContaining({ kind: "new", what: "column", text: "Varav tolkstöd" }),
      expect.objectContaining({ kind: "new", what: "row", text: "Terapihund" }),
    ]);
  });
});
