/** What a column's heading says of its amounts, in the words of eighty förbund; the rest of it may be an organisation. */
import { plainText } from "../../../reading/label";
import type { Unit } from "../../../reading/money";
import { memoize } from "../../../workbook/memoize";
import { memberOf } from "../members";
import type { Factor, FormPeriod, Funder, Stage } from "./form-model";
import { periodWords } from "./period-words";

export interface ColumnWords {
  readonly period: FormPeriod | null;
  readonly stage: Stage | null;
  readonly funder: Funder | null;
  /** As written. */
  readonly organisation: string | null;
  readonly isTotal: boolean;
  /** "helår": a total where the parts of the year stand beside it. */
  readonly isWholePeriod: boolean;
  /** avvikelse, andel, ackumulerat: reckoned of other columns. */
  readonly isDifference: boolean;
  readonly factor: Factor | null;
  readonly isRemark: boolean;
  readonly isAccount: boolean;
  /** Over the labels of the rows: kostnadsslag, post. */
  readonly isLabel: boolean;
  /** "kr per månad", "belopp per deltagare": no amount of its own. */
  readonly isRate: boolean;
  /** "varav söks": a part of what stands beside it. */
  readonly isPart: boolean;
  readonly unit: Unit | null;
  /** Plain words that nothing above explains. */
  readonly rest: string;
}

const unitWords: readonly (readonly [RegExp, Unit])[] = [
  [/\b(?:mkr|mnkr|msek|miljon(?:er)?(?: kronor| kr)?|sek million|millions?(?: of sek)?)\b/, "mkr"],
  [
    /\b(?:tkr|kkr|ksek|tsek|tusen ?tal(?:s)?(?: kronor| kr)?|tusen(?: kronor| kr)|1000 ?(?:tals )?(?:kr|kronor|sek)|(?:sek )?thousands?(?: of sek| sek)?|kr 1000)\b/,
    "tkr",
  ],
  [/\b(?:(?:hela )?kronor|kr|sek)\b/, "kr"],
];

/** The unit that a text names, and the text without it. */
export function unitIn(text: string): { readonly unit: Unit | null; readonly rest: string } {
  const plain = plainText(text);
  // "kr/st" is a price, and "kr per deltagare" a ratio.
  for (const [pattern, unit] of unitWords) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    return {
      unit,
      rest: `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`.replace(/ +/g, " ").trim(),
    };
  }
  return { unit: null, rest: plain };
}

const stageWords: readonly (readonly [RegExp, Stage])[] = [
  [
    /\b(?:aterst\w*|kvarst\w*|kvarvarande|kvar(?: av| att)?|saldo|ej forbruka\w*|oforbruka\w*|remaining|left)\b/,
    "remaining",
  ],
  [/\b(?:(?:hel)?ars?prognos\w*|prognos\w*|forecast)\b/, "forecast"],
  [/\b(?:rekvirera(?:t|d|de|ts)|rekvisition\w*|utbetal\w*|requisitioned|paid out)\b/, "requisitioned"],
  [
    /\b(?:utfall\w*|faktisk\w*|bokfor\w*|forbruka\w*|upparbeta\w*|verklig\w*|redovisa\w*|actuals?|spent|outcome)\b/,
    "actual",
  ],
  [/\b(?:bevilja\w*|beslutad\w*|beslutat|tilldela\w*|godkan\w*|granted|approved)\b/, "granted"],
  [/\b(?:an?soka?n?t?|ansokt|ansokta|sokt|sokta|begar[td]\w*|askat|askande\w*|applied)\b/, "applied"],
  [/\b(?:budget\w*|planera\w*|planned|plan|berakna\w*|kalkyl\w*)\b/, "budget"],
];

const funderWords: readonly (readonly [RegExp, Funder])[] = [
  [
    /\b(?:egen ?finans\w*|egna medel|eget kapital|egeninsats\w*|egen insats|med ?finans\w*|egna kostnader|egen(?: del| andel)?|egna|own (?:funding|contribution|financing))\b/,
    "own",
  ],
  [/\b(?:esf\w*|eu|eu ?medel|eu ?stod|eu ?bidrag|socialfond\w*|europeiska socialfonden)\b/, "esf"],
  [/\b(?:stat(?:en|liga|ligt)?(?: bidrag| medel)?|statsbidrag\w*)\b/, "state"],
  [
    /\b(?:(?:annan|ovrig|extern|andra|ovriga|externa) (?:finans\w*|medel|bidrag)|ovriga bidragsgivare|other (?:funding|funders?|financing))\b/,
    "other",
  ],
  [
    /\b(?:(?:medel |bidrag |finansiering |finansieras |soks |sokes |ansoks |sokt |sokta medel |att rekvirera |rekvireras )?(?:fran |av )?(?:samordnings?)?forbund(?:et|ets)?(?: finansiering| medel| andel)?(?: [a-z]+(?: lan)?)?|forbundsmedel|samverkansmedel|finsam(?:medel)?|att rekvirera|rekvireras|soks|sokes|ansoks|ansokes|requested|coordination association)\b/,
    "forbund",
  ],
];

