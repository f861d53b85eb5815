/** How economists of municipalities, regions and förbund have named things in their own forms, 2011–2026. */
import type { Random } from "./random";

export const costKinds = ["staff", "premises", "purchases", "other", "overhead"] as const;
export type CostKind = (typeof costKinds)[number];

type Some = readonly [string, ...string[]];

export const costWords: Readonly<Record<CostKind, Some>> = {
  staff: [
    "Projektledare",
    "Projektledare 50 %",
    "Samordnare",
    "Processledare 0,5 tjänst",
    "Arbetskonsulent",
    "Arbetscoach",
    "Handläggare, heltid",
    "Socialsekreterare 100%",
    "Rehabkoordinator",
    "Arbetsterapeut",
    "Psykolog 20 %",
    "Kurator",
    "IPS-handledare",
    "Studie- och yrkesvägledare",
    "Administratör",
    "Lönekostnader inkl. PO",
    "Personlig handläggare AF",
    "Coach, kommunen",
    "Verksamhetsledare",
    "Teamledare",
    "Ekonomiassistent 10 %",
    "Jobbspecialist",
    "Sjuksköterska",
    "Handledare",
  ],
  premises: [
    "Lokalhyra",
    "Hyra",
    "Lokaler",
    "Hyra av möteslokal",
    "El och städ",
    "Lokalvård",
    "Larm och bevakning",
    "Hyra inkl. vaktmästeri",
    "Kontorsplatser",
    "Driftkostnad lokal",
  ],
  purchases: [
    "Utvärdering",
    "Extern utvärderare",
    "Konsulttjänster",
    "Köp av tjänst",
    "Handledning",
    "Föreläsare",
    "Köpt handledning",
    "Följeforskning",
    "Revision",
    "Externa tjänster",
    "Utbildning av personal",
    "Metodstöd",
  ],
  other: [
    "Resor",
    "Resor och traktamenten",
    "Telefon/IT",
    "IT-utrustning",
    "Kontorsmaterial",
    "Information och trycksaker",
    "Konferenser",
    "Studiebesök",
    "Fika deltagare",
    "Arbetsmaterial",
    "Rekrytering",
    "Inventarier",
    "Litteratur",
    "Licenser",
    "Försäkringar",
    "Webb och grafisk form",
    "Aktiviteter för deltagare",
    "Kurser/seminarier",
    "Oförutsett",
    "Porto",
  ],
  overhead: ["Administration", "Gemensamma kostnader", "Overheadkostnader", "Administrativa kostnader"],
};

const sectionWords: Readonly<Record<CostKind, Some>> = {
  staff: [
    "Personalkostnader",
    "Personal",
    "Lönekostnader",
    "Löner m.m.",
    "PERSONALKOSTNADER",
    "1. Personal",
    "Tjänster",
  ],
  premises: ["Lokalkostnader", "Lokaler", "Lokal- och fastighetskostnader", "LOKALER", "2. Lokaler"],
  purchases: ["Köpta tjänster", "Externa tjänster", "Köp av verksamhet", "Konsulter", "3. Köpta tjänster"],
  other: ["Övriga kostnader", "Övrigt", "Driftkostnader", "Omkostnader", "ÖVRIGA KOSTNADER", "4. Övriga omkostnader"],
  overhead: ["Overhead", "OH", "Gemensamt", "5. Administration"],
};

const totalWords: Some = [
  "Summa",
  "Summa kostnader",
  "Totalt",
  "Total kostnad",
  "TOTALT",
  "Summa totalt",
  "Totalsumma",
  "Totala kostnader",
  "SUMMA",
  "Kostnader totalt",
];

/** The word before the section's name, or alone. */
const sectionSumWords: Some = ["Summa", "Delsumma", "Summa", "Totalt", "Sa"];

const columnTotalWords: Some = ["Summa", "Totalt", "Total", "SUMMA", "Totalt kr", "Summa totalt"];

const amountHeads: Some = ["Belopp", "Kostnad", "Budget", "Kronor", "Belopp i kr", "Beräknad kostnad", "Kr"];

export const appliedHeads: Some = [
  "Söks",
  "Sökt belopp",
  "Söks från Samordningsförbundet",
  "Sökta medel",
  "Ansökan Finsam",
  "Samordningsförbundet",
  "Förbundets medel",
  "Finsam",
  "Samverkansmedel",
];
export const ownHeads: Some = [
  "Egenfinansiering",
  "Egen finansiering",
  "Egna medel",
  "Egeninsats",
  "Medfinansiering",
  "Parternas egen finansiering",
];
const labelHeads: Some = [
  "Kostnadsslag",
  "Post",
  "Benämning",
  "Kostnad",
  "Budgetpost",
  "Aktivitet/kostnad",
  "",
  "Typ av kostnad",
  "Kostnadsställe/post",
];

