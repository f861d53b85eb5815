/** Words that people write for choices in words of their own: proposed, and never read as such until somebody says so. */
import type { ChoiceListId } from "./choices";

/** By list and choice, made plain: a whole word of the answer, or its beginning where a star ends it. */
export const choiceHints: Readonly<Partial<Record<ChoiceListId, Readonly<Record<string, readonly string[]>>>>> = {
  yesNo: {
    yes: ["jobb*", "arbet*", "anstall*", "har", "gjort", "uppnadd", "delvis"],
    no: ["arbetslos*", "inte", "ej", "ingen", "inget", "saknar", "aldrig"],
  },
  sex: {
    woman: ["tjej*", "flick*", "dam*", "hon", "kvinn*", "qvinn*"],
    man: ["kille*", "pojk*", "herr*", "han", "mann*"],
    other: ["hen", "queer", "trans*", "ickebinar*", "annat"],
    unknown: ["saknas", "ingen uppgift"],
  },
  education: {
    none: ["ofullstandig*", "aldrig", "analfabet", "ingen skola"],
    compulsory: ["grund*", "grsk", "hogstadi*", "folkskol*", "ak 9"],
    upper: ["gymn*", "gy", "studenten", "gymnasie*"],
    postSecondary: ["yh", "yrkes*", "kvalificerad*", "ky", "folkhogskol*", "eftergymn*"],
    university: ["univ*", "hogsk*", "kandidat*", "master*", "magister*", "akadem*", "fil"],
  },
  support: {
    sicknessBenefit: ["sjukp*", "sjukskriv*", "sgi", "sjp"],
    rehabBenefit: ["rehab*"],
    activityCompensation: ["aktivitetsers*", "ae", "akt ers"],
    sicknessCompensation: ["sjukers*", "se", "fortidspension*"],
    activityGrant: ["aktivitetsst*", "as", "utvecklingsers*", "etablering*"],
    unemployment: ["a kassa", "akassa", "alfa*", "arbetsloshets*"],
    socialAssistance: [
      "forsorjningsst*",
      "forsorjn st*",
      "fs",
      "ek bist*",
      "ekonomiskt",
      "socialbidr*",
      "soc*",
      "bistand",
    ],
    studentAid: ["csn", "studie*"],
    wage: ["lon*", "arbete", "jobb*"],
    none: ["ingen", "inget", "anhorig*", "make*", "sambo*", "foraldrar*", "sparade"],
  },
  activity: {
    workTraining: ["arbetstran*", "at"],
    workTrial: ["praktik*", "arbetsprov*", "prova pa"],
    socialTraining: ["social*"],
    other: ["volontar*", "ideell*", "daglig*", "sysselsatt*"],
    no: ["inte", "ej", "inget"],
  },
  studies: {
    sfi: ["sfi*", "svenska for"],
    folkHighSchool: ["folkhog*", "fhsk"],
    komvux: ["komvux*", "vux*", "gymnasie*", "grundlaggande vux*"],
    vocational: ["yrkes*", "yh", "larling*"],
    university: ["univ*", "hogsk*", "akadem*"],
    other: ["kurs*", "plugg*", "skola*", "studer*", "utbildn*"],
    no: ["inte", "ej"],
  },
  reason: {
    completed: ["fullfol*", "klar*", "plan*", "mal uppn*", "fardig*", "slutfor*"],
    illness: ["sjuk*", "ohals*", "halsa*", "inlagd", "medicinsk*"],
    moved: ["flytt*", "utflytt*", "flyttar", "barn*", "foraldraled*", "gravid*", "fatt barn", "mammaled*", "pappaled*"],
    dropout: ["avbr*", "hoppa*", "avhopp*", "uteblev*", "kom inte", "egen", "tackade nej", "ville inte", "motivation*"],
    mistaken: ["felreg*", "fel", "dubbel*"],
    other: ["avliden", "avled", "dod", "ovrig*"],
  },
  step: {
    work: ["jobb*", "arbete*", "anstall*", "fast", "vikari*", "timanst*", "lonebidr*", "eget foretag", "egenforetag*"],
    studies: ["stud*", "utbildn*", "plugg*", "komvux*", "skola*", "kurs*", "sfi", "folkhog*", "univ*", "hogsk*"],
    jobSeeking: ["arbetssok*", "arbetslos*", "aktivt sokande", "soker", "af", "inskriven pa af", "arbetsformedl*"],
    workRehab: ["arbetslivsinr*", "rehab*", "arbetstran*", "praktik*", "arbetsmarknad*", "ny insats", "annan insats"],
    sicknessCompensation: ["sjukers*", "fortidspension*", "se"],
    care: ["vard*", "psyk*", "sjukskriv*", "behandl*", "sluten*"],
    none: ["ingen", "inget", "oforandrad*", "ater*"],
    other: ["flytt*", "pension*", "barn*"],
  },
};
