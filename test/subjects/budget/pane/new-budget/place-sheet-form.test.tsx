/** *Ny platskalkyl* beside *Ny budget*, by keyboard alone. */
import { screen, waitFor } from "@testing-library/react";
import { useCasesUnder } from "../../../../../src/page/use-cases";
import { createSession } from "../../../../../src/pane/session";
import { NewBudget } from "../../../../../src/subjects/budget/pane/new-budget/new-budget";
import type { Places } from "../../../../../src/subjects/budget/places/places-model";
import { placesOf } from "../../../../../src/subjects/budget/places/read-places";
import { snapshotOf } from "../../../../cases/blueprint-snapshot";
import { focused, press, tabTo, type } from "../../../../pane/keyboard";
import { memoryHost, workbook } from "../../../../pane/a-checked-workbook";
import { InPane, servicesOf } from "../../../../pane/in-pane";
import { show } from "../../../../pane/render";

jest.setTimeout(30_000);

interface Opened {
  readonly made: { readonly name: string; readonly places: Places }[];
  readonly closed: () => number;
}

/** The form, reached from *Ny budget*. */
async function openForm(inNewWorkbook = true): Promise<Opened & { readonly host: ReturnType<typeof memoryHost> }> {
  const made: { name: string; places: Places }[] = [];
  let closed = 0;
  const loadUseCases = () => Promise.resolve(useCasesUnder({}));
  const host = memoryHost(workbook);
  const session = createSession(host, loadUseCases);
  const services = servicesOf(session, {
    loadUseCases,
    onNewWorkbook: !inNewWorkbook
      ? null
      : (name, sheets) => {
          made.push({ name, places: placesOf(snapshotOf(sheets)) });
          return Promise.resolve();
        },
  });
  show(
    <InPane services={services}>
      <NewBudget policy={null} onClose={() => (closed += 1)} />
    </InPane>,
  );
  tabTo(await screen.findByText("Gör en platskalkyl i stället", { selector: "button" }));
  await press("Enter");
  await screen.findByRole("heading", { name: "Ny platskalkyl" });
  return { made, closed: () => closed, host };
}

const field = (label: string): HTMLElement =>
  screen.getByLabelText(new RegExp(`^${label}`), { selector: "input, textarea" });

function write(label: string, text: string): void {
  tabTo(field(label));
  type(text);
}

async function make(): Promise<void> {
  tabTo(screen.getByText("Skapa kalkylen", { selector: "button" }));
  await press("Enter");
}

it("makes the sheet of 30 places, OH and areas, and leaves the form", async () => {
  const { made, closed } = await openForm();
  write("Projektets namn", "IPS i Region Örebro");
  write("Antal platser", "30");
  write("OH i procent", "30 %");
  write("Områden och platser", "Örebro 18\nNorr 4–8\n\nVäster 4-8");
  await make();
  await waitFor(() => expect(closed()).toBe(1));
  const [calculation] = made[0]?.places.calculations ?? [];
  expect(made[0]?.name).toBe("Ny platskalkyl IPS i Region Örebro");
  expect(calculation?.sum?.places).toBe(30);
  expect(calculation?.lines.map(({ label, places, months }) => [label, places.min, places.max, months])).toEqual([
    ["Örebro", 18, 18, 12],
    ["Norr", 4, 8, 12],
    ["Väster", 4, 8, 12],
  ]);
});

it("adds the sheet last in the open workbook", async () => {
  const { closed, host } = await openForm(false);
  write("Projektets namn", "IPS");
  write("Antal platser", "30");
  await make();
  await waitFor(() => expect(closed()).toBe(1));
  expect((await host.read()).sheets.map(({ name }) => name).at(-1)).toBe("Platskalkyl");
});

it("tells what is wrong at its field, and goes there", async () => {
  const { made } = await openForm();
  write("Antal platser", "trettio");
  write("Områden och platser", "Norr 8–4");
  await make();
  expect(made).toEqual([]);
  expect(focused()).toBe(field("Projektets namn"));
  expect(screen.getByText("Skriv projektets namn, högst 200 tecken.")).toBeTruthy();
  expect(screen.getByText("Skriv antalet platser som ett helt tal, 1 eller mer.")).toBeTruthy();
  expect(screen.getByText(/^Skriv varje område med platserna sist/)).toBeTruthy();
  // What is being mended is no longer scolded.
  write("Antal platser", "30");
  expect(screen.queryByText("Skriv antalet platser som ett helt tal, 1 eller mer.")).toBeNull();
});

it("goes back to the budget", async () => {
  await openForm();
  tabTo(screen.getByText("Gör en budget i stället", { selector: "button" }));
  await press("Enter");
  expect(await screen.findByText(/Steg 1 av 4/)).toBeTruthy();
});
