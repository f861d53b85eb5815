/** A session as React sees it. */
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Session, SessionState } from "./session";

export function useSession(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}

/** True once `active` has lasted half a second: work that is done sooner shows no spinner. */
export function useSlow(active: boolean, patienceMs = 500): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [active, patienceMs]);
  return slow;
}
