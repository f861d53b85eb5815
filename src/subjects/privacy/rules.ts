/** OUT-201 to 204: nobody can be pointed out in a workbook of outcomes. A finding never repeats what it found. */
import { columnName } from "../../workbook/address";
import type { PersonMark, PersonMarkKind } from "../../reading/persons/person-mark";
import { asText } from "../../checking/message-value";
import type { Reported, Rule } from "../../checking/rule";
import { restVariant, groupFindings } from "../../checking/grouped-findings";
import { privacyMends } from "./mends";
import type { PrivacyModel } from "./model";
import { type PrivatePlace, privatePlaces } from "./private-places";

interface PrivacyRule {
  readonly id: string;
  readonly kinds: readonly PersonMarkKind[];
  readonly variants: readonly string[];
  readonly variantOf: (mark: PersonMark) => string;
}

const inACell = { variants: ["cell", "note", restVariant], variantOf: () => "cell" } as const;

const identityNumbers: PrivacyRule = {
  id: "OUT-201",
  kinds: ["personnummer", "samordningsnummer", "reserveNumber"],
  variants: ["personnummer", "samordningsnummer", "reserveNumber", "mistyped", "note", restVariant],
  variantOf: ({ kind, sure }) => (sure ? kind : "mistyped"),
};

export const privacyRules: readonly Rule<PrivacyModel>[] = [
  privacyRule(identityNumbers),
  privacyRule({ id: "OUT-202", kinds: ["phone"], ...inACell }),
  privacyRule({ id: "OUT-203", kinds: ["email"], ...inACell }),
  privacyRule({ id: "OUT-204", kinds: ["name"], ...inACell }),
];

function privacyRule(rule: PrivacyRule): Rule<PrivacyModel> {
  return {
    id: rule.id,
    severity: "error",
    source: "dataProtection",
    variants: rule.variants,
    mends: true,
    check: (model) => {
      const columns = new Map<string, PrivatePlace[]>();
      for (const place of privatePlaces(model)) {
        if (!place.marks.some(({ kind }) => rule.kinds.includes(kind))) continue;
        const column = `${place.at.column} ${place.at.sheet}`;
        const others = columns.get(column);
        if (others) others.push(place);
        else columns.set(column, [place]);
      }
      return [...columns.values()].flatMap((places) => toldOf(places, rule, model));
    },
  };
}

function toldOf(places: readonly PrivatePlace[], rule: PrivacyRule, model: PrivacyModel): readonly Reported[] {
  const { groupOf, ofGroup } = privacyMends(model);
  const [first] = places;
  return groupFindings({
    items: places,
    at: ({ at }) => at,
    one: (place): Reported => {
      const mark = place.marks.find(({ kind }) => rule.kinds.includes(kind));
      const variant = place.on === "note" || mark === undefined ? "note" : rule.variantOf(mark);
      return { at: place.at, variant, ...(place.writable && { mend: ofGroup(groupOf(place)) }) };
    },
    mendRest: (rest) => {
      const groupsOf = (some: readonly PrivatePlace[]) => new Set(some.filter(({ writable }) => writable).map(groupOf));
      // Those who are told above are mended there: a cell is written by one mend alone.
      const above = groupsOf(places.slice(0, places.length - rest.length));
      return [...groupsOf(rest)].filter((group) => !above.has(group)).flatMap(ofGroup);
    },
    restValues: { column: asText(columnName(first?.at.column ?? 0)) },
  });
}
