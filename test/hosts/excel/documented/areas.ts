/** The addresses of many areas that `getRanges` takes. */
import { Refusal } from "../fake-workbook";
import { apiOf, type Guard } from "./call";

/** #5198: an address of 8,207 characters was refused, on Windows and on the web. */
const longestAddress = 8_192;

/**
 * Older Excels want the list separator of the system: ";" with Swedish settings (#1167; #1985, where Excel's own
 * addresses with commas were refused).
 */
export const refuseAreas: Guard = (call, { profile }) => {
  if (apiOf(call) !== "Worksheet.getRanges") return;
  const address = String(call.given[0]);
  const isStrange = ([",", ";"] as const).some(
    (separator) => address.includes(separator) && !profile.areaSeparators.includes(separator),
  );
  if (isStrange || address.length > longestAddress) throw new Refusal("InvalidArgument");
};
