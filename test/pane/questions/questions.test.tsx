/** What Samkoll asks, in the pane: told with its cells and choices, answered by one press, kept, changed and taken back. */
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { answersLayout } from "../../../src/checking/answers";
import type { Language } from "../../../src/checking/language";
import { useCasesUnder } from "../../../src/page/use-cases";
import { languageLoader, LanguageProvider } from "../../../src/pane/language";
import { Pane } from "../../../src/pane/pane";
import { createSession } from "../../../src/pane/session";
import { catalogue } from "../../../src/subjects/catalogue";
import { catalogueOf } from "../../../src/subjects/catalogue-of";
import { subjectPanes } from "../../../src/subjects/catalogue-pane";
import { addressText } from "../../../src/workbook/address";
import { HostProblem } from "../../../src/workbook/host";
import { memoryHost } from "../a-checked-workbook";
import { servicesOf } from "../in-pane";
import { focused, press, tab, tabTo } from "../keyboard";
import { listPane, listSubject, listWorkbook } from "./a-list-that-asks";

const { check } = catalogueOf([...catalogue.subjects, listSubject]);
const panes = [...subjectPanes, listPane];
const load = languageLoader(panes.map(({ texts }) => texts));

// The card loads with the first question: slow where many tests run side by side.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);

async function open(language?: Language) {
  const host = memoryHost(listWorkbook);
  const useCases = { ...useCasesUnder(undefined), check: (snapshot: Parameters<typeof check>[0]) => check(snapshot) };
  const loadUseCases = () => Promise.resolve(useCases);
  const session = createSession(host, loadUseCases);
  await session.check();
  const went: string[] = [];
  render(
    <LanguageProvider initial={language ?? (await load("sv"))} load={load}>
      <Pane
        {...servicesOf(session, { loadUseCases, onGo: (at) => void went.push(addressText(at)) })}
        subjects={panes}
        startWithNew={false}
      />
    </LanguageProvider>,
  );
  await waitFor(() => expect(document.querySelector("[data-question]")).not.toBeNull());
  return { host, session, went };
}

const card = (heading: string) => screen.findByRole("group", { name: `Vad står i kolumnen ${heading}?` });
const total = (): string => (document.querySelector("[data-figure='total']")?.textContent ?? "").replace(/\s+/g, " ");
const verdict = (): string => document.querySelector("[data-verdict]")?.textContent ?? "";
const answers = async (host: ReturnType<typeof memoryHost>): Promise<readonly unknown[]> =>
  ((await host.read()).sheets.find(({ name }) => name === "Samkoll - svar")?.rows ?? [])
    .filter(({ index }) => index > answersLayout.headingRow)
    .map(({ cells }) => cells.filter(({ value }) => value !== null).at(-1)?.value);

async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

const copy = (within_: HTMLElement): HTMLElement =>
  within(within_).getByRole("button", { name: /^Samma saker en gång till/ });

it("tells what it sees, in which cells, and the choices, with the likely one and why; nothing is chosen beforehand", async () => {
  const { went } = await open();
  const parter = await card("Parter");
  expect(
    within(parter)
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual(["Gå till C1:C4", "Samma saker en gång till troligast", "Fler saker "]);
  const reason = copy(parter).getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(reason)?.textContent).toBe("Varje rad har samma tal som Antal.");
  expect(within(await card("Övrigt")).queryByText("troligast")).toBeNull();
  expect(document.querySelector("[aria-pressed=true], :checked")).toBeNull();
  expect(screen.queryByText(/^Besvarade frågor/)).toBeNull();
  await click(within(parter).getByRole("button", { name: "Gå till C1:C4" }));
  expect(went).toEqual(["Lista!C1"]);
});

it("does not call it well, and shows no figure, while something is asked", async () => {
  await open();
  expect(verdict()).toBe("2 frågor att svara på");
  expect(document.querySelector("[data-verdict]")?.getAttribute("data-verdict")).toBe("asked");
  expect(total()).toBe("– väntar på svar");
  expect(screen.getByRole("tab", { name: "Lista 2 frågor att svara på" })).toBeTruthy();
  expect(screen.getByRole("tab", { name: "Budget" })).toBeTruthy();
});

