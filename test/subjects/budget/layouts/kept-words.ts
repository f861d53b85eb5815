/** Other people's words than those of the open kinds. */
import { type EffortParts, effortOf, type Effort } from "./effort";
import { type FormSpec, form, leavesOf } from "./form";
import type { Drawn } from "./layout";
import type { Random } from "./random";
import type { CostKind, Economist } from "./words";

type Some = readonly [string, ...string[]];

export const keptCosts: Readonly<Record<CostKind, Some>> = {
  staff: [
    "Processtödjare 80%",
    "Metodhandledare",
    "Case manager",
    "Biståndshandläggare",
    "Fysioterapeut 0,25",
    "Lönebidrag för peer",
    "Delprojektledare regionen",
    "Anställda 2,5 årsarbetare",
    "Chef, del av tjänst",
    "Lön samordnare inkl soc avg",
    "Arbetsförmedlare",
    "Vägledare",
    "Personalkostnad IPS-coach",
    "Koordinator halvtid",
  ],
  premises: ["Lokal, del av", "Hyreskostnad Storgatan 4", "Fastighet", "Internhyra", "Städning", "Mötesrum"],
  purchases: [
    "Följeforskare",
    "Extern processledning",
    "Extern föreläsare",
    "Tolk",
    "Köp av platser",
    "Upphandlad coach",
  ],
  other: [
    "Mobiltelefoni",
    "Datorer",
    "Bilersättning",
    "Leasingbil",
    "Annonsering",
    "Förtäring",
    "Möteskostnader",
    "Skrivarkostnad",
    "Kompetensutveckling",
    "Verksamhetsmaterial",
    "Friskvård",
    "Övrigt",
    "Diverse",
    "Kickoff",
    "Tidningar",
    "Porto och frakt",
  ],
  overhead: ["Adm.kostnad", "Ekonomi- och löneadministration", "OH-kostnad", "Ledning och administration"],
};

const sections: Readonly<Record<CostKind, Some>> = {
  staff: ["Personalresurser", "A. Lön", "Bemanning", "Löner och sociala avgifter"],
  premises: ["Lokalisering", "B. Lokal", "Lokalkostnad", "Hyror"],
  purchases: ["Inköpta tjänster", "C. Externt", "Främmande tjänster", "Konsultköp"],
  other: ["Verksamhetskostnader", "D. Drift", "Andra kostnader", "Övriga utgifter"],
  overhead: ["OH", "E. OH", "Administration", "Gemensamma kostnader"],
};

const pickOf =
  (random: Random) =>
  (...from: Some): string =>
    random.pick(from);

export function keptEconomist(random: Random): Economist {
  const pick = pickOf(random);
  const style = random.whole(0, 3);
  const name = pick(
    "Vägen framåt",
    "Kompassen",
    "Ansökan dnr 14/2019",
    "Bryggan",
    "Lots",
    "Spira",
    "Rätt väg",
    "Avstamp",
  );
  const sum = pick("Summering", "Summa för", "Tot.", "Delsumma:", "S:a");
  return {
    name,
    title: pick(
      `Budgetunderlag ${name}`,
      "Ekonomisk plan",
      `Kostnadsbudget – ${name}`,
      "Bilaga: ekonomisk redogörelse",
      `Resursplan ${name}`,
      "Kostnader",
      `Ansökan om samverkansmedel, ${name}`,
    ),
    sheet: pick("Ekonomisk plan", "Tabell 1", "bilaga", "Ark1", "BUDGET", "Kostnader"),
    total: pick(
      "Summa summarum",
      "Sammanlagt",
      "Totalkostnad",
      "Total",
      "Summa utgifter",
      "Hela kostnaden",
      "Summa insats",
      "TOTAL KOSTNAD",
      "Kostnad totalt",
    ),
    sectionSum: (section) => `${sum} ${section.replace(/^[A-E]\. /, "").toLowerCase()}`,
    columnTotal: pick("Tillsammans", "Totalt alla", "Sammanlagt", "Total", "Σ"),
    amount: pick("Summa kr", "Utgift", "Beräknat belopp", "SEK", "Kostnad kr", "Budgeterat"),
    applied: pick("Ansökt belopp", "Ansöks", "Sökes av förbundet", "Bidrag från Samordningsförbundet", "Finsammedel"),
    own: pick("Egen insats", "Kommunens/regionens egna medel", "Parternas insats", "Eget bidrag"),
    labelHead: pick("Slag", "Vad", "Specifikation", "", "Utgiftsslag", "Rubrik"),
    section: (kind) => sections[kind][style] ?? sections[kind][0],
  };
}

export function keptEffort(random: Random, leaves: readonly string[], parts: EffortParts = {}): Effort {
  return effortOf(random, leaves, { labels: keptCosts, ...parts });
}

/** A form in these people's words. */
export function keptForm(random: Random, spec: FormSpec): Drawn {
  const words = { ...keptEconomist(random), ...spec.words };
  const columns = typeof spec.columns === "function" ? null : spec.columns;
  const effort = spec.effort ?? keptEffort(random, leavesOf(columns ?? []), spec.parts);
  return form(random, { ...spec, words, effort });
}

export const keptOwners: Some = [
  "Skellefteå kommun",
  "Umeå kommun",
  "Region Jämtland Härjedalen",
  "Östersunds kommun",
  "Motala",
  "Region Östergötland",
  "Skövde",
  "Västra Götalandsregionen",
  "Försäkringskassan",
  "Arbetsförmedlingen",
  "Borås Stad",
  "Ydre",
];
