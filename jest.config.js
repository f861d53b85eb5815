/** Jest in four projects: plain Node, a simulated DOM for the pane, what is built, and a real Chromium for end-to-end. */
"use strict";

const { availableParallelism } = require("node:os");

/** swc strips the types only; `tsc` checks them. `.ts` and `.tsx` differ so that `<T>(x: T) => x` parses in `.ts`. */
const swc = (parser) => [
  "@swc/jest",
  { jsc: { parser, target: "es2022", transform: { react: { runtime: "automatic" } } } },
];

const transform = {
  "\\.ts$": swc({ syntax: "typescript" }),
  "\\.tsx$": swc({ syntax: "typescript", tsx: true }),
  "\\.js$": swc({ syntax: "ecmascript" }),
};

/** Packages with nothing but ES modules, which Jest on Node 20 cannot require as they are. */
const esmOnly = ["strip-bom", "uuid"];

const moduleNameMapper = {
  // numfmt 4.0.1 tells `require` of a file that it does not ship.
  "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
  // D3's packages name their ES modules alone, which Jest cannot require; the other form stands beside.
  "^(d3-[a-z-]+|internmap)$": "<rootDir>/node_modules/$1/dist/$1.js",
};

const shared = {
  moduleNameMapper,
  rootDir: __dirname,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${esmOnly.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/build/"],
};

/** Tests of what `npm run build` makes; the quick tier does without. */
const ofTheBuild = [
  "<rootDir>/test/cli/samkoll.test.ts",
  "<rootDir>/test/tooling/bill-of-materials.test.ts",
  "<rootDir>/test/tooling/bundle.test.ts",
  "<rootDir>/test/tooling/released.test.ts",
];

/** @type {import("jest").Config} */
module.exports = {
  // The pane's parts load when they are opened: slow where much else runs on the machine.
  testTimeout: 30_000,
  // Jest would leave one of two cores idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: "<rootDir>/test/tooling/browser-first.cjs",
  reporters: ["default", "<rootDir>/test/tooling/results-reporter.cjs"],
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", ...ofTheBuild],
    },
    {
      ...shared,
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
    },
    {
      ...shared,
      displayName: "built",
      testEnvironment: "node",
      testMatch: ofTheBuild,
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts"],
    },
  ],
};
