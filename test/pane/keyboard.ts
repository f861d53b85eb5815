/** A person without a mouse: Tab, typing, Enter and Space, as a browser would answer them. */
import { act, fireEvent } from "@testing-library/react";

const reachable =
  "a[href], button:not([disabled]), input:not([disabled]):not([hidden]), select, textarea, [tabindex]:not([tabindex='-1'])";

function stops(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.closest("[hidden], [inert]") === null &&
      !element.hasAttribute("data-tabster-dummy"),
  );
}

export function focused(): HTMLElement {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) throw new Error("Nothing has the focus.");
  return element;
}

/** Presses Tab, or Shift+Tab, once. */
export function tab(back = false): void {
  const all = stops();
  const now = document.activeElement;
  const at = all.findIndex((element) => element === now);
  // From what Tab passes over (a heading), the next stop is the first one after it in the page.
  const after = all.findIndex(
    (element) => now !== null && (now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const next = at >= 0 ? at + (back ? -1 : 1) : back ? after - 1 : after;
  act(() => all[(next + all.length) % all.length]?.focus());
}

/** Presses Tab until this has the focus; throws where the keyboard never comes to it. */
export function tabTo(target: HTMLElement): void {
  for (let steps = 0; steps < 300; steps += 1) {
    if (document.activeElement === target) return;
    tab();
  }
  throw new Error(`Tab never comes to ${target.outerHTML.slice(0, 120)}`);
}

/** Writes over what stands in the field that has the focus. */
export function type(text: string): void {
  fireEvent.change(focused(), { target: { value: text } });
}

/** Enter sends a field's form and presses a button; Space presses a button. */
export async function press(key: "Enter" | " " | "Escape"): Promise<void> {
  const element = focused();
  await act(async () => {
    const allowed = fireEvent.keyDown(element, { key });
    fireEvent.keyUp(element, { key });
    if (allowed && key !== "Escape") {
      if (element instanceof HTMLButtonElement) element.click();
      else if (key === "Enter" && element instanceof HTMLInputElement) element.form?.requestSubmit();
    }
    await Promise.resolve();
  });
}
