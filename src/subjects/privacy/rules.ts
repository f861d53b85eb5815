/** OUT-201 to 205: nobody can be pointed out in a workbook of outcomes. A finding never repeats what it found. */
import { columnName } from "../../workbook/address";
import type { OutsidePlace } from "../../workbook/snapshot";
import { unreadTalk } from "../../workbook/unread-talk";
import type { PersonMark, PersonMarkKind } from "../../reading/persons/person-mark";
import type { Severity } from "../../checking/finding";
import { asKey, asNumber, asText } from "../../checking/message-value";
import type { Reported, Rule } from "../../checking/rule";
import { restVariant, groupFindings } from "../../checking/grouped-findings";
import { privacyMends } from "./mends";
import type { PrivacyModel } from "./model";
import { gravest, isPerson, type PrivateMark, type PrivatePlace, type Whose } from "./private-place";
import { privatePlaces } from "./private-places";

interface PrivacyRule {
  readonly id: string;
  readonly kinds: readonly PersonMarkKind[];
  readonly variants: readonly string[];
  /** Of a participant's in a cell. */
  readonly variantOf: (mark: PersonMark) => string;
}

const elsewhere = ["note", "outside", "outsideByHand", restVariant] as const;
const inACell = { variants: ["cell", "staff", "unclear", ...elsewhere], variantOf: () => "cell" } as const;

const identityNumbers: PrivacyRule = {
  id: "OUT-201",
  kinds: ["personnummer", "samordningsnummer", "reserveNumber"],
  variants: ["personnummer", "samordningsnummer", "reserveNumber", "mistyped", "pair", ...elsewhere],
  variantOf: ({ kind, sure }) => (sure ? kind : "mistyped"),
};

/** Where nobody could look: only beside participants is it worth a word. */
const unreadPlaces: Rule<PrivacyModel> = {
  id: "OUT-205",
  severity: "info",
  source: "dataProtection",
  mends: false,
  check: ({ snapshot, besideParticipants }) => {
    const notes = ["notes", "both"].includes(unreadTalk(snapshot) ?? "") ? ["app.outside.note"] : [];
    const unread = [...notes, ...(snapshot.outside?.unread ?? []).map(placeKey)];
    if (!besideParticipants || unread.length === 0) return [];
    const at = { sheet: snapshot.sheets[0]?.name ?? "", row: 0, column: 0 };
    return [{ at, values: { places: { kind: "keys", keys: unread } } }];
  },
};

export const privacyRules: readonly Rule<PrivacyModel>[] = [
  privacyRule(identityNumbers),
  privacyRule({ id: "OUT-202", kinds: ["phone"], ...inACell }),
  privacyRule({ id: "OUT-203", kinds: ["email"], ...inACell }),
  privacyRule({ id: "OUT-204", kinds: ["name"], ...inACell }),
  unreadPlaces,
];

function placeKey(place: OutsidePlace): string {
  return `app.outside.${place}`;
}

/** What is told together: of one column, or outside the cells of one kind and sheet, and equally grave. */
interface Group {
  readonly whose: Whose;
  readonly places: PrivatePlace[];
}

const severities: Readonly<Record<Whose, Severity>> = { participant: "error", unclear: "warning", staff: "info" };

function privacyRule(rule: PrivacyRule): Rule<PrivacyModel> {
  return {
    id: rule.id,
    severity: "error",
    source: "dataProtection",
    variants: rule.variants,
    mends: true,
    check: (model) => {
      const groups = new Map<string, Group>();
      for (const place of privatePlaces(model)) {
        const own = place.marks.filter((mark) => isOf(rule, mark));
        if (own.length === 0) continue;
        const whose = gravest(own.map((mark) => mark.whose));
        const where = place.on === "outside" ? place.outside.place : place.at.column;
        const key = `${whose} ${where} ${place.at.sheet}`;
        const group = groups.get(key);
        if (group) group.places.push(place);
        else groups.set(key, { whose, places: [place] });
      }
      return [...groups.values()].flatMap((group) => toldOf(group, rule, model));
    },
  };
}

function isOf({ kinds }: PrivacyRule, { kind }: PersonMark): boolean {
  return kinds.includes(kind);
}

/** Somebody must look at each: more than of other kinds are told one by one. */
const mostOneByOne = 50;

function toldOf({ whose, places }: Group, rule: PrivacyRule, model: PrivacyModel): readonly Reported[] {
  const { groupOf, ofGroup, isMended } = privacyMends(model);
  const severity = severities[whose];
  const [first] = places;
  if (first?.on === "outside") return outsideTold(places, whose, model);
  const told = groupFindings({
    items: places,
    most: mostOneByOne,
    at: ({ at }) => at,
    one: (place): Reported => {
      const mark = place.marks.find((one) => isOf(rule, one) && one.whose === whose);
      const mend = isMended(place) ? ofGroup(groupOf(place)) : [];
      return {
        at: place.at,
        variant: variantOf(place, mark, rule),
        ...missingNumber(place, mark, model),
        ...(mend.length > 0 && { mend }),
      };
    },
    mendRest: (rest) => {
      const groupsOf = (some: readonly PrivatePlace[]) => new Set(some.filter(isMended).map(groupOf));
      // Those who are told above are mended there: a cell is written by one mend alone.
      const above = groupsOf(places.slice(0, places.length - rest.length));
      return [...groupsOf(rest)].filter((group) => !above.has(group)).flatMap(ofGroup);
    },
    restValues: { column: asText(columnName(first?.at.column ?? 0)) },
  });
  return told.map((each) => ({ ...each, severity }));
}

function variantOf(place: PrivatePlace, mark: PrivateMark | undefined, rule: PrivacyRule): string {
  if (mark === undefined || place.on === "note") return "note";
  if (mark.whose !== "participant") return mark.whose;
  return place.on === "cell" && place.pair !== undefined ? "pair" : rule.variantOf(mark);
}

/** Says that nothing can stand in a person's place, and what would help. */
function missingNumber(
  place: PrivatePlace,
  mark: PrivateMark | undefined,
  model: PrivacyModel,
): Pick<Reported, "expected"> {
  const isMissing = mark?.whose === "participant" && isPerson(mark) && privacyMends(model).lacksNumber(place);
  if (!isMissing) return {};
  return { expected: asKey(model.register === null ? "privacy.noRegister" : "privacy.noNumber") };
}

/** One for all of a kind on a sheet: a list of a hundred names behind a table is one thing to do. */
function outsideTold(places: readonly PrivatePlace[], whose: Whose, model: PrivacyModel): readonly Reported[] {
  const { groupOf, ofGroup, isMended } = privacyMends(model);
  const mend = [...new Set(places.filter(isMended).map(groupOf))].flatMap(ofGroup);
  const [first] = places;
  if (first?.on !== "outside") return [];
  const byHand = places.some((place) => !place.writable);
  return [
    {
      at: first.at,
      severity: severities[whose],
      variant: byHand ? "outsideByHand" : "outside",
      values: { place: asKey(placeKey(first.outside.place)), count: asNumber(places.length) },
      ...missingNumber(
        first,
        first.marks.find((mark) => mark.whose === whose),
        model,
      ),
      ...(mend.length > 0 && { mend }),
    },
  ];
}
