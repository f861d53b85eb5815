/** What goes along to a user: each library told with its licence, for people and for programs. Needs `npm run build`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import * as z from "zod/mini";

const root = path.resolve(__dirname, "../..");
const dist = (...names: string[]): string => path.join(root, "dist", ...names);

const permissive = ["MIT", "Apache-2.0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "Unlicense"];

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.optional(z.string()), dev: z.optional(z.boolean()), devOptional: z.optional(z.boolean()) }),
  ),
});
const sbomSchema = z.object({
  bomFormat: z.literal("CycloneDX"),
  metadata: z.object({ component: z.object({ name: z.string(), version: z.string() }) }),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      licenses: z.array(z.object({ license: z.object({ id: z.string() }) })),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

function built(name: string): string {
  if (!existsSync(dist(name))) throw new Error(`dist/${name} is missing: run "npm run build" first.`);
  return readFileSync(dist(name), "utf8");
}

const lock = lockSchema.parse(JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")));
const shipped = Object.entries(lock.packages)
  .filter(([place, { dev, devOptional }]) => place !== "" && dev !== true && devOptional !== true)
  .map(([place, { version }]) => ({ name: place.replace(/^.*node_modules\//, ""), version: version ?? "" }));
const sbom = () => sbomSchema.parse(JSON.parse(built("sbom.json")));

it("every library that goes along is told with a licence that lets it, in the list and in the SBOM", () => {
  const list = built("licences.txt");
  const told = new Map(sbom().components.map(({ name, version, licenses }) => [`${name}@${version}`, licenses]));
  expect(shipped.length).toBeGreaterThan(50);
  for (const { name, version } of shipped) {
    const licences = told.get(`${name}@${version}`)?.map(({ license }) => license.id) ?? [];
    expect([name, licences.length > 0, licences.filter((each) => !permissive.includes(each))]).toEqual([
      name,
      true,
      [],
    ]);
    // Once in the list, and once above its terms.
    expect(list.split(`${name} ${version} (${licences[0] ?? ""})\n`)).toHaveLength(3);
  }
  expect(told.size).toBe(shipped.length);
});

it("whatever the bundles are made of stands in the list", () => {
  const names = new Set(shipped.map(({ name }) => name));
  const maps = ["web", "cli"].flatMap((part) =>
    readdirSync(dist(part))
      .filter((file) => file.endsWith(".js.map") || file.endsWith(".cjs.map"))
      .map((file) => readFileSync(dist(part, file), "utf8")),
  );
  const bundled = new Set(
    maps.flatMap((map) => [...map.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"@]+)\//g)].map(([, name = ""]) => name)),
  );
  expect(bundled.size).toBeGreaterThan(20);
  expect([...bundled].filter((name) => !names.has(name))).toEqual([]);
});

it("the page carries the list beside its bundles", () => {
  expect(built("web/licences.txt")).toBe(built("licences.txt"));
});

it("the SBOM is Samkoll's, with what each library hangs on among its own", () => {
  const { metadata, components, dependencies } = sbom();
  expect(metadata.component.name).toBe("samkoll");
  const known = new Set([
    ...components.map(({ name, version }) => `${name}@${version}`),
    `samkoll@${metadata.component.version}`,
  ]);
  expect(dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref))).toEqual(
    [],
  );
  expect(dependencies.find(({ ref }) => ref.startsWith("react-dom@"))?.dependsOn).toHaveLength(2);
});

it("neither tells where it was built, nor from which server the libraries came", () => {
  for (const text of [built("sbom.json"), built("licences.txt")]) {
    for (const place of [root, `${homedir()}/`, "file:", "registry"]) expect(text).not.toContain(place);
  }
});
