/** A card that a click on its marked cell brings into view. */
import { type RefObject, useEffect } from "react";

export function useShownWhenActive(card: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    // jsdom and very old browsers cannot scroll.
    if (active) card.current?.scrollIntoView?.({ block: "nearest" });
  }, [card, active]);
}
