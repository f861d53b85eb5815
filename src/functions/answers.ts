/** What loads at the first call: the domain's figures, and the words for why there is none. */
import { createLanguage, type Language, type LanguageCode } from "../checking/language";
import { fidelityTexts } from "../subjects/fidelity/texts";
import { outcomesTexts } from "../subjects/outcomes/texts";
import { Fault } from "./fault";
import { fidelityPoints, kappa } from "./fidelity-functions";
import { eq5d, eq5dSource, ghq, qaly } from "./health-functions";
import { costPerParticipant, costPerPlaceMonth } from "./money-functions";
import { share, shareInterval } from "./share-functions";
import { texts as english } from "./texts/en";
import { texts as swedish } from "./texts/sv";

export const answers = {
  costPerParticipant,
  costPerPlaceMonth,
  share,
  shareInterval,
  fidelityPoints,
  kappa,
  ghq,
  eq5d,
  eq5dSource,
  qaly,
};

export type Answers = typeof answers;

const own = { sv: swedish, en: english } as const;

const made = new Map<LanguageCode, Language>();

/** Made once: a sheet may ask in thousands of cells. */
export async function languageOf(code: LanguageCode): Promise<Language> {
  const known = made.get(code);
  if (known !== undefined) return known;
  const subjects = await Promise.all([fidelityTexts, outcomesTexts].map(async (texts) => (await texts[code]()).texts));
  const language = createLanguage(code, [own[code], ...subjects]);
  made.set(code, language);
  return language;
}

/** The error that a cell shows, and what Excel says beside it; `null` for a fault of the program. */
export function told(reason: unknown, { t }: Language): { readonly kind: Fault["kind"]; readonly text: string } | null {
  return reason instanceof Fault
    ? { kind: reason.kind, text: t(`functions.fault.${reason.key}`, reason.values) }
    : null;
}
