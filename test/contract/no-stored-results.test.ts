/** A file whose formulas have no results yet, as other programs write it: the forms are read as Excel would show them. */
import { isBlank, type Snapshot } from "../../src/workbook/snapshot";
import { told, withEachCell } from "./forms/change";
import { checked, fileOf, filledBook, filledResult, forms } from "./forms/forms";
import { opened, withoutResults } from "./forms/opened";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";

const formulasIn = (snapshot: Snapshot): number =>
  snapshot.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter((cell) => cell.formula !== undefined)
    .length;

/** With formulas: a form of answers alone has nothing to reckon. */
const reckoning = forms.filter((form) => formulasIn(filledBook(form)) > 0);

it("is asked of every form but the answers of the health forms", () => {
  expect(forms.filter((form) => !reckoning.includes(form)).map(({ name }) => name)).toEqual(["health"]);
});

describe.each(reckoning)("$name without results", (form) => {
  const bare = withoutResults(fileOf(form));

  it("is a file with the same formulas, and no result of any of them", () => {
    const kept: string[] = [];
    withEachCell(readWorkbook(bare), (cell) => {
      if (cell.formula !== undefined && !isBlank(cell.value)) kept.push(cell.formula);
      return cell;
    });
    expect(kept).toEqual([]);
    expect(formulasIn(readWorkbook(bare))).toBe(formulasIn(filledBook(form)));
  });

  it("is read to the same values", () => {
    expect(form.values(checked(opened(bare)))).toEqual(form.values(filledResult(form)));
  });

  it("has nothing more to say", () => {
    expect(told(checked(opened(bare)).findings)).toEqual(told(filledResult(form).findings));
  });
});

describe.each(forms.filter(({ blank }) => blank !== undefined))("blank $name without results", (form) => {
  it("has no more to say than the same with them", () => {
    const file = newWorkbook(form.blank?.() ?? []);
    expect(told(checked(opened(withoutResults(file))).findings)).toEqual(told(checked(opened(file)).findings));
  });
});
