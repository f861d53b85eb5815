/** The rooms of the house: which folder of src/ may import which. A room that is not named here may import nothing. */
"use strict";

/** Where hosts and screens are joined; nobody else may know which host there is. */
const COMPOSITION_ROOTS = ["^src/taskpane/(index\\.tsx|hosts\\.ts|use-cases\\.ts)$", "^src/cli/"];

const rooms = {
  workbook: [],
  domain: ["workbook"],
  hosts: ["workbook"],
  app: ["domain", "workbook"],
  // "locales" holds words only; whoever shows words to a person reads them.
  taskpane: ["app", "domain", "workbook", "locales"],
  commands: ["app", "domain", "workbook", "locales"],
  functions: ["app", "domain", "workbook", "locales"],
  cli: ["app", "domain", "workbook", "locales"],
  locales: [],
};

const roomRules = Object.entries(rooms).map(([room, mayImport]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import ${mayImport.join(", ") || "nothing of ours"}.`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: COMPOSITION_ROOTS },
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
      to: { path: "^(test/|src/(commands|functions)/)" },
    },
    {
      name: "no-unknown-room",
      comment: "Code in src/ stands in one of the rooms.",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: `^src/(${Object.keys(rooms).join("|")})/` },
    },
    {
      name: "screens-know-domain-types-only",
      comment: "The pane shows; arithmetic is done in app/ and domain/.",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: COMPOSITION_ROOTS },
      to: { path: "^src/domain/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "react-in-the-pane-only",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
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
