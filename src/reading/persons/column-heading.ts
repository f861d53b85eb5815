/** What a heading says of the cells under it or beside it: whose name, which number, or that no person stands there. */
import { memoize } from "../../workbook/memoize";
import { plainText } from "../label";

export type PersonHeading =
  | "participant"
  /** A bare "Namn": may be anything's. */
  | "name"
  | "staff"
  | "organisation"
  | "place"
  | "phone"
  | "email"
  | "birthDate"
  | "lastFour"
  | "identity";

/** More than this is a sentence. */
const longest = 60;

const someone =
  "(?:deltagar(?:e|en|ens|es|na|nas)|klient(?:en|ens|er|erna|s)?|patient(?:en|ens|er|s)?|brukar(?:e|en|ens|es)|person(?:en|ens|s)?|forsakrad(?:e|es)?|elev(?:en|ens)?|kandidat(?:en|ens)?|arbetssokande(?:s)?|individ(?:en|ens)?|ungdom(?:en|ens)?|(?:den )?enskild(?:e|es)?|participants?|clients?|jobseekers?)";
const name = "(?:(?:for|efter|till?tals|hel|mellan)?namn(?:et)?|name|names|initial(?:er|erna|s)?|signatur)";

const participant = new RegExp(
  `^(?:${someone}(?: s)?(?: (?:eller |och )?${someone})?|(?:${someone}(?: s)? )?${name} (?:pa |of |for |till )?(?:the )?${someone}(?: namn| name)?|${someone}(?: s)? ${name}(?: (?:och|eller|and|or) ${name})?|(?:for|efter|till?tals|mellan)namn|initial(?:er|erna|s)?|(?:for|efter)(?:namn)? (?:och|eller) (?:for|efter)namn|(?:for|efter)namn (?:och|eller) ${name}|namn (?:och|eller) initialer|(?:deltagar|klient|patient|person|brukar)(?:namn|initialer)|(?:first|last|full|given|family|middle) names?|surname|forename)$`,
);

/** A heading of one word, or its first or last word where the others only tell more of it ("Ansvarig coach"). */
const staff =
  /^(?:coach(?:en|er|ens)?|ak|ansv|handl|ssek|socsek|jobbcoach|ipscoach|arbetscoach|arbetskonsulent(?:en)?|arbetsspecialist(?:en)?|handlaggar(?:e|en|es)|handledar(?:e|en|es)|metodhandledare|kontaktperson(?:en|er)?|kontakt(?:er)?|ansvarig(?:a)?|samordnar(?:e|en)|forbundssamordnare|processledare|chef(?:en)?|enhetschef|forbundschef|verksamhetschef|projektledar(?:e|en)|projektansvarig|delprojektledare|personal(?:en)?|kurator(?:n)?|lakar(?:e|en)|psykolog(?:en)?|terapeut(?:en)?|arbetsterapeut(?:en)?|fysioterapeut|sjukskoterska(?:n)?|socialsekreterare(?:n)?|arbetsformedlar(?:e|en)|rehabkoordinator|koordinator(?:n)?|rehabiliteringskoordinator|vagledare|studievagledare|medarbetar(?:e|en|es)|tjansteman|bedomar(?:e|en|es)?|skattare|utredare|utvarderare|ekonom|controller|ordforande|ledamot|ledamoter|undertecknare|behandlare|remittent|arbetsledare|teamledare|lots|mentor|specialist|staff|caseworker|manager|supervisor|employee|rater|assessor|therapist|counsell?or|konsult|consultant)$/;
const organisation =
  /^(?:organisation(?:en|er|ens)?|organization|arbetsgivar(?:e|en|es)|foretag(?:et|s)?|part(?:en|er|erna)?|aktor(?:en|er|erna)?|verksamhet(?:en|er)?|samverkanspart(?:en|er)?|samarbetspart(?:er)?|samarbetspartner|myndighet(?:en|er)?|enhet(?:en|er)?|forvaltning(?:en)?|forening(?:en)?|forbund(?:et)?|samordningsforbund(?:et)?|projektagare(?:n)?|insatsagare(?:n)?|huvudman(?:nen)?|leverantor(?:en|er)?|anordnare|finansiar(?:er)?|medfinansiar|arbetsplats(?:en|er)?|praktikplats(?:en)?|skola(?:n)?|vardcentral(?:en)?|mottagning(?:en)?|klinik(?:en)?|team(?:et)?|insats(?:en|er)?|projekt(?:et)?|employer|company|authority|agency|partner|partners|workplace|school|clinic)$/;
const place =
  /^(?:ort(?:en)?|plats(?:en|er)?|adress(?:en|er)?|kommun(?:en|er)?|gata|gatuadress|postadress|besoksadress|lokal(?:en|er)?|hemkommun|hemort|bostadsort|bostadsadress|stad|stadsdel|postnummer|postnr|postort|lan|region|omrade|place|address|city|town|municipality|street|location|venue)$/;
const phone =
  /^(?:telefon(?:en|er| ?nummer| ?nr|numret)?|tfn|tel|tele|mobil(?:en|er| ?nummer| ?nr|telefon)?|mob|phones?|telephone|mobile|cell ?phone|telnr|telnummer|hemtelefon|arbetstelefon|vaxel(?:n)?|direktnummer|fax)$/;
const email = /^(?:epost(?:adress|en)?|mejl(?:adress|en)?|mail(?:adress|en)?|email|emails)$/;

