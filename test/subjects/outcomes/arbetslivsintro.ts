/**
 * A register that gives the figures of Arbetslivsintro's final report (Uppsala 2023), where figures can give them: 97
 * participants, 46 of them ended. The days and who is who are made up; the numbers are the report's. And the report.
 */
import type { ColumnId } from "../../../src/subjects/outcomes/register/register-template";
import type { Sheet, Snapshot } from "../../../src/workbook/snapshot";
import { formSheet, type Line } from "../fidelity/a-form";
import { on, type Participant, registerSheet, workbookOf } from "./a-register";

const readOn = "2023-12-31";

const columns: readonly ColumnId[] = [
  "number",
  "enrolled",
  "planned",
  "sex",
  "birthYear",
  "efforts",
  "effortKinds",
  "therapist",
  "ability",
  "ended",
  "reason",
  "step",
];

/** 22 + 6 + 11 + 7 = 46: 48, 13, 24 and 15 percent. Of the six the report does not say how many have work. */
function endingOf(index: number): Participant {
  if (index < 22) return { reason: "Fullföljd", step: "Arbetslivsinriktad rehabilitering" };
  if (index < 28) {
    return { reason: "Fullföljd", step: index < 24 ? "Arbete" : index < 26 ? "Studier" : "Arbetssökande" };
  }
  if (index < 39) return { reason: "Sjukdom", step: "Ansökan om sjukersättning" };
  return { reason: "Flytt eller föräldraledighet" };
}

function participants(): readonly Participant[] {
  return Array.from({ length: 97 }, (_, index): Participant => {
    const enrolled = on("2022-01-10") + 5 * index;
    return {
      number: index + 1,
      enrolled,
      // Three got their plan after eight weeks, one of them a day late.
      planned: enrolled + (index < 3 ? 57 + 7 * index : 20 + (index % 37)),
      sex: index % 5 < 3 ? "Kvinna" : "Man",
      birthYear: 1960 + (index % 40),
      // 74 with four and 23 with three: 365.
      efforts: index < 74 ? 4 : 3,
      effortKinds: index < 74 ? "SFI; Fysioterapi; Arbetsterapi; Samtal" : "SFI; Fysioterapi; Samtal",
      therapist: index % 2 === 0 ? "Ja" : "Nej",
      ability: index < 28 ? "Ja" : "Nej",
      ...(index < 46 && { ended: enrolled + 200 + 3 * index, ...endingOf(index) }),
    };
  });
}

export function arbetslivsintroRegister(): Sheet {
  return registerSheet(columns, participants(), { effort: "Arbetslivsintro", asOf: on(readOn) });
}

export const goalTexts = [
  "80% av deltagarna i insatsen ska inom åtta veckor ha en planering med målsättning att efter projektdeltagandet kunna delta i Arbetsmarknadsförvaltningens eller Arbetsförmedlingens utbud.",
  "50% av deltagarna i insatsen ska vid avslut från insatsen ta nästa steg mot arbete genom att erbjudas deltagande i arbetslivsinriktad rehabilitering",
] as const;

export const efforts =
  "Samtliga deltagare i insatsen har erbjudits förrehabiliterande insatser med syfte att de ska kunna ta del av arbetslivsinriktad rehabilitering via Arbetsmarknadsförvaltningen eller Arbetsförmedlingen. 97 deltagare har sammanlagt fått 365 förrehabiliterande insatser vilket ger ett snittvärde om 3,76 insatser/deltagare. Insatserna har utgjorts av redan befintliga verksamheter.";

export const planning =
  "97% av deltagarna i insatsen har inom åtta veckor fått en planering med målsättning att efter projektdeltagandet kunna delta i Arbetsmarknadsförvaltningens eller Arbetsförmedlingens utbud. Resterande 3% har fått en planering efter åtta veckor.";

