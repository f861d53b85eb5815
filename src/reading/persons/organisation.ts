/** Names that are a firm's, an authority's, a church's, a street's or a place's, though they may begin with somebody's name. */
import { foldPersonText } from "./fold";

/** A word that makes the whole an organisation or a place, wherever it stands in it. */
const words = new Set(
  `
  ab hb kb för ekonomisk ideell förening föreningen stiftelse stiftelsen aktiebolag handelsbolag kommanditbolag bolag
  bolaget firma firman enskild inc ltd gmbh llc plc aps oy kooperativ kooperativet bygg måleri städ snickeri åkeri vvs
  konsult konsulter consulting förvaltning förvaltnings fastigheter fastighets service entreprenad handels företag
  företagshälsa group gruppen holding invest partners söner
  korset kyrka kyrkan kyrkans kapell församling församlingen missionen stadsmission stadsmissionen mission moské
  synagoga pastorat stift kloster katedral domkyrka
  skola skolan gymnasium gymnasiet gymnasieskola universitet universitetet högskola högskolan folkhögskola akademi
  akademin
  academy university school college komvux förskola förskolan
  sjukhus sjukhuset lasarett lasarettet vårdcentral vårdcentralen hälsocentral hälsocentralen klinik kliniken mottagning
  mottagningen hospital clinic hospitalet vårdhem äldreboende
  kommun kommunen region regionen landsting landstinget län stad staden stads socken härad distrikt distriktet stadsdel
  myndighet myndigheten förbund förbundet verket kassan nämnden nämnd länsstyrelsen riksdagen regeringen
  center centret centrum centralen institut institutet museum museet teater teatern bibliotek biblioteket arkiv
  arena centre garden gardens minne fond fonden terrass terrassen omsorg
  scen café kafé cafe restaurang hotell hotel butik butiken galleri kulturhus hus huset gård gården herrgård
  slott slottet park parken trädgård fabrik fabriken verkstad verkstaden lokal lokalen
  klubb klubben club if ik bk ff fk sk gk ifk aik idrottsförening scoutkår
  gata gatan gränd gränden väg vägen allé allén torg torget plats platsen plan kajen backen stigen
  leden esplanaden boulevard falls beach street road avenue square
  studieförbund studieförbundet försäkringskassan arbetsförmedlingen
  `
    .trim()
    .split(/\s+/),
);

/** Compounds by their last part, after three letters or more. */
const compound =
  /^.{2,}(?:gatan|gata|vägen|torget)$|^.{3,}(?:väg|torg|gränd|gränden|allén|allé|platsen|plats|plan|stigen|backen|kajen|leden|parken|esplanaden|huset|(?:kultur|sjuk|råd|service|stads|kommunal|kontors|ungdoms|aktivitets|församlings|träff)hus|hemmet|gården|skolan|skola|gymnasiet|gymnasium|universitetet|universitet|högskola|sjukhuset|sjukhus|lasarettet|centralen|central|centret|center|centrum|mottagningen|mottagning|kliniken|klinik|kyrkan|kyrka|kapellet|församling|församlingen|missionen|stiftelsen|stiftelse|föreningen|förening|förbundet|förbund|bolaget|bolag|företaget|företag|kommunen|kommun|regionen|landstinget|myndigheten|verket|verkstad|verkstaden|kassan|förmedlingen|förvaltningen|förvaltning|nämnden|nämnd|enheten|enhet|teamet|gruppen|projektet|företag|butiken|byrån|byrå|tjänst|tjänsten|konsult|konsulter|fabriken|industri|industrier|klubben|klubb|laget|rådet|styrelsen|institutet|museet|biblioteket|teatern|hotellet|området)$/;

/** First words that begin a place or a body and no person. */
const firstWords = new Set(
  `
  region regionen sankt sankta st saint kungliga svenska nordiska nationella statens södra norra västra östra övre nedre
  yttre inre stora lilla gamla nya unga hela röda vita gröna gula blå svarta mellersta centrala upplands kvarteret kv
  projekt projektet team enhet föreningen stiftelsen firma the restaurang café hotell hotel
  `
    .trim()
    .split(/\s+/),
);

/** Parishes, churches and quarters that have only given names in them. */
const parishes = new Set(
  `
  hedvig eleonora|adolf fredrik|gustav adolf|gustaf adolf|gustav vasa|gustaf vasa|karl johan|carl johan|oscar
  fredrik|oskar
  fredrik|maria magdalena|ulrika eleonora|katarina sofia|katarina-sofia|victoria falls|drottning kristina|kung karl|svea
  lands|rosa bussarna|lilla edet|mora stenar
  `
    .replace(/\s+/g, " ")
    .trim()
    .split("|"),
);

/** True where the words say that no person is meant: "Röda Korset", "Olof Palmes Gata", "Lars Anderssons Bygg AB". */
export function isOrganisationOrPlace(text: string): boolean {
  if (text.length > longest) return false;
  const parts = foldPersonText(text)
    .text.toLowerCase()
    .split(/[^\p{L}'’&:-]+/u)
    .filter((part) => part !== "");
  const [first = ""] = parts;
  if (parts.includes("&") || firstWords.has(first)) return parts.length > 1 || words.has(first);
  if (parishes.has(parts.join(" "))) return true;
  return parts.some(
    (part) =>
      words.has(part) ||
      compound.test(part) ||
      // "Personalförvaltnings-avdelningen", "AB-Bygg".
      (part.includes("-") && part.split("-").some((half) => half.length > 2 && words.has(half))),
  );
}

const longest = 120;
