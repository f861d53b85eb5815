/** Writes jest's own figures to build/test-results.json for .ci/run, and says in one line why tests were skipped. */
"use strict";

const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/**
 * @param {import("@jest/test-result").AggregatedResult} results
 * A suite that cannot even start holds no failed test; it counts as one, or a broken import would look like success.
 */
function figures(results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

class ResultsReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_contexts, results) {
    const file = path.join(this.rootDir, "build", "test-results.json");
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(figures(results))}\n`);

    // Where some ran, the others were left out by a filter of jest's, and there is a Chromium.
    const skipped = results.testResults
      .filter(({ testFilePath }) => testFilePath.endsWith(".e2e.ts"))
      .filter(({ numPassingTests, numFailingTests }) => numPassingTests + numFailingTests === 0)
      .reduce((sum, { numPendingTests }) => sum + numPendingTests, 0);
    if (skipped > 0) {
      console.log(`${skipped} end-to-end tests skipped: no Chromium found (install chromium or set CHROME_PATH).`);
    }
  }
}

module.exports = ResultsReporter;
module.exports.figures = figures;
