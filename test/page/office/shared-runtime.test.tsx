/** A pane that is closed and opened again, in Excel with a shared runtime and without. */
import { whenShownAgain } from "../../../src/page/office/shared-runtime";

type Follow = (message: { readonly visibilityMode: string }) => void;

function excel({ shared = true } = {}) {
  let follow: Follow = () => undefined;
  Reflect.set(globalThis, "Office", {
    addin: {
      onVisibilityModeChanged: async (handler: Follow) => {
        follow = handler;
      },
    },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    context: { requirements: { isSetSupported: (name: string) => shared && name === "SharedRuntime" } },
  });
  return { becomes: (visibilityMode: string) => follow({ visibilityMode }) };
}

describe("a pane that is closed and opened again", () => {
  it("is told so, but not of its first opening", () => {
    const { becomes } = excel();
    const onShown = jest.fn();
    whenShownAgain(onShown);
    becomes("Taskpane");
    expect(onShown).not.toHaveBeenCalled();
    becomes("Hidden");
    becomes("Taskpane");
    expect(onShown).toHaveBeenCalledTimes(1);
  });

  it("is never asked of an Excel without a shared runtime", () => {
    const { becomes } = excel({ shared: false });
    const onShown = jest.fn();
    whenShownAgain(onShown);
    becomes("Hidden");
    becomes("Taskpane");
    expect(onShown).not.toHaveBeenCalled();
  });
});
