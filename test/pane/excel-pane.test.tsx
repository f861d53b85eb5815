/** The pane inside Excel: what the ribbon asks for, sheets added to the open workbook, and one that is read-only. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { ExcelPane } from "../../src/pane/excel-pane";
import { FaultBoundary } from "../../src/pane/fault-boundary";
import { createFormMemory, type FormMemory } from "../../src/pane/form-memory";
import { createPaneRequests, type PaneRequest } from "../../src/pane/requests";
import type { UseCases } from "../../src/pane/services";
import { useCasesUnder } from "../../src/page/use-cases";
import { type Begun, createSession } from "../../src/pane/session";
import { subjectPanes } from "../../src/subjects/catalogue-pane";
import { HostProblem } from "../../src/workbook/host";
import type { Patch } from "../../src/workbook/patch";
import { swedish } from "../cases/words";
import { checkResult, memoryHost, nothingResult, workbook } from "./a-checked-workbook";
import { show } from "./render";

const useCases: UseCases = { ...useCasesUnder(undefined), check: checkResult };

interface Asked {
  readonly start?: "open" | "check" | "new";
  readonly openExample?: () => Promise<void>;
  readonly check?: UseCases["check"];
  readonly readOnly?: boolean;
  readonly forms?: FormMemory;
  readonly begun?: Begun;
  readonly apply?: (patch: Patch) => Promise<Patch>;
}

function openPane(asked: Asked = {}) {
  const { start = "open", openExample = () => Promise.resolve(), check = useCases.check, readOnly = false } = asked;
  const loadUseCases = (): Promise<UseCases> => Promise.resolve({ ...useCases, check });
  const host = memoryHost(workbook);
  const written: Patch[] = [];
  const apply = (patch: Patch): Promise<Patch> => {
    written.push(patch);
    return (asked.apply ?? host.apply)(patch);
  };
  const read = jest.fn(host.read);
  const requests = createPaneRequests();
  const forms = asked.forms ?? createFormMemory();
  const session = createSession({ ...host, apply, read }, loadUseCases, asked.begun);
  const { unmount } = show(
    <ExcelPane
      session={session}
      loadUseCases={loadUseCases}
      subjects={subjectPanes}
      request={{ start, language: null }}
      requests={requests}
      forms={forms}
      readOnly={readOnly}
      openExample={openExample}
      cleanCopy={() => Promise.resolve({ way: "opened", name: "", of: "file", macros: false, values: 0 })}
    />,
  );
  const ask = (request: PaneRequest): Promise<void> => act(async () => requests.ask(request));
  return { host, written, read, session, forms, ask, unmount };
}

async function write(name: RegExp, value: string): Promise<void> {
  fireEvent.change(await screen.findByRole("textbox", { name }), { target: { value } });
}

const project = (): Promise<HTMLInputElement> => screen.findByRole("textbox", { name: /Projektets namn/ });
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const isShut = (name: string | RegExp): boolean =>
  button(name).getAttribute("aria-disabled") === "true" || button(name).hasAttribute("disabled");

const makes = /^Gör (budgeten|mätningen|registret)/;

type Ask = ReturnType<typeof openPane>["ask"];

async function fillBudget(ask: Ask): Promise<void> {
  await ask("new");
  await answerBudget();
}

async function answerBudget(): Promise<void> {
  const next = (): boolean => fireEvent.click(button("Nästa"));
  await write(/Projektets namn/, "Vägen vidare");
  next();
  next();
  await write(/Huvudprojektägare/, "Örebro kommun");
  next();
  next();
}

async function fillMeasurement(): Promise<void> {
  fireEvent.click(screen.getByRole("tab", { name: /^Programtrohet/ }));
  fireEvent.click(await screen.findByRole("button", { name: "Ny mätning" }));
  await write(/^Verksamhet(?!ens)/, "Vägen vidare");
}

async function fillRegister(): Promise<void> {
  fireEvent.click(screen.getByRole("tab", { name: /^Utfall/ }));
  fireEvent.click(await screen.findByRole("button", { name: "Nytt register" }));
  await write(/^Insats(?!ens)/, "Vägen vidare");
}

function shown(state: "visible" | "hidden"): void {
  Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
  document.dispatchEvent(new Event("visibilitychange"));
}

describe("the pane in Excel", () => {
  it.each(["open", "check"] as const)("checks at once when the ribbon's button for %s opened it", async (start) => {
    openPane({ start });
    expect(await screen.findByText(/^2 fel, 1 varning/)).toBeTruthy();
  });

  it("adds the sheets of a new budget beside what the workbook holds, and goes to the first of them", async () => {
    const { host, written } = openPane({ start: "new" });
    await answerBudget();
    fireEvent.click(screen.getByRole("button", { name: "Gör budgeten" }));
    await screen.findByText("3 blad är tillagda.");
    const names = written[0]?.map((edit) => (edit.kind === "addSheet" ? edit.blueprint.name : edit.kind));
    expect(names).toEqual(["Budget - detaljerad 2", "Budgetsammanställning 2", "Projektuppgifter"]);
    expect(host.selected()).toBe("Budget - detaljerad 2!A1");
  });

  it.each<[string, (ask: Ask) => Promise<void>]>([
    ["budget", fillBudget],
    ["measurement", fillMeasurement],
    ["register", fillRegister],
  ])("keeps the filled form of a new %s where Excel refuses its sheets, or where they are left", async (_, fill) => {
    const protectedFirst = jest.fn<Promise<Patch>, [Patch]>();
    protectedFirst.mockRejectedValueOnce(new HostProblem("workbookProtected", {}));
    const { session, forms, read, ask } = openPane({ apply: protectedFirst });
    await screen.findByText(/^2 fel, 1 varning/);
    await fill(ask);
    const filled = forms.all();
    expect(JSON.stringify(filled)).toContain("Vägen vidare");
    fireEvent.click(button(makes));
    await screen.findByText(swedish.t("app.problem.workbookProtected"));
    expect(forms.all()).toEqual(filled);

    let answer = (): void => undefined;
    read.mockImplementationOnce(() => new Promise((resolve) => (answer = () => resolve(workbook))));
    await waitFor(() => expect(isShut(makes)).toBe(false));
    fireEvent.click(button(makes));
    await act(async () => session.leave());
    await act(async () => answer());
    expect(protectedFirst).toHaveBeenCalledTimes(1);
    expect(forms.all()).toEqual(filled);
    expect(button(makes)).toBeTruthy();
  });

  it("tells when Excel will not open the example", async () => {
    openPane({
      openExample: () => Promise.reject(new HostProblem("excelRefused", { code: "GeneralException" })),
      check: nothingResult,
    });
    fireEvent.click(await screen.findByRole("button", { name: "Öppna exempel" }));
    expect((await screen.findByRole("alert")).textContent).toBe(swedish.t("app.problem.excelRefused"));
  });

  it("reads nothing while nobody can see it, and checks when it is shown", async () => {
    shown("hidden");
    const { read } = openPane();
    await act(() => Promise.resolve());
    expect(read).not.toHaveBeenCalled();
    act(() => shown("visible"));
    expect(await screen.findByText(/^2 fel, 1 varning/)).toBeTruthy();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("says a word instead of going blank when a part of it fails", async () => {
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const reload = jest.fn();
    const Failing = (): never => {
      throw new Error("Loading chunk 42 failed.");
    };
    await act(async () => {
      show(
        <FaultBoundary reload={reload}>
          <Failing />
        </FaultBoundary>,
      );
      await Promise.resolve();
    });
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Loading chunk 42 failed."));
    fireEvent.click(button("Ladda om"));
    expect(reload).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });
});

describe("the ribbon's buttons over an open pane", () => {
  it("check again and show the findings over a half-filled form, which comes back as it was left", async () => {
    const { ask, read } = openPane();
    await screen.findByText(/^2 fel, 1 varning/);
    await ask("new");
    await write(/Projektets namn/, "Vägen vidare");
    await ask("check");
    await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    expect(await screen.findByText(/^2 fel, 1 varning/)).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: /Projektets namn/ })).toBeNull();
    await ask("new");
    expect((await project()).value).toBe("Vägen vidare");
  });

  it("leave a way back to the form in the pane itself", async () => {
    const { ask } = openPane();
    await ask("new");
    await write(/Projektets namn/, "Vägen vidare");
    await ask("check");
    fireEvent.click(await screen.findByRole("button", { name: "Tillbaka till Ny budget" }));
    expect((await project()).value).toBe("Vägen vidare");
    fireEvent.click(button("Avbryt"));
    expect(await screen.findByText(/^2 fel, 1 varning/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Tillbaka till Ny budget" })).toBeNull();
    await ask("new");
    expect((await project()).value).toBe("");
  });

  it("lose neither the steps back nor the chosen limits", async () => {
    const { ask, session } = openPane();
    await screen.findByText(/^2 fel, 1 varning/);
    const limits = { ...useCases.policy, name: "Länsstyrelsens" };
    await act(() => session.choosePolicy(limits));
    await act(() => session.mend(session.state().checked?.result.findings ?? []));
    await ask("new");
    await ask("check");
    await ask("new");
    await waitFor(() => expect(session.state().task).toBeNull());
    expect(session.state().undoable).toHaveLength(1);
    expect(session.state().policy).toBe(limits);
    expect(isShut("Ångra")).toBe(false);
  });

  it("lose nothing of what is typed in a tool of Fyll i, nor in the form of another tab", async () => {
    const { ask } = openPane({ check: useCasesUnder(undefined).check });
    fireEvent.click(await screen.findByRole("tab", { name: "Fyll i" }));
    fireEvent.click(await screen.findByRole("button", { name: /^Fördela/ }));
    fireEvent.change(await screen.findByLabelText(/Belopp/), { target: { value: "120 000" } });
    await ask("new");
    await project();
    await ask("check");
    expect((await screen.findByLabelText<HTMLInputElement>(/Belopp/)).value).toBe("120 000");

    fireEvent.click(screen.getByRole("tab", { name: /^Programtrohet/ }));
    fireEvent.click(await screen.findByRole("button", { name: "Ny mätning" }));
    await write(/^Verksamhet(?!ens)/, "IPS Västerås");
    await ask("check");
    await ask("new");
    await ask("check");
    expect((await screen.findByRole<HTMLInputElement>("textbox", { name: /^Verksamhet(?!ens)/ })).value).toBe(
      "IPS Västerås",
    );
  });

  it("check once more when one is pressed twice, and not while a check is under way", async () => {
    const { ask, read } = openPane();
    await ask("check");
    await screen.findByText(/^2 fel, 1 varning/);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe("a half-filled form that an earlier page left", () => {
  it("is offered, and opens at the step where it was", async () => {
    const first = openPane({ start: "new" });
    await write(/Projektets namn/, "Vägen vidare");
    fireEvent.click(button("Nästa"));
    await screen.findByRole("textbox", { name: /Från/ });
    const kept = first.forms.all();
    first.unmount();
    openPane({ forms: createFormMemory(kept) });
    fireEvent.click(await screen.findByRole("button", { name: "Tillbaka till Ny budget" }));
    await screen.findByRole("textbox", { name: /Från/ });
    fireEvent.click(button("Tillbaka"));
    expect((await project()).value).toBe("Vägen vidare");
  });

  it("opens in its own tab too, be it a measurement or a register", async () => {
    const blank = { scale: "", measuredOn: "", startedOn: "", previousOn: "", raters: "1" };
    const register = { effort: "Vägen vidare", columnSet: "ips", from: "", to: "", rows: "30" };
    openPane({
      forms: createFormMemory({
        "create.fidelity": { service: "IPS Västerås", ...blank },
        "create.outcomes": { typed: register, parts: { goals: false, forms: true } },
      }),
    });
    fireEvent.click(await screen.findByRole("tab", { name: /^Programtrohet/ }));
    const service = await screen.findByRole<HTMLInputElement>("textbox", { name: /^Verksamhet(?!ens)/ });
    expect(service.value).toBe("IPS Västerås");
    fireEvent.click(screen.getByRole("tab", { name: /^Utfall/ }));
    const rows = await screen.findByRole<HTMLInputElement>("textbox", { name: /rader/i });
    expect(rows.value).toBe("30");
    fireEvent.click(screen.getByRole("button", { name: "Avbryt" }));
    expect(await screen.findByRole("button", { name: "Nytt register" })).toBeTruthy();
  });

  it("begins anew where what was left cannot be read", async () => {
    openPane({ forms: createFormMemory({ "create.budget": { step: "heist", draft: 7 } }) });
    fireEvent.click(await screen.findByRole("button", { name: "Tillbaka till Ny budget" }));
    expect((await project()).value).toBe("");
  });
});

describe("a workbook that is read-only", () => {
  it("is checked, with a bar that says why nothing can be written and what to do", async () => {
    openPane({ readOnly: true });
    await screen.findByText(/^2 fel, 1 varning/);
    expect(screen.getByText("Arbetsboken är skrivskyddad.").closest("[role=status]")?.textContent).toMatch(
      /^Arbetsboken är skrivskyddad\.\s?Den kan kontrolleras, men det som skriver i den är avstängt\..*Aktivera redigering.*spara en kopia/,
    );
  });

  it("has every button that would write switched off", async () => {
    const step = { applied: [], inverse: [] };
    openPane({ readOnly: true, begun: { undoable: [step], redoable: [step] } });
    await screen.findByText(/^2 fel, 1 varning/);
    expect(isShut("Ångra")).toBe(true);
    expect(isShut("Gör om")).toBe(true);
    expect(isShut("Åtgärda alla säkra (2)")).toBe(true);
    expect(isShut(/^Åtgärda: .*, C4$/)).toBe(true);
    fireEvent.click(screen.getByRole("tab", { name: "Fyll i" }));
    const list = await screen.findByRole("list", { name: "Fyll i budgeten" });
    // Learning a form writes nothing in the workbook.
    const open = within(list)
      .getAllByRole("button")
      .filter((choice) => !choice.hasAttribute("disabled"));
    expect(open.map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Lär in en mall/)]);
    fireEvent.click(screen.getByRole("tab", { name: "Skicka in" }));
    expect((await screen.findByRole("button", { name: "Spara ren kopia ändå" })).hasAttribute("aria-disabled")).toBe(
      false,
    );
    await waitFor(() => expect(isShut(/Skriv som blad/)).toBe(true));
  });

  it("has no form of a new budget, whether the ribbon or the pane is asked", async () => {
    const { ask } = openPane({ readOnly: true, check: nothingResult });
    await screen.findByText(/^Samkoll letar efter en tabell med kostnader/);
    expect(isShut("Ny budget")).toBe(true);
    await ask("new");
    expect(screen.queryByRole("textbox", { name: /Projektets namn/ })).toBeNull();
    fireEvent.click(screen.getByRole("tab", { name: /^Programtrohet/ }));
    await screen.findByRole("button", { name: "Ny mätning" });
    expect(isShut("Ny mätning")).toBe(true);
    fireEvent.click(screen.getByRole("tab", { name: /^Utfall/ }));
    await screen.findByRole("button", { name: "Nytt register" });
    expect(isShut("Nytt register")).toBe(true);
  });
});
