/** The rooms of the house: which folder of src/ may import which. Drawn in docs/architecture.md. */
"use strict";

/** Where hosts, subjects and screens are joined; nobody else may know which host there is. */
const COMPOSITION_ROOTS = ["^src/page/", "^src/cli/", "^src/smoke/"];

/** Which rooms a room may import besides itself: always rooms further in, so that no arrow goes back. */
const rooms = {
  workbook: [],
  hosts: ["workbook"],
  reading: ["workbook"],
  checking: ["reading", "workbook"],
  making: ["checking", "reading", "workbook"],
  pane: ["checking", "making", "reading", "workbook"],
  subjects: ["pane", "checking", "making", "reading", "workbook"],
  functions: ["subjects", "checking", "making", "reading", "workbook"],
};

const roomRules = Object.entries(rooms).map(([room, mayImport]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import ${mayImport.join(", ") || "nothing of ours"}.`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^(src|test)/", pathNot: `^src/(${[room, ...mayImport].join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "composition-root",
      comment: "A composition root joins the rooms, but never tests and never another way in.",
      severity: "error",
      from: { path: COMPOSITION_ROOTS },
      to: { path: "^(test/|src/functions/)" },
    },
    {
      name: "the-page-and-the-command-line-apart",
      severity: "error",
      from: { path: "^src/page/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "the-smoke-test-beside-the-house",
      comment: "It joins the page's hosts with steps of its own, and nothing that is released may hold any of it.",
      severity: "error",
      from: { pathNot: "^(src/smoke|test)/" },
      to: { path: "^src/smoke/" },
    },
    {
      name: "the-smoke-test-in-excel",
      severity: "error",
      from: { path: "^src/smoke/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "the-command-line-has-no-pane",
      severity: "error",
      from: { path: "^src/cli/" },
      to: { path: "^src/(page|pane|subjects/[^/]+/pane)/" },
    },
    {
      name: "functions-have-no-pane",
      comment: "What a cell is answered with is the same without a screen, and loads without one.",
      severity: "error",
      from: { path: "^src/functions/" },
      to: { path: "^src/(page|pane|subjects/[^/]+/pane)/" },
    },
    {
      name: "a-host-apart",
      comment: "The two hosts know nothing of each other.",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/hosts/", pathNot: "^src/hosts/$1/" },
    },
    {
      name: "a-subject-apart",
      comment: "One subject knows another only through what the contract lets it tell (subjects/subject.ts).",
      severity: "error",
      from: { path: "^src/subjects/([^/]+)/" },
      to: { path: "^src/subjects/[^/]+/", pathNot: "^src/subjects/$1/" },
    },
    {
      name: "a-subject-under-its-catalogue",
      severity: "error",
      from: { path: "^src/subjects/[^/]+/" },
      to: { path: "^src/subjects/catalogue[^/]*\\.ts$" },
    },
    {
      name: "a-subject-without-its-pane",
      comment: "What a subject reads, judges and makes is the same without a screen.",
      severity: "error",
      from: { path: "^src/subjects/", pathNot: "^src/subjects/([^/]+/pane/|catalogue-pane\\.ts$)" },
      to: { path: "^src/(pane|subjects/[^/]+/pane)/" },
    },
    {
      name: "no-unknown-room",
      comment: "Code in src/ stands in one of the rooms.",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: `^src/(${[...Object.keys(rooms), "page", "cli", "smoke"].join("|")})/` },
    },
    {
      name: "react-in-the-pane-only",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: "^src/(page|pane|smoke|subjects/[^/]+/pane)/|^src/subjects/catalogue-pane\\.ts$",
      },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "node-in-the-command-line-only",
      comment: "All else runs in a browser too.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-development-dependency",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolvable",
      comment: "numfmt 4.0.1 names files that it does not ship; webpack.config.js and jest.config.js say where it is.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^numfmt$" },
    },
    {
      name: "no-orphans",
      comment:
        "A file that nothing imports and that imports nothing is dead; a service worker is a program of its own.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          "^test/.*\\.(test|e2e)\\.tsx?$",
          "^test/.*\\.cjs$",
          "\\.json$",
          "/service-worker\\.ts$",
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".cjs", ".mjs", ".json"],
    },
    skipAnalysisNotInRules: true,
  },
};
