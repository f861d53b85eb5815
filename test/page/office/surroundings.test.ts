/** Where the page is: Excel's pane stays Excel's, whatever becomes of Office.js. */
import { findSurroundings } from "../../../src/page/office/surroundings";

const never = new Promise<never>(() => undefined);
const loaded = Promise.resolve();
const ignore = { onWait: () => undefined, onScript: () => undefined };

/** A promise that is settled from outside. */
function later<Value>() {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, settle: (value: Value) => settle(value) };
}

describe("the surroundings of the page", () => {
  it("are a browser where the page names no Office.js", async () => {
    await expect(findSurroundings({ script: null, ...ignore })).resolves.toEqual({ place: "browser" });
  });

  it("are Excel where Office.js says so", async () => {
    const found = findSurroundings({ script: loaded, hostOf: async () => "Excel", ...ignore });
    await expect(found).resolves.toEqual({ place: "excel" });
  });

  it("are Excel's pane without Excel where Office.js is refused, at once", async () => {
    const script = Promise.reject(new Error("blocked"));
    const found = await findSurroundings({ script, ...ignore, patience: 60_000 });
    expect(found).toMatchObject({ place: "withoutExcel", why: "unreachable" });
  });

  it.each([
    ["the script keeps silent", never, async () => "Excel"],
    ["onReady never settles, since part of Office.js is blocked", loaded, () => never],
  ])("are Excel's pane without Excel where %s, after a while", async (_, script, hostOf) => {
    const found = await findSurroundings({ script, hostOf, ...ignore, patience: 5 });
    expect(found).toMatchObject({ place: "withoutExcel", why: "unreachable" });
  });

  it.each(["Word", null])("are outside Excel where Office.js finds the host %s", async (host) => {
    const found = await findSurroundings({ script: loaded, hostOf: async () => host, ...ignore });
    expect(found).toMatchObject({ place: "withoutExcel", why: "outside" });
  });

  it("become Excel when the script comes late", async () => {
    const script = later<void>();
    const found = await findSurroundings({
      script: script.promise,
      hostOf: async () => "Excel",
      ...ignore,
      patience: 5,
    });
    if (found.place !== "withoutExcel") throw new Error("Excel has not been heard of yet.");
    script.settle();
    await expect(found.late).resolves.toBe("excel");
  });

  it("become Excel when onReady settles late", async () => {
    const host = later<unknown>();
    const found = await findSurroundings({ script: loaded, hostOf: () => host.promise, ...ignore, patience: 5 });
    if (found.place !== "withoutExcel") throw new Error("Excel has not been heard of yet.");
    host.settle("Excel");
    await expect(found.late).resolves.toBe("excel");
  });

  it("let the ribbon be heard as soon as Office is there, before it is ready", async () => {
    const onScript = jest.fn();
    await findSurroundings({ ...ignore, script: loaded, hostOf: () => never, onScript, patience: 5 });
    expect(onScript).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["Office.js is on its way", never, 1],
    ["the page is no pane of Excel's", null, 0],
  ])("say at once whether Excel is waited for, where %s", async (_, script, times) => {
    const onWait = jest.fn();
    await findSurroundings({ ...ignore, script, onWait, patience: 5 });
    expect(onWait).toHaveBeenCalledTimes(times);
  });
});
