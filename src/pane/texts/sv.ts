/** The Swedish words of the pane, whatever subject it shows, with those that every part of the house shares. */
import { texts as common } from "../../checking/texts/sv";
import asked from "./sv/asked.json";
import edit from "./sv/edit.json";
import pane from "./sv/pane.json";

export const texts = { ...common, asked, edit, pane };

declare module "../../checking/text-key" {
  interface Texts {
    readonly pane: typeof texts;
  }
}