const totalWords =
  /\b(?:total(?:t|a|en|summa|kostnad|budget|belopp|er)?|tot|summa|sum|summerat|s a|sammanlagt|sammantaget|alla(?: (?:parter|ar|partner|organisationer|agare|projektagare|insatsagare))?|samtliga(?: \w+)?|hela (?:projektet|insatsen|perioden|projekttiden|tiden|beloppet|aret)|projekttotal|helar(?:et)?|tillsammans|grand total|whole (?:project|period))\b/;
const wholePeriod = /\bhelar(?:et)?\b|\bhela (?:aret|kalenderaret)\b/;
const differenceWords =
  /\b(?:avvik\w*|diff(?:erens)?|skillnad|andel\w*|variance|difference|index|ack(?:umulera\w*)?|kontroll|check|forandring|forbrukning ?%|% av (?:budget|total\w*)|kvot)\b/;
const remarkWords =
  /\b(?:kommentar\w*|anmarkning\w*|anteckning\w*|notering\w*|noter|not|beskrivning\w*|specifikation|motivering\w*|forklaring\w*|underlag|comments?|notes?|description|ansvarig|berakningsgrund|hur har .*|ovrigt att .*)\b/;
const accountWords =
  /^(?:konto\w*|kst|kostnadsstalle|ansvar|kodstrang|account(?: no)?|nr|rad|rad nr|verksamhet|projektnr|id)$/;
const labelWords =
  /^(?:kostnads?(?:slag|typ|post|grupp|kategori)\w*|poste?r?|kostnadsposter|aktivitet\w*|benamning|rubrik|typ av kostnad\w*|utgift\w*|kategori|cost (?:type|item)s?|item|vad|funktion|roll|befattning|insats|del|slag|kostnadsforslag.*|intakt(?:er)?|finansiar(?:er)?|part(?:er)?|organisation(?:er)?|projektagare|insatsagare|huvudman|namn|period)$/;
const rateWords =
  /\b(?:manads|ars)kostnad\b|\bper (?:manad|man|deltagare|plats|individ|person|brukare|vecka|month|participant|place)\b/;
const partWords = /\b(?:varav|darav|of which)\b/;

const factorWords: readonly (readonly [RegExp, Factor])[] = [
  [
    /^(?:% ?(?:av )?(?:heltid|tjanst|sysselsattning)?|tjanst(?:egrad|goringsgrad|ens omfattning)?(?: (?:i )?%)?|(?:i )?% tjanst|omfattning(?: %| i %)?|sysselsattningsgrad(?: %)?|anstallningsgrad|heltid(?: %)?|arsarbetare|fte|procent|grad|tj gr)$/,
    "share",
  ],
  [
    /^(?:po|po ?palagg|po %|lkp|soc(?:iala)? avg(?:ifter)?|arbetsgivaravgift(?:er)?|sociala avgifter(?: %)?|po inkl .*)(?: %| i %)?$/,
    "contribution",
  ],
  [/^(?:po|po ?palagg|lkp|sociala? avg(?:ifter)?|arbetsgivaravgift(?:er)?) (?:[\d ]+%?|\(.*\))$/, "contribution"],
  [/^(?:manads?lon|lon|grundlon|lon per manad|lon manad|bruttolon|salary|monthly salary)$/, "wage"],
  [
    /^(?:a ?pris|styck ?pris|pris(?: per (?:st|styck|enhet|timme|tillfalle))?|kostnad per (?:st|styck|enhet|timme|tillfalle)|tim(?:pris|kostnad|arvode)|per (?:st|styck|enhet|timme)|st ?pris|unit (?:price|cost)|price|snittpris|st|per gang|enhetspris)$/,
    "price",
  ],
  [/^(?:antal )?(?:manader|man|mon|months?)$/, "months"],
  [/^(?:antal )?(?:tim(?:mar)?|h|hours)$/, "hours"],
  [/^(?:antal(?: \w+)?|styck|kvantitet|volym|quantity|qty|number|ant)$/, "quantity"],
];

const emptyWords: ColumnWords = {
  period: null,
  stage: null,
  funder: null,
  organisation: null,
  isTotal: false,
  isWholePeriod: false,
  isDifference: false,
  factor: null,
  isRemark: false,
  isAccount: false,
  isLabel: false,
  isRate: false,
  isPart: false,
  unit: null,
  rest: "",
};

