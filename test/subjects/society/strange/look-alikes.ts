/** Sheets with wages, amounts or people that are no calculation of what society gains. */
import type { Snapshot } from "../../../../src/workbook/snapshot";
import type { Line } from "../../fidelity/a-form";
import { bookOf } from "../printed";

interface LookAlike {
  readonly name: string;
  readonly book: Snapshot;
}

const of = (name: string, ...lines: readonly Line[]): LookAlike => ({ name, book: bookOf(["Blad1", lines]) });

export const lookAlikes: readonly LookAlike[] = [
  of(
    "a budget with wages",
    ["Kostnad", "Belopp", "Samordningsförbundet", "Egen finansiering"],
    ["Lön coach 100 %", 540000, 540000, 0],
    ["Lokaler", 60000, 30000, 30000],
    ["Summa", 600000, 570000, 30000],
  ),
  of(
    "a wage form",
    ["Namn", "Omfattning", "Månadslön", "Sociala avgifter", "Belopp"],
    ["Coach 1", "100 %", 32000, 0.3142, 504600],
    ["Coach 2", "75 %", 31000, 0.3142, 366600],
    ["Summa", null, 63000, null, 871200],
  ),
  of(
    "a wage list with tax",
    ["Anställd", "Befattning", "Lön kr/mån", "Skatt", "Nettolön"],
    [1, "Coach", 32000, 8000, 24000],
    [2, "Samordnare", 36000, 9500, 26500],
  ),
  of(
    "a register without money",
    ["Löpnr", "Kön", "Försörjning vid start", "Inskriven", "Avslutad", "Arbete/studier"],
    [1, "Kvinna", "Sjukpenning", "2017-02-01", "2018-01-31", "Anställning"],
    [2, "Man", "Försörjningsstöd", "2017-03-01", null, null],
  ),
  of(
    "a register with support before and after",
    ["Löpnr", "Kön", "Försörjning före", "Försörjning efter", "Omfattning"],
    [1, "Kvinna", "Sjukpenning", "Lön", "75 %"],
    [2, "Man", "Försörjningsstöd", "Studiemedel", "100 %"],
  ),
  of(
    "a requisition",
    ["Rekvisition kvartal 2"],
    ["Kostnadsslag", "Budget", "Upparbetat", "Rekvireras"],
    ["Lön", 250000, 240000, 240000],
    ["Lokaler", 30000, 30000, 30000],
    ["Summa", 280000, 270000, 270000],
  ),
  of(
    "a statistic of supports",
    ["Försörjning", "Antal", "Andel"],
    ["Sjukpenning", 26, 0.38],
    ["Aktivitetsersättning", 20, 0.29],
    ["Försörjningsstöd", 8, 0.12],
  ),
  of(
    "what the municipality pays in income support",
    ["Hushåll", "Ersättning", "Belopp kr/mån", "Betalare"],
    [1, "Försörjningsstöd", 9800, "Kommunen"],
    [2, "Försörjningsstöd", 12400, "Kommunen"],
  ),
  of(
    "a list of wage subsidies",
    ["Arbetsgivare", "Omfattning", "Lön", "Lönebidrag", "Beslut till"],
    ["Kommunen", "75 %", 22000, 16500, "2018-12-31"],
    ["Privat AB", "100 %", 24000, 18000, "2019-06-30"],
  ),
  of(
    "hours that coaches worked",
    ["Coach", "Timmar före sommaren", "Timmar efter sommaren", "Minskning"],
    ["A", 800, 700, 100],
    ["B", 820, 760, 60],
  ),
  of(
    "gains by year without persons",
    ["År", "Intäkter", "Kostnad", "Netto"],
    [2017, 2550880, 1000000, 1550880],
    [2018, 2600000, 1422000, 1178000],
  ),
];
