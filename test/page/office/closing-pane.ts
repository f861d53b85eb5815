/** As much of `Office` as tells when the pane is closed and shown, with a shared runtime or without. */

type Follow = (message: { readonly visibilityMode: string }) => void;

interface Told {
  readonly shared: boolean;
  /** The open workbook's address. */
  readonly url?: string;
}

/** Puts it in place; what is answered closes the pane and shows it. */
export function officeWithPane({ shared, url }: Told): { readonly becomes: (visibilityMode: string) => void } {
  let follow: Follow = () => undefined;
  Reflect.set(globalThis, "Office", {
    addin: {
      onVisibilityModeChanged: async (handler: Follow) => {
        follow = handler;
      },
    },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    context: {
      document: { url },
      requirements: { isSetSupported: (name: string) => shared && name === "SharedRuntime" },
    },
  });
  return { becomes: (visibilityMode) => follow({ visibilityMode }) };
}
