/** Writes answers to the sheet one by one, and shows each at once while it waits its turn. */
import { useCallback, useState } from "react";
import { fidelityKey } from "../../examined-fidelity";
import type { CriterionAnswer } from "../../scoring/score-criterion";
import { answerIn } from "../../scoring/scoring";
import type { Session } from "../../../../pane/session";

/** A score that is on its way to its cell. */
interface Pending {
  readonly key: string;
  readonly score: number | null;
}

export interface Answers {
  /** Never rejects; false where it could not be written: the pane says why. */
  readonly give: (criterion: string, answer: CriterionAnswer) => Promise<boolean>;
  /** The score on its way, `undefined` where none is. */
  readonly pendingScore: (criterion: string, rater: number | null) => number | null | undefined;
}

export function useAnswers(session: Session, measured: string): Answers {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const give = useCallback(
    async (criterion: string, answer: CriterionAnswer): Promise<boolean> => {
      const mine: Pending | null =
        answer.kind === "score" ? { key: keyOf(measured, criterion, answer.rater), score: answer.score } : null;
      if (mine !== null) setPending((before) => [...before, mine]);
      // The row is found anew when the turn comes: the sheet may have changed meanwhile.
      const done = await session.write(
        ({ result }) => answerIn(fidelityKey.of(result), measured, criterion, answer),
        null,
      );
      if (mine !== null) setPending((before) => before.filter((each) => each !== mine));
      return done;
    },
    [session, measured],
  );
  const pendingScore = (criterion: string, rater: number | null): number | null | undefined =>
    pending.findLast(({ key }) => key === keyOf(measured, criterion, rater))?.score;
  return { give, pendingScore };
}

function keyOf(measured: string, criterion: string, rater: number | null): string {
  return `${measured}|${criterion}|${rater ?? ""}`;
}
