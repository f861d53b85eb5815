/** *Poängsätt*, by key and by mouse: each answer stands in its cell. */
import { type ReactNode, useState } from "react";
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { ScorePanel } from "../../../../src/subjects/fidelity/pane/score/score-panel";
import { fidelityKey } from "../../../../src/subjects/fidelity/examined-fidelity";
import { createSession, type Session } from "../../../../src/pane/session";
import { useCasesUnder } from "../../../../src/page/use-cases";
import { useSession } from "../../../../src/pane/use-session";
import { addressText } from "../../../../src/workbook/address";
import type { Host } from "../../../../src/workbook/host";
import { type Filling, onlyMeasurement, scored, scoresFor, workbookOf } from "../a-measurement";
import { memoryHost } from "../../../pane/a-checked-workbook";
import { press, tabTo, type } from "../../../pane/keyboard";
import { show } from "../../../pane/render";

interface Opened {
  readonly session: Session;
  readonly host: Host;
  readonly went: readonly string[];
}

async function open(filling: Filling, wrap: (host: Host) => Host = (host) => host): Promise<Opened> {
  const host = wrap({ ...memoryHost(workbookOf(filling)), recalculates: false });
  const session = createSession(host, () => Promise.resolve(useCasesUnder(undefined)));
  await session.check();
  const went: string[] = [];
  show(<Panel session={session} onGo={(at) => went.push(at)} />);
  return { session, host, went };
}

function Panel({ session, onGo }: { readonly session: Session; readonly onGo: (at: string) => void }): ReactNode {
  const { checked } = useSession(session);
  const [criterion, setCriterion] = useState<string | null>(null);
  const measured = checked && fidelityKey.of(checked.result).fidelityFigures.at(-1);
  return (
    measured && (
      <ScorePanel
        measured={measured}
        session={session}
        criterion={criterion}
        onCriterion={setCriterion}
        onGo={(at) => onGo(addressText(at))}
      />
    )
  );
}

const heading = (): string => screen.getByRole("heading", { level: 2 }).textContent;
const chosen = (): string | undefined =>
  document.querySelector("[data-chosen=true]")?.getAttribute("data-score") ?? undefined;
