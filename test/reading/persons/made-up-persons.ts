/** Made-up persons with right check digits, the same at every run: what tests of spellings and of innocents are made of. */

export interface MadeUpPerson {
  readonly given: string;
  readonly family: string;
  /** 19640823. */
  readonly birth: string;
  /** 3234, the last one fitting. */
  readonly lastFour: string;
  /** Ten digits, 0701234567. */
  readonly mobile: string;
}

const given =
  "Anna Karl-Erik Fatuma Mohammed Åsa Östen Zlatko Birgitta Ahmad Linnéa Jean-Pierre Per Yasmin Oleksandr Märta Göran Lars Semhar Inga-Lill Sven";
const family =
  "Andersson Öberg Hassan Begovic Lindqvist Strömberg Al-Sayed Nilsson Ek Hansson-Berg Sjöström Petrovic Åkerblom Johansson Tesfay Kowalski Virtanen Bergström Eriksson Holm";

/** The tenth digit, counted here as Skatteverket tells it (SKV 704): every second digit doubled, digits added. */
export function luhn(nine: string): string {
  const sum = [...nine]
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, part) => total + Math.floor(part / 10) + (part % 10), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Numbers from 0 to below 1 that look like chance (Park and Miller). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function madeUpPersons(count: number): readonly MadeUpPerson[] {
  const next = chance(15);
  const upTo = (most: number): number => Math.floor(next() * most);
  const one = (names: string): string => names.split(" ")[upTo(20)] ?? "Anna";
  return Array.from({ length: count }, () => {
    const day = new Date(Date.UTC(1940 + upTo(66), upTo(12), 1 + upTo(28)));
    const birth = day.toISOString().slice(0, 10).replaceAll("-", "");
    const three = String(1 + upTo(999)).padStart(3, "0");
    return {
      given: one(given),
      family: one(family),
      birth,
      lastFour: three + luhn(birth.slice(2) + three),
      mobile: `07${"02369"[upTo(5)] ?? "0"}${String(upTo(10_000_000)).padStart(7, "0")}`,
    };
  });
}
