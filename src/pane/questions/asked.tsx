/** The questions of a check, above its findings; their part of the page loads where there are any. */
import { lazy, type ReactNode, Suspense } from "react";
import type { CheckResult } from "../../checking/check-result";
import type { Address } from "../../workbook/address";

const Questions = lazy(async () => ({ default: (await import("./questions")).Questions }));

interface AskedProps {
  readonly result: Pick<CheckResult, "questions" | "answered">;
  /** The cell last gone to. */
  readonly selected: Address | null;
  readonly busy: boolean;
}

export function Asked({ result: { questions, answered }, selected, busy }: AskedProps): ReactNode {
  if (questions.length + answered.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Questions questions={questions} answered={answered} selected={selected} busy={busy} />
    </Suspense>
  );
}