it("keeps the answer in the workbook at one press, checks anew and takes it back with Ångra", async () => {
  const { host } = await open();
  await click(copy(await card("Parter")));
  expect(await screen.findByText(/^Svaret är sparat i arbetsboken/)).toBeTruthy();
  expect(await answers(host)).toEqual(["copy"]);
  expect(verdict()).toBe("1 fråga att svara på");
  expect(total()).toBe("– väntar på svar");
  await click(within(await card("Övrigt")).getByRole("button", { name: "Fler saker" }));
  await waitFor(() => expect(total()).toBe("33"));
  expect(document.querySelector("[data-verdict]")?.getAttribute("data-verdict")).toBe("clean");
  expect(document.querySelector("[data-question]")).toBeNull();
  await click(screen.getByRole("button", { name: "Ångra" }));
  await card("Övrigt");
  expect(total()).toBe("– väntar på svar");
  await click(screen.getByRole("button", { name: "Ångra" }));
  await card("Parter");
  expect(await answers(host)).toEqual([]);
});

it("lists what is answered, where the answer can be changed or taken back", async () => {
  const { host } = await open();
  await click(copy(await card("Parter")));
  await click(copy(await card("Övrigt")));
  await waitFor(() => expect(total()).toBe("9"));
  const answered = screen.getByText("Besvarade frågor (2)");
  expect(answered.closest("details")?.open).toBe(false);
  await click(answered);
  const line = document.querySelector<HTMLElement>("[data-answered$='Övrigt']") ?? answered;
  expect(within(line).getByText("Svar: Samma saker en gång till")).toBeTruthy();

  await click(within(line).getByRole("button", { name: "Ändra svaret: Vad står i kolumnen Övrigt?" }));
  expect(copy(line).textContent).toContain("nuvarande svar");
  await click(within(line).getByRole("button", { name: "Fler saker" }));
  await waitFor(() => expect(total()).toBe("33"));
  expect(await answers(host)).toEqual(["copy", "more"]);
  expect(focused().getAttribute("aria-label")).toBe("Ändra svaret: Vad står i kolumnen Övrigt?");

  await click(within(line).getByRole("button", { name: "Ta bort svaret: Vad står i kolumnen Övrigt?" }));
  expect(await screen.findByText(/^Svaret är borttaget/)).toBeTruthy();
  expect(focused()).toBe(await card("Övrigt"));
  expect(total()).toBe("– väntar på svar");
});

it.each(["Enter", " "] as const)(
  "is answered by keyboard with %j, which goes on to the next question and then to the answers",
  async (key) => {
    await open();
    const parter = await card("Parter");
    tabTo(within(parter).getByRole("button", { name: "Gå till C1:C4" }));
    tab();
    expect(focused()).toBe(copy(parter));
    await press(key);
    await waitFor(async () => expect(focused()).toBe(await card("Övrigt")));
    tab();
    tab();
    await press(key);
    await waitFor(() => expect(focused().textContent).toBe("Besvarade frågor (2)"));
  },
);

it("says why where the answer cannot be written, and goes on asking", async () => {
  const { host } = await open();
  host.failWith(new HostProblem("workbookProtected", { sheet: "Samkoll - svar" }));
  await click(copy(await card("Parter")));
  expect((await screen.findByRole("alert")).textContent).toContain("struktur är skyddad");
  expect(verdict()).toBe("2 frågor att svara på");
});

it("asks in English, and keeps the answer's words in it", async () => {
  await open(await load("en"));
  const parter = await screen.findByRole("group", { name: "What is in the column Parter?" });
  expect(within(parter).getByRole("button", { name: "The same things again most likely" })).toBeTruthy();
  expect(verdict()).toBe("2 questions to answer");
  expect(total()).toBe("– awaits an answer");
});