const birthDate =
  /^(?:fodelse ?(?:datum|tid|dag|dat)(?:en|et)?|fodd(?: datum| den)?|fods|(?:date of|birth) ?birth|birth ?da(?:te|y)|born|dob|f ?dat(?:um)?|aammdd|aaaammdd|yymmdd|yyyymmdd)$/;
const lastFour =
  /^(?:(?:de )?(?:sista|fyra|4) (?:fyra|sista|4)(?: siffror(?:na)?| siffra)?(?: i (?:personnumret|pnr|personnummer))?|kontrollsiffr(?:a|an|or|orna)|fyrasista|sistafyra|(?:the )?last (?:four|4)(?: digits)?|xxxx|nnnn|birth number)$/;
const identity =
  /^(?:(?:person|pers|p|samordnings|reserv|id|personligt id) ?(?:nummer|nr|numret|numrer)|person ?id|pnr|snr|(?:aa)?aammdd ?(?:[xn]{4})|personnummer (?:eller|och) samordningsnummer|(?:personal|national) (?:identity|identification|id) ?(?:number|no|nr)?|social security (?:number|no)|identity number|ssn)$/;
const isOrganisationNumber = /^(?:organisations|org) ?(?:nummer|nr)$/;

export function personHeadingOf(text: string): PersonHeading | undefined {
  if (text.length > longest || /\d\D?\d\D?\d\D?\d/.test(text)) return undefined;
  return headingOf(text);
}

/** Most texts of a workbook come again in every row. */
const headingOf = memoize((text: string): PersonHeading | undefined => {
  const written = plainText(text.replace(/\be[-‐‑– ]?(?=post|mail)/gi, "e"));
  if (written === "" || isOrganisationNumber.test(written)) return undefined;
  if (written === "namn" || written === "name") return "name";
  // "Namn (deltagare)", "Personnummer (12 siffror)", "Telefon:", "Deltagarens telefon".
  const short = plainText(text.replace(/\([^)]*\)/g, " "));
  return headingIn(written) ?? (short === written ? undefined : headingIn(short)) ?? headingByWords(written.split(" "));
});

function headingIn(written: string): PersonHeading | undefined {
  if (identity.test(written)) return "identity";
  if (lastFour.test(written)) return "lastFour";
  if (birthDate.test(written)) return "birthDate";
  if (participant.test(written)) return "participant";
  return headingOfWord(written);
}

function headingOfWord(word: string): PersonHeading | undefined {
  if (phone.test(word)) return "phone";
  if (email.test(word)) return "email";
  if (staff.test(word)) return "staff";
  if (place.test(word)) return "place";
  return organisation.test(word) ? "organisation" : undefined;
}

/** Words that tell of a count, a time, a share or an event, not of who it is: "Antal deltagare", "Träffat kurator". */
const counted =
  /^(?:antal(?:et)?|andel(?:en)?|summa|totalt?|delsumma|kostnad(?:er)?|lon|timmar|tid|heltid(?:er)?|heltidstjanster|tjanster|dagar|datum|ar|per|till|fran|forsta|senaste|traffat?|met|avslutade|mellan|between|nr|nummer|number|nojda|mal|roll|role|typ|form|kon|alder|omfattning|beskrivning|budget|kr|tkr|procent|it|data|%)$/;
const birthWord = /^fodelse(?:datum|tid|dag)$/;
const nameWord = /^(?:namn(?:et)?|name|names|initialer|signatur)$/;
/** Before a word for an organisation: "Ansvarig myndighet"; another one may be what a cell says ("Statlig myndighet"). */
const which = /^(?:ansvarig|deltagande|remitterande|nuvarande|tidigare|aktuell|berord|responsible|current)$/;
const address = /^(?:adress(?:en)?|address|hemkommun|bostadsort|ort)$/;

/** "Ansvarig coach", "Namn på handläggare", "Coachens namn", "Telefon dagtid", "Deltagarens e-post". */
function headingByWords(words: readonly string[]): PersonHeading | undefined {
  if (words.length > 5 || words.some((word) => counted.test(word))) return undefined;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const kinds = words.map((word) => headingOfWord(word) ?? headingOfWord(word.replace(/s$/, "")));
  const ends = [kinds[0], kinds.at(-1)];
  const named = words.some((word) => nameWord.test(word));
  if (/^(?:personnummer|personnr|pnr)$/.test(first) || /^(?:personnummer|personnr|pnr)$/.test(last)) return "identity";
  if (words.length <= 3 && words.some((word) => birthWord.test(word))) return "birthDate";
  if (ends.includes("phone") || ends.includes("email")) {
    // "Tel handläggare", "Arbetsgivarens e-post": theirs, and nobody's whom the register is about.
    const owner = kinds.find((kind) => kind === "staff" || kind === "organisation");
    return owner ?? (ends.includes("phone") ? "phone" : "email");
  }
  if (named && words.some((word) => participant.test(word))) return "participant";
  if (words.length === 2 && which.test(first) && ends[1] === "organisation") return "organisation";
  if (named ? kinds.includes("staff") : ends.includes("staff")) return "staff";
  if (named && kinds.includes("place")) return "place";
  if (named && kinds.includes("organisation")) return "organisation";
  return words.length <= 3 && (address.test(first) || address.test(last)) ? "place" : undefined;
}
