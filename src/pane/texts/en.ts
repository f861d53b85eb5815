/** The English words of the pane, whatever subject it shows, with those that every part of the house shares. */
import { texts as common } from "../../checking/texts/en";
import asked from "./en/asked.json";
import edit from "./en/edit.json";
import pane from "./en/pane.json";

export const texts = { ...common, asked, edit, pane };
