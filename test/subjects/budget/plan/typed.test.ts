/** What a person types for a fact of the plan, in the form. */
import { readTyped, type TypedFault } from "../../../../src/subjects/budget/plan/typed";
import type { PlanEntryKind } from "../../../../src/subjects/budget/plan/template";

const kr = "2\u00A0430\u00A0000";

describe("a typed fact of the plan", () => {
  it.each<[PlanEntryKind, string, string | number | null]>([
    ["kronor", kr, 2_430_000],
    ["kronor", "2 430 tkr", 2_430_000],
    ["kronor", "2,43 mkr", 2_430_000],
    ["tkr", "1 830", 1830],
    ["tkr", "1 830 000 kr", 1830],
    ["count", "50 deltagare", 50],
    ["posts", "2,5", 2.5],
    ["day", "30 juni 2015", "2015-06-30"],
    ["day", "20150630", "2015-06-30"],
    ["share", "30", 0.3],
    ["share", "30 %", 0.3],
    ["share", "0,5 %", 0.005],
    ["share", "0", 0],
    ["workload", "150", 1.5],
    ["workload", "5 %", 0.05],
    ["text", "  Grön   Rehab ", "Grön Rehab"],
    ["text", "=1+1", "=1+1"],
    ["count", "  ", null],
  ])("of kind %s, %j, means %j", (kind, text, value) => {
    expect(readTyped(kind, text)).toEqual({ ok: true, value });
  });

  it.each<[PlanEntryKind, string, TypedFault]>([
    ["count", "ca 50", "unreadable"],
    ["count", "50,5", "unreadable"],
    ["count", "-5", "unreadable"],
    ["kronor", "48,600", "unreadable"],
    ["kronor", "2 biljoner", "unreadable"],
    ["day", "2014-01-01 – 2014-12-31", "unreadable"],
    ["day", "30 februari 2015", "unreadable"],
    ["day", "1914-01-01", "unreadable"],
    ["share", "130 %", "unreadable"],
    ["share", "0,3", "percentSign"],
    ["share", "1", "percentSign"],
    ["workload", "1,5", "percentSign"],
    ["workload", "0,5", "percentSign"],
  ])("of kind %s, %j, is not guessed at: %s", (kind, text, fault) => {
    expect(readTyped(kind, text)).toEqual({ ok: false, fault });
  });
});
