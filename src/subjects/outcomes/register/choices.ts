/** What may stand in the register's columns of choices: validated lists, and the other ways that each is met with. */
import type { Label } from "../../../reading/label";

export interface Choice {
  readonly id: string;
  readonly label: Label;
  /** Groups by years of age: both ends belong to them. */
  readonly from?: number;
  readonly to?: number;
}

function choice(id: string, sv: string, en: string, also: readonly string[] = []): Choice {
  return { id, label: { sv, en, also } };
}

function group(id: string, sv: string, en: string, from: number, to: number, also: readonly string[] = []): Choice {
  return { ...choice(id, sv, en, also), from, to };
}

/** Where nothing is known; counted, and no share is taken of it. */
const unknown = choice("unknown", "Uppgift saknas", "Not known", ["Okänt", "Vet ej", "Okänd", "Ej känt", "?"]);

/**
 * Kinds of support: Hudiksvall, diagram 6, and the application of Västmanland. Reasons for ending: Arbetslivsintro's
 * final report; SUS has a list of its own that was not at hand (M). Age groups of eight years: Hudiksvall, diagram 3.
 */
export const choiceLists = {
  yesNo: [
    choice("yes", "Ja", "Yes", ["J", "X", "Sant", "True", "1"]),
    choice("no", "Nej", "No", ["N", "Falskt", "False", "0", "-"]),
  ],
  sex: [
    choice("woman", "Kvinna", "Woman", ["K", "Kv", "Kvinnor", "Female", "F"]),
    choice("man", "Man", "Man", ["M", "Män", "Male"]),
    choice("other", "Annat", "Other", ["Ickebinär", "Icke-binär", "Annan könsidentitet"]),
    unknown,
  ],
  ageGroup: [
    group("16-17", "16–17 år", "16–17", 16, 17),
    group("18-25", "18–25 år", "18–25", 18, 25),
    group("26-33", "26–33 år", "26–33", 26, 33),
    group("34-41", "34–41 år", "34–41", 34, 41),
    group("42-49", "42–49 år", "42–49", 42, 49),
    group("50-57", "50–57 år", "50–57", 50, 57),
    group("58-65", "58–65 år", "58–65", 58, 65),
    group("66-", "66 år eller äldre", "66 or older", 66, 120, ["66+"]),
    unknown,
  ],
  education: [
    choice("none", "Ej fullföljd grundskola", "Compulsory school not completed", [
      "Ej avslutad grundskola",
      "Ingen",
      "Saknar grundskola",
    ]),
    choice("compulsory", "Grundskola", "Compulsory school", ["Folkskola", "Grundskoleutbildning"]),
    choice("upper", "Gymnasium", "Upper secondary school", ["Gymnasieskola", "Gymnasieutbildning"]),
    choice("postSecondary", "Annan eftergymnasial utbildning", "Other post-secondary education", [
      "Eftergymnasial",
      "Yrkeshögskola",
      "YH",
      "Yrkesutbildning",
      "Folkhögskola",
    ]),
    choice("university", "Högskola/universitet", "University", ["Högskola", "Universitet"]),
    unknown,
  ],
  support: [
    choice("sicknessBenefit", "Sjukpenning", "Sickness benefit", ["Sjukskriven", "Sjukpeng"]),
    choice("rehabBenefit", "Rehabiliteringspenning", "Rehabilitation benefit", ["Rehabpenning"]),
    choice("activityCompensation", "Aktivitetsersättning", "Activity compensation"),
    choice("sicknessCompensation", "Sjukersättning", "Sickness compensation", ["Sjukersätt"]),
    choice("activityGrant", "Aktivitetsstöd", "Activity grant", ["Utvecklingsersättning"]),
    choice("unemployment", "A-kassa", "Unemployment insurance", ["Arbetslöshetsersättning", "Arbetslöshetskassa"]),
    choice("socialAssistance", "Försörjningsstöd", "Social assistance", [
      "Ekonomiskt bistånd",
      "Socialbidrag",
      "Försörjningstöd",
    ]),
    choice("studentAid", "Studiemedel", "Student aid", ["CSN", "Studiestöd"]),
    choice("wage", "Lön", "Wage"),
    choice("other", "Annan försörjning", "Other support", ["Annat", "Annan", "Övrigt"]),
    choice("none", "Ingen offentlig försörjning", "No public support", ["Ingen", "Saknas", "Saknar försörjning"]),
    unknown,
  ],
  supportYears: [
    group("0", "Mindre än 1 år", "Less than 1 year", 0, 1, ["< 1 år", "Under 1 år", "0 år", "0–1 år"]),
    group("1-3", "1–3 år", "1–3 years", 1, 4),
    group("4-6", "4–6 år", "4–6 years", 4, 7),
    group("7-9", "7–9 år", "7–9 years", 7, 10),
    group("10-", "Längre än 9 år", "More than 9 years", 10, 100, ["Mer än 9 år", "10 år eller mer", "> 9 år", "10+"]),
    unknown,
  ],
  activity: [
    choice("workTraining", "Arbetsträning", "Work training"),
    choice("workTrial", "Arbetsprövning", "Work trial", ["Praktik", "Arbetspraktik"]),
    choice("socialTraining", "Social träning", "Social training", ["Social arbetsträning"]),
    choice("other", "Annan sysselsättning", "Other activity", ["Annat", "Ja", "J", "X", "Yes"]),
    choice("no", "Nej", "No", ["Ingen", "N", "-"]),
  ],
  studies: [
    choice("sfi", "SFI", "Swedish for immigrants", ["Svenska för invandrare"]),
    choice("folkHighSchool", "Folkhögskola", "Folk high school"),
    choice("komvux", "Komvux", "Adult education", ["Vuxenutbildning"]),
    choice("vocational", "Yrkesutbildning", "Vocational education", ["Yrkeshögskola", "YH"]),
    choice("university", "Högskola/universitet", "University", ["Universitet", "Universitetsutbildning", "Högskola"]),
    choice("other", "Andra studier", "Other studies", ["Annat", "Ja", "J", "X", "Yes", "Studier"]),
    choice("no", "Nej", "No", ["Ingen", "Inga", "N", "-"]),
  ],
  reason: [
    choice("completed", "Fullföljd", "Completed", ["Planenligt avslut", "Planenlig", "Fullföljt", "Slutförd", "Klar"]),
    choice("illness", "Sjukdom", "Illness", ["För sjuk", "Hälsoskäl", "Ohälsa", "Sjuk"]),
    choice("moved", "Flytt eller föräldraledighet", "Moved away or parental leave", [
      "Flytt",
      "Flyttat",
      "Föräldraledig",
      "Föräldraledighet",
    ]),
    choice("dropout", "Avbrott", "Dropped out", ["Avbrutit", "Avbruten", "Egen begäran", "Eget val", "Hoppat av"]),
    choice("mistaken", "Felregistrering", "Registered by mistake", ["Felregistrerad"]),
    choice("other", "Annan orsak", "Other reason", ["Annat", "Övrigt"]),
  ],
  step: [
    choice("work", "Arbete", "Work", ["Anställning", "Lönearbete"]),
    choice("studies", "Studier", "Studies", ["Utbildning"]),
    choice("jobSeeking", "Arbetssökande", "Looking for work", ["Arbetslös", "Inskriven på Arbetsförmedlingen"]),
    choice("workRehab", "Arbetslivsinriktad rehabilitering", "Work-oriented rehabilitation", [
      "Nästa steg mot arbete",
      "Arbetsmarknadsförvaltningen",
      "Arbetsinriktad rehabilitering",
    ]),
    choice("sicknessCompensation", "Ansökan om sjukersättning", "Application for sickness compensation", [
      "Sjukersättning",
    ]),
    choice("care", "Fortsatt vård", "Further care", ["Vård", "Psykiatri"]),
    choice("other", "Annat", "Other", ["Övrigt"]),
    choice("none", "Inget steg", "No step", ["Ingen", "Inget", "Återgång"]),
  ],
} as const satisfies Record<string, readonly Choice[]>;

export type ChoiceListId = keyof typeof choiceLists;

export function choicesOf(list: ChoiceListId): readonly Choice[] {
  return choiceLists[list];
}

/** Choices that say that something did not come about. */
export function saysNo({ id }: Choice): boolean {
  return id === "no" || id === "none";
}
