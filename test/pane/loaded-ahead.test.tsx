/** Parts that are fetched before they are shown. */
import { type ReactNode, Suspense, useState } from "react";
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { loadedAhead } from "../../src/pane/loaded-ahead";
import { show } from "./render";

function Field({ label }: { readonly label: string }): ReactNode {
  const [typed, setTyped] = useState("");
  return <input aria-label={label} value={typed} onChange={({ target }) => setTyped(target.value)} />;
}

afterEach(cleanup);

it("what was fetched ahead stands in the first frame, with nothing in its place before it", async () => {
  const { Part, load } = loadedAhead(() => Promise.resolve(Field));
  await load();
  show(<Part label="Belopp" />);
  expect(screen.getByLabelText("Belopp")).toBeTruthy();
});

it("what has not come yet is shown when it has, and keeps what is typed in it from then on", async () => {
  const { Part } = loadedAhead(() => Promise.resolve(Field));
  const Form = (): ReactNode => {
    const [label, setLabel] = useState("Belopp");
    return (
      <>
        <button onClick={() => setLabel("Belopp i kr")}>kr</button>
        <Suspense fallback={null}>
          <Part label={label} />
        </Suspense>
      </>
    );
  };
  show(<Form />);
  expect(screen.queryByLabelText("Belopp")).toBeNull();
  await act(async () => void (await Promise.resolve()));
  fireEvent.change(screen.getByLabelText("Belopp"), { target: { value: "900 000" } });
  fireEvent.click(screen.getByRole("button", { name: "kr" }));
  expect(screen.getByLabelText<HTMLInputElement>("Belopp i kr").value).toBe("900 000");
});

it("what could not be fetched is asked for again the next time", async () => {
  const fetch = jest.fn(() => Promise.resolve(Field)).mockRejectedValueOnce(new Error("Loading chunk failed"));
  const { load } = loadedAhead(fetch);
  await expect(load()).rejects.toThrow("Loading chunk failed");
  await load();
  await load();
  expect(fetch).toHaveBeenCalledTimes(2);
});
