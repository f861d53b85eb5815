/** Has Jest begin with the browser's tests, the longest first: else a worker is left alone with one of them at the end. */
"use strict";

const { default: Sequencer } = require("@jest/test-sequencer");

class BrowserFirst extends Sequencer {
  sort(tests) {
    // By what each took the last time, or where nobody knows by its size.
    const longestFirst = super.sort(tests);
    const inBrowser = ({ path }) => path.endsWith(".e2e.ts");
    return [...longestFirst.filter(inBrowser), ...longestFirst.filter((test) => !inBrowser(test))];
  }
}

module.exports = BrowserFirst;
