/** Twenty-odd ways to lay the same calculation out: words, order, units, rows and sums. */
import type { ColumnRole, EmployerKind, Payer, SupportKind } from "../../../../src/subjects/society/model";
import type { Column, Layout } from "./calculation";

const words: Readonly<Record<SupportKind, string>> = {
  incomeSupport: "Försörjningsstöd",
  sicknessBenefit: "Sjukpenning",
  rehabilitationBenefit: "Rehabiliteringspenning",
  activityCompensation: "Aktivitetsersättning",
  sicknessCompensation: "Sjukersättning",
  activitySupport: "Aktivitetsstöd",
  unemploymentBenefit: "A-kassa",
  establishmentBenefit: "Etableringsersättning",
  other: "Annat",
};
const short: typeof words = {
  ...words,
  incomeSupport: "F-stöd",
  sicknessBenefit: "sjp",
  activityCompensation: "Akt. ers",
  sicknessCompensation: "Sjukers.",
  activitySupport: "Akt.stöd",
};
const welfare: typeof words = { ...words, incomeSupport: "Ek. bistånd", sicknessBenefit: "Sjukp." };
const english: typeof words = {
  ...words,
  incomeSupport: "Income support",
  sicknessBenefit: "Sickness benefit",
  activityCompensation: "Activity compensation",
  sicknessCompensation: "Sickness compensation",
  activitySupport: "Activity support",
};
const payers: Readonly<Record<Payer, string>> = {
  municipality: "IFO",
  region: "Region",
  socialInsurance: "FK",
  employmentService: "AF",
  other: "Annan",
};
const longPayers: typeof payers = {
  ...payers,
  municipality: "Kommunen",
  socialInsurance: "Försäkringskassan",
  employmentService: "Arbetsförmedlingen",
};
const employers: Readonly<Record<EmployerKind | "studies", string>> = {
  municipality: "Kommun",
  region: "Region",
  state: "Stat",
  private: "Privat",
  nonProfit: "ideell",
  other: "Annan",
  studies: "Studier",
};

const headings: Readonly<Record<ColumnRole, string>> = {
  number: "Person",
  support: "Försörjning före",
  payer: "Betalare",
  amount: "Belopp kr/mån",
  tax: "Skatt kr/mån",
  extent: "Omfattning",
  employer: "Arbetsgivare",
  wage: "Lön kr/mån",
  subsidyShare: "Subvention %",
  subsidy: "Subvention kr/mån",
  months: "Månader",
  taxGain: "Ökad skatteintäkt",
  lessMunicipality: "Minskat från IFO",
  lessRegion: "Minskat från regionen",
  lessSocialInsurance: "Minskat från FK",
  lessEmploymentService: "Minskat från AF",
  lessOther: "Minskat från annan",
  production: "Ökat produktionsvärde",
};

const usual: readonly ColumnRole[] = [
  ...([
    "number",
    "support",
    "payer",
    "amount",
    "tax",
    "extent",
    "employer",
    "wage",
    "subsidyShare",
    "subsidy",
  ] as const),
  ...(["taxGain", "lessMunicipality", "lessSocialInsurance", "lessEmploymentService", "production"] as const),
];

const columnsOf = (
  roles: readonly ColumnRole[],
  named: Readonly<Partial<Record<ColumnRole, string>>> = {},
): readonly Column[] => roles.map((role) => ({ role, heading: named[role] ?? headings[role] }));

const without = (...left: readonly ColumnRole[]): readonly ColumnRole[] => usual.filter((role) => !left.includes(role));

const base: Layout = {
  name: "a row a support, formulas",
  columns: columnsOf(usual),
  rows: "supports",
  words,
  payers,
  employers,
  money: (kronor) => kronor,
  extent: (share) => share,
  scale: 1,
  formulas: true,
  sums: [
    { label: "Summa/mån", months: 1 },
    { label: "Summa/år", months: 12 },
  ],
};

