/** The template file's JSON Schema, for editors that complete and check it: `assets/template.schema.json`. */
import * as z from "zod/mini";
import { templateSchema } from "./template-schema";

export function templateJsonSchema(): unknown {
  return z.toJSONSchema(templateSchema, { io: "input" });
}
