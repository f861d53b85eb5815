/** Findings in the order one works through them. */
import type { Question } from "../../../src/checking/question";
import type { Finding, Severity } from "../../../src/checking/finding";
import { asKey, asText } from "../../../src/checking/message-value";
import { arrangeFindings, countBySeverity, findingKey, verdictOf } from "../../../src/pane/findings/arrange";
import { detailed, findings, summary, workbook } from "../a-checked-workbook";

function finding(severity: Severity, row: number, column = 0): Finding {
  return { rule: "BUD-202", severity, at: { sheet: detailed, row, column }, values: {} };
}

describe("findings in the pane", () => {
  it("stand sheet by sheet in the workbook's order", () => {
    const groups = arrangeFindings(findings, workbook);
    expect(groups.map(({ sheet }) => sheet)).toEqual([detailed, summary]);
    expect(groups[0]?.findings.map(({ rule }) => rule)).toEqual(["BUD-307", "BUD-201"]);
  });

  it("stand with the gravest first, then down the sheet and to the right", () => {
    const [group] = arrangeFindings(
      [finding("info", 1), finding("error", 9), finding("warning", 2), finding("error", 4, 3), finding("error", 4, 1)],
      workbook,
    );
    expect(group?.findings.map(({ severity, at }) => [severity, at.row, at.column])).toEqual([
      ["error", 4, 1],
      ["error", 4, 3],
      ["error", 9, 0],
      ["warning", 2, 0],
      ["info", 1, 0],
    ]);
  });

  it("are counted by severity", () => {
    expect(countBySeverity(findings)).toEqual({ error: 2, warning: 1, info: 0 });
  });

  it("are told apart by rule, sentence and cell", () => {
    const keys = new Set([
      findingKey(finding("error", 4)),
      findingKey(finding("error", 5)),
      findingKey({ ...finding("error", 4), rule: "BUD-203" }),
      findingKey({ ...finding("error", 4), variant: "period" }),
      findingKey(finding("warning", 4)),
      findingKey({ ...finding("error", 4), values: { place: asKey("app.outside.link") } }),
      findingKey({ ...finding("error", 4), values: { place: asKey("app.outside.headerFooter") } }),
      findingKey({ ...finding("error", 4), expected: asText("Lokalkostnader") }),
      findingKey({ ...finding("error", 4), expected: asText("Övriga kostnader") }),
    ]);
    expect(keys.size).toBe(9);
  });
});

describe("the verdict", () => {
  const question: Question = {
    id: "column:Budget!ALLA PARTER",
    about: "column",
    at: { sheet: detailed, row: 1, column: 4 },
    cells: [],
    values: {},
    choices: [],
    likely: null,
  };

  it.each<[string, readonly Finding[]]>([
    ["error", [finding("info", 1), finding("error", 2)]],
    ["warning", [finding("info", 1), finding("warning", 2)]],
    ["info", [finding("info", 1)]],
    ["clean", []],
  ])("is %s by the gravest finding", (verdict, found) => {
    expect(verdictOf({ findings: found, questions: [] })).toBe(verdict);
  });

  it.each<[string, readonly Finding[]]>([
    ["error", [finding("error", 2)]],
    ["warning", [finding("warning", 2)]],
    ["asked", [finding("info", 1)]],
    ["asked", []],
  ])("is %s while a question is open: nothing is well before it is answered", (verdict, found) => {
    expect(verdictOf({ findings: found, questions: [question] })).toBe(verdict);
  });
});
