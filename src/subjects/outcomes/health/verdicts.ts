/** What the forms say of a goal for health: better, worse, or no more than chance alone can make. */
import type { HealthVerdicts } from "../goals/results";
import type { Change } from "./change";
import { type HealthFigures, isBimodalAlone } from "./figures";

export function healthVerdicts({ ghq12, eq5d }: HealthFigures): HealthVerdicts {
  // Of the two versions of EQ-5D the one that most have answered twice; they are never put together.
  const [most] = eq5d.map(({ change }) => change).sort((a, b) => b.people - a.people);
  const ghq = ghq12 === null ? null : verdictOf(isBimodalAlone(ghq12) ? ghq12.bimodalChange : ghq12.change);
  return { ghq, eq5d: most === undefined ? null : verdictOf(most) };
}

function verdictOf({ people, verdict }: Change): HealthVerdicts["ghq"] {
  if (people === 0) return null;
  return verdict === "improved" ? "better" : verdict;
}
