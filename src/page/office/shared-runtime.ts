/** Excel's shared runtime, in which the page lives on when its pane is closed. */

/** Calls back each time the pane is shown after it has been closed. Only a shared runtime outlives that. */
export function whenShownAgain(onShown: () => void): void {
  if (!hasSharedRuntime()) return;
  let hidden = false;
  const follow = ({ visibilityMode }: Office.VisibilityModeChangedMessage): void => {
    const shown = visibilityMode === Office.VisibilityMode.taskpane;
    if (shown && hidden) onShown();
    hidden = !shown;
  };
  // Where Excel will not tell, *Kontrollera igen* is left.
  Office.addin.onVisibilityModeChanged(follow).catch(() => undefined);
}

/**
 * Where there is none (iPad, older Excel), the page is loaded anew each time the pane is opened. `addin` has been missing
 * beside a promised set (github.com/OfficeDev/office-js/issues/2489).
 */
export function hasSharedRuntime(): boolean {
  return Office.addin !== undefined && Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
}
