/** Sentences in cells that tell figures of the calculation, and the amounts in them. */
import { plainText } from "../../../reading/label";
import { kronor, money, type Unit } from "../../../reading/money";
import type { Address } from "../../../workbook/address";
import type { Snapshot } from "../../../workbook/snapshot";
import { isMadeOfOthers } from "../made-sheets";

export interface Sentence {
  readonly at: Address;
  readonly text: string;
  readonly plain: string;
  /** kr, in the order that they stand; of a label the figure beside it. */
  readonly amounts: readonly number[];
}

/** So long a text is read. */
const longest = 4_000;
const units: Readonly<Record<string, Unit>> = { tkr: "tkr", mkr: "mkr", mnkr: "mkr" };

/** "63 500:-", "1, 5 miljoner", "ca 250 000 kronor"; years and counts are none. */
const amount =
  /(\d{1,3}(?:[ \u00A0]\d{3})+|\d+(?:, ?\d{1,2})?)(?:\s{0,2}(:-|kronor|kr|tkr|mkr|mnkr|miljon(?:er)?|million))?(?![\d%])/giu;

function amountsIn(text: string): readonly number[] {
  const found = [...text.slice(0, longest).matchAll(amount)].map((match) => ({
    digits: (match[1] ?? "").replace(/[ \u00A0]/g, "").replace(",", "."),
    unit: (match[2] ?? "").toLowerCase(),
  }));
  return found.flatMap(({ digits, unit }, index): readonly number[] => {
    // "1,2 – 1,5 miljoner": the first of two goes by the unit of the second.
    const own = unit === "" && digits.includes(".") ? (found[index + 1]?.unit ?? "") : unit;
    if (/^mil/.test(own)) return [Number(digits) * 1_000_000];
    const figure = Number(digits);
    if (own === "" && figure < 10_000) return [];
    return [kronor(money(figure, units[own] ?? "kr"))];
  });
}

/** Texts of several words, and labels with an amount beside them. */
export function sentencesIn(snapshot: Snapshot): readonly Sentence[] {
  const isMade = isMadeOfOthers(snapshot);
  return snapshot.sheets.flatMap(({ name, rows }) =>
    isMade(name)
      ? []
      : rows.flatMap(({ cells }) =>
          cells.flatMap(({ row, column, value }): readonly Sentence[] => {
            if (typeof value !== "string" || value.length < 12 || !/[a-zåäö] /i.test(value)) return [];
            const own = amountsIn(value);
            const beside = cells.find((cell) => cell.column > column && typeof cell.value === "number");
            const isLabel = own.length === 0 && typeof beside?.value === "number" && beside.value >= 10_000;
            const at = { sheet: name, row, column: isLabel ? beside.column : column };
            const amounts = isLabel && typeof beside.value === "number" ? [beside.value] : own;
            return [{ at, text: value.slice(0, longest), plain: plainText(value.slice(0, 300)), amounts }];
          }),
        ),
  );
}
