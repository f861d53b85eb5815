/** The keys of all texts, as types: a key that no room has words for is a fault of the build, not of a user's screen. */

/** A property a room or subject, which adds its own tree of words: `declare module` in its `texts/sv.ts`. */
export interface Texts {}

/** `pane.open` of `{ pane: { open: "Öppna" } }`; `count` of `{ count_one: …, count_other: … }`. */
type KeysOf<Tree, Before extends string = ""> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? `${Before}${WithoutPlural<Name>}`
    : KeysOf<Tree[Name], `${Before}${Name}.`>;
}[keyof Tree & string];

/** i18next picks one of these by a count. */
type WithoutPlural<Name extends string> = Name extends `${infer Stem}_${"zero" | "one" | "other"}` ? Stem : Name;

export type TextKey = { [Room in keyof Texts]: KeysOf<Texts[Room]> }[keyof Texts];

/** What may follow a stem: `"name" | "notFound"` under `"budget"`, where those are texts. */
export type TextUnder<Stem extends string> = TextKey extends infer Key
  ? Key extends `${Stem}.${infer Rest}`
    ? Rest
    : never
  : never;
