/**
 * A register that gives the figures of the Hudiksvall evaluation of 2018: 71 participants on 31 May, their goals, and
 * the words of the report. The days and who is who are made up; the numbers are the report's.
 */
import type { ColumnId } from "../../../src/subjects/outcomes/register/register-template";
import type { Sheet, Snapshot } from "../../../src/workbook/snapshot";
import { formSheet } from "../fidelity/a-form";
import { on, type Participant, registerSheet, workbookOf } from "./a-register";

const readOn = "2018-05-31";

/** Each value so many times, in order. */
function times(...runs: readonly (readonly [value: string, count: number])[]): readonly string[] {
  return runs.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

interface Stay {
  readonly enrolled: number;
  readonly ended?: number;
}

/** 7 178 days in all for the 37 who ended: 194 each; 19 of them stayed 214 days (7 months) or longer. */
const longStays = Array.from({ length: 19 }, (_, index): Stay => {
  const enrolled = on("2016-09-05") + 7 * index;
  return { enrolled, ended: enrolled + 220 + 6 * index };
});
const shortDays = Array.from({ length: 18 }, (_, index) => (index === 17 ? 204 : 40 + 8 * index));
const shortStays = shortDays.map((days, index): Stay => {
  // The last seven ended between January and May 2018.
  if (index >= 11) {
    const ended = on("2018-01-15") + 14 * (index - 11);
    return { enrolled: ended - days, ended };
  }
  const enrolled = on("2017-01-16") + 7 * index;
  return { enrolled, ended: enrolled + days };
});
const current = Array.from({ length: 34 }, (_, index): Stay => ({
  // Nine are new in 2018.
  enrolled: index < 25 ? on("2017-04-03") + 9 * index : on("2018-01-08") + 14 * (index - 25),
}));
const stays = [...longStays, ...shortStays, ...current];

/** The eleven with work: nine of those who ended, and two who are not ended yet. The first six are women. */
const workers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 37, 38];
const workYears = [22, 24, 28, 30, 44, 46, 51, 52, 54, 55, 57];
const trades = times(
  ["Äldreomsorg och kommunal verksamhet", 5],
  ["Handel", 2],
  ["Tillverkningsindustri", 2],
  ["Tjänsteföretag", 2],
);
/** Three women and a man. */
const students = new Map([
  [9, "SFI"],
  [10, "Folkhögskola"],
  [11, "Komvux"],
  [12, "Universitetsutbildning"],
]);
/** About 60 percent are women: 43 of 71. */
const men = new Set([6, 7, 8, 12, 37, 38, ...Array.from({ length: 22 }, (_, index) => 40 + index)]);
const otherAges = times(["21", 13], ["29", 19], ["38", 14], ["45", 9], ["53", 3], ["60", 2]);
const municipality = times(["Hudiksvall", 49], ["Ljusdal", 14], ["Nordanstig", 7]);
const education = times(
  ["Ej fullföljd grundskola", 2],
  ["Grundskola", 22],
  ["Gymnasium", 29],
  ["Annan eftergymnasial utbildning", 10],
  ["Högskola/universitet", 8],
);
/** Eighty kinds of support, three in four from Försäkringskassan; five have none. */
const support = times(
  ["Sjukpenning; Försörjningsstöd", 8],
  ["Sjukpenning; A-kassa", 4],
  ["Aktivitetsersättning; Aktivitetsstöd", 2],
  ["Aktivitetsersättning", 24],
  ["Sjukersättning", 16],
  ["Rehabiliteringspenning", 6],
  ["A-kassa", 3],
  ["Aktivitetsstöd", 3],
  ["Ingen offentlig försörjning", 5],
);
const supportYears = times(["Mindre än 1 år", 1], ["1–3 år", 42], ["4–6 år", 9], ["7–9 år", 9], ["Längre än 9 år", 10]);

const columns: readonly ColumnId[] = [
  "number",
  "enrolled",
  "sex",
  "birthYear",
  "municipality",
  "education",
  "support",
  "supportYears",
  "work",
  "subsidised",
  "trade",
  "studies",
  "ended",
  "reason",
];

const yearOf = (serial: number): number => new Date(Date.UTC(1899, 11, 30 + serial)).getUTCFullYear();

