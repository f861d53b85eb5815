/** The address in manifest.xml, and a word to whoever builds for others and has left it standing. */
"use strict";

const { WebpackError } = require("webpack");

/** Replaced by `--env origin=https://example.se/samkoll` for an administrator's server. */
const LOCAL_ORIGIN = "https://localhost:3000";

/** A manifest that points to localhost is handed out in good faith, and opens nothing on anyone else's computer. */
function localOriginWarning() {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("local-origin", ({ warnings }) => {
        warnings.push(
          new WebpackError(
            `manifest.xml points to ${LOCAL_ORIGIN}. To hand it out: --env origin=https://example.se/samkoll`,
          ),
        );
      });
    },
  };
}

module.exports = { LOCAL_ORIGIN, localOriginWarning };
