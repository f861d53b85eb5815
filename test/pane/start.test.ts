/** What the page's address and surroundings ask for. */
import { copyName, plainName } from "../../src/pane/browser/save-copy";
import { problemOf, problemText } from "../../src/pane/problem";
import { startRequest } from "../../src/pane/start";
import { HostProblem } from "../../src/workbook/host";
import { english, swedish } from "../cases/words";

describe("the address of the page", () => {
  it.each([
    ["", "open", null],
    ["?start=check", "check", null],
    ["?start=new&lang=en", "new", "en"],
    ["?start=format-c&lang=klingon", "open", null],
  ])("%s starts with %s in language %s", (search, start, language) => {
    expect(startRequest(search)).toEqual({ start, language });
  });
});

describe("a saved copy", () => {
  it.each([
    ["budget.xlsx", "budget – kopia.xlsx"],
    ["Budget 2.0.XLSM", "Budget 2.0 – kopia.XLSM"],
    ["utan ändelse", "utan ändelse – kopia.xlsx"],
  ])("of %s is called %s", (name, copy) => {
    expect(copyName(name, "kopia")).toBe(copy);
  });

  it("without macros has a name without them", () => {
    expect(plainName("Budget 2.0 – att skicka in.XLSM")).toBe("Budget 2.0 – att skicka in.xlsx");
    expect(plainName("budget.xlsx")).toBe("budget.xlsx");
  });
});

describe("a problem", () => {
  it("of the host is told by its code, with the cell it was about", () => {
    const problem = problemOf(new HostProblem("changedMeanwhile", { sheet: "Budget", cell: "G14" }));
    expect(problemText(problem, swedish)).toMatch(/G14.*Budget/);
    expect(problemText(problem, english)).toMatch(/G14/);
  });

  it("that nobody foresaw is told as such, with its reason", () => {
    expect(problemText(problemOf(new Error("chunk 7")), swedish)).toContain("chunk 7");
    expect(problemText(problemOf("plain"), english)).toContain("plain");
  });
});
