/**
 * PO-pålägg that a person has typed with their source, kept in this browser alone (localStorage) for the next row and the
 * next budget: a rate is a published figure, and points nobody out.
 */
import * as z from "zod/mini";
import { ownerKinds } from "../../../policy";
import type { StatedRate } from "../../../wage/contribution-rates";

const storageKey = "samkoll.contributions";

/** Four kinds of employers over many years; what is older than these gives way. */
const mostRates = 200;

const ratesSchema = z.array(
  z.object({
    ownerKind: z.enum(ownerKinds),
    year: z.int().check(z.gte(2000), z.lte(2199)),
    rate: z.int().check(z.gte(0), z.lte(10_000)),
    source: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
);

/** None where nothing can be kept, or what is kept cannot be read. */
export function rememberedRates(): readonly StatedRate[] {
  try {
    const text = window.localStorage.getItem(storageKey);
    return text === null ? [] : (ratesSchema.safeParse(JSON.parse(text)).data ?? []);
  } catch {
    return [];
  }
}

/** The latest word on a kind of employer and a year is the one that counts. */
export function rememberRates(rates: readonly StatedRate[]): void {
  if (rates.length === 0) return;
  const isNew = (old: StatedRate): boolean =>
    rates.some(({ ownerKind, year }) => ownerKind === old.ownerKind && year === old.year);
  const all = [...rates, ...rememberedRates().filter((old) => !isNew(old))].slice(0, mostRates);
  try {
    window.localStorage.setItem(storageKey, JSON.stringify(all));
  } catch {
    // Private windows and some Office webviews store nothing; the rate is then typed again.
  }
}
