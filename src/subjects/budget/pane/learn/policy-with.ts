/** A policy with one thing more in it, as the file that a förbund keeps: it names only what differs from the defaults. */
import { type Policy, standardPolicyName } from "../../../../checking/policy";

export interface PolicyFile {
  readonly name: string;
  readonly text: string;
}

/**
 * @param chosen what applies now
 * @param standard every limit at its default
 * @param forbund whose policy it becomes, where it is nobody's yet
 */
export function policyFile(chosen: Policy, standard: Policy, forbund: string): PolicyFile {
  const own = Object.entries(chosen).filter(
    ([key, value]) => key !== "name" && JSON.stringify(value) !== JSON.stringify(standard[key]),
  );
  const name = chosen.name === standardPolicyName ? forbund : chosen.name;
  return {
    name: `policy-${fileStem(name)}.json`,
    text: `${JSON.stringify({ name, ...Object.fromEntries(own) }, null, 2)}\n`,
  };
}

/** "Samordningsförbundet i Västmanland" → "samordningsforbundet-i-vastmanland". */
export function fileStem(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const stem = plain.replace(/[^a-z0-9]+/g, "-").slice(0, 60);
  return stem.replace(/^-|-$/g, "") || "samkoll";
}
