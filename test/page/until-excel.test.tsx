/** Excel's pane while it waits for Excel. */
import { act, screen } from "@testing-library/react";
import { type Joined, UntilExcel } from "../../src/page/until-excel";
import { show } from "../pane/render";

async function after(late: Promise<Joined>): Promise<void> {
  await act(async () => {
    show(<UntilExcel screen={(why) => <p>{why}</p>} why="unreachable" late={late} />);
    await Promise.resolve();
  });
}

const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
Object.defineProperty(window, "matchMedia", { configurable: true, value: () => media });

describe("Excel's pane that waits for Excel", () => {
  it("says why until that is known better, and gives way to the pane when Excel joins", async () => {
    await after(new Promise(() => undefined));
    expect(screen.getByText("unreachable")).toBeTruthy();
    await after(Promise.resolve({ why: "outside" }));
    expect(screen.getByText("outside")).toBeTruthy();
    await after(Promise.resolve({ pane: <p>the pane</p> }));
    expect(screen.getByText("the pane")).toBeTruthy();
  });

  it("tells the fault, with a way to load the page anew, where Excel joins and the pane cannot be fetched", async () => {
    await after(Promise.reject(Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" })));
    expect(screen.getByRole("alert").textContent).toContain("En del av Samkoll kunde inte hämtas");
    expect(screen.getByRole("button", { name: "Ladda om" })).toBeTruthy();
    expect(screen.queryByText("unreachable")).toBeNull();
  });
});