const of = (name: string, other: Partial<Layout>): Layout => ({ ...base, name, ...other });

const grouped = (kronor: number): string => String(kronor).replace(/\B(?=(\d{3})+(?!\d))/g, " ");

const bare: Readonly<Partial<Record<ColumnRole, string>>> = {
  amount: "Belopp",
  tax: "Skatt",
  wage: "Lön",
  subsidy: "Lönesubvention",
};

export const layouts: readonly Layout[] = [
  base,
  of("a row a support, nothing under the number", { rows: "supportsUnderEmpty", formulas: false }),
  of("as printed: two amounts in a cell", {
    columns: columnsOf(without("payer", "subsidyShare"), { ...bare, number: "Anställda/studier" }),
    rows: { joined: " " },
    words: short,
    formulas: false,
    extent: (share) => `${share * 100}%`,
    sums: [
      { label: "Tot/ mån", months: 1 },
      { label: "Tot/ år", months: 12 },
    ],
  }),
  of("two amounts parted by a stroke", {
    columns: columnsOf(without("subsidyShare", "payer")),
    rows: { joined: " / " },
    formulas: false,
    money: grouped,
  }),
  of("two amounts on two lines", {
    columns: columnsOf(without("subsidyShare")),
    rows: { joined: "\n" },
    formulas: false,
  }),
  of("two amounts with a plus", { rows: { joined: "+" }, words: welfare, formulas: false, payers: longPayers }),
  of("English", {
    columns: columnsOf(usual, {
      number: "Participant",
      support: "Support before",
      payer: "Payer",
      amount: "Amount kr/month",
      tax: "Tax kr/month",
      extent: "Extent",
      employer: "Employer",
      wage: "Wage kr/month",
      subsidyShare: "Subsidy %",
      subsidy: "Subsidy kr/month",
      taxGain: "Gained tax",
      lessMunicipality: "Less from the municipality",
      lessSocialInsurance: "Less from social insurance",
      lessEmploymentService: "Less from the employment service",
      production: "Gained production",
    }),
    words: english,
    payers: {
      ...payers,
      municipality: "Municipality",
      socialInsurance: "Social insurance",
      employmentService: "Employment service",
    },
    employers: {
      ...employers,
      municipality: "Municipality",
      private: "Private",
      nonProfit: "Non-profit",
      studies: "Studies",
    },
    sums: [
      { label: "Total per month", months: 1 },
      { label: "Total per year", months: 12 },
    ],
  }),
  of("Före and Efter over two rows, merged", {
    columns: columnsOf(usual, { support: "Försörjning", amount: "Belopp", tax: "Skatt", wage: "Lön" }).map((column) =>
      column.role === "support"
        ? { ...column, band: "Före insatsen" }
        : column.role === "extent"
          ? { ...column, band: "Efter insatsen" }
          : column.role === "taxGain"
            ? { ...column, band: "Effekt" }
            : column,
    ),
    bandMerged: true,
    title: ["Samhällsekonomisk kalkyl, kronor per månad"],
  }),
  of("a band of those who pay, not merged", {
    columns: columnsOf(without("payer"), {
      lessMunicipality: "IFO",
      lessSocialInsurance: "FK",
      lessEmploymentService: "AF",
    }).map((column) =>
      column.role === "lessMunicipality"
        ? { ...column, band: "Minskad utbetalning från" }
        : column.role === "number"
          ? { ...column, band: "Deltagare" }
          : column.role === "production"
            ? { ...column, band: "Produktion" }
            : column,
    ),
    formulas: false,
  }),
  of("kr a year", {
    columns: columnsOf(usual, {
      amount: "Belopp kr/år",
      tax: "Skatt kr/år",
      wage: "Årslön kr",
      subsidy: "Subvention kr/år",
    }),
    title: ["Alla belopp per år"],
    scale: 12,
    formulas: false,
    sums: [{ label: "Summa", months: 12 }],
  }),
  of("tkr by the title", {
    columns: columnsOf(usual, bare),
    title: ["Effekter av insatsen, tkr per månad"],
    scale: 0.001,
    formulas: false,
  }),
  of("amounts as text with kr", { money: (kronor) => `${grouped(kronor)} kr`, formulas: false }),
  of("amounts with :-", { money: (kronor) => `${kronor}:-`, formulas: false, columns: columnsOf(usual, bare) }),
  of("another order", {
    columns: columnsOf([...usual].reverse().filter((role) => role !== "number")),
    rows: { joined: " + " },
    formulas: false,
  }),
  of("the number last but one", {
    columns: columnsOf(["support", "number", ...usual.filter((role) => role !== "number" && role !== "support")]),
  }),
  of("heltid and halvtid", {
    columns: columnsOf(usual, { extent: "Anställningsgrad", employer: "Anställd hos" }),
    extent: (share) => (share === 1 ? "heltid" : share === 0.5 ? "halvtid" : "75"),
  }),
  of("no sums, told in the headings", { sums: [] }),
  of("bare sums", {
    sums: [
      { label: "Summa", months: 1 },
      { label: "Helår", months: 12 },
    ],
    formulas: false,
  }),
  of("twelve months", {
    sums: [
      { label: "Totalt per månad", months: 1 },
      { label: "Summa 12 mån", months: 12 },
    ],
    columns: columnsOf([...usual, "months"], bare),
  }),
  of("further down and to the right, with notes", {
    down: 3,
    right: 2,
    title: ["Underlag till styrelsen", "Bearbetat av utvärderaren"],
    columns: [...columnsOf(usual), { role: "note", heading: "Kommentar" }],
    notes: ["Källa: uppgifter från respektive myndighet", "Beloppen är avrundade till hundratal kronor."],
  }),
  of("nothing worked out", {
    columns: columnsOf(["number", "support", "amount", "tax", "extent", "employer", "wage", "subsidy"]),
    rows: { joined: " / " },
    formulas: false,
  }),
  of("other words", {
    columns: columnsOf(usual, {
      number: "Löpnr",
      support: "Ersättningsform innan insatsen",
      payer: "Utbetalare",
      amount: "Ersättning per månad (kr)",
      tax: "Prel. skatt",
      extent: "Tjänstgöringsgrad",
      employer: "Sektor",
      wage: "Bruttolön per månad",
      subsidyShare: "Andel lönebidrag",
      subsidy: "Lönebidrag",
      taxGain: "Skatteintäktsökning",
      lessMunicipality: "Besparing kommunen",
      lessSocialInsurance: "Besparing Försäkringskassan",
      lessEmploymentService: "Besparing Arbetsförmedlingen",
      production: "Produktionsvärde",
    }),
    payers: longPayers,
    words: welfare,
  }),
  of("Samkoll's own headings", {
    sheet: "Samhällsekonomi",
    columns: columnsOf(
      [
        ...(["number", "support", "payer", "amount", "tax", "extent", "employer", "wage", "subsidyShare"] as const),
        ...(["subsidy", "months", "taxGain", "lessMunicipality", "lessSocialInsurance"] as const),
        ...(["lessEmploymentService", "lessRegion", "lessOther", "production"] as const),
      ],
      {
        number: "Löpnr",
        lessMunicipality: "Minskat från kommunen (IFO)",
        lessSocialInsurance: "Minskat från Försäkringskassan",
        lessEmploymentService: "Minskat från Arbetsförmedlingen",
      },
    ),
    payers: { ...longPayers, municipality: "Kommun (IFO)" },
    title: ["Samhällsekonomi: IPS", "En rad för varje ersättning."],
    sums: [
      { label: "Summa per månad", months: 1 },
      { label: "Summa per år", months: 12 },
    ],
  }),
];

/** A month or a year is told nowhere: it must be asked. */
export const untold: Layout = of("nothing tells the period", {
  columns: columnsOf(usual, bare),
  sums: [{ label: "Summa", months: 1 }],
});
