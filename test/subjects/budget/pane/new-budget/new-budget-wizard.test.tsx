/** The wizard of a new budget, by keyboard alone. */
import { defaultPolicy } from "../../../../check";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Policy } from "../../../../../src/checking/policy";
import { createSession } from "../../../../../src/pane/session";
import { locateBudget } from "../../../../../src/subjects/budget/locate/locate-budget";
import type { BudgetModel } from "../../../../../src/subjects/budget/model";
import { NewBudgetWizard } from "../../../../../src/subjects/budget/pane/new-budget/new-budget-wizard";
import { useCasesUnder } from "../../../../../src/page/use-cases";
import { HostProblem } from "../../../../../src/workbook/host";
import { focused, press, tab, tabTo, type } from "../../../../pane/keyboard";
import { memoryHost, workbook } from "../../../../pane/a-checked-workbook";
import { InPane, servicesOf } from "../../../../pane/in-pane";
import { snapshotOf } from "../../../../cases/blueprint-snapshot";
import { show } from "../../../../pane/render";

jest.setTimeout(30_000);

interface Made {
  readonly name: string;
  readonly budget: BudgetModel;
  readonly policy: Policy | null;
}

async function openWizard(make: () => Promise<void> = () => Promise.resolve()) {
  const made: Made[] = [];
  const loadUseCases = () => Promise.resolve(useCasesUnder({}));
  show(
    <InPane
      services={servicesOf(createSession(memoryHost(workbook), loadUseCases), {
        loadUseCases,
        onNewWorkbook: async (name, sheets, policy = null) => {
          await make();
          made.push({ name, budget: locateBudget(snapshotOf(sheets)), policy });
        },
      })}
    >
      <NewBudgetWizard policy={null} onClose={() => undefined} />
    </InPane>,
  );
  await screen.findByText(/Steg 1 av 4/);
  return made;
}

/** A field by the beginning of its label: a required one has a star after it. */
const field = (label: string): HTMLInputElement =>
  screen.getByLabelText(new RegExp(`^${label}`), { selector: "input" });
const button = (words: string): HTMLElement => screen.getByText(words, { selector: "button" });
const advice = (): readonly string[] =>
  [...document.querySelectorAll("[data-warns]")].map(
    (line) => `${line.getAttribute("data-warns")} ${line.textContent}`,
  );

async function next(): Promise<void> {
  tabTo(button("Nästa"));
  await press("Enter");
}

async function toPartners(): Promise<void> {
  tab();
  type("ISAmverkan");
  await press("Enter");
  await next();
}

