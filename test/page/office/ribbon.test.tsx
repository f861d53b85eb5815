/** The ribbon's two commands, and a pane that is closed and opened again, in Excel with a shared runtime and without. */
import { associateRibbon, whenShownAgain } from "../../../src/page/office/ribbon";
import { createPaneRequests, type PaneRequest } from "../../../src/pane/requests";

type Command = (event: { readonly completed: () => void }) => void;
type Follow = (message: { readonly visibilityMode: string }) => void;

function excel({ shared = true, showAsTaskpane = jest.fn(() => Promise.resolve()) } = {}) {
  const commands = new Map<string, Command>();
  let follow: Follow = () => undefined;
  Reflect.set(globalThis, "Office", {
    actions: { associate: (name: string, command: Command) => commands.set(name, command) },
    addin: {
      showAsTaskpane,
      onVisibilityModeChanged: async (handler: Follow) => {
        follow = handler;
      },
    },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    context: { requirements: { isSetSupported: (name: string) => shared && name === "SharedRuntime" } },
  });
  return {
    showAsTaskpane,
    press: (name: string) => {
      const completed = jest.fn();
      commands.get(name)?.({ completed });
      return completed;
    },
    becomes: (visibilityMode: string) => follow({ visibilityMode }),
  };
}

function listening() {
  const requests = createPaneRequests();
  associateRibbon(requests);
  const taken: PaneRequest[] = [];
  return { requests, taken, serve: () => requests.serve((request) => taken.push(request)) };
}

describe("the ribbon", () => {
  it.each([
    ["checkWorkbook", "check"],
    ["newBudget", "new"],
  ])("asks by %s for %s, shows the pane, and completes the command", (name, request) => {
    const { press, showAsTaskpane } = excel();
    const { taken, serve } = listening();
    serve();
    const completed = press(name);
    expect(taken).toEqual([request]);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("is heard before the pane can serve it: each press is kept, in order", () => {
    const { press } = excel();
    const { taken, serve } = listening();
    press("newBudget");
    press("checkWorkbook");
    expect(taken).toEqual([]);
    serve();
    expect(taken).toEqual(["new", "check"]);
    serve();
    expect(taken).toHaveLength(2);
  });

  it.each([
    ["will not show the pane", () => Promise.reject(new Error("refused"))],
    [
      "fails outright",
      () => {
        throw new Error("no pane");
      },
    ],
  ])("completes the command also where Excel %s", (_, showAsTaskpane) => {
    const { press } = excel({ showAsTaskpane: jest.fn(showAsTaskpane) });
    const { taken, serve } = listening();
    serve();
    expect(press("checkWorkbook")).toHaveBeenCalledTimes(1);
    expect(taken).toEqual(["check"]);
  });
});

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