const names: Some = [
  "Gröna vägen",
  "Steget vidare",
  "UngKraft",
  "Resursrådet",
  "Klara livet",
  "Språnget",
  "Rehabteamet",
  "Arena Syd",
  "En väg in",
  "Framsteget",
  "Mittpunkten",
  "Supported Employment Norr",
];

const titleWords: Some = [
  "Budget",
  "Budgetförslag",
  "Projektbudget",
  "Ekonomisk kalkyl",
  "Kostnadskalkyl",
  "Budget för insatsen",
  "Kostnadsberäkning",
  "Bilaga 2 – Budget",
  "Insatsbudget",
  "Ekonomi",
  "Finansieringsplan och budget",
];

const sheetWords: Some = ["Budget", "Blad1", "Kalkyl", "Ekonomi", "Bilaga 3", "Budget 1", "Sheet1", "Underlag"];

export const owners: Some = [
  "Kommunen",
  "Region Dalarna",
  "Arbetsförmedlingen",
  "Försäkringskassan",
  "Hedemora kommun",
  "Ludvika kommun",
  "Norrtälje kommun",
  "Region Gävleborg",
  "Sala kommun",
  "Fagersta kommun",
  "Region Västmanland",
  "Landstinget",
  "Trelleborgs kommun",
  "Kalmar kommun",
];
export const shortOwners: Some = ["AF", "FK", "Region", "Kommun", "LT", "Kn", "RVN", "Soc"];

export const participantWords: Some = [
  "Antal deltagare",
  "Antal deltagare per år",
  "Beräknat antal deltagare",
  "Deltagare",
  "Planerat antal deltagare",
];
export const ratioWords: Some = [
  "Kostnad per deltagare",
  "Kr/deltagare",
  "Snittkostnad per deltagare",
  "Styckkostnad (kr per deltagare)",
];

export const notes: Some = [
  "Beloppen är beräknade utifrån föregående års utfall.",
  "OBS! Endast faktiska kostnader får rekvireras.",
  "PO-pålägg ingår i lönekostnaden.",
  "Ifylls av projektägaren.",
  "Se även bilaga 1.",
  "Avstämt med ekonomienheten.",
  "Preliminära siffror, beslut tas i styrelsen.",
];
export const remarks: Some = [
  "enligt avtal",
  "uppskattat",
  "inkl. moms",
  "jfr förra året",
  "se bilaga",
  "offert finns",
  "2 st",
];

export const kronorNotes: Some = ["Alla belopp i kronor", "Belopp i kr", "(kr)", "Belopp anges i hela kronor"];
export const thousandNotes: Some = [
  "Belopp i tkr",
  "(tkr)",
  "Alla belopp i tusental kronor",
  "tkr",
  "Belopp anges i tkr",
];
export const millionNotes: Some = ["Belopp i mkr", "(mkr)", "Miljoner kronor", "mnkr"];

/** The words of one person, the same all over a form. */
export interface Economist {
  readonly name: string;
  readonly title: string;
  readonly sheet: string;
  readonly total: string;
  readonly sectionSum: (section: string) => string;
  readonly columnTotal: string;
  readonly amount: string;
  readonly applied: string;
  readonly own: string;
  readonly labelHead: string;
  readonly section: (kind: CostKind) => string;
}

export function economist(random: Random): Economist {
  const style = random.whole(0, 4);
  const word = random.pick(sectionSumWords);
  const alone = random.chance(0.2);
  const name = random.pick(names);
  return {
    name,
    title: random.chance(0.5) ? `${random.pick(titleWords)} ${name}` : random.pick(titleWords),
    sheet: random.pick(sheetWords),
    total: random.pick(totalWords),
    sectionSum: (section) => (alone ? word : `${word} ${section.replace(/^\d+\. /, "").toLowerCase()}`),
    columnTotal: random.pick(columnTotalWords),
    amount: random.pick(amountHeads),
    applied: random.pick(appliedHeads),
    own: random.pick(ownHeads),
    labelHead: random.pick(labelHeads),
    section: (kind) => sectionWords[kind][style] ?? sectionWords[kind][0],
  };
}
