/** What a row's label says of it: a cost and of which kind, a sum, money that comes in, a number of people, a quotient. */
import { plainText } from "../../../reading/label";
import { memoize } from "../../../workbook/memoize";
import { columnWords } from "./column-words";
import type { CostKindId, Funder } from "./form-model";

export interface RowWords {
  readonly isSum: boolean;
  /** The words of a sum of everything: "Totalkostnad", "Hela insatsen". */
  readonly isGrand: boolean;
  /** It says summa or totalt, and not only what is applied for. */
  readonly isTotalSaid: boolean;
  readonly isPart: boolean;
  readonly quantity: "participants" | "places" | "other" | null;
  readonly isRatio: boolean;
  readonly isIncome: boolean;
  readonly isDifference: boolean;
  /** The share that the label itself says, 0–1: "OH 30 %". */
  readonly share: number | null;
  /** `null` where no word tells it. */
  readonly costKind: CostKindId | null;
  readonly funder: Funder | null;
  /** The label is a title of money that comes in or of who pays. */
  readonly isFinancing: boolean;
  /** The label asks the förbund for the amount: "Totalt sökt belopp". */
  readonly isRequested: boolean;
}

const sumFirst =
  /^(?:σ|(?:del)?summa|summ\w+|s a|sa|sum|sub ?total|total(?:t|a|en|summa|kostnad\w*|budget|belopp)?|tot|sammanlagt|sammanlagda|sammantaget|summerat|netto(?:kostnad\w*|summa)?|brutto(?:kostnad\w*)?|hela (?:insatsen|projektet|kostnaden|budgeten|beloppet)|projekttotal|kostnad totalt|kostnader totalt|totals?|grand total|samtliga (?:kostnader|poster)|alla (?:kostnader|poster)|slutsumma|resultat|att rekvirera|(?:summa )?(?:sokt|ansokt|sokta|ansokta) (?:belopp|medel|bidrag)(?: totalt)?)(?![a-z])/;
const sumLast = /\b(?:totalt|total|summa|sammanlagt|tillsammans|s a|i allt)(?: (?:kr|tkr|sek|mkr))?$/;
const grandWords =
  /\b(?:total(?:kostnad|budget|summa|a|t)?|sammanlagt|hela (?:insatsen|projektet|kostnaden|budgeten|beloppet)|alla kostnader|samtliga kostnader|slutsumma|netto\w*|grand total|sokt belopp|i allt)\b/;
const unitAlone = /^(?:kr|tkr|kkr|mkr|sek|kronor|tusen kronor|tusental kronor)$/;

const participants =
  /\b(?:deltag\w*|individer|personer|brukare|klienter|participants?|inskrivna|unika individer|ungdomar|kvinnor|man|flickor|pojkar)\b/;
const places = /\b(?:plats(?:er)?|places?|deltagarplatser)\b/;
const counted =
  /^(?:antal|ant|berakna[td]\w* antal|planera[td]\w* antal|number of|volym|malvarde|varav (?:kvinnor|man))\b/;
const ratio =
  /\b(?:(?:kostnad|kr|kronor|pris|belopp|sek|snittkostnad|cost)(?:er)? ?(?:per|\/) ?(?:deltag\w*|individ|person|plats|manad|timme|brukare|klient|participant|place|month|man|ar|resultat|coach|heltid)|per (?:deltagare|individ|person|plats|brukare|participant|place|klient)(?: och (?:manad|ar))?|genomsnitt\w*|snittkostnad\w*|snitt|(?:tim|styck|dygns|plats|manads)kostnad|index|upprakning\w*(?: %)?|indexupprakning\w*)\b/;
const income =
  /\b(?:intakt\w*|bidrag (?:fran|av)|avgar|avrakning|minus|erhallna bidrag|kompensation fran|ersattning fran|income|revenue|avdrag)\b/;
const difference =
  /\b(?:transport (?:till|fran) sida|ingaende balans|utgaende balans|balanserat|avvikelse|differens|diff|skillnad|kontroll|check|aterst\w*|kvar|over ?skott|under ?skott)\b/;
const financing =
  /^(?:\d+ ?)?(?:(?:projektets |insatsens )?(?:sam|med)?finansiering\w*|finansieras (?:av|genom|sa)|finansiarer|finansieringsplan|intakter|finansieringskallor|funding|financing|bidragsgivare|medel fran|vem betalar\w*)\b/;
const requested =
  /\b(?:att ansoka|ansoker)\b|\b(?:sokt|soks|sokes|ansokt|ansoks|ansokta|sokta|att rekvirera|rekvireras|begart|askas|askat)\b|\bansokan om (?:medel|finansiering|samverkansmedel|bidrag|projektmedel)\b|\bmedel fran (?:samordnings)?forbundet\b|\bfran (?:samordnings)?forbundet\b/;

