/** The ribbon's two commands. */
import { associateRibbon } from "../../../src/page/office/ribbon";
import { createPaneRequests, type PaneRequest } from "../../../src/pane/requests";

type Command = (event: { readonly completed: () => void }) => void;

function excel({ showAsTaskpane = jest.fn(() => Promise.resolve()) } = {}) {
  const commands = new Map<string, Command>();
  Reflect.set(globalThis, "Office", {
    actions: { associate: (name: string, command: Command) => commands.set(name, command) },
    addin: { showAsTaskpane },
    context: { requirements: { isSetSupported: (name: string) => name === "SharedRuntime" } },
  });
  return {
    showAsTaskpane,
    press: (name: string) => {
      const completed = jest.fn();
      commands.get(name)?.({ completed });
      return completed;
    },
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
