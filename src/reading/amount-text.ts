/** Reads an amount that was typed as text, and only where it can mean one thing. */
import type { Unit } from "./money";

/** `unit` is what the text itself says; `null` where it says none and the sheet's heading decides. */
export type AmountText =
  | { readonly kind: "clear"; readonly figure: number; readonly unit: Unit | null }
  /** A dash or the like: written for "nothing". */
  | { readonly kind: "nothing" }
  | { readonly kind: "unclear" };

const unclear: AmountText = { kind: "unclear" };
const spaces = /[\s\u00A0\u2007\u2009\u202F]+/g;
const units: Readonly<Record<string, { unit: Unit; factor: number }>> = {
  kr: { unit: "kr", factor: 1 },
  kronor: { unit: "kr", factor: 1 },
  sek: { unit: "kr", factor: 1 },
  ":-": { unit: "kr", factor: 1 },
  tkr: { unit: "tkr", factor: 1 },
  ksek: { unit: "tkr", factor: 1 },
  mkr: { unit: "tkr", factor: 1000 },
  msek: { unit: "tkr", factor: 1000 },
  mnkr: { unit: "tkr", factor: 1000 },
};

/**
 * "300 000", "300.000", "300 000 kr", "30 000:-", "300 tkr", "0,3 mkr"; never "ca 300 000" or "300,000", nor
 * "(300 000)", which is less than nothing to an accountant and an aside to others.
 */
export function readAmountText(text: string): AmountText {
  if (text.length > 60) return unclear;
  const bare = text.replace(spaces, " ").trim().toLowerCase();
  if (/^[-–—]+$/.test(bare)) return { kind: "nothing" };
  const match =
    /^(?:(kr|sek)\.? ?)?([-–−]?) ?(\d[\d .,']*?)(?:\.-)? ?(:-|kr|kronor|sek|tkr|ksek|mkr|mnkr|msek)?\.?$/.exec(bare);
  if (match === null) return unclear;
  const [, before, minus, digits, after] = match;
  const figure = readDigits(digits ?? "");
  if (figure === null || (before && after)) return unclear;
  const named = before ?? after;
  const stated = named === undefined ? undefined : units[named];
  const signed = (minus === "" ? 1 : -1) * figure * (stated?.factor ?? 1);
  return { kind: "clear", figure: Math.round(signed * 1e6) / 1e6, unit: stated?.unit ?? null };
}

/** Digits with Swedish grouping and decimals; `null` where a mark could be either. */
function readDigits(digits: string): number | null {
  const text = digits.trim();
  if (/^\d+$/.test(text)) return Number(text);
  // Groups of three by space, dot or apostrophe, the same mark all through, then a decimal comma.
  const grouped = /^\d{1,3}(?:([ .'])\d{3})(?:\1\d{3})*(?:,\d{1,2})?$/.exec(text);
  if (grouped) return Number(text.replace(/[ .']/g, "").replace(",", "."));
  // Several groups by comma can be nothing but thousands; one could be three decimals as well.
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d{1,2})?$/.test(text)) return Number(text.replaceAll(",", ""));
  if (/^\d+,(?:\d{1,2}|\d{4,6})$/.test(text)) return Number(text.replace(",", "."));
  if (/^\d+\.\d{1,2}$/.test(text)) return Number(text);
  return null;
}
