/** Ids for what is learned: what it is called in plain letters, each once. */
import { plainText } from "../../../reading/label";

/** "Söks {year}" → `soks-year`, the second one `soks-year-2`. A figure first would put it before the others. */
export function idsGiven(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    const plain = plainText(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60);
    const base = /^[a-z]/.test(plain) ? plain : `x${plain === "" ? "" : `-${plain}`}`;
    let id = base;
    for (let number = 2; given.has(id); number += 1) id = `${base}-${number}`;
    given.add(id);
    return id;
  };
}
