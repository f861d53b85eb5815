/** Figures and names of a calculation as the pane writes them: whole kronor, an assumption with its unit. */
import type { Language } from "../../../checking/language";
import { labelIn } from "../../../making/sheet-words";
import { money } from "../../../reading/money";
import { type AssumptionId, type AssumptionReadings, proposedFor, valuesOf } from "../assumptions/assumptions";
import { assumptionLabels } from "../assumptions/labels";

/** `1 772 604 kr` of an amount in kr. */
export function kronorText(amount: number, { money: told }: Language): string {
  return told(money(whole(amount)));
}

/** Without its unit, for a table whose heading says it. */
export function amountText(amount: number, { amount: told }: Language): string {
  return told(money(whole(amount)));
}

/** `+120 000 kr` */
export function changeText(amount: number, language: Language): string {
  return `${whole(amount) > 0 ? "+" : ""}${kronorText(amount, language)}`;
}

/** No minus before nothing. */
function whole(amount: number): number {
  return Math.round(amount) + 0;
}

/** One decimal, rounded up: what is needed is never told too small. */
export function neededText(count: number, { number }: Language): string {
  return number(Math.ceil(count * 10 - 1e-9) / 10);
}

export function assumptionName(id: AssumptionId, language: Language): string {
  return labelIn(language, assumptionLabels[id]);
}

/** `33 %`, `1,4`, `52 veckor`, `ja`. */
export function assumptionText(id: AssumptionId, value: number | null, language: Language): string {
  const { t, number, share } = language;
  if (value === null) return t("societyPane.notTold");
  const { unit } = proposedFor(id);
  switch (unit) {
    case "share":
      return share(value);
    case "factor":
      return number(value);
    case "kr":
      return language.money(money(value));
    case "krYear":
      return kronorText(value, language);
    case "weeks":
    case "years":
      return `${number(value)} ${t(`societySheet.unit.${unit}`)}`;
    case "year":
      return String(value);
    case "yesNo":
      return t(value === 1 ? "societyPane.yes" : "societyPane.no");
  }
}

/** What a figure stands on: `Skatt på lön 33 % (förslag) · …` */
export function standsOnText(ids: readonly AssumptionId[], readings: AssumptionReadings, language: Language): string {
  const values = valuesOf(readings);
  return ids
    .map((id) => {
      const told = `${assumptionName(id, language)} ${assumptionText(id, values[id], language)}`;
      return isProposal(id, readings) ? `${told} ${language.t("societyPane.proposalShort")}` : told;
    })
    .join(" · ");
}

/** Neither the workbook nor the förbund has said it. */
export function isProposal(id: AssumptionId, readings: AssumptionReadings): boolean {
  const reading = readings.get(id);
  if (reading === undefined) return true;
  return (reading.from === "proposal" || reading.value === null) && proposedFor(id).value !== null;
}
