/** Which assumption a label is of: the sheet's own words, and those that people write beside a table. */
import { plainText } from "../../../reading/label";
import { memoize } from "../../../workbook/memoize";
import type { AssumptionId } from "./assumptions";

const words: readonly (readonly [AssumptionId, RegExp])[] = [
  [
    "municipalTaxShare",
    /^kommunens (?:del|andel) av skatt|^municipality s (?:part|share) of the tax|^varav kommunal\w*skatt/,
  ],
  [
    "taxRate",
    /^skatt pa lon|^(?:genomsnittlig )?(?:kommunal|landstings|region)\w*(?: och)?(?: regional| landstings| region)? ?skatt\w*|^skattesats|^skatt(?: \d| %|$)|^tax (?:rate|on wages)|^marginalskatt|^inkomstskatt/,
  ],
  [
    "productionFactor",
    /^produktions(?:varde)? ?(?:lon ganger|ganger|faktor)|^(?:\w+ )?faktor\b|^produktionsfaktor|^lonekostnads?faktor|^production (?:value wage times|factor)|^(?:omraknings|upprakningsf?)faktor|^lon ganger|^factor\b|^faktor for/,
  ],
  ["employerFees", /^arbetsgivaravgift|^sociala avgifter|^payroll tax|^employers? ?s? fees/],
  ["subsidisedWorth", /^vardet av det subvention|^worth of the subsid/],
  [
    "hourCost",
    /^kostnad(?:en)?(?: boendestod)?(?: per| \/|) tim|^tim(?:kostnad|pris)|^kr per timme|^kr tim|^cost (?:of an|per) hour|^kostnad timme/,
  ],
  ["weeks", /^(?:antal )?veckor(?: per ar)?|^(?:number of )?weeks/],
  ["cashableHours", /^del av frigjord|^part of the freed/],
  ["sgiFirstYear", /^sjukpenning forsta aret|^sickness benefit in the first/],
  ["sgiSecondYear", /^sjukpenning andra aret|^sickness benefit in the second/],
  ["kept", /^behaller sin fors|^(?:andel som )?uppratthaller|^still on their own/],
  ["years", /^nyttoperiod|^kalkylperiod|^tidshorisont|^benefit period|^time horizon/],
  ["counterfactual", /^hade (?:kommit|uppnatts)|^kontrafaktisk|^counterfactual|^would have come|^dodvikt/],
  ["discountFromFirstYear", /^diskontera redan|^discount the first/],
  ["discountRate", /^diskonterings?(?:ranta)?\b|^kalkylranta|^discount rate/],
  ["alternativeCost", /^(?:vad )?alternativet|^jamforelsealternativet|^what the alternative/],
  [
    "programmeCost",
    /^insatsens kostnad|^kostnad(?:en|er)? for (?:verksamheten|insatsen|projektet|ips)|^verksamhetens kostnad|^drifts?kostnad|^(?:programme|program) cost|^cost of the (?:insats|effort|programme|intervention)/,
  ],
  ["priceYear", /^prisar|^prisniva|^penningvarde|^price (?:year|level)/],
];

export const assumptionNamed = memoize((text: string): AssumptionId | null => {
  const plain = plainText(text);
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
});
