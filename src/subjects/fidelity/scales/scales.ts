/** The scales that Samkoll knows. A further one is a file beside these, or stands in a förbund's policy. */
import { memoizePerObject } from "../../../workbook/memoize";
import { type Scale, scalesFrom } from "./scale";
import ips25 from "./ips-25.json";
import ips25Services from "./ips-25-services.json";

/** The first is the one that is used where nothing else is said. */
const knownScaleFiles: readonly unknown[] = [ips25, ips25Services];

/** Read once for each policy, whatever the number of workbooks. Samkoll's own and a förbund's; one of the förbund's with the same id goes before Samkoll's. */
export const scalesWith = memoizePerObject((own: readonly unknown[]): readonly Scale[] => {
  if (own.length === 0) return knownScales;
  const all = scalesFrom([...own, ...knownScaleFiles]);
  return all.filter(({ id }, index) => all.findIndex((scale) => scale.id === id) === index);
});

export const knownScales: readonly Scale[] = scalesFrom(knownScaleFiles);
