/** What a letter or the first list gives a row: the role with what its words and its section say of it. */
import { plainText } from "../../../../reading/label";
import { costKindIn } from "../../form/cost-kind";
import { rowWords } from "../../form/row-words";
import type { RowLine } from "./learn-lines";
import { rowChoice, type RowChoice } from "./role-choices";

/** A role that the row has already is kept as it is. */
export function pickedRow(kind: RowChoice["kind"], { role, label, section }: RowLine): RowChoice {
  const choice: RowChoice = { ...rowChoice(role), kind };
  if (role.kind === kind) return choice;
  const { costKind, quantity } = rowWords(label);
  switch (kind) {
    case "cost":
      return { ...choice, costKind: costKindIn(section, costKind) };
    case "section":
      return { ...choice, costKind: costKind ?? "other" };
    case "sum":
      return { ...choice, of: section === null ? "costs" : "section" };
    case "quantity":
      return { ...choice, counts: quantity ?? (/plats/.test(plainText(label)) ? "places" : "participants") };
    default:
      return choice;
  }
}