const kinds: readonly (readonly [RegExp, CostKindId])[] = [
  [
    /^oh\b|\boh (?:kostn|paslag|palagg|tillagg|avgift)\w*|\boverhead\w*|\bindirekta? kostn\w*|\bgemensamma kostn\w*|\badm(?:inistrat\w*|inistration\w*|inistrativa)?\b|\bindirect\b|\bstodfunktion\w*|\bledning och adm\w*/,
    "overhead",
  ],
  [
    /\b(?:kopt\w*|inkop\w*|konsult\w*|extern\w*|upphandla\w*|kop av|purchased|consult\w*|utvarder\w*|foljeforsk\w*|evaluat\w*|revision\w*|forelasare|forelasning\w*|underentreprenor\w*|entreprenad\w*|uppdragsutbildning\w*)\b/,
    "purchases",
  ],
  [
    /(?:personal|lon\b|loner|lonekostn|arvode|\bpo\b|palagg|arbetsgivaravgift|social(?:a)? avg|coach|handledar|handlagg|projektled|processled|delprojektled|samordnar|koordinator|kurator|psykolog|terapeut|pedagog|konsulent|vagled|specialist|medarbetare|lotsar?\b|mentor|sekreterare|administrator|chef|sjukskoter|sjukgymnast|fysioterapeut|lakar|socionom|tjanst(?:er)?\b(?! (?:for|avsedda))|\bhandl\b|assistent|ekonom\b|controller|utredar|larar|staff|salar|wage|worker|manager|coordinator|rehab\w*(?:konsult|vagled|samordn)|anstall|heltid|deltid|vikari|behandlar|stodperson|metodstod|teamled|arbetsledare|utvecklare|strateg\b|kommunikator)/,
    "staff",
  ],
  [
    /(?:lokal|hyra|hyror|hyres|\bel\b|stad(?:ning|kostn|service|)\b|larm|premises|\brent\b|kontorsplats|arbetsplatskostn|vaktmastar|fastighet|varme|verksamhetslokal)/,
    "premises",
  ],
  [
    /(?:\bresor?\b|resekost|rese|milersatt|material|telefon|mobil|\bit\b|dator|licens|utbildning|handledning|kompetens|fika|mat\b|livsmedel|lunch|forbrukning|porto|trycks?|annons|information|marknadsfor|aktivitet|tolk|inventar|mobler|utrustning|ovrig|diverse|oforutse|konferens|seminari|moten|representation|forsakring|kontorsmat|litteratur|bus|kort\b|drift|verksamhetskostn|spridning|other|travel|training|equipment|miscell|kostnad|utgift|avgift|deltagar(?:kost|ersatt)|habiliterings|aktivitetsstod|studiebesok|medlem|bilar?\b|leasing|fordon|friskvard)/,
    "other",
  ],
];

const percentIn = /(\d{1,3}(?:[.,]\d{1,2})?)\s?%/;

export const rowWords = memoize((label: string): RowWords => {
  const plain = plainText(label.replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zåäö][.)])\s+/iu, ""));
  const isPart = /^(?:varav|darav|of which)\b/.test(plain);
  const isRatio = ratio.test(plain) || /\/ ?(?:deltag|plats|individ|person|brukare)/i.test(label);
  const isUnitAlone = unitAlone.test(plain);
  const isSum = !isRatio && (sumFirst.test(plain) || sumLast.test(plain) || isUnitAlone);
  const costKind = kinds.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  const words = columnWords(label);
  const isCounted =
    counted.test(plain) || /^(?:deltagare|platser|participants|individer|personer)\b(?! \w*kost)/.test(plain);
  const quantity =
    !isCounted || isRatio ? null : participants.test(plain) ? "participants" : places.test(plain) ? "places" : "other";
  return {
    isSum: isSum && quantity === null,
    isGrand: grandWords.test(plain) || isUnitAlone,
    isPart,
    quantity,
    isRatio,
    isIncome: income.test(plain),
    isDifference: difference.test(plain),
    share: shareIn(label),
    costKind,
    funder: words.funder ?? (words.stage === "applied" ? "forbund" : null),
    isTotalSaid: /^(?:σ|(?:del)?summ|s a|total|tot\b|samman)/.test(plain),
    isFinancing: financing.test(plain),
    isRequested: requested.test(plain),
  };
});

function shareIn(label: string): number | null {
  const match = percentIn.exec(label);
  return match === null ? null : Number((match[1] ?? "").replace(",", ".")) / 100;
}
