/** What a label of a report counts, and what a heading over figures says of them. */
import { type Label, labelReader, plainText } from "../../../reading/label";

const countLabels = {
  participants: {
    sv: "Antal deltagare",
    en: "Number of participants",
    also: [
      "Antal deltagare totalt",
      "Totalt antal deltagare",
      "Deltagare totalt",
      "Totalt deltagare",
      "Deltagare",
      "Antal unika deltagare",
      "Antal deltagare som deltagit",
      "Antal deltagare i insatsen",
      "Antal personer i insatsen",
      "Antal personer som deltagit",
      "Antal individer",
      "Antal inskrivna",
      "Antal inskrivna deltagare",
      "Inskrivna deltagare",
      "Inskrivna totalt",
      "Participants in total",
      "Participants",
    ],
  },
  women: {
    sv: "Kvinnor",
    en: "Women",
    also: [
      "Antal kvinnor",
      "Varav kvinnor",
      "Deltagare kvinnor",
      "Antal deltagare kvinnor",
      "Kvinna",
      "Of which women",
    ],
  },
  men: {
    sv: "Män",
    en: "Men",
    also: ["Antal män", "Varav män", "Deltagare män", "Antal deltagare män", "Man", "Of which men"],
  },
  otherSex: {
    sv: "Annat kön",
    en: "Other sex",
    also: ["Kön ej angivet", "Ej angivet", "Okänt kön", "Annat", "Övriga"],
  },
  total: { sv: "Totalt", en: "Total", also: ["Samtliga", "Summa", "Alla", "Total antal", "In total"] },
  ended: {
    sv: "Avslutade",
    en: "Ended",
    also: [
      "Antal avslutade",
      "Avslutade totalt",
      "Avslutade deltagare",
      "Antal avslutade deltagare",
      "Totalt antal avslutade",
      "Totalt avslutade",
      "Antal som avslutats",
      "Avslutade under perioden",
      "Number who have ended",
    ],
  },
  efforts: {
    sv: "Antal insatser",
    en: "Number of efforts",
    also: ["Antal insatser totalt", "Totalt antal insatser", "Antal förrehabiliterande insatser", "Insatser totalt"],
  },
  effortsEach: {
    sv: "Insatser per deltagare",
    en: "Efforts per participant",
    also: [
      "Antal insatser per deltagare",
      "Snitt insatser per deltagare",
      "Genomsnitt insatser per deltagare",
      "Insatser per deltagare i snitt",
      "Insatser i snitt per deltagare",
    ],
  },
} as const satisfies Record<string, Label>;
export type CountId = keyof typeof countLabels;

const readCount = labelReader<CountId>(countLabels);

/** `null` for a label with more in it than what is counted. */
export function countNamed(label: string): CountId | null {
  if (label.length > 70) return null;
  const match = readCount(label.replace(/\b(?:st|personer)\.?\s*[)\]]?\s*:?\s*$/iu, " "));
  return match?.rest === "" && match.rivals.length === 0 && match.score > 0.97 ? match.id : null;
}

/** "Avslutade till arbete", "Varav till studier": a reason to end, or what came after it. */
export function saysEndedTo(label: string): boolean {
  return (
    label.length <= 90 &&
    /^(?:antal |varav )*(?:avslutade?|avslut|avslutats|utskrivna|ended)\s*(?:deltagare )?(?:till|mot|i|p\.? ?g\.? ?a\.?|på grund av|med anledning av|på|to|for|[-–:(])\s*/iu.test(
      label,
    )
  );
}

/** What the figures under a heading are. */
export type ColumnSays = "women" | "men" | "otherSex" | "total" | "planned" | "share" | "other";

export function columnSays(heading: string): ColumnSays {
  const plain = plainText(heading);
  if (/^(?:planera|mal|budget|bevilja|forvanta|ansok|planned|target)/u.test(plain)) return "planned";
  if (/andel|procent|%|share/u.test(plain)) return "share";
  const named = countNamed(heading);
  if (named === "women" || named === "men" || named === "otherSex") return named;
  if (named === "total" || named === "participants" || named === "ended") return "total";
  return /^(?:antal|utfall|resultat|faktisk|verklig|number|actual)/u.test(plain) ? "total" : "other";
}
