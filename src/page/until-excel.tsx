/** Excel's pane while Excel has not joined, and what comes in its place when that is settled. */
import { type ReactNode, startTransition, useEffect, useState } from "react";
import { Fault } from "../pane/fault-boundary";
import { App } from "./app";
import type { WithoutExcel as Reason } from "./office/surroundings";

/** The pane, should Excel join after all; else why it is certain by now that it will not. */
export type Joined = { readonly pane: ReactNode } | { readonly why: Reason };

interface UntilExcelProps {
  readonly screen: (why: Reason) => ReactNode;
  readonly why: Reason;
  /** Rejects where Excel has joined but the pane could not be fetched. */
  readonly late: Promise<Joined>;
}

export function UntilExcel({ screen, why, late }: UntilExcelProps): ReactNode {
  const [now, setNow] = useState<Joined>({ why });
  useEffect(() => {
    let current = true;
    const become = (joined: Joined): void => startTransition(() => void (current && setNow(joined)));
    late.then(become, (reason: unknown) => become({ pane: failed(reason) }));
    return () => {
      current = false;
    };
  }, [late]);
  return "why" in now ? screen(now.why) : now.pane;
}

function failed(reason: unknown): ReactNode {
  return (
    <App dark={null}>
      <Fault reason={reason} reload={() => window.location.reload()} />
    </App>
  );
}
