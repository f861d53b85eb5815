/** The words that people write for when a form was filled in, made plain: lower case, without diacritics. */

const numberWords: ReadonlyMap<string, number> = new Map([
  ["ett", 1],
  ["one", 1],
  ["tva", 2],
  ["two", 2],
  ["tre", 3],
  ["three", 3],
  ["sex", 6],
  ["six", 6],
  ["nio", 9],
  ["nine", 9],
  ["tolv", 12],
  ["twelve", 12],
  ["arton", 18],
  ["eighteen", 18],
  ["tjugofyra", 24],
]);
const numeral = `(\\d{1,2}|${[...numberWords.keys()].join("|")})`;
const around = "(?:efter |vid |after |at )?(?:uppfoljning |uppf |matning |follow up )?(?:efter |vid |after |at )?";
const after =
  "(?: ?(?:uppfoljning|uppf|follow up|senare|later|matning|efter start|fran start|after start|from start))?(?= |$)";

function numberOf(text: string | undefined): number {
  return numberWords.get(text ?? "") ?? Number(text);
}

type MonthWords = readonly [RegExp, (match: RegExpExecArray) => number];

/** Each with how many months it says. */
export const monthsInWords: readonly MonthWords[] = [
  [new RegExp(`^${around}(?:1 5|ett och ett halvt|halvtannat) ar${after}`), () => 18],
  [new RegExp(`^${around}(?:ett halvar|ett halvt ar|halvar|halvarsuppfoljning|half a year)${after}`), () => 6],
  [new RegExp(`^${around}(?:arsuppfoljning|12 manadersuppfoljning)${after}`), () => 12],
  [
    new RegExp(`^${around}${numeral} ?(?:ar|ars|arsuppfoljning|years?|yrs?)${after}`),
    (match) => numberOf(match[1]) * 12,
  ],
  [
    new RegExp(
      `^${around}${numeral} ?(?:m|man|mans|manad|manader|manaders|manadersuppfoljning|months?|mth|mths)${after}`,
    ),
    (match) => numberOf(match[1]),
  ],
  [/^(?:efter |vid )?(?:ar|year) ([12])(?= |$)/, (match) => numberOf(match[1]) * 12],
  [/^(?:efter |vid )?(?:manad|man|month|m) ?(\d{1,2})(?= |$)/, (match) => numberOf(match[1])],
];

const edge = "(?= |$)";

export const startWords = new RegExp(
  `^(?:vid |fore |innan )?(?:start av insats|start av insatsen|start|starten|startmatning|startenkat|startformular|inskr|startvarde|insatsstart|insatsens start|baslinje|baslinjen|baslinjematning|baseline|bas|inskrivning|inskrivningen|intag|intaget|ingang|ingangsmatning|forsta matningen|forsta besoket|forsta enkaten|forsta|forst|intake|admission)${edge}|^(?:fore|innan|before)(?: (?:insatsen|insats))?${edge}|^(?:pre|formatning)${edge}`,
);

export const endWords = new RegExp(
  `^(?:vid |efter )?(?:avslut|avslutet|avslutning|avslutad|slut|slutet|slutmatning|slutenkat|slutformular|avslutsenkat|insatsens slut|utskr|utskrivning|utskrivningen|discharge|exit|final|sista|sista matningen|end)${edge}|^(?:efter|after)(?: (?:insatsen|insats))?${edge}|^(?:post|eftermatning)${edge}`,
);

/** In an order that is told, at a time that is not: "T1", "Mätning 2", "Uppföljning". */
export const unclearWords = new RegExp(
  `^(?:t ?\\d|(?:matning|matningen|mattillfalle|tillfalle|omgang|matomgang|matpunkt|matperiod|tidpunkt|uppfoljning|uppfoljningsenkat|uppfoljningsmatning|uppf|follow up|followup|wave|occasion|measurement|round|visit|besok)(?: ?(?:nr )?\\d{1,2})?)${edge}|^(?:andra|tredje|fjarde|femte|\\d (?:a|e)) (?:matning|matningen|omgangen|tillfallet|uppfoljningen)${edge}`,
);
