/** Questions that ride in a request which is sent anyway. */
import { isTooLarge } from "./problem";
import type { Session } from "./session";

/** Queues a question; what it gives back tells the answer after the next sync. */
export type Ask<Answer> = () => () => Answer;

/**
 * Has `ask` answered with the first request of `work`; where that one fails, and `work` goes on another way, after it.
 * @returns what `work` gives and the answer, which is `undefined` where it is too large to be told
 */
export async function askAlong<Result, Answer>(
  session: Session,
  ask: Ask<Answer>,
  work: (session: Session) => Promise<Result>,
): Promise<readonly [Result, Answer | undefined]> {
  let waiting: (() => Answer) | undefined = ask();
  let answer: { readonly told: Answer } | undefined;
  const result = await work({
    ...session,
    sync: async (evenIfGivenUp) => {
      const asked = waiting;
      waiting = undefined;
      await session.sync(evenIfGivenUp);
      if (asked !== undefined) answer = { told: asked() };
    },
  });
  return [result, answer === undefined ? await answered(session, ask()) : answer.told];
}

async function answered<Answer>(session: Session, asked: () => Answer): Promise<Answer | undefined> {
  try {
    await session.sync();
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
  return asked();
}