describe("the wizard of a new budget", () => {
  it("takes the focus to each step's heading and says how far one has come, on and back", async () => {
    await openWizard();
    expect(focused().textContent).toBe("Projekt");
    tab();
    expect(focused()).toBe(field("Projektets namn"));
    type("ISAmverkan");
    await press("Enter");
    expect(focused().textContent).toBe("Period");
    expect(screen.getByText(/Steg 2 av 4/)).toBeTruthy();
    tabTo(button("Tillbaka"));
    await press(" ");
    expect(focused().textContent).toBe("Projekt");
    expect(field("Projektets namn").value).toBe("ISAmverkan");
  });

  it("tells what is missing in the step itself, takes the focus to it, and goes no further", async () => {
    await openWizard();
    await next();
    expect(screen.getByText("Skriv projektets namn.")).toBeTruthy();
    expect(focused()).toBe(field("Projektets namn"));
    type("ISAmverkan");
    await press("Enter");
    tabTo(field("Till och med"));
    type("2013-12-31");
    await press("Enter");
    expect(screen.getByText(/^Skriv sista dagen/)).toBeTruthy();
    expect(focused()).toBe(field("Till och med"));
  });

  it("counts the months, and warns of a period above the policy's longest without standing in the way", async () => {
    await openWizard();
    tab();
    type("ISAmverkan");
    await press("Enter");
    tabTo(field("Från och med"));
    type("20140101");
    tab();
    type("2014-12-31");
    expect(advice()).toEqual(["false 12 månader."]);
    type("2017-12-31");
    expect(advice()).toEqual(["true 48 månader. Policyn medger högst 36."]);
    await press("Enter");
    expect(focused().textContent).toBe("Parter");
  });

  it("suggests the usual members, counts them as they are written, and tells a name that stands twice", async () => {
    await openWizard();
    await toPartners();
    expect(advice()).toEqual([expect.stringMatching(/^true Ingen av förbundets medlemmar deltar än\. Minst 2/)]);
    tabTo(button("Kommun"));
    await press("Enter");
    expect(focused()).toBe(field("Huvudprojektägare"));
    expect(field("Huvudprojektägare").selectionStart).toBe(0);
    await press("Enter");
    expect(screen.getByText("Skriv vilken kommun eller region det är.")).toBeTruthy();
    type("Uppsala kommun");
    tabTo(button("Arbetsförmedlingen"));
    await press(" ");
    expect(focused()).toBe(field("Delprojektägare 1"));
    expect(advice()).toEqual(["false 2 av förbundets medlemmar deltar."]);
    expect(button("Arbetsförmedlingen").getAttribute("aria-disabled")).toBe("true");
    tabTo(button("Lägg till delprojektägare"));
    await press("Enter");
    expect(focused()).toBe(field("Delprojektägare 2"));
    type("AF");
    expect(screen.getByText("Är det samma som Arbetsförmedlingen?")).toBeTruthy();
    type("uppsala KOMMUN");
    expect(screen.getByText("Parten står redan ovanför.")).toBeTruthy();
    await press("Enter");
    expect(focused()).toBe(field("Delprojektägare 2"));
  });

  it("shows the limits in words, takes another policy file or says what is wrong with it, and asks for the budget by it", async () => {
    const made = await openWizard();
    await toPartners();
    tab();
    type("Uppsala kommun");
    tab();
    type("Arbetsförmedlingen");
    await press("Enter");
    expect(focused().textContent).toBe("Policy");
    expect(screen.getByText("Gäller: Samkolls grundvärden")).toBeTruthy();
    expect(screen.getByText("Projektet får pågå i högst 36 månader.")).toBeTruthy();

    await choose('{"longestProjectMnths": 6}');
    expect((await screen.findByRole("alert")).textContent).toBe(
      "Policyn förbundet.json: longestProjectMnths finns inte bland gränserna. Är det rätt stavat? Menade du longestProjectMonths?",
    );
    await choose('{"name": "Förbundet Exempel", "longestProjectMonths": 6}');
    await screen.findByText("Gäller: Förbundet Exempel");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("Projektet får pågå i högst 6 månader.")).toBeTruthy();

    await next();
    expect(focused().textContent).toBe("Klart");
    expect(document.querySelector("dl")?.textContent).toContain("PolicyFörbundet Exempel");
    expect(advice()[0]).toBe("true 12 månader. Policyn medger högst 6.");
    tabTo(button("Gör budgeten"));
    await press("Enter");
    await waitFor(() => expect(made).toHaveLength(1));
    expect(made[0]?.name).toBe("Budget ISAmverkan");
    expect(made[0]?.budget.detailed?.requested?.partners.map(({ name }) => name)).toEqual([
      "Uppsala kommun",
      "Arbetsförmedlingen",
    ]);
    expect(made[0]?.policy).toEqual({ ...defaultPolicy, name: "Förbundet Exempel", longestProjectMonths: 6 });
  });

  it("keeps what was written when the budget cannot be made", async () => {
    const made = await openWizard(() => Promise.reject(new HostProblem("cellInEdit")));
    await toPartners();
    tab();
    type("Uppsala kommun");
    await press("Enter");
    await next();
    tabTo(button("Gör budgeten"));
    await press("Enter");
    expect((await screen.findByRole("alert")).textContent).toContain("En cell redigeras just nu");
    expect(made).toEqual([]);
    expect(document.querySelector("dl")?.textContent).toContain("ISAmverkan");
  });
});

/** What the system's own window for files would hand over. */
async function choose(content: string): Promise<void> {
  const file = new File([content], "förbundet.json", { type: "application/json" });
  // jsdom's File has no text().
  Object.defineProperty(file, "text", { value: () => Promise.resolve(content) });
  const input = document.querySelector("[data-policy-file]");
  if (input === null) throw new Error("No file can be chosen here.");
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
    await Promise.resolve();
  });
}
