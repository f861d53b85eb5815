/** How long a draft lies in the browser: apart from the store, which arrives with a chunk of its own. */

/** The page tells so beside each draft. Who is away for some days finds it again; nobody's data lies there for years. */
export const draftDays = 7;

/** Both moments in milliseconds since 1970. */
export function hasLapsed(savedAt: number, now: number): boolean {
  return now - savedAt >= draftDays * 24 * 60 * 60 * 1000;
}
