/** What the heading of a column of the persons' table says that it holds, and in which unit. */
import { plainText } from "../../../reading/label";
import type { Unit } from "../../../reading/money";
import { memoize } from "../../../workbook/memoize";
import type { ColumnRole } from "../model";

export type Period = "month" | "year";

export interface HeadingReading {
  /** Several where only the cells can tell which: "Ersättning" is a kind or an amount. */
  readonly roles: readonly ColumnRole[];
  /** `null` where the heading says none. */
  readonly period: Period | null;
  readonly unit: Unit | null;
}

/** A word for one of those who pay, in a heading. */
const payerOf: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    "lessMunicipality",
    /\b(?:ifo|kommun\w*|soc|socialtjanst\w*|f stod|fstod|forsorjningsst\w*|ek\w* bist\w*|municipal\w*)\b/,
  ],
  ["lessRegion", /\b(?:region\w*|landsting\w*|county)\b/],
  ["lessSocialInsurance", /\b(?:fk|f kassan?|forsakringskass\w*|sjukp\w*|social insurance)\b/],
  ["lessEmploymentService", /\b(?:af|arbetsformedl\w*|aktivitetsst\w*|employment service)\b/],
  ["lessOther", /\b(?:a kass\w*|annan|andra|annat|ovrig\w*|others?)\b/],
];

const less =
  /\bminsk\w*|\bmindre\b|\blagre\b|\bless\b|\breduc\w*|\bsparat?\b|\bsparar\b|\bbesparing\w*|\bsaving\w*|\bsaved\b/;
const before = /\bfore\b|\binnan\b|\btidigare\b|\bvid start\b|\bbefore\b|\bprevious\w*/;
const after = /\befter\b|\bafter\b|\bnu\b|\bnuvarande\b/;

