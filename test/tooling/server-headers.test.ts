/** The ready configurations in docs/server give the headers that README and docs/server.md ask for, to every kind of file. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { child, descendants, type Element, parseXml } from "../manifest/xml";
import { cacheControlOf, commonHeaders } from "./server-headers";

const read = (file: string): string => readFileSync(path.resolve(__dirname, "../../docs", file), "utf8");

const files = [
  ...["taskpane.html", "index.html", "support.html", "privacy.html", "functions.js", "functions.json"],
  ...["functions-en.json", "manifest.xml", "sw.js", "assets/icon-16.png", "assets/policy.json", "licences.txt"],
  ...["pane.0123456789.js", "use-cases.abcdef0123.js", "pane.0123456789.js.map", "assets/book.0123456789.xlsx"],
];

type Configuration = {
  /** With every file. */
  readonly common: Readonly<Record<string, string>>;
  readonly cacheControl: (file: string) => string;
  /** Who may read it from another address; empty for nobody. */
  readonly allowOrigin: (file: string) => string;
};

/** What a list of IIS adds. */
const headersOf = (list: Element | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (list?.children ?? [])
      .filter(({ name }) => name === "add")
      .map(({ attributes }) => [attributes["name"] ?? "", attributes["value"] ?? ""]),
  );

/** What a `map` of nginx gives for a file. */
function mapped(text: string, variable: string, file: string): string {
  const [, rows = ""] = new RegExp(String.raw`map \$uri \$${variable} \{([\s\S]*?)\n\}`).exec(text) ?? [];
  const [, otherwise = ""] = /default\s+"([^"]*)";/.exec(rows) ?? [];
  const [, pattern = "", value = ""] = /"~([^"]+)"\s+"([^"]+)";/.exec(rows) ?? [];
  return new RegExp(pattern).test(`/samkoll/${file}`) ? value : otherwise;
}

const configurations: Readonly<Record<string, () => Configuration>> = {
  "nginx.conf": () => {
    const text = read("server/nginx.conf");
    const added = [...text.matchAll(/add_header ([\w-]+) "([^"]+)";/g)];
    expect(text).toContain("add_header Cache-Control $samkoll_cache;");
    expect(text).toContain("add_header Access-Control-Allow-Origin $samkoll_cors;");
    return {
      common: Object.fromEntries(added.map(([, name = "", value = ""]) => [name, value])),
      cacheControl: (file) => mapped(text, "samkoll_cache", file),
      allowOrigin: (file) => mapped(text, "samkoll_cors", file),
    };
  },
  htaccess: () => {
    const [everywhere = "", ...matching] = read("server/htaccess").split(/(?=<FilesMatch)/);
    const setIn = (text: string) =>
      Object.fromEntries(
        [...text.matchAll(/Header set ([\w-]+) "([^"]+)"/g)].map(([, name = "", value = ""]) => [name, value]),
      );
    const { "Cache-Control": otherwise = "", ...common } = setIn(everywhere);
    // Apache matches the file's own name, without its folder; what comes last wins.
    const forFile = (file: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        matching.flatMap((text) => {
          const [, pattern = ""] = /<FilesMatch "([^"]+)">/.exec(text) ?? [];
          return new RegExp(pattern).test(path.posix.basename(file)) ? Object.entries(setIn(text)) : [];
        }),
      );
    return {
      common,
      cacheControl: (file) => forFile(file)["Cache-Control"] ?? otherwise,
      allowOrigin: (file) => forFile(file)["Access-Control-Allow-Origin"] ?? "",
    };
  },
  "web.config": () => {
    const configuration = parseXml(read("server/web.config"));
    const server = child(configuration, "system.webServer");
    const locations = configuration.children.filter(({ name }) => name === "location");
    const mode = child(server, "staticContent", "clientCache")?.attributes["cacheControlMode"];
    return {
      common: headersOf(child(server, "httpProtocol", "customHeaders")),
      // What IIS sends where caching is turned off.
      cacheControl: () => (mode === "DisableCache" ? "no-cache" : ""),
      allowOrigin: (file) => {
        const own = locations.find(({ attributes }) => attributes["path"] === file);
        const headers = child(own, "system.webServer", "httpProtocol", "customHeaders");
        return headersOf(headers)["Access-Control-Allow-Origin"] ?? "";
      },
    };
  },
  "staticwebapp.config.json": () => {
    const headers = z.record(z.string(), z.string());
    const schema = z.object({
      globalHeaders: headers,
      routes: z.array(z.object({ route: z.string(), headers })),
    });
    const { globalHeaders, routes } = schema.parse(JSON.parse(read("server/staticwebapp.config.json")));
    const { "Cache-Control": cacheControl = "", ...common } = globalHeaders;
    return {
      common,
      cacheControl: () => cacheControl,
      allowOrigin: (file) =>
        routes.find(({ route }) => route === `/${file}`)?.headers["Access-Control-Allow-Origin"] ?? "",
    };
  },
};

describe.each(Object.keys(configurations))("docs/server/%s", (name) => {
  const configuration = () => configurations[name]?.() ?? { common: {}, cacheControl: () => "", allowOrigin: () => "" };

  it("sends the three headers of README, word for word", () => {
    expect(Object.keys(commonHeaders)).toHaveLength(3);
    expect(configuration().common).toEqual(commonHeaders);
  });

  it.each(files)("never lets %s be older than the rest, and keeps long only what never changes", (file) => {
    const told = configuration().cacheControl(file);
    // IIS and Azure know no patterns of names: to ask each time is never wrong.
    const mayAsk = ["web.config", "staticwebapp.config.json"].includes(name);
    expect([cacheControlOf(file), ...(mayAsk ? ["no-cache"] : [])]).toContain(told);
  });

  it.each(files)("lets another address read %s where it is what Excel on the web reads from its own", (file) => {
    expect(configuration().allowOrigin(file)).toBe(/^functions(-en)?\.json$/.test(file) ? "*" : "");
  });

  it("is pointed to by docs/server.md", () => {
    expect(read("server.md")).toContain(`(server/${name})`);
  });
});

it("tells IIS to take away each header before it adds it: it answers 500.19 where the site sends one already", () => {
  const lists = descendants(parseXml(read("server/web.config"))).filter(({ name }) => name === "customHeaders");
  expect(lists).toHaveLength(3);
  for (const { children } of lists) {
    const told = children.map(({ name, attributes }) => `${name} ${attributes["name"]}`);
    const names = children.filter(({ name }) => name === "add").map(({ attributes }) => attributes["name"]);
    expect(told).toEqual(names.flatMap((name) => [`remove ${name}`, `add ${name}`]));
  }
});

it("says in docs/server.md which files another address may read, and that they tell nothing", () => {
  expect(read("server.md")).toMatch(/\| `functions\.json`, `functions-en\.json` +\| `\*` +\|/);
});

it("tells IIS and Azure, which know it not, what the web app's manifest is", () => {
  const maps = descendants(parseXml(read("server/web.config"))).filter(({ name }) => name === "mimeMap");
  expect(maps.map(({ attributes }) => attributes["fileExtension"])).toEqual([".webmanifest"]);
  expect(read("server/staticwebapp.config.json")).toContain(".webmanifest");
});
