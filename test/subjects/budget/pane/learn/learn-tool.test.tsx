/** *Lär in en mall* from the open workbook to the policy. */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { LearnTool } from "../../../../../src/subjects/budget/pane/learn/learn-tool";
import { budgetPolicy } from "../../../../../src/subjects/budget/policy";
import { openTool, plain, pressEnterOn } from "../fill/open-tool";
import { blank, bookOf, planned } from "./a-form";

const downloads: string[] = [];

beforeAll(() => {
  Object.assign(URL, { createObjectURL: () => "blob:policy", revokeObjectURL: () => undefined });
  HTMLAnchorElement.prototype.click = function click(): void {
    downloads.push(this.download);
  };
});
beforeEach(() => downloads.splice(0));

const type = (name: string, value: string): void => {
  act(() => {
    fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
  });
};

it("learns a blank form: it writes nothing in the workbook, the policy applies at once, and its file is saved", async () => {
  const { session, written } = await openTool(LearnTool, bookOf(blank));
  expect(screen.getByText(/formuläret har inga belopp än/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Formulärets namn" }).value).toBe("Planerad budget");
  type("Förbund", "Samordningsförbundet Västmanland");
  type("Utgåva", "2011");
  await pressEnterOn("Spara i policyn");
  await screen.findByText(/^Mallen ligger nu i policyn/);
  const { policy } = session.state();
  expect(policy && budgetPolicy.of(policy).budgetTemplates).toMatchObject([
    { forbund: "Samordningsförbundet Västmanland", name: "Planerad budget", edition: "2011" },
  ]);
  expect(session.state().checked?.result.policy).toBe(policy);
  expect(written).toEqual([]);
  expect(downloads).toEqual(["policy-samordningsforbundet-vastmanland.json"]);
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Policyfilens text" }).value).toContain(
    '"edition": "2011"',
  );
});

it("asks for what the template is called before it saves, and goes to the first field that is empty", async () => {
  const { session } = await openTool(LearnTool, bookOf(blank));
  await pressEnterOn("Spara i policyn");
  expect(screen.getAllByText("Skriv något här.")).toHaveLength(1);
  expect(document.activeElement?.getAttribute("name")).toBe("forbund");
  expect(session.state().policy).toBeNull();
});

it("tells what a check would count of a filled form, by the template as it now is", async () => {
  await openTool(LearnTool, bookOf(planned));
  await waitFor(() => expect(plain(screen.getByRole("status").textContent)).toContain("1 450 000 kr"));
  act(() => {
    fireEvent.keyDown(screen.getByRole("button", { name: /^3\s*Projektledare/ }), { key: "a" });
  });
  expect(plain(screen.getByRole("status").textContent)).toContain("1 285 000 kr");
});

it("says that there is nothing to learn from where no table stands", async () => {
  await openTool(LearnTool, bookOf([["Anteckningar"], ["Möte på torsdag"]]));
  expect(screen.getByText(/^Samkoll hittar ingen tabell att lära sig av/)).toBeTruthy();
});