const open = "49% av deltagarna har inte kunnat avslutats innan insatsen upphört.";
export const endings = [
  "48% av de deltagare som avslutats i insatsen har efter insatsens slut tagit nästa steg mot arbete.",
  "13% av de deltagare som avslutats i insatsen har efter insatsens slut kommit ut i arbete, studier eller är arbetssökande.",
  "24% har avslutats då de varit för sjuka för att fortsätta i Arbetslivsintro. Dessa individer har vi hjälp att ansöka om sjukersättning och även kunnat stärka ansökan med protokoll från arbetsförmågebedömning.",
  "15% har avslutats då de flyttat från kommunen eller då de fått barn och är föräldralediga.",
] as const;

export function bullets(...lines: readonly string[]): string {
  return lines.map((line) => `• ${line}`).join("\n");
}

export const outcome = bullets(open, ...endings);

export const returned = [
  "Medel har återförts från Region Uppsala då delar av insatsen genomförts med befintliga resurser.",
  'Uppsala kommun har inte använt budgetposten "Inköpta utredningar, utbildningar och tjänster avsedda för deltagare". Därför återlämnas 1 mkr av 2022 års budget.',
  "Sammanfattningsvis har 1 504 266 kronor återlämnats.",
].join("\n");

export interface ReportChanges {
  readonly participants?: string | number;
  readonly from?: string;
  readonly to?: string;
  readonly efforts?: string;
  readonly planning?: readonly [answer: string, outcome: string];
  readonly outcome?: readonly [answer: string, outcome: string];
  readonly returned?: string;
  /** Under the report: the table of money. */
  readonly money?: readonly Line[];
}

/** The form as printed; `changes` for what a test says otherwise. */
export function arbetslivsintroReport(changes: ReportChanges = {}): Sheet {
  return formSheet("Slutrapport", [
    ["Slutrapport samverkansinsatser inom samordningsförbundet"],
    ["Insatsens namn: Arbetslivsintro"],
    ["Diariernr: 2021-12"],
    ["Insatsägare/Samverkansparter", "Uppsala kommun, Region Uppsala"],
    ["Ange uppsatta mål för insatsen:", "Har målen uppnåtts? Ja eller Nej", "Ange utfall/resultat för respektive mål:"],
    [
      "Arbetssättet mellan Uppsala kommun och Region Uppsala ska vara beskrivet och fungera i de verksamheter som deltagit i insatsen.",
      "Ja",
      "Vi har stärkt processerna i de redan befintliga arbetssätten. Svarstiden är generellt 24 timmar.",
    ],
    ["Individer ska få tillgång till olika former av förrehabiliterade insatser.", "Ja", changes.efforts ?? efforts],
    [goalTexts[0], ...(changes.planning ?? ["Ja", planning])],
    [goalTexts[1], ...(changes.outcome ?? ["Ja", outcome])],
    ["Startdatum:", changes.from ?? "2022-01-01"],
    ["Slutdatum:", changes.to ?? "2023-12-31"],
    [
      "Ange hur målgrupp för insatsen definierades i ansökan:",
      "Målgruppen består av 60% kvinnor och 40% män. Målsättningen är att deltagarna i insatsen ska spegla målgruppens könsfördelning.",
    ],
    [
      "Ange antal deltagare som deltagit i insatsen:",
      changes.participants ?? "97 individer har deltagit i Arbetslivsintro",
    ],
    ["Har medel återförts till förbundet, iså fall varför?", changes.returned ?? returned],
    [
      "Vilka lärdomar och erfarenheter har respektive samverkanspart erhållit:",
      "Det ger stegförflyttning för 100% av de individer som deltagit i projektet.",
    ],
    ...(changes.money ?? []),
  ]);
}

/** The goals as a sheet *Mål*, of the register's own measures. */
function arbetslivsintroGoals(): Sheet {
  return formSheet("Mål", [["Mål"], [], ["Nr", "Mål", "Mått", "Minst"], [1, goalTexts[0]], [2, goalTexts[1]]]);
}

export function arbetslivsintro(): Snapshot {
  return workbookOf(arbetslivsintroRegister(), arbetslivsintroGoals());
}
