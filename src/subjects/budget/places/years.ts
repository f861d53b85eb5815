/** "Ansökan avser år ett av tre": one year of several. */
const number = String.raw`(?:\d{1,2}|ett|en|två|tre|fyra|fem|one|two|three|four|five)`;
const yearOfSeveral = new RegExp(String.raw`(?<!\p{L})(?:år|year)\s+${number}\s+(?:av|of)\s+${number}(?!\p{L})`, "iu");

export function yearIn(text: string): string | null {
  return yearOfSeveral.exec(text.slice(0, 2_000))?.[0] ?? null;
}