const step = (no: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-step="${no}"]`);
  if (found === null) throw new Error(`No step ${no}`);
  return found;
};

function key(name: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
}

async function rowOf({ host }: Opened, no: number) {
  const row = onlyMeasurement(await host.read()).rows.find(({ criterion }) => criterion.no === no);
  if (row === undefined) throw new Error(`No row ${no}`);
  return row;
}

afterEach(cleanup);

it("opens at the first criterion without a score, and tells how far one has come", async () => {
  await open(scored([4, 3, null, ...scoresFor(81).slice(3, 10)]));
  expect(heading()).toBe("3. Arbetscoachernas helhetsansvar");
  expect(screen.getByText("9 av 25 kriterier har poäng")).toBeTruthy();
  expect(step(3).getAttribute("aria-current")).toBe("step");
  expect(step(1).getAttribute("aria-label")).toBe("1. Klientgruppens storlek: 4 poäng");
});

it("goes through all twenty-five criteria by keys alone, and the sheet's total is what was scored", async () => {
  const opened = await open({});
  const scores = scoresFor(81);
  act(() => screen.getByRole("heading", { level: 2 }).focus());
  for (const [index, score] of scores.entries()) {
    await waitFor(() => expect(heading()).toMatch(new RegExp(`^${index + 1}\\.`)));
    key(String(score));
    key("PageDown");
  }
  await screen.findByText("25 av 25 kriterier har poäng");
  await act(async () => void (await opened.session.write(() => [], null)));
  const { sums, rows } = onlyMeasurement(await opened.host.read());
  expect(rows.map((row) => row.score.value)).toEqual(scores);
  expect(sums.total?.cell?.value).toBe(81);
  expect(sums.band?.cell?.value).toBe("stämmer delvis överens med IPS");
});

it("takes a score away by Delete, and passes over keys that are no scores", async () => {
  const opened = await open(scored(scoresFor(81)));
  act(() => step(17).click());
  act(() => screen.getByRole("heading", { level: 2 }).focus());
  key("9");
  key("a");
  expect(chosen()).toBe("3");
  key("Delete");
  await waitFor(() => expect(chosen()).toBeUndefined());
  await waitFor(async () => expect((await rowOf(opened, 17)).score.value).toBeNull());
});

it("chooses a score by its mark", async () => {
  const opened = await open({});
  fireEvent.click(screen.getByRole("radio", { name: /21–25 deltagare/ }));
  expect(chosen()).toBe("4");
  await waitFor(async () => expect((await rowOf(opened, 1)).score.value).toBe(4));
});

it("keeps what is typed when one goes straight on to the next criterion", async () => {
  const opened = await open({});
  tabTo(screen.getByLabelText("Underlag"));
  type("34 deltagare på 1,6 coacher, enligt registret");
  key("PageDown");
  await waitFor(() => expect(heading()).toMatch(/^2\./));
  expect(screen.getByLabelText<HTMLTextAreaElement>("Underlag").value).toBe("");
  await waitFor(async () =>
    expect((await rowOf(opened, 1)).texts.evidence?.text).toBe("34 deltagare på 1,6 coacher, enligt registret"),
  );
  // A figure typed in a text is a text.
  expect((await rowOf(opened, 1)).score.value).toBeNull();
});

it("keeps what could not be written in its field, and tries again", async () => {
  let refuse = true;
  const opened = await open({}, (host) => ({
    ...host,
    apply: (patch) => (refuse ? Promise.reject(new Error("refused")) : host.apply(patch)),
  }));
  const field = screen.getByLabelText<HTMLTextAreaElement>("Kommentar");
  tabTo(field);
  type("Se journal");
  await act(async () => {
    fireEvent.blur(field);
    await Promise.resolve();
  });
  await waitFor(() => expect(opened.session.state().problem).not.toBeNull());
  expect(field.value).toBe("Se journal");
  refuse = false;
  fireEvent.blur(field);
  await waitFor(async () => expect((await rowOf(opened, 1)).texts.note?.text).toBe("Se journal"));
});

it("marks the sources that were used", async () => {
  const opened = await open({});
  tabTo(screen.getByLabelText("Dokument"));
  fireEvent.click(screen.getByLabelText("Dokument"));
  await waitFor(async () => expect((await rowOf(opened, 1)).sources.documents?.text).toBe("x"));
  fireEvent.click(screen.getByLabelText("Dokument"));
  await waitFor(async () => expect((await rowOf(opened, 1)).sources.documents?.text).toBe(""));
});

it("writes a rater's own score in the rater's column, and shows them where the agreed one is set", async () => {
  const opened = await open({ raters: 2, row: (index) => (index === 0 ? { raterScores: [2, null] } : {}) });
  expect(within(screen.getByLabelText("Bedömarnas poäng")).getByText("Bedömare 1: 2")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Vems poäng?"), { target: { value: "1" } });
  fireEvent.click(screen.getByRole("radio", { name: /Högst 20/ }));
  await waitFor(async () => expect((await rowOf(opened, 1)).raterScores.map(({ value }) => value)).toEqual([2, 5]));
  expect((await rowOf(opened, 1)).score.value).toBeNull();
  fireEvent.change(screen.getByLabelText("Vems poäng?"), { target: { value: "" } });
  expect(screen.getByText(/skiljer sig två poäng eller mer/)).toBeTruthy();
});

it("proposes what the service's own numbers speak for, and fills nothing in by itself", async () => {
  const opened = await open({ numbers: { participants: 34, coaches: 1.6, firstContactDays: 45 } });
  expect(screen.getByText("Siffrorna talar för 4: Deltagare per heltidscoach, 21,25 (34 / 1,6).")).toBeTruthy();
  expect((await rowOf(opened, 1)).score.value).toBeNull();
  expect(screen.queryByText(/inte kontrollerade/)).toBeNull();
  tabTo(screen.getByRole("button", { name: "Sätt 4" }));
  await press("Enter");
  await waitFor(async () => expect((await rowOf(opened, 1)).score.value).toBe(4));
  act(() => step(15).click());
  expect(screen.getAllByText(/inte kontrollerade mot manualen/).length).toBeGreaterThan(0);
});

it("goes to the criterion's cell when asked", async () => {
  const { went } = await open({});
  fireEvent.click(screen.getByRole("button", { name: "Visa i bladet" }));
  expect(went).toEqual(["Programtrohet!C11"]);
});
