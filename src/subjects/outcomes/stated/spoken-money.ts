/** Reads amounts out of a text, and which of them is the sum: "1 mkr … Sammanfattningsvis har 1 504 266 kronor återlämnats". */
import { money, type Ore } from "../../../reading/money";

export interface SpokenAmounts {
  /** `null` where no amount is told as the whole. */
  readonly total: Ore | null;
  readonly items: readonly Ore[];
}

const amount =
  /(\d{1,3}(?:[ \u00a0.]\d{3}){1,5}|\d{1,30}(?:[.,]\d{1,2})?)\s{0,9}(kronor|kr|tkr|mkr|miljon(?:er)?|mnkr)\b/giu;
const whole = /sammanfattningsvis|sammanlagt|totalt|summa|in total|altogether/iu;
const factors: Readonly<Record<string, number>> = {
  tkr: 1_000,
  mkr: 1_000_000,
  mnkr: 1_000_000,
  miljon: 1_000_000,
  miljoner: 1_000_000,
};

export function spokenAmounts(text: string): SpokenAmounts {
  const found = [...text.slice(0, 5_000).matchAll(amount)].map((match) => {
    const digits = (match[1] ?? "").replace(/[ \u00a0]/g, "");
    const figure = Number(/^\d{1,3}(?:\.\d{3})+$/.test(digits) ? digits.replaceAll(".", "") : digits.replace(",", "."));
    const start = Math.max(text.lastIndexOf(".", match.index), text.lastIndexOf("\n", match.index));
    return {
      ore: money(figure * (factors[(match[2] ?? "").toLowerCase()] ?? 1)),
      isWhole: whole.test(text.slice(start + 1, match.index)),
    };
  });
  const total = found.find(({ isWhole }) => isWhole) ?? (found.length === 1 ? found[0] : undefined);
  return {
    total: total?.ore ?? null,
    items: found.filter((each) => each !== total).map((each) => each.ore),
  };
}
