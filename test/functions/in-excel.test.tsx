/** The functions as Excel meets them: associated once Office.js is there, their errors with words, nothing where there is no Excel. */
import { functionsById } from "../../src/functions/functions";

class ErrorOfExcel extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

function setExcel(part: object | undefined): void {
  Reflect.set(window, "CustomFunctions", part);
}

function speak(tag: string | undefined): void {
  Reflect.set(globalThis, "Office", tag === undefined ? undefined : { context: { displayLanguage: tag } });
}

async function call(id: string, ...given: readonly unknown[]): Promise<unknown> {
  const work = functionsById.get(id);
  if (work === undefined) throw new Error(`No function ${id}`);
  // As Excel calls it: with an invocation last, whether the function takes one or not.
  return Reflect.apply(work, undefined, [...given, { address: "Blad1!A1" }]);
}

afterEach(() => {
  setExcel(undefined);
  speak(undefined);
});

describe("functions.js", () => {
  async function start(): Promise<void> {
    jest.resetModules();
    await import("../../src/functions");
  }

  it("hands every function to Excel as soon as Office.js has come, and once only", async () => {
    const ids: string[] = [];
    await start();
    const script = document.createElement("script");
    document.head.append(script);
    script.dispatchEvent(new Event("load"));
    expect(ids).toEqual([]);
    setExcel({ associate: (id: string) => ids.push(id) });
    script.dispatchEvent(new Event("load"));
    script.dispatchEvent(new Event("load"));
    expect(ids).toEqual([...functionsById.keys()]);
  });

  it("finds an Office.js that came before it", async () => {
    const ids: string[] = [];
    setExcel({ associate: (id: string) => ids.push(id) });
    await start();
    expect(ids).toHaveLength(functionsById.size);
  });

  it("does nothing where Office.js knows no custom functions", async () => {
    setExcel({});
    await expect(start()).resolves.toBeUndefined();
  });
});

it.each([
  ["PERDELTAGARE", [2_430_000, 50], 48_600],
  ["PLATSMANAD", [2_430_000, 50, 12], 4_050],
  ["ANDEL", [4, 16], 0.25],
  ["KAPPA", [[[1, 3, 5]], [[1, 3, 5]]], 1],
  ["GHQ", [[["011223310012"]], 36, null], 16],
  ["EQ5D", [[["21311"]], "3L", null], 0.724],
  ["QALY", [[[0.6, 0.65, 0.7, 0.7, 0.75]], [[0, 6, 12, 18, 24]]], 1.3625],
])("%s answers a number", async (id, given, answer) => {
  await expect(call(id, ...given)).resolves.toBe(answer);
});

it("what has several answers spills them over a row", async () => {
  await expect(call("PROGRAMTROHET", [Array.from({ length: 25 }, () => 4)])).resolves.toEqual([
    [100, "stämmer bra överens med IPS"],
  ]);
  await expect(call("ANDEL.INTERVALL", 0, 25)).resolves.toEqual([[0, expect.closeTo(0.1332, 4)]]);
});

it("a wrong argument is #VÄRDEFEL! with words in Swedish, right ones without a figure #SAKNAS!", async () => {
  setExcel({ Error: ErrorOfExcel });
  await expect(call("ANDEL", 40, 39)).rejects.toMatchObject({
    code: "#VALUE!",
    message: "40 kan inte vara en del av 39. Byt plats på dem eller rätta cellerna.",
  });
  await expect(call("KAPPA", [[3, 3]], [[3, 3]])).rejects.toMatchObject({ code: "#N/A" });
});

it("an Excel in English is answered in English, any other in Swedish", async () => {
  setExcel({ Error: ErrorOfExcel });
  speak("en-US");
  await expect(call("ANDEL", 4, null)).rejects.toThrow("whole number");
  await expect(call("EQ5D.KALLA", "3L", null)).resolves.toContain("Sweden");
  speak("fi-FI");
  await expect(call("ANDEL", 4, null)).rejects.toThrow("helt tal");
});

it("an older Excel, which takes no words, gets an error all the same", async () => {
  await expect(call("ANDEL", 40, 39)).rejects.toThrow("40 kan inte");
});

it("says so where the rest of the program cannot be fetched, and asks for it again at the next call", async () => {
  setExcel({ Error: ErrorOfExcel });
  jest.resetModules();
  jest.doMock("../../src/functions/answers", () => {
    throw new Error("ChunkLoadError");
  });
  const { functionsById: fresh } = await import("../../src/functions/functions");
  const share = fresh.get("ANDEL");
  if (share === undefined) throw new Error("No function");
  await expect(Reflect.apply(share, undefined, [4, 16])).rejects.toMatchObject({ code: "#N/A" });
  jest.dontMock("../../src/functions/answers");
  await expect(Reflect.apply(share, undefined, [4, 16])).resolves.toBe(0.25);
});
