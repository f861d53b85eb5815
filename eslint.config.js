/** The style of the house, as far as a machine can see it. Which folder may import which: .dependency-cruiser.cjs. */
"use strict";

const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const tseslint = require("typescript-eslint");

const syntaxOfTheHouse = [
  { selector: "ExportDefaultDeclaration", message: "Export by name." },
  { selector: "ExportAllDeclaration", message: "Import from the file itself; no barrels." },
  { selector: "ClassDeclaration[superClass=null]", message: "A function will do." },
];

/** Rules of typescript-eslint's strict type-checked set that find faults, without those that only argue about form. */
const typed = {
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/ban-ts-comment": "error",
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
  "@typescript-eslint/no-array-delete": "error",
  "@typescript-eslint/no-base-to-string": "error",
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-for-in-array": "error",
  "@typescript-eslint/no-implied-eval": "error",
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  "@typescript-eslint/no-non-null-assertion": "error",
  "@typescript-eslint/no-unnecessary-type-assertion": "error",
  "@typescript-eslint/no-unsafe-argument": "error",
  "@typescript-eslint/no-unsafe-assignment": "error",
  "@typescript-eslint/no-unsafe-call": "error",
  "@typescript-eslint/no-unsafe-member-access": "error",
  "@typescript-eslint/no-unsafe-return": "error",
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
  "@typescript-eslint/only-throw-error": "error",
  "@typescript-eslint/prefer-promise-reject-errors": "error",
  "@typescript-eslint/prefer-readonly": "error",
  "@typescript-eslint/require-array-sort-compare": "error",
  "@typescript-eslint/restrict-plus-operands": "error",
  "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
  "@typescript-eslint/return-await": "error",
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  "@typescript-eslint/use-unknown-in-catch-callback-variable": "error",
};

const core = {
  curly: ["error", "multi-line"],
  eqeqeq: "error",
  "no-console": "error",
  "no-constant-condition": "error",
  "no-control-regex": "error",
  "no-debugger": "error",
  "no-dupe-else-if": "error",
  "no-else-return": "error",
  "no-empty": "error",
  "no-fallthrough": "error",
  "no-self-compare": "error",
  "no-unreachable": "error",
  "no-useless-escape": "error",
  "no-var": "error",
  "prefer-const": "error",
};

module.exports = tseslint.config(
  { ignores: ["node_modules/", "dist/", "build/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { files: ["**/*.{js,cjs}"], languageOptions: { sourceType: "commonjs" }, rules: { ...core, "no-console": "off" } },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: { ...core, ...typed, "no-restricted-syntax": ["error", ...syntaxOfTheHouse] },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension"],
    },
  },
  // Where the page meets Excel.
  { files: ["src/page/office/**/*.ts"], rules: { "no-restricted-globals": "off" } },
  {
    // The edges, where what Excel or a file says becomes our own types.
    files: ["src/hosts/**/*.ts"],
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },
  {
    files: ["src/hosts/excel/**/*.ts", "src/page/hosts.ts", "src/functions/in-excel.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/smoke/office.ts"], rules: { "no-restricted-globals": "off" } },
  {
    // The two rules of hooks; the plugin's others serve React's compiler, which is not used.
    files: ["src/{page,pane,smoke}/**/*.{ts,tsx}", "src/subjects/*/pane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  { files: ["src/cli/**/*.ts", "test/bench/**/*.ts", "test/tooling/**/*.ts"], rules: { "no-console": "off" } },
  {
    // A test that is skipped or alone says nothing of the rest; the end-to-end helper skips for all at once.
    files: ["test/**/*.{ts,tsx}"],
    ignores: ["test/tooling/chromium.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...["describe", "it", "test"].flatMap((object) => [
          { object, property: "only" },
          { object, property: "skip" },
        ]),
      ],
    },
  },
);
