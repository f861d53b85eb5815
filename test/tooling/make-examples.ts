/** Writes the workbooks of the sources that are committed, so that a page, a test and a person can open them. */
import { writeFileSync } from "node:fs";
import { exampleFiles } from "../cases/examples";

for (const [file, bytes] of exampleFiles()) {
  writeFileSync(file, bytes);
  console.log(`${file} ${bytes.length} B`);
}
