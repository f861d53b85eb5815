/** A pane that is closed and opened again, in Excel with a shared runtime and without. */
import { whenShownAgain } from "../../../src/page/office/shared-runtime";
import { officeWithPane } from "./closing-pane";

describe("a pane that is closed and opened again", () => {
  it("is told so, but not of its first opening", () => {
    const { becomes } = officeWithPane({ shared: true });
    const onShown = jest.fn();
    whenShownAgain(onShown);
    becomes("Taskpane");
    expect(onShown).not.toHaveBeenCalled();
    becomes("Hidden");
    becomes("Taskpane");
    expect(onShown).toHaveBeenCalledTimes(1);
  });

  it("is never asked of an Excel without a shared runtime", () => {
    const { becomes } = officeWithPane({ shared: false });
    const onShown = jest.fn();
    whenShownAgain(onShown);
    becomes("Hidden");
    becomes("Taskpane");
    expect(onShown).not.toHaveBeenCalled();
  });
});
