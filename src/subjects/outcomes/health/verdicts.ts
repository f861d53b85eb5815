/** What the forms say of a goal for health: better, worse, or no more than chance alone can make. */
import type { HealthVerdicts } from "../goals/results";
import type { Change } from "./change";
import type { HealthFigures } from "./figures";

export function healthVerdicts({ ghq12, eq5d }: HealthFigures): HealthVerdicts {
  // Of the two versions of EQ-5D the one that most have answered twice; they are never put together.
  const [most] = eq5d.map(({ change }) => change).sort((a, b) => b.people - a.people);
  return { ghq: ghq12 === null ? null : verdictOf(ghq12.change), eq5d: most === undefined ? null : verdictOf(most) };
}

function verdictOf({ people, verdict }: Change): HealthVerdicts["ghq"] {
  if (people === 0) return null;
  return verdict === "improved" ? "better" : verdict;
}
