/** What stands in budgets, forms and registers and is nobody: none of it is told. */
import { personsIn } from "../../../src/reading/persons/persons-in";
import { chance, luhn } from "./made-up-persons";

function found(content: string | number): readonly string[] {
  const text = String(content);
  return personsIn(content).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)} in ${text}`);
}

// The vocabulary of the sources: Hudiksvall, Örebro, Uppsala, Västmanland, and forms of other förbund.
const sentences = `
Deltagare Grön Rehab våren 2018
Antal deltagare Per Kommun
Deltagare från Region Uppsala och Uppsala Kommun
Deltagaren har träffat Arbetsförmedlingen Hudiksvall
Klienten remitteras till Vuxenpsykiatrin Norra Hälsingland
Nr 12 har börjat på Anders Ljungstedts Gymnasium
Löpnr 4: praktik på Lars Anderssons Bygg AB
Samtal med handläggare Per Olsson den 3 maj
Coach Maria Lind, 50 % av heltid
Metodhandledning av Ulrika Bejerholm, Lunds universitet
Projektledare Anna Berg har slutat
Deltagare har rätt till stöd enligt Lag om Finansiell Samordning
Deltagarens Väg till Arbete
Patientens Egen Registrering
Brukare Med Samsjuklighet
Klient Centrerat Arbete
Individual Placement and Support
Supported Employment enligt Becker och Drake
Deltagare Januari Februari Mars
Deltagare 16–29 år, Antal 40
Deltagare Södra Sandby
Kvinnor 24, Män 36
Lön Projektledare 100 % 12 månader
Sociala avgifter 31,42 %
OH-kostnader enligt Uppsala Kommuns modell
Hyra Olof Palmes Gata 12
Lokal på Karin Boyes Plats 4
Besöksadress Erik Dahlbergsgatan 3
Postadress Box 1234, 753 20 Uppsala
Sankt Görans Sjukhus
Röda Korset
Svenska Kyrkan
Sankt Eriks Gymnasium
Karlstads Universitet
Anna Whitlocks Gymnasium
Hans Rosling Center
Kristina Nilsson AB
Stiftelsen Maria Söderberg
Emma Larsson Ekonomisk Förening
Andersson & Söner
Karl Johans torg
Anna Lindhs plats
Maria Park
Sofia Kyrka
Katarina Bangata
Johannes Plan
Victoria Falls
Hedvig Eleonora
Adolf Fredrik
Erik Dahlbergs Allé
Gustav Adolf
Lars Kaggsgatan
Sara Kulturhus
Unga Vuxna
Rädda Barnen
Helena Modell
Anna Freud Centre
Evert Taubes Terrass
Dag Hammarskjölds Väg
Astrid Lindgrens Barnsjukhus
Carl Wahren Gymnasium
Erik Olssons Åkeri
Samordningsförbundet Västra Östergötland
Capio Maria
Per Capita
Per Månad
Jan Mars
Maj Juni
Markström, Nygren & Sandlund (2011)
Drake, R. E. & Bond, G. R. (2012)
Hela Vägen
Totalt Antal
Södra Hälsingland
Studieförbundet Vuxenskolan
Per Deltagare
Max Antal
Jan Feb Mar
Maria Ungdom
Hanna Arbetsterapeut
Nationalekonomerna Nilsson
MAX ANTAL
TOTALT ANTAL DELTAGARE
PERSONAL OCH LOKALER
SVENSKA KYRKAN
UPPSALA KOMMUN
Avser perioden 2018-01-01 – 2018-12-31
Beslut 2018-05-31 2018
Beslut SoN 2018/123, HSN 2018-0531-1234
Dnr 2013-10, diarienr 180531-1234
Faktura 8001011234
Fakturanr 8001011234
Ärende 6408233235
Referens 6408233235
OCR 6408233234
Bankgiro 6408233234
Organisationsnummer 212000-1439
Org.nr 802400-1234
Plusgiro 64 08 23-3
Bankgiro 5050-1055
Kontonr 8105-2,123 456 789-1
SE45 5000 0000 0583 9825 7466
ISBN 978-91-7000-123-4
SFS 2003:1210
GHQ-12: 011012100110
0, 1, 1, 0, 2, 3, 0, 1, 1, 0, 0, 2
EQ-5D 11211
1 250 000 000 kr
+45 000 000 kr
2 430 000 av 4 860 000
08/072020
08/2020
07/08 2020
Kl 08.30–16.30
08 12 16 20
08.12.2023
20180531T1230
2018-05-31T12:30:00
230101-2312
230101-231231
20230101-20231231
Kundtjänst 0771-524 524, 020-524 524
Mötet är kl 13 @ kommunhuset
12 kr @ 5 st
Nr 1–12
P7
D-14
Deltagare 12
`
  .trim()
  .split("\n");

it("sees nobody in the words of budgets, forms and registers", () => {
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.flatMap(found)).toEqual([]);
});

it("sees nobody in them when they are set in Word, with other spaces and dashes", () => {
  const set = sentences.map((text) => text.replaceAll(" ", "\u00a0").replace(/[-–]/g, "\u2011"));
  expect(set.flatMap(found)).toEqual([]);
});

describe("of 1,000 made-up numbers of each kind none is a person", () => {
  const next = chance(2003);
  const upTo = (most: number): number => Math.floor(next() * most);
  const digits = (count: number): string => Array.from({ length: count }, () => String(upTo(10))).join("");
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = (): string => `20${two(upTo(30))}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`;

  const kinds: Readonly<Record<string, () => string | number>> = {
    "an organisationsnummer": () => {
      const nine = `${["21", "55", "80"][upTo(3)] ?? "21"}${digits(2)}${"2345678"[upTo(7)] ?? "2"}${digits(4)}`;
      const month = Number(nine.slice(2, 4)) % 60;
      const number = `${nine.slice(0, 2)}${two(20 + month)}${nine.slice(4)}`;
      return `${number.slice(0, 6)}-${number.slice(6)}${luhn(number)}`;
    },
    "two days": () => `${day()} – ${day()}`,
    "two days together": () => `${day().replaceAll("-", "")}-${day().replaceAll("-", "")}`,
    "a day and a time": () => `${day()} ${two(upTo(24))}:${two(upTo(60))}`,
    "a diarienummer": () => `Dnr KS ${String(2000 + upTo(30))}/${digits(4)}`,
    "a bankgiro": () => `${digits(4)}-${digits(4)}`,
    "an IBAN": () => `SE${digits(2)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)}`,
    "a post code and a town": () => `Box ${digits(3)}, ${digits(3)} ${digits(2)} Uppsala`,
    "answers to GHQ-12": () => Array.from({ length: 12 }, () => String(upTo(4))).join(""),
    "an amount": () => `${String(1 + upTo(9))} ${digits(3)} ${digits(3)} ${digits(3)} kr`,
    "a number of kronor": () => upTo(99_999_999),
    "a day in a cell of Excel": () => 30_000 + upTo(30_000),
    "opening hours": () => `${two(upTo(24))}.${two(upTo(60))}-${two(upTo(24))}.${two(upTo(60))}`,
    "a month and a year": () => `${two(1 + upTo(12))}/${two(1 + upTo(12))}${String(2000 + upTo(40))}`,
    "a running number": () => `${["Nr", "Deltagare", "P", "D-"][upTo(4)] ?? "Nr"} ${String(upTo(999))}`,
  };

  it.each(Object.entries(kinds))("%s", (_, make) => {
    const told = Array.from({ length: 1_000 }, make).flatMap(found);
    expect(told).toEqual([]);
  });
});
