/** `npm run docs`: writes the pages of docs/ that are made from the code. */
import { writeFileSync } from "node:fs";
import { english, swedish } from "../cases/words";
import { rulesPage } from "./rules-page";

writeFileSync("docs/rules.md", rulesPage(swedish, english));
