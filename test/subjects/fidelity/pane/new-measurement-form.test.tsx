/** The form of a new measurement, by keyboard alone. */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { NewMeasurement } from "../../../../src/subjects/fidelity/sheets/new-measurement-request";
import { knownScales } from "../../../../src/subjects/fidelity/scales/scales";
import {
  type MeasurementPlace,
  NewMeasurementForm,
} from "../../../../src/subjects/fidelity/pane/new-measurement/new-measurement-form";
import type { PaneServices } from "../../../../src/pane/pane-context";
import { HostProblem } from "../../../../src/workbook/host";
import { focused, press, tab, tabTo, type } from "../../../pane/keyboard";
import { anyServices, InPane } from "../../../pane/in-pane";
import { show } from "../../../pane/render";

interface Asked {
  readonly suggested?: Partial<{ service: string; startedOn: string; previousOn: string }>;
  readonly places?: readonly MeasurementPlace[];
  readonly make?: () => Promise<void>;
  readonly services?: PaneServices;
}

function open({
  suggested = {},
  places = ["open"],
  make = () => Promise.resolve(),
  services = anyServices(),
}: Asked = {}) {
  const made: { readonly request: NewMeasurement; readonly place: MeasurementPlace }[] = [];
  const left: true[] = [];
  show(
    <InPane services={services}>
      <NewMeasurementForm
        scales={knownScales}
        suggested={{ service: "", startedOn: "", previousOn: "", ...suggested }}
        places={places}
        onMake={async (request, place) => {
          await make();
          made.push({ request, place });
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
const choice = (label: string): HTMLSelectElement =>
  screen.getByLabelText(new RegExp(`^${label}\\*?$`), { selector: "select" });
const button = (words: string): HTMLElement => screen.getByText(words, { selector: "button" });

describe("the form of a new measurement", () => {
  it("begins at its heading with today as the day and one rater, and asks for Hudiksvall's two", async () => {
    const { made } = open();
    expect(focused().textContent).toBe("Ny mätning av programtrohet");
    expect(field("Mätdatum").value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(choice("Antal bedömare").value).toBe("1");
    tab();
    expect(focused()).toBe(field("Verksamhet"));
    type("IPS Hudiksvall");
    tabTo(field("Mätdatum"));
    type("27 maj 2018");
    tabTo(field("Verksamhetens start"));
    type("2017-09-01");
    tabTo(choice("Antal bedömare"));
    type("2");
    tabTo(button("Gör mätningen"));
    await press("Enter");
    await waitFor(() => expect(made).toHaveLength(1));
    expect(made[0]?.place).toBe("open");
    expect(made[0]?.request).toMatchObject({
      service: "IPS Hudiksvall",
      scale: { id: "ips-25" },
      measuredOn: "2018-05-27",
      startedOn: "2017-09-01",
      previousOn: null,
      raters: 2,
    });
  });

  it("tells every fault at its field, makes nothing, and takes the focus to the first", async () => {
    const { made } = open({ suggested: { startedOn: "i fjol" } });
    tabTo(field("Mätdatum"));
    type("2018-13-40");
    await press("Enter");
    expect(screen.getByText("Skriv vilken verksamhet mätningen gäller.")).toBeTruthy();
    expect(screen.getByText("Mätdatum går inte att läsa. Skriv det som 2018-05-27.")).toBeTruthy();
    expect(screen.getByText("Verksamhetens start går inte att läsa. Skriv datum som 2017-09-01.")).toBeTruthy();
    expect(focused()).toBe(field("Verksamhet"));
    expect(made).toEqual([]);
    type("IPS Hudiksvall");
    expect(screen.queryByText("Skriv vilken verksamhet mätningen gäller.")).toBeNull();
  });

  it("says how many criteria each scale has, and where no bands are published", () => {
    open();
    expect(screen.getByText("25 kriterier, högst 125 poäng.")).toBeTruthy();
    tabTo(choice("Skala"));
    type("ips-25-services");
    expect(screen.getByText("14 kriterier, högst 70 poäng. Inga nivåer är publicerade för den.")).toBeTruthy();
  });

  it("starts from what is known of the service, and asks for the place only where there are two", async () => {
    const { made } = open({
      suggested: { service: "IPS Hudiksvall", previousOn: "2017-05-27" },
      places: ["open", "new"],
    });
    expect(field("Verksamhet").value).toBe("IPS Hudiksvall");
    const inNew = screen.getByLabelText<HTMLInputElement>("I en ny arbetsbok");
    expect(screen.getByLabelText<HTMLInputElement>("I den öppna arbetsboken").checked).toBe(true);
    tabTo(inNew);
    fireEvent.click(inNew);
    tabTo(button("Gör mätningen"));
    await press("Enter");
    await waitFor(() => expect(made).toHaveLength(1));
    expect(made[0]).toMatchObject({ place: "new", request: { previousOn: "2017-05-27" } });
  });

  it("does not ask for the place in Excel", () => {
    open();
    expect(screen.queryByText("Var ska mätningen ligga?")).toBeNull();
  });

  it("keeps what was written when the sheet cannot be made, and says why", async () => {
    const { made } = open({
      suggested: { service: "IPS Hudiksvall" },
      make: () => Promise.reject(new HostProblem("cellInEdit")),
    });
    tabTo(button("Gör mätningen"));
    await press("Enter");
    expect((await screen.findByRole("alert")).textContent).toContain("En cell redigeras just nu");
    expect(made).toEqual([]);
    expect(field("Verksamhet").value).toBe("IPS Hudiksvall");
  });

  it("is left without a trace", async () => {
    const { made, left } = open();
    tabTo(button("Avbryt"));
    await press(" ");
    expect([made, left]).toEqual([[], [true]]);
  });
});