function participants(): readonly Participant[] {
  let others = 0;
  return stays.map((stay, index): Participant => {
    const working = workers.indexOf(index);
    const years = working < 0 ? Number(otherAges[others++]) : (workYears[working] ?? 0);
    return {
      number: index + 1,
      enrolled: stay.enrolled,
      sex: men.has(index) ? "Man" : "Kvinna",
      birthYear: yearOf(stay.enrolled) - years,
      // The source counts 71 by its dates and 70 by municipality.
      municipality: municipality[index] ?? null,
      education: education[(index * 29) % 71] ?? null,
      support: support[(index * 17) % 71] ?? null,
      supportYears: supportYears[(index * 13) % 71] ?? null,
      ...(working >= 0 && {
        work: (stay.ended ?? on("2018-05-20")) - 10,
        subsidised: working % 2 === 1 ? "Ja" : "Nej",
        trade: trades[working] ?? null,
      }),
      studies: students.get(index) ?? null,
      ...(stay.ended !== undefined && { ended: stay.ended, reason: index % 4 === 3 ? "Sjukdom" : "Fullföljd" }),
    };
  });
}

/** About ten more were waiting to begin. */
const waiting = Array.from({ length: 10 }, (_, index): Participant => ({
  number: 72 + index,
  referred: on("2018-04-03") + 5 * index,
}));

const head = { effort: "IPS Hudiksvall", asOf: on(readOn), flowFrom: on("2018-01-01"), coaches: 1.6 };

export function hudiksvallRegister(): Sheet {
  return registerSheet(columns, participants(), head);
}

export function hudiksvallWithQueue(): Sheet {
  return registerSheet(["referred", ...columns], [...participants(), ...waiting], head);
}

/** The goals of 2018, with the follow-up of December 2017 for meaningful activity. */
export function hudiksvallGoals(): Sheet {
  return formSheet("Mål", [
    ["Mål"],
    [],
    ["Nr", "Mål", "Mått", "Minst", "Av", "Egen uppföljning, antal", "Egen uppföljning, av"],
    [1, "20 procent ska gå till anställning.", "Arbete", 0.2, "Avslutade och anställda"],
    [2, "20 procent till studier.", "Studier", 0.2, "Avslutade"],
    [3, "10 procent till meningsfull sysselsättning.", "Meningsfull sysselsättning", 0.1, null, 29, 68],
    [4, "Öka kunskapen om IPS i länet.", "Mäts inte i registret"],
  ]);
}

/** Table 2, with its one heading over two denominators. */
export function hudiksvallTable(shares: readonly [studies: string, work: string] = ["11 %", "28 %"]): Sheet {
  return formSheet("Tabell 2", [
    ["Tabell 2: Utfall i arbete och studier."],
    [null, "Antal personer", "Andel av avslutade deltagare"],
    ["Studier", 4, shares[0]],
    ["Anställning", 11, shares[1]],
  ]);
}

/** The discussion of the goals, as printed, in the fields of a final report. */
export const discussion = [
  "Den sista maj 2018 var 34 deltagare aktuella fördelat över en resurs om 1,6 IPS-coacher. Det ger 21 deltagare per heltidsresurs, vilket ligger i paritet med verksamhetens mål för 2018. Om en analys av utfallet i olika aktiviteter görs för de deltagare som avslutats inom IPS-verksamheten kan konstateras att 28 procent gått till anställning och 11 procent till studier. Målet avseende 20 procent till anställning nås alltså med god marginal. Målet om 20 procent till studier uppnås dock inte.",
  "Tidigare mätningar i december 2017 visar att 29 av de 68 personer som omfattades av uppföljningen hade varit ute i olika former av meningsfull sysselsättning (arbetsprövning och social träning). Det ger ett resultat om 43 procent. Målet om 20 procent till meningsfull sysselsättning är därmed infriats med god marginal.",
] as const;

/** What the report tells of others, and its summary, with no goal in them. */
export const told = [
  "Studier i USA visar att mellan 47-62 procent av deltagarna i de studerade IPS-verksamheterna har fått en anställning. Detta skall jämföras med det traditionella arbetssättet i dessa länder där 20-24 procent av deltagarna kom ut i arbete.",
  "En uppföljning av verksamhetens resultat visar att 28 procent av de avslutade deltagarna gått till anställning och blivit självförsörjande, 11 procent till studier och cirka 50 procent har varit ute i arbetsträning eller social träning.",
] as const;

export function hudiksvallReport(texts: readonly string[] = discussion): Sheet {
  return formSheet("Rapport", [
    ["Insatsens namn", "IPS Hudiksvall"],
    ["Startdatum", "2016-09-01"],
    ["Slutdatum", "2018-12-31"],
    ["Antal deltagare", 71],
    ["Resultat i korthet", texts[0] ?? null],
    ...texts.slice(1).map((text) => [null, text]),
  ]);
}

export function hudiksvall(): Snapshot {
  return workbookOf(hudiksvallRegister(), hudiksvallGoals());
}
