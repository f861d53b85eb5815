/** The names of Excel's functions in Swedish, and in English as a file writes them. */
import { addInFunction } from "./samkoll-functions";

/** English = Swedish where they differ; those that Samkoll lets one type. Functions that came after 2010 are not here. */
const pairs = `
ABS AND=OCH AVERAGE=MEDEL AVERAGEIF=MEDEL.OM AVERAGEIFS=MEDEL.OMF CEILING=RUNDA.UPP CHOOSE=VÄLJ COLUMN=KOLUMN
COLUMNS=KOLUMNER CONCATENATE=SAMMANFOGA COUNT=ANTAL COUNTA=ANTALV COUNTBLANK=ANTAL.TOMMA COUNTIF=ANTAL.OM
COUNTIFS=ANTAL.OMF DATE=DATUM DATEDIF DATEVALUE=DATUMVÄRDE DAY=DAG DAYS360=DAGAR360 EDATE=EDATUM EOMONTH=SLUTMÅNAD EVEN=JÄMN
EXACT=EXAKT FALSE=FALSKT FIND=HITTA FIXED=FASTTAL FLOOR=RUNDA.NED HLOOKUP=LETAKOLUMN HOUR=TIMME IF=OM IFERROR=OMFEL
INDEX INDIRECT=INDIREKT INT=HELTAL ISBLANK=ÄRTOM ISERROR=ÄRFEL ISNA=ÄRSAKNAD ISNUMBER=ÄRTAL ISTEXT=ÄRTEXT LARGE=STÖRSTA
LEFT=VÄNSTER LEN=LÄNGD LOOKUP=LETAUPP LOWER=GEMENER MATCH=PASSA MAX MEDIAN MID=EXTEXT MIN MINUTE=MINUT MOD=REST
MONTH=MÅNAD NA=SAKNAS NETWORKDAYS=NETTOARBETSDAGAR NOT=ICKE NOW=NU ODD=UDDA OFFSET=FÖRSKJUTNING OR=ELLER PI PMT=BETALNING
POWER=UPPHÖJT.TILL PRODUCT=PRODUKT PROPER=INITIAL QUOTIENT=KVOT RANK=RANG REPLACE=ERSÄTT REPT=REP RIGHT=HÖGER ROUND=AVRUNDA
ROUNDDOWN=AVRUNDA.NEDÅT ROUNDUP=AVRUNDA.UPPÅT ROW=RAD ROWS=RADER SEARCH=SÖK SECOND=SEKUND SIGN=TECKEN SMALL=MINSTA SQRT=ROT
STDEV=STDAV SUBSTITUTE=BYT.UT SUBTOTAL=DELSUMMA SUM=SUMMA SUMIF=SUMMA.OM SUMIFS=SUMMA.OMF SUMPRODUCT=PRODUKTSUMMA TEXT
TIME=KLOCKSLAG TODAY=IDAG TRIM=RENSA TRUE=SANT TRUNC=AVKORTA UPPER=VERSALER VALUE=TEXTNUM VLOOKUP=LETARAD WEEKDAY=VECKODAG
WEEKNUM=VECKONR WORKDAY=ARBETSDAGAR YEAR=ÅR YEARFRAC=ÅRDEL
`;

const names = pairs
  .trim()
  .split(/\s+/)
  .map((pair) => {
    const [english = "", swedish = english] = pair.split("=");
    return { english, swedish };
  });

const swedishOf = new Map(names.map(({ english, swedish }) => [english, swedish]));
const englishOf = new Map([
  ...names.map(({ english }) => [english, english] as const),
  ...names.map(({ english, swedish }) => [swedish, english] as const),
]);

/** The name as a file writes it, from either language, in upper or lower case; `undefined` for an unknown function. */
export function englishFunction(name: string): string | undefined {
  return englishOf.get(name.toUpperCase());
}

/** The name as Excel in Swedish shows it; the name itself where no other is known. */
export function swedishFunction(name: string): string {
  return swedishOf.get(name) ?? addInFunction(name);
}
