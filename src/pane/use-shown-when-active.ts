/** Brings into view what a click elsewhere is about: the card of a marked cell, the word that something failed. */
import { type RefObject, useEffect } from "react";

export function useShownWhenActive(part: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    // jsdom and very old browsers cannot scroll.
    if (active) part.current?.scrollIntoView?.({ block: "nearest" });
  }, [part, active]);
}
