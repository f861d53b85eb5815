/** *Skicka in* says which of Samkoll's functions the clean copy has no value for. */
import { screen } from "@testing-library/react";
import { SubmitPanel } from "../../../../../src/subjects/budget/pane/submit/submit-panel";
import { withCells } from "../../change";
import { detailed, rightBudget } from "../../findings";
import { openTool } from "../fill/open-tool";

const andel = (value: number | { readonly error: string } | null) => ({ value, formula: "SAMKOLL.ANDEL(4,16)" });

it("names the cells that go with the copy as formulas", async () => {
  await openTool(
    SubmitPanel,
    withCells(rightBudget, detailed, { L2: andel({ error: "#BUSY!" }), L3: andel(null), L4: andel(0.25) }),
  );
  expect(screen.getByText(/^2 celler med Samkolls funktioner saknar värde/).textContent).toContain(
    `${detailed}!L2, ${detailed}!L3)`,
  );
});

it("says nothing where each has its value", async () => {
  await openTool(SubmitPanel, withCells(rightBudget, detailed, { L4: andel(0.25) }));
  expect(screen.queryByText(/Samkolls funktion(?:er)? saknar värde/)).toBeNull();
});