const roleWords: readonly (readonly [readonly ColumnRole[], RegExp])[] = [
  [
    ["taxGain"],
    /\b(?:okad\w*|okning\w*|mer|hogre|ny\w*|gained|more|additional|increased) (?:\w+ )?(?:skatt\w*|tax\w*)|\bskatt\w* ?(?:okning|intakt|effekt|vinst|forandring)\w*|\bskatte(?:okning|intakt|effekt|vinst)\w*|\btax (?:gain|revenue|change|increase)\w*/,
  ],
  [["production"], /\bprodu[ck]ti\w*|\bmervarde\w*|\bbnp\b/],
  [
    ["subsidyShare"],
    /(?:subvention|lonebidrag|lonestod|subsid|bidrag)\w*(?: \w+)? ?(?:%|procent|andel|grad|share|percent)|(?:%|procent|andel|share) (?:av )?(?:lone ?)?(?:subvention|bidrag|subsid)\w*|\bsubventions(?:grad|andel|niva)\w*/,
  ],
  [
    ["subsidy"],
    /subvention|\blone ?bidrag|\blone ?stod|\bsubsid|\banstallningsstod|\bstod till arbetsgivare|\bbidrag till (?:lon|arbetsgivare)/,
  ],
  [
    ["extent"],
    /\bomf\w*|\btjanstgoringsgrad|\bsysselsattningsgrad|\banstallningsgrad|\barbetstid\w*|\btjanst(?:egrad)?\b|\bgrad\b|\bextent\b|\bworking time\b|\bhours?\b|\bfte\b/,
  ],
  [["employer"], /\barb\w* ?giv\w*|\bag\b|\barbetsplats\w*|\bsektor\b|\bemployers?\b|\bworkplace\b|\banstalld hos\b/],
  [["tax"], /\bskatt\w*|\bprel\w* ?skatt|\btax(?:es)?\b/],
  [
    ["payer"],
    /\bbetalare\b|\bbetalas av\b|\butbetalare\b|\butbetalas av\b|\bvem betalar\b|\bmyndighet\w*|\bhuvudman\b|\bfinansiar\w*|\bpayer\b|\bpaid by\b|\bpays\b|\bbetalar\b/,
  ],
  [
    ["wage"],
    /\b(?:manads|brutto|ars|timl?|grund)?lon(?:en)?\b|\bloneinkomst\w*|\bwages?\b|\bsalary\b|\bearnings\b|\barbetsinkomst\w*/,
  ],
  [["months"], /^(?:antal )?(?:man|manader|months?)(?: \w+){0,3}$|\bmanader (?:i|per) |\bmonths (?:of|in)\b/],
  [
    ["support"],
    /\bforsorj\w*|\bersattnings(?:form|typ|slag)\w*|\bstod ?form|\bbidragsform|\bbidragstyp|\b(?:typ|form|slag) av (?:ers|for|stod|bidrag)\w*|\btype of (?:support|benefit)|\binkomstkalla|\bkind of\b/,
  ],
  [["amount"], /\bbelopp\w*|\butbetal\w*|\bamounts?\b|\bersattningsniva|\bersattningsbelopp/],
  [["support", "amount"], /\bers\w*\b|\bbidrag\b|\bstod\b|\bsupport\b|\bbenefits?\b|\binkomst\w*|\bincome\b/],
  [
    ["number"],
    /^(?:person\w*|deltagare\w*|nr|no|lop ?nr|lop ?nummer|id|individ\w*|anstallda?(?: studier)?|kod|klient\w*|kandidat\w*|participants?|number|#|namn|initialer|vem|p ?nr|rad|participant (?:no|number|id)|deltagar ?(?:nr|id|nummer))$/,
  ],
];

const readPlain = memoize((text: string): HeadingReading => {
  const unit = unitIn(text);
  const plain = plainText(withoutUnits(text));
  const told = { period: periodIn(text), unit };
  if (less.test(plain)) {
    const own = payerOf.filter(([, pattern]) => pattern.test(plain));
    // Of several the one that is named first pays: "Minskad utb. förs från IFO".
    const role = own.length === 1 ? own[0]?.[0] : payerNamed(plain);
    return { ...told, roles: role === undefined ? [] : [role] };
  }
  const [roles] = roleWords.find(([, pattern]) => pattern.test(plain)) ?? [[]];
  return { ...told, roles: fitting(roles, plain).filter((role) => !(isAmount(role) && isOtherMeasure(text))) };
});

function isAmount(role: ColumnRole): boolean {
  return role === "amount" || role === "tax" || role === "wage";
}

const shareWords = /%|\bprocent|\bper ?cent/iu;
const shortPeriod =
  /\btiml[öo]n|\bdagpenning|\/\s*(?:dag|tim|h\b|v(?:ecka)?\b|day|hour|week)|\bper (?:dag|tim|vecka|day|hour|week)|\bom dagen/iu;

/** "Skatt %", "Belopp kr/dag", "Timlön": no kr a month or a year, so read as one it would give a wrong figure. */
function isOtherMeasure(text: string): boolean {
  return shortPeriod.test(text) || (shareWords.test(text) && unitIn(text) === null);
}

/** "förs från IFO": whom it is from says more than what it is of. */
function payerNamed(plain: string): ColumnRole | undefined {
  const rest = /\b(?:fran|from|for|hos|av)\b (.*)$/.exec(plain)?.[1];
  return rest === undefined ? undefined : payerOf.find(([, pattern]) => pattern.test(rest))?.[0];
}

const keptSupport = /\b(?:fors\w*|ers\w*|bidrag\w*|stod\w*|sjuk\w*|akt\w*|support|benefits?)\b/;

/** A wage before and a tax after are none of the table's. */
function fitting(roles: readonly ColumnRole[], plain: string): readonly ColumnRole[] {
  const isBefore = before.test(plain);
  const isAfter = !isBefore && after.test(plain);
  if (isBefore && roles.includes("wage")) return [];
  if (isAfter && roles.includes("tax")) return [];
  // "Ersättning efter" may be what somebody keeps, and no wage.
  if (isAfter && roles.includes("amount")) return keptSupport.test(plain) ? [] : ["wage"];
  return isAfter && roles.includes("support") ? [] : roles;
}

/** `band`: the heading over several columns, "Före" or "Minskad utbetalning från". */
export function readHeading(text: string, band: string): HeadingReading {
  const own = readPlain(text);
  if (band.trim() === "" || text.trim() === "") return own;
  const both = readPlain(`${band} ${text}`);
  const bandPlain = plainText(band);
  const decides = less.test(bandPlain) || before.test(bandPlain) || after.test(bandPlain);
  const roles = own.roles.length === 0 || (decides && both.roles.length <= 1) ? both.roles : own.roles;
  return {
    // Under "Före", the employer is still the employer.
    roles: less.test(bandPlain) || own.roles.length !== 1 || isMoved(own.roles, both.roles) ? roles : own.roles,
    period: own.period ?? both.period,
    unit: own.unit ?? both.unit,
  };
}

/** The band makes an amount a wage, or takes a wage or a tax away. */
function isMoved([own]: readonly ColumnRole[], both: readonly ColumnRole[]): boolean {
  if (own !== "amount" && own !== "wage" && own !== "tax") return false;
  return both.length === 0 || (own === "amount" && both[0] === "wage");
}

export function isBandWord(text: string): boolean {
  const plain = plainText(text);
  return less.test(plain) || before.test(plain) || after.test(plain);
}

const monthWords =
  /\/\s*m[åa]n|per m[åa]n|i m[åa]naden|\bm[åa]nads(?:l[öo]n|belopp|skatt|kostnad|inkomst)|a month|per month|\/\s*month|monthly|\bkr m[åa]n\b/iu;
const yearWords =
  /\/\s*[åa]r\b|per [åa]r\b|om [åa]ret|\b[åa]rs(?:l[öo]n|belopp|skatt|kostnad|inkomst)|[åa]rligen|a year|per year|\/\s*year|annual|yearly|\bkr [åa]r\b|p\.a\./iu;

/** "kr/mån", "per år", "månadslön"; "år 1" says no period. `null` where both or none are told. */
export function periodIn(text: string): Period | null {
  const [month, year] = [monthWords.test(text), yearWords.test(text)];
  return month === year ? null : month ? "month" : "year";
}

export function unitIn(text: string): Unit | null {
  if (/\b(?:tkr|kkr|ksek|tsek|tusental|tusen kr\w*|thousands?)\b/iu.test(text)) return "tkr";
  if (/\b(?:mkr|mnkr|msek)\b/iu.test(text)) return "mkr";
  return /\b(?:kr|kronor|sek)\b/iu.test(text) ? "kr" : null;
}

function withoutUnits(text: string): string {
  return text
    .replace(
      /[([]?\b(?:i )?(?:tkr|kkr|kr|kronor|sek|mkr)\b\s*(?:(?:\/|per|i)\s*(?:m[åa]n(?:ad(?:en)?)?|[åa]r|month|year)\b\.?)?[)\]]?/giu,
      " ",
    )
    .replace(/(?:\/\s*|\bper )(?:m[åa]n(?:ad)?|[åa]r|month|year)\b\.?/giu, " ");
}
