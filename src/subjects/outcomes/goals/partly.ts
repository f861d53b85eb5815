/** An answer that is neither yes nor no. */

/** "Ja, delvis", "Delvis uppnått", "Till viss del", "Går inte att bedöma". */
export function saysPartly(text: string): boolean {
  return /\b(?:delvis|till (?:viss|stor) del|nästan helt|i huvudsak|partly|kan inte bedömas|går (?:inte|ej) att bedöma|pågår|cannot be told)/iu.test(
    text,
  );
}
