/**
 * `npm test`: builds and tests, with types, lint and formatting looked at meanwhile. `--quick` leaves out what needs a
 * screen: the pane's tests, the build and the browser. Further arguments are Jest's. Fails when any part does, and then says which.
 */
"use strict";

const { spawn } = require("node:child_process");
const path = require("node:path");
const { performance } = require("node:perf_hooks");

const root = path.resolve(__dirname, "../..");

const script = (name) => ({ name, command: `npm run --silent ${name}` });

/** Its own words go straight to the screen: it says what it has come to, and is the longest by far. */
const jest = (args) => ({
  name: "jest",
  command: process.execPath,
  args: [path.join(root, "node_modules/jest/bin/jest.js"), ...args],
  live: true,
});

/** The lanes run beside each other, each part of a lane after the one before it. */
function lanesOf(quick, args) {
  const read = [script("typecheck"), script("lint")];
  // The default reporter alone: what .ci/run counts is the whole.
  if (quick) return [[jest(["--selectProjects", "unit", "--reporters", "default", ...args])], read];
  return [
    [script("build"), jest(args)],
    [...read, script("format:check")],
  ];
}

async function runLane([part, ...rest]) {
  if (part === undefined) return [];
  const result = await run(part);
  tell(result);
  // Without a build there is nothing to test; types, lint and formatting know nothing of each other.
  if (part.name === "build" && result.code !== 0) return [result, ...rest.map(notRun)];
  return [result, ...(await runLane(rest))];
}

const notRun = ({ name }) => ({ name: `${name} (not run)`, code: 1, output: "", seconds: 0 });

function run({ name, command, args, live = false }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args ?? [], {
      cwd: root,
      // A script of npm's is a command file on Windows.
      shell: args === undefined,
      stdio: live ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk) => (output += chunk);
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    const end = (code) => resolve({ name, code: code ?? 1, output, seconds: (performance.now() - began) / 1000 });
    child.on("error", (error) => {
      keep(error.message);
      end(1);
    });
    child.on("close", end);
  });
}

function tell({ name, code, output, seconds }) {
  const said = output.trim();
  if (code !== 0 && said !== "") console.log(`\n${said}\n`);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`);
}

async function main([first, ...others]) {
  const quick = first === "--quick";
  const args = quick || first === undefined ? others : [first, ...others];
  const results = (await Promise.all(lanesOf(quick, args).map(runLane))).flat();
  const failed = results.filter(({ code }) => code !== 0).map(({ name }) => name);
  console.log(failed.length === 0 ? "\nAll of it is right." : `\nFailed: ${failed.join(", ")}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
