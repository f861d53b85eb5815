/** The form of a new register of participants, by keyboard alone. */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { RegisterParts } from "../../../../src/subjects/outcomes/sheets/new-register";
import type { NewRegister, NewRegisterDraft } from "../../../../src/subjects/outcomes/sheets/new-register-request";
import {
  NewRegisterForm,
  type RegisterPlace,
} from "../../../../src/subjects/outcomes/pane/new-register/new-register-form";
import type { PaneServices } from "../../../../src/pane/pane-context";
import { HostProblem } from "../../../../src/workbook/host";
import { focused, press, tab, tabTo, type } from "../../../pane/keyboard";
import { anyServices, InPane } from "../../../pane/in-pane";
import { show } from "../../../pane/render";

interface Asked {
  readonly suggested?: Partial<NewRegisterDraft>;
  readonly places?: readonly RegisterPlace[];
  readonly make?: () => Promise<void>;
  readonly services?: PaneServices;
}

interface Made {
  readonly request: NewRegister;
  readonly parts: RegisterParts;
  readonly place: RegisterPlace;
}

function open({
  suggested = {},
  places = ["open"],
  make = () => Promise.resolve(),
  services = anyServices(),
}: Asked = {}) {
  const made: Made[] = [];
  const left: true[] = [];
  show(
    <InPane services={services}>
      <NewRegisterForm
        suggested={{ effort: "", columnSet: "ips", from: "", to: "", rows: "300", ...suggested }}
        places={places}
        onMake={async (request, parts, place) => {
          await make();
          made.push({ request, parts, place });
        }}
        onCancel={() => left.push(true)}
      />
    </InPane>,
  );
  return { made, left };
}

/** A required field has a star after its label. */
const field = (label: string): HTMLInputElement =>
  screen.getByLabelText(new RegExp(`^${label}\\*?$`), { selector: "input" });
const columnSet = (): HTMLSelectElement => screen.getByLabelText("Kolumner", { selector: "select" });
const button = (words: string): HTMLElement => screen.getByText(words, { selector: "button" });
const goals = (): HTMLInputElement => field("Gör också ett blad för mål");
const forms = (): HTMLInputElement => field("Gör också ett blad för GHQ-12 och EQ-5D");