/** Words about the amounts that part nothing. */
const neutral =
  /\b(?:\d{1,2} (?:man(?:ader)?|months?)|belopp|kostnad(?:er|en)?|kostn|i|pengar|medel|per|av|och|for|under|hittills|t o m|tom|tidigare|perioden|denna period|amount|costs?|in|inkl|exkl|moms|ex|summa|finansiering|finansieras|fran|ar|aret|projektets|insatsens|budgeterat|tid|ev|eventuell|from|the)\b/g;

/** One text of a heading. */
export const columnWords = memoize((heading: string): ColumnWords => {
  const written = heading.replace(/\s+/g, " ").trim();
  if (written === "") return emptyWords;
  if (plainText(written) === "" && written.includes("%")) return { ...emptyWords, factor: "share" };
  if (/^[+±]?\s*\/?\s*[±−–-]$/.test(written)) return { ...emptyWords, isDifference: true };
  const plainHead = plainText(written);
  if (/^(?:kr|kronor|sek) (?:per |a )?(?:st|styck|enhet|timme|h|tillfalle)$/.test(plainHead)) {
    return { ...emptyWords, factor: "price" };
  }
  const { unit, rest: withoutUnit } = unitIn(written);
  const factor = factorWords.find(([pattern]) => pattern.test(withoutUnit))?.[1] ?? null;
  if (factor !== null) return { ...emptyWords, factor, unit };
  if (accountWords.test(withoutUnit)) return { ...emptyWords, isAccount: true };
  if (labelWords.test(withoutUnit)) return { ...emptyWords, isLabel: true, unit };
  if (remarkWords.test(withoutUnit)) return { ...emptyWords, isRemark: true };
  let rest = withoutUnit;
  const take = (pattern: RegExp): boolean => {
    const match = pattern.exec(rest);
    if (match === null || match[0] === "") return false;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`.replace(/ +/g, " ").trim();
    return true;
  };
  const isRate = rateWords.test(withoutUnit) || /\/\s?(?:m[åa]n|deltagare|plats|individ|person)/i.test(written);
  const isPart = take(partWords);
  const isDifference = take(differenceWords);
  // Days are parted by marks that plain words have lost.
  const dated = /\d{4}-\d\d|\d\/\d/.test(written) ? periodWords(written) : null;
  const period = dated ?? periodWords(rest);
  if (period !== null) rest = period.rest;
  const stage = stageWords.find(([pattern]) => take(pattern))?.[1] ?? null;
  const member = memberOf(written, []);
  const funder = funderWords.find(([pattern]) => take(pattern))?.[1] ?? null;
  // "Sammanlagt belopp" and "Summa" are totals; "Summa utfall" is a total of that stage.
  const isWholePeriod = wholePeriod.test(withoutUnit);
  const isTotal = take(totalWords) || isWholePeriod;
  rest = rest.replace(neutral, " ").replace(/ +/g, " ").trim();
  const organisation = rest !== "" && (member !== null || isOrganisation(rest)) ? written : null;
  return {
    ...emptyWords,
    period: period && { ...period.period, label: written },
    stage,
    funder,
    organisation,
    isTotal,
    isWholePeriod,
    isDifference,
    isRate,
    isPart,
    unit,
    rest: organisation === null ? rest : "",
  };
});

const organisationWords =
  /(?:kommun|region|landsting|forsakringskassan?|arbetsformedling|socialtjanst|socialforvaltning|forvaltning(?:en)?$|psykiatri|primarvard|vuxenutbildning|ifo|huvudman|^af$|^fk$|^lt$|^rs$|^part(?:ner)? ?\w$|^(?:huvud|del)?(?:projekt|insats)agare|^samverkanspart|ab$|forening|stiftelse|halso|foretag|verksamhet(?:en)?$|bolag|kyrka|enhet$)/;

function isOrganisation(plain: string): boolean {
  return organisationWords.test(plain);
}

/** Several texts over one column, from top to bottom: the lowest speaks first, and the upper ones say what it leaves open. */
export function joined(upper: ColumnWords, lower: ColumnWords): ColumnWords {
  return {
    period: lower.period ?? upper.period,
    stage: lower.stage ?? upper.stage,
    funder: lower.funder ?? upper.funder,
    organisation: lower.organisation ?? upper.organisation,
    isTotal: lower.isTotal || upper.isTotal,
    isWholePeriod: lower.isWholePeriod || upper.isWholePeriod,
    isDifference: lower.isDifference || upper.isDifference,
    factor: lower.factor,
    isRemark: lower.isRemark,
    isAccount: lower.isAccount,
    isLabel: lower.isLabel,
    isRate: lower.isRate || upper.isRate,
    isPart: lower.isPart || upper.isPart,
    unit: lower.unit ?? upper.unit,
    rest: lower.rest === "" ? "" : lower.rest,
  };
}
