/** Every kind in several variations, and a third of the layouts also with a fault in it. */
import { snapshotFrom } from "./book";
import type { Kind, Layout } from "./layout";
import { plant } from "./plant";
import { randomOf } from "./random";

export function layoutsOf(kinds: readonly Kind[], variations: number): readonly Layout[] {
  return kinds.flatMap((kind) =>
    Array.from({ length: variations }, (_, seed) => seed + 1).flatMap((seed) => {
      const right = layoutOf(kind, seed);
      const faulty = isThird(kind, seed) ? faultyLayoutOf(kind, seed) : null;
      return faulty === null ? [right] : [right, faulty];
    }),
  );
}

/** The same whichever other kinds are drawn. */
function isThird({ id }: Kind, seed: number): boolean {
  return [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), seed) % 3 === 0;
}

export function layoutOf(kind: Kind, seed: number): Layout {
  const { book, truth } = kind.draw(randomOf(`${kind.id} ${seed}`));
  return { kind: kind.id, seed, snapshot: snapshotFrom(book), truth, planted: null };
}

function faultyLayoutOf(kind: Kind, seed: number): Layout | null {
  const { book, truth } = kind.draw(randomOf(`${kind.id} ${seed}`));
  if (!truth.isBudget) return null;
  const spoiled = plant(book, randomOf(`fault ${kind.id} ${seed}`));
  if (spoiled === null) return null;
  return { kind: kind.id, seed, snapshot: snapshotFrom(spoiled.book), truth, planted: spoiled.planted };
}
