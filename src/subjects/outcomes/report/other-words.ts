/** How other förbund name the fields of a final report, beside the words of the form in `template.ts`. */
import type { Label } from "../../../reading/label";
import type { ReportFieldId } from "./template";

export type OtherFieldId = ReportFieldId | "period" | MoneyPart;
/** Money told of the whole effort, a field each. */
export type MoneyPart = "granted" | "used" | "returned";
export const moneyParts = ["granted", "used", "returned"] as const satisfies readonly MoneyPart[];

function label(sv: string, en: string, ...also: readonly string[]): Label {
  return { sv, en, also };
}

export const otherFields = {
  name: label("Insatsnamn", "Project name", "Projektnamn", "Namn på insatsen", "Insatsens/projektets namn", "Projekt"),
  diary: label("Diarienr/dnr", "Reference number", "Ärendenummer", "Ert dnr", "Beslut dnr"),
  owners: label(
    "Projektägare",
    "Project owner",
    "Insatsägare/projektägare",
    "Ansvarig part",
    "Samverkansparter",
    "Deltagande parter",
  ),
  purpose: label(
    "Insatsens syfte",
    "Aim",
    "Syfte med insatsen",
    "Projektets syfte",
    "Övergripande syfte",
    "Bakgrund och syfte",
  ),
  from: label(
    "Insatsens start",
    "Start",
    "Projektstart",
    "Startade",
    "Insatsen startade",
    "Starttid",
    "Från och med",
    "Fr.o.m.",
    "Period från",
    "Start av insats",
  ),
  to: label(
    "Insatsens slut",
    "End",
    "Projektslut",
    "Slut",
    "Avslutades",
    "Insatsen avslutades",
    "Sluttid",
    "Till och med",
    "T.o.m.",
    "Period till",
    "Slut av insats",
  ),
  period: label(
    "Insatsperiod",
    "Period",
    "Projektperiod",
    "Projekttid",
    "Insatstid",
    "Insatsens tid",
    "Genomförandeperiod",
    "Redovisad period",
    "Start/slut",
    "Insatsens start/slut",
    "Start och slut",
  ),
  targetGroup: label("Målgrupp", "Target group", "Insatsens målgrupp"),
  method: label("Metod", "Method", "Metoder", "Arbetssätt", "Metod och arbetssätt"),
  equality: label("Jämställdhet", "Gender equality", "Jämställdhetsperspektiv"),
  followUp: label("Uppföljning", "Follow-up", "Uppföljning och utvärdering", "Utvärdering"),
  result: label(
    "Utfall verksamheten",
    "Results",
    "Utfall verksamhet",
    "Resultat",
    "Uppnådda resultat",
    "Resultat och effekter",
    "Sammanfattning av resultat",
  ),
  use: label("Implementering", "Implementation", "Tillvaratagande av resultat", "Spridning och implementering"),
  returnedWhy: label(
    "Utfall ekonomi",
    "Economy",
    "Ekonomi",
    "Ekonomiskt utfall",
    "Kommentar till ekonomiskt utfall",
    "Avvikelse mot budget",
  ),
  lessons: label(
    "Lärdomar",
    "Lessons learnt",
    "Erfarenheter",
    "Erfarenheter och lärdomar",
    "Lärdomar och erfarenheter",
    "Framgångsfaktorer",
  ),
  granted: label(
    "Beviljade medel",
    "Granted",
    "Beviljat belopp",
    "Beviljat",
    "Beviljad budget",
    "Beviljade medel totalt",
    "Tilldelade medel",
    "Beviljat från samordningsförbundet",
  ),
  used: label(
    "Förbrukat",
    "Used",
    "Förbrukade medel",
    "Använda medel",
    "Använt",
    "Förbrukat totalt",
    "Faktisk kostnad",
    "Total kostnad",
    "Totala kostnader",
    "Upparbetat",
  ),
  returned: label(
    "Kvarvarande",
    "Left",
    "Kvarvarande medel",
    "Kvar",
    "Återstår",
    "Återstående medel",
    "Ej förbrukade medel",
    "Ej förbrukat",
    "Oförbrukade medel",
    "Återförda medel",
    "Medel att återföra",
    "Att återbetala",
    "Belopp att återbetala",
    "Återbetalas",
  ),
} as const satisfies Partial<Record<OtherFieldId, Label>>;

/** What a sheet is called, or begins with, that reports on an effort that has been. */
export const reportTitle =
  /slutrapport|slutredovisning|slutlig rapport|delrapport|årsrapport|lägesrapport|återrapport|verksamhetsrapport|uppföljningsrapport|insatsrapport|final report/iu;

/** What a sheet is called that holds a part of such a report. */
export const sectionTitle =
  /^(?:\d{1,2}[.)]?\s*)?(?:utfall(?:\s+(?:av\s+|för\s+)?(?:verksamhet(?:en)?|ekonomi(?:n)?|mål(?:en)?|deltagare|insats(?:en|er)?))?|ekonomi(?:n)?|ekonomiskt utfall|ekonomisk (?:redovisning|rapport|uppföljning)|mål(?:uppfyllelse|uppföljning)?|mål och resultat|resultat(?: och mål)?|resultat och måluppfyllelse|deltagare|avslut(?:ade)?(?: deltagare)?|insatser|om (?:insatsen|projektet)|insatsen|projektet|grunduppgifter|uppgifter om (?:insatsen|projektet)|verksamhet(?:en)?|försättsblad|outcomes?|economy|goals|participants)$/iu;

/** What may hold the report's money although it is read as a budget too. */
export const moneySectionTitle =
  /^(?:\d{1,2}[.)]?\s*)?(?:utfall(?:\s+(?:av\s+)?ekonomi(?:n)?)|ekonomiskt utfall|ekonomisk (?:redovisning|rapport))$/iu;
