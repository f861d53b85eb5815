/** "Uppsala kommun (huvudprojektägare)": an organisation's name with its role beside it. */
import { labelReader } from "../../reading/label";
import { detailedLabels } from "./template";

export interface NameAndRole {
  readonly name: string;
  /** `null` where only the name stands. */
  readonly role: "lead" | "partner" | null;
}

const readRole = labelReader({ lead: detailedLabels.lead, partner: detailedLabels.partner });

/** A text of more letters is no name of an organisation. */
const longestName = 120;

/** The role in brackets or after a comma or a dash; any other addition stays part of the name. */
export function nameAndRole(text: string): NameAndRole {
  const match =
    text.length > longestName
      ? null
      : /^(.*\S)\s*(?:\(([^()]+)\)|[,–]\s*([^,–()]+)|\s-\s*([^-()]+))$/u.exec(text.trim());
  const beside = (match?.[2] ?? match?.[3] ?? match?.[4] ?? "").trim();
  const role = beside === "" ? undefined : readRole(beside);
  // "(projektägare 2)": a number after the role is no name.
  if (match === null || role === undefined || /\p{L}/u.test(role.rest)) return { name: text, role: null };
  return { name: match[1] ?? text, role: role.id };
}
