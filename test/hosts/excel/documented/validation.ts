/** The lengths of what data validation says and lists. */
import { z } from "zod";
import { Refusal } from "../fake-workbook";
import { apiOf, type Guard } from "./call";

// MS-OI29500, 2.1.613 (dataValidation), and MS-XLSB, 2.5.37 (DValStrings): titles of 32 characters, a prompt of 255, an
// error of 225 (the former says 224).
const longestTitle = 32;
const longestPrompt = 255;
const longestError = 225;
/** #1016 of ClosedXML and many others: typed choices, with what stands between them. */
const longestSource = 255;

const textSchema = z.object({ title: z.string(), message: z.string() });
const listSchema = z.object({ list: z.object({ source: z.string() }) });

export const refuseValidation: Guard = (call) => {
  if (call.object.type !== "DataValidation" || call.kind !== "set") return;
  if (!fits(apiOf(call), call.given[0])) throw new Refusal("InvalidArgument");
};

function fits(api: string, given: unknown): boolean {
  if (api === "DataValidation.rule") {
    const { data } = listSchema.safeParse(given);
    return data === undefined || data.list.source.length <= longestSource;
  }
  const { title, message } = textSchema.parse(given);
  return title.length <= longestTitle && message.length <= (api.endsWith(".prompt") ? longestPrompt : longestError);
}