describe("the form of a new register", () => {
  it("begins at its heading and asks for Arbetslivsintro's register of two years", async () => {
    const { made } = open();
    expect(focused().textContent).toBe("Nytt register över deltagare");
    tab();
    expect(focused()).toBe(field("Insats"));
    type("Arbetslivsintro");
    tabTo(columnSet());
    type("prerehab");
    tabTo(field("Insatsens första dag"));
    type("1 januari 2022");
    tabTo(field("Insatsens sista dag"));
    type("2023-12-31");
    tabTo(field("Antal rader"));
    type("97");
    tabTo(button("Gör registret"));
    await press("Enter");
    await waitFor(() => expect(made).toHaveLength(1));
    expect(made[0]?.request).toEqual({
      effort: "Arbetslivsintro",
      columnSet: "prerehab",
      from: "2022-01-01",
      to: "2023-12-31",
      rows: 97,
    });
  });

  it("tells every fault at its field, makes nothing, and takes the focus to the first", async () => {
    const { made } = open({ suggested: { from: "i fjol", to: "2018-13-40" } });
    tabTo(field("Antal rader"));
    type("5001");
    await press("Enter");
    const faults = [
      ["Insats", "Skriv vad insatsen heter."],
      ["Insatsens första dag", "Startdagen går inte att läsa. Skriv den som 2018-01-01."],
      ["Insatsens sista dag", "Slutdagen går inte att läsa. Skriv den som 2018-12-31."],
      ["Antal rader", "Antalet rader ska vara ett heltal från 1 till 5 000."],
    ] as const;
    for (const [label, fault] of faults) {
      expect(toldAt(field(label))).toBe(fault);
      expect(field(label).getAttribute("aria-invalid")).toBe("true");
    }
    expect(focused()).toBe(field("Insats"));
    expect(made).toEqual([]);
    type("IPS Hudiksvall");
    expect(screen.queryByText("Skriv vad insatsen heter.")).toBeNull();
  });

  it("takes the focus past what is right, to a last day that comes before the first", async () => {
    const { made } = open({ suggested: { effort: "IPS Hudiksvall", from: "2018-12-31", to: "2018-01-01" } });
    tabTo(button("Gör registret"));
    await press("Enter");
    expect(focused()).toBe(field("Insatsens sista dag"));
    expect(toldAt(field("Insatsens sista dag"))).toBe("Slutdagen kommer före startdagen.");
    expect(made).toEqual([]);
  });

  it("needs no days, and makes 300 rows where no number is written", async () => {
    const { made } = open({ suggested: { effort: "IPS Hudiksvall", rows: "" } });
    expect(toldAt(field("Insatsens första dag"))).toBe("Lämna tomt om den inte är känd.");
    tabTo(button("Gör registret"));
    await press("Enter");
    await waitFor(() => expect(made).toHaveLength(1));
    expect(made[0]?.request).toMatchObject({ columnSet: "ips", from: null, to: null, rows: 300 });
  });

  it("makes a sheet for goals unless it is left out, and one for the forms where it is asked for", async () => {
    const { made } = open({ suggested: { effort: "IPS Hudiksvall" } });
    expect([goals().checked, forms().checked]).toEqual([true, false]);
    tabTo(button("Gör registret"));
    await press("Enter");
    await waitFor(() => expect(made).toHaveLength(1));
    fireEvent.click(goals());
    fireEvent.click(forms());
    await press("Enter");
    await waitFor(() => expect(made).toHaveLength(2));
    expect(made.map(({ parts }) => parts)).toEqual([
      { goals: true, forms: false },
      { goals: false, forms: true },
    ]);
  });

  it("says which columns each set has: subsidised work for IPS, the kinds of efforts before rehabilitation", () => {
    open();
    expect(toldAt(columnSet())).toContain("Subventionerad anställning");
    expect(toldAt(columnSet())).not.toContain("Slag av insatser");
    tabTo(columnSet());
    type("prerehab");
    expect(toldAt(columnSet())).toContain("Slag av insatser");
    expect(toldAt(columnSet())).not.toContain("Subventionerad anställning");
  });

  it("asks for the place only where there are two, the likeliest first", async () => {
    const { made } = open({ suggested: { effort: "IPS Hudiksvall" }, places: ["new", "open"] });
    expect(field("I en ny arbetsbok").checked).toBe(true);
    tabTo(button("Gör registret"));
    await press("Enter");
    await waitFor(() => expect(made).toHaveLength(1));
    fireEvent.click(field("I den öppna arbetsboken"));
    await press("Enter");
    await waitFor(() => expect(made).toHaveLength(2));
    expect(made.map(({ place }) => place)).toEqual(["new", "open"]);
  });

  it("does not ask for the place in Excel", () => {
    open();
    expect(screen.queryByText("Var ska registret ligga?")).toBeNull();
  });

  it("keeps what was written when the sheets cannot be made, and says why", async () => {
    const { made } = open({
      suggested: { effort: "IPS Hudiksvall" },
      make: () => Promise.reject(new HostProblem("cellInEdit")),
    });
    tabTo(button("Gör registret"));
    await press("Enter");
    expect((await screen.findByRole("alert")).textContent).toContain("En cell redigeras just nu");
    expect(made).toEqual([]);
    expect(field("Insats").value).toBe("IPS Hudiksvall");
  });

  it("is left without a trace", async () => {
    const { made, left } = open();
    tabTo(button("Avbryt"));
    await press(" ");
    expect([made, left]).toEqual([[], [true]]);
  });
});

/** The fault or the hint that a field is described by. */
function toldAt(element: HTMLElement): string {
  const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}
