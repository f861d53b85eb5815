/** A study in *Översikt*: its groups, a fold for each thing that is measured, and a scale alone under a heading of its own. */
import { screen } from "@testing-library/react";
import { OutcomesOverview } from "../../../../src/subjects/outcomes/pane/overview/overview";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { show } from "../../../pane/render";
import { outcomesOf } from "../a-register";
import { layouts, type StudyLayout, studyWorkbook } from "../study/layouts";

function open(snapshot: Snapshot): void {
  show(<OutcomesOverview model={outcomesOf(snapshot)} onGo={() => undefined} onReview={() => undefined} />);
}

const [usual] = layouts;
const layout = (other: Partial<StudyLayout>): StudyLayout => {
  if (usual === undefined) throw new Error("No layout");
  return { ...usual, ...other };
};

const wordsOf = (text: string): string => {
  const fold = screen.getByText(text, { selector: "summary" }).closest("details");
  return (fold?.textContent ?? "").replaceAll("\u00a0", " ");
};

it("tells each group, the difference and its interval", () => {
  open(studyWorkbook(layout({})));
  expect(screen.getByRole("heading", { name: "Jämförelse mellan grupper" })).toBeTruthy();
  expect(screen.getByText("IPS: 40 personer, Ordinarie stöd: 40 personer")).toBeTruthy();
  expect(wordsOf("Arbete")).toContain("35 procentenheter · 95 %: 15,1 till 51,6 · högre i IPS");
  expect(wordsOf("GHQ-12, 0–36")).toContain(
    "start · IPS − Ordinarie stöd0 · 95 %: −1,2 till 1,3 · ingen skillnad visad",
  );
});

it("tells a scale alone while it is asked what the groups are", () => {
  open(studyWorkbook(layout({ groupNames: ["A", "B"] })));
  expect(screen.queryByRole("heading", { name: "Jämförelse mellan grupper" })).toBeNull();
  expect(screen.getByRole("heading", { name: "Skalor i enkäterna" })).toBeTruthy();
  expect(wordsOf("Tilltro till egen förmåga, alla som har svarat")).toContain("inte lästa i en källa");
});

it("is not there in a register without groups or scales", () => {
  open(studyWorkbook(layout({ groupHeading: "Anteckning", scale: "wide", scaleName: "Annat" })));
  expect(screen.queryByRole("heading", { name: "Skalor i enkäterna" })).toBeNull();
});
