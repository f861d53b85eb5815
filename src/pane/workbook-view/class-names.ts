/** Classes of one look joined once and remembered: a grid has a handful of looks and thousands of cells. */
import { mergeClasses } from "@fluentui/react-components";

const known = new WeakMap<object, Map<string, string>>();

/** What `mergeClasses` makes of these parts of `styles`, which is to be the very object that `makeStyles` gives. */
export function joinedClasses<Part extends string>(
  styles: Readonly<Record<Part, string>>,
  ...parts: readonly (Part | false | undefined)[]
): string {
  let looks = known.get(styles);
  if (looks === undefined) known.set(styles, (looks = new Map<string, string>()));
  const look = parts.join();
  let joined = looks.get(look);
  if (joined === undefined) {
    joined = mergeClasses(...parts.map((part) => (part === undefined || part === false ? part : styles[part])));
    looks.set(look, joined);
  }
  return joined;
}
