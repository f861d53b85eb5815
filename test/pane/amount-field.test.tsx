/** A field for an amount understands what people write, and shows it back. */
import { useState } from "react";
import { fireEvent, screen } from "@testing-library/react";
import { AmountField } from "../../src/pane/fields/amount-field";
import type { Ore } from "../../src/reading/money";
import { show } from "./render";

function openField(): { readonly read: () => Ore | null } {
  let amount: Ore | null = null;
  const Held = () => {
    const [text, setText] = useState("");
    return (
      <AmountField
        label="Belopp"
        text={text}
        onChange={(typed, read) => {
          setText(typed);
          amount = read;
        }}
      />
    );
  };
  show(<Held />);
  return { read: () => amount };
}

const type = (value: string): boolean =>
  fireEvent.change(screen.getByRole("textbox", { name: "Belopp" }), { target: { value } });
const field = (): string => (document.querySelector(".fui-Field")?.textContent ?? "").replace(/\s+/g, " ");

it.each(["300 000", "300000", "300.000 kr", "300 tkr", "0,3 mkr", "300 000:-"])("reads %s as 300 000 kr", (text) => {
  const { read } = openField();
  type(text);
  expect(field()).toContain("= 300 000 kr");
  expect(read()).toBe(30_000_000);
});

it("asks for another way of writing where the amount could mean two things", () => {
  const { read } = openField();
  type("ca 300,000");
  expect(field()).toContain("Skriv ett belopp, till exempel 300 000");
  expect(read()).toBeNull();
});
