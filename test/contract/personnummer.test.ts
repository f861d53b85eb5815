/** A personnummer in any text of any form is an error at its cell, and is never repeated in words. */
import { findingText } from "../../src/checking/language";
import { addressText } from "../../src/workbook/address";
import { english, swedish } from "../cases/words";
import { cellsOn, someOf, withCellsAt } from "./forms/change";
import { checked, filledBook, forms } from "./forms/forms";

/** Of Skatteverket's test persons, in the ways that they are written. */
const written = ["19121212-1212", "191212121212", "121212-1212", "640823-3234", "19640823 3234"];
const around = [
  (number: string): string => number,
  (number: string): string => `Ring ${number} på måndag`,
  (number: string): string => `Anna (${number})`,
  (number: string): string => `pnr:${number}.`,
];

describe.each(forms)("$name", (form) => {
  const texts = cellsOn(filledBook(form), form.sheets).filter(
    ({ cell }) => typeof cell.value === "string" && cell.formula === undefined,
  );

  it.each([1, 2, 3])("tells it at its cell, whichever text it stands in (draw %d)", (seed) => {
    const missed = someOf(texts, 12, seed).flatMap(({ at }, index) => {
      const number = written[(index + seed) % written.length] ?? "";
      const text = around[(index * 3 + seed) % around.length]?.(number) ?? number;
      const { findings } = checked(withCellsAt(filledBook(form), new Map([[addressText(at), text]])));
      const here = findings.filter((each) => each.rule === "OUT-201" && addressText(each.at) === addressText(at));
      const repeated = findings.some((each) =>
        [swedish, english].some((language) =>
          Object.values(findingText(each, language)).some((part) => String(part).includes(number)),
        ),
      );
      if (here.length === 1 && here[0]?.severity === "error" && !repeated) return [];
      return [`${addressText(at)} "${text}"${repeated ? " is repeated" : ""}`];
    });
    expect(missed).toEqual([]);
  });

  it("finds none in the form as it was filled in", () => {
    expect(checked(filledBook(form)).findings.filter(({ rule }) => rule === "OUT-201")).toEqual([]);
  });
});
