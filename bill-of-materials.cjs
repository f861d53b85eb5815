/**
 * What the build is made of: `dist/sbom.json` for programs, `dist/licences.txt` for people, the latter beside the page too.
 * The lock file says which packages go along to a user; npm's own `sbom` describes them without a network.
 */
"use strict";

const { spawn } = require("node:child_process");
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const root = __dirname;

/** A plugin for the page's build: asks npm while webpack bundles, so that it takes no time of its own. */
function billOfMaterials() {
  return {
    apply(compiler) {
      const { Compilation, sources } = compiler.webpack;
      const packages = shippedPackages();
      const licences = licenceTexts(packages);
      let sbom;
      compiler.hooks.beforeRun.tap("bill-of-materials", () => {
        sbom = npmSbom();
        // Awaited once all is bundled; until then a failure is nobody's.
        sbom.catch(() => undefined);
      });
      compiler.hooks.thisCompilation.tap("bill-of-materials", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tap({ name: "bill-of-materials", stage }, () => {
          compilation.emitAsset("licences.txt", new sources.RawSource(licences));
        });
      });
      compiler.hooks.afterEmit.tapPromise("bill-of-materials", async () => {
        const dist = path.join(root, "dist");
        mkdirSync(dist, { recursive: true });
        writeFileSync(path.join(dist, "licences.txt"), licences);
        const shipped = shippedOf(JSON.parse(await sbom), packages);
        writeFileSync(path.join(dist, "sbom.json"), `${JSON.stringify(shipped, null, 2)}\n`);
      });
    },
  };
}

/** Those of the lock file that are neither for development nor a peer that only it asks for. */
function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place !== "" && !dev && !devOptional)
    .map(([place, { version, license }]) => ({
      name: place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license ?? "UNKNOWN",
      folder: path.join(root, place),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Rejects where npm cannot tell. From the lock file alone: what is installed here, and from where, is nobody's business. */
function npmSbom() {
  const args = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx", "--sbom-type", "application"];
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && /\.c?js$/.test(npm);
  const child = isScript
    ? spawn(process.execPath, [npm.replace(/npx-cli(?=\.c?js$)/, "npm-cli"), ...args], { cwd: root })
    : spawn(["npm", ...args].join(" "), { cwd: root, shell: true });
  return new Promise((resolve, reject) => {
    let [output, complaint] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk) => (output += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk) => (complaint += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`npm sbom ended with ${code}: ${complaint.slice(0, 2000)}`));
    });
  });
}

/** `npm sbom --omit dev` leaves out whatever development uses too, React among it: the lock file decides instead. */
function shippedOf({ components, dependencies, metadata, ...rest }, packages) {
  const own = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const shipped = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const isShipped = (ref) => shipped.has(ref) || ref === metadata.component["bom-ref"];
  return {
    ...rest,
    // npm names it by the folder that it lies in.
    metadata: { ...metadata, component: { ...metadata.component, name: own.name } },
    components: components.filter((component) => isShipped(component["bom-ref"])),
    dependencies: dependencies
      .filter(({ ref }) => isShipped(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isShipped) })),
  };
}

/** First which, then their terms; those with the very same terms share them. */
function licenceTexts(packages) {
  const line = ({ name, version, licence }) => `${name} ${version} (${licence})`;
  const groups = new Map();
  for (const each of packages) {
    const text = termsOf(each);
    groups.set(text, [...(groups.get(text) ?? []), each]);
  }
  const terms = [...groups].map(([text, those]) => `${those.map(line).join("\n")}\n\n${text}`);
  return (
    [
      "Libraries that go along with Samkoll, and their licences. Samkoll itself: MIT, see LICENSE.",
      packages.map(line).join("\n"),
      ...terms,
    ].join(`\n\n${"-".repeat(78)}\n\n`) + "\n"
  );
}

function termsOf({ name, licence, folder }) {
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(path.join(folder, file), "utf8").replace(/\r\n/g, "\n").trim());
  if (texts.length > 0) return texts.join("\n\n");
  const { author, contributors = [] } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const [holder = `the authors of ${name}`] = [author, ...contributors].flatMap((one) => one?.name ?? one ?? []);
  const usual = usualTerms[licence];
  if (usual === undefined) throw new Error(`${name} comes without the text of its licence (${licence}).`);
  return `Copyright (c) ${String(holder).replace(/\s*[<(].*$/, "")}\n\n${usual}`;
}

/** As the Open Source Initiative prints them, for packages that name their licence and carry no text of it. */
const usualTerms = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`,
};

module.exports = { billOfMaterials };
