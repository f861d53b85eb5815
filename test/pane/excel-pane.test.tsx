/** The pane inside Excel: what the ribbon asks for, and sheets added to the open workbook. */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { ExcelPane } from "../../src/pane/excel-pane";
import { FaultBoundary } from "../../src/pane/fault-boundary";
import type { UseCases } from "../../src/pane/services";
import { useCasesUnder } from "../../src/page/use-cases";
import { createSession } from "../../src/pane/session";
import { subjectPanes } from "../../src/subjects/catalogue-pane";
import { HostProblem } from "../../src/workbook/host";
import type { Patch } from "../../src/workbook/patch";
import { swedish } from "../cases/words";
import { checkResult, memoryHost, nothingResult, workbook } from "./a-checked-workbook";
import { show } from "./render";

const useCases: UseCases = { ...useCasesUnder(undefined), check: checkResult };

function openPane(start: "open" | "check" | "new", openExample = () => Promise.resolve(), check = useCases.check) {
  const loadUseCases = (): Promise<UseCases> => Promise.resolve({ ...useCases, check });
  const host = memoryHost(workbook);
  const written: Patch[] = [];
  const apply = (patch: Patch): Promise<Patch> => {
    written.push(patch);
    return host.apply(patch);
  };
  show(
    <ExcelPane
      session={createSession({ ...host, apply }, loadUseCases)}
      loadUseCases={loadUseCases}
      subjects={subjectPanes}
      request={{ start, language: null }}
      openExample={openExample}
      cleanCopy={() => Promise.resolve({ way: "opened", name: "" })}
    />,
  );
  return { host, written };
}

describe("the pane in Excel", () => {
  it.each(["open", "check"] as const)("checks at once when the ribbon's button for %s opened it", async (start) => {
    openPane(start);
    expect(await screen.findByText(/^2 fel, 1 varning/)).toBeTruthy();
  });

  it("adds the sheets of a new budget beside what the workbook holds, and goes to the first of them", async () => {
    const { host, written } = openPane("new");
    const write = async (name: RegExp, value: string): Promise<void> => {
      fireEvent.change(await screen.findByRole("textbox", { name }), { target: { value } });
    };
    const next = (): boolean => fireEvent.click(screen.getByRole("button", { name: "Nästa" }));
    await write(/Projektets namn/, "Vägen vidare");
    next();
    next();
    await write(/Huvudprojektägare/, "Örebro kommun");
    next();
    next();
    fireEvent.click(screen.getByRole("button", { name: "Gör budgeten" }));
    await screen.findByText("3 blad är tillagda.");
    const names = written[0]?.map((edit) => (edit.kind === "addSheet" ? edit.blueprint.name : edit.kind));
    expect(names).toEqual(["Budget - detaljerad 2", "Budgetsammanställning 2", "Projektuppgifter"]);
    expect(host.selected()).toBe("Budget - detaljerad 2!A1");
  });

  it("tells when Excel will not open the example", async () => {
    openPane(
      "open",
      () => Promise.reject(new HostProblem("excelRefused", { code: "GeneralException" })),
      nothingResult,
    );
    fireEvent.click(await screen.findByRole("button", { name: "Öppna exempel" }));
    expect((await screen.findByRole("alert")).textContent).toBe(swedish.t("app.problem.excelRefused"));
  });

  it("says a word instead of going blank when a part of it fails", async () => {
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const Failing = (): never => {
      throw new Error("Loading chunk 42 failed.");
    };
    await act(async () => {
      show(
        <FaultBoundary>
          <Failing />
        </FaultBoundary>,
      );
      await Promise.resolve();
    });
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Loading chunk 42 failed."));
    expect(screen.getByRole("button", { name: "Ladda om" })).toBeTruthy();
    logged.mockRestore();
  });
});
