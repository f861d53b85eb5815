/** The manifest of the smoke test, out of the one that is released: they can be installed beside each other. */
"use strict";

/** Another add-in to Excel. */
const SMOKE_ID = "b1c7f2d4-7c55-4d0e-9a52-3e1f0d6c8a47";

/** Every piece of the manifest that must be another's, or must be told from the released one by a person. */
const CHANGES = [
  [/<Id>[^<]*<\/Id>/, `<Id>${SMOKE_ID}</Id>`],
  // Names alone: the tips and descriptions speak of Samkoll as it is.
  [/(<(?:DisplayName|bt:String id="Group\.Label")[^>]*?DefaultValue=")Samkoll"/g, '$1Samkoll prov"'],
  [/(<(?:bt:)?Override Locale="en-US" Value=")Samkoll"/g, '$1Samkoll smoke test"'],
  [/<TaskpaneId>Samkoll<\/TaskpaneId>/g, "<TaskpaneId>SamkollProv</TaskpaneId>"],
  [/\/(?:taskpane|index)\.html[^"]*/g, "/smoke.html"],
  // Two add-ins with functions of one name: Excel would answer #REF!.
  [/"SAMKOLL"/g, '"SAMKOLLPROV"'],
];

function smokeManifest(manifest) {
  return CHANGES.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    if (changed === text) {
      throw new Error(`manifest.xml holds nothing like ${from}: smoke-manifest.cjs must follow it.`);
    }
    return changed;
  }, manifest);
}

module.exports = { smokeManifest };
