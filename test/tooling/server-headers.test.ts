/** The ready configurations in docs/server give the headers that README and docs/server.md ask for, to every kind of file. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { child, descendants, parseXml } from "../manifest/xml";
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
};

const configurations: Readonly<Record<string, () => Configuration>> = {
  "nginx.conf": () => {
    const text = read("server/nginx.conf");
    const [, otherwise = ""] = /default\s+"([^"]+)";/.exec(text) ?? [];
    const [, pattern = "", hashed = ""] = /"~([^"]+)"\s+"([^"]+)";/.exec(text) ?? [];
    const added = [...text.matchAll(/add_header ([\w-]+) "([^"]+)";/g)];
    expect(text).toContain("add_header Cache-Control $samkoll_cache;");
    return {
      common: Object.fromEntries(added.map(([, name = "", value = ""]) => [name, value])),
      cacheControl: (file) => (new RegExp(pattern).test(`/samkoll/${file}`) ? hashed : otherwise),
    };
  },
  htaccess: () => {
    const [everywhere = "", matched = ""] = read("server/htaccess").split(/(?=<FilesMatch)/);
    const setIn = (text: string) =>
      Object.fromEntries(
        [...text.matchAll(/Header set ([\w-]+) "([^"]+)"/g)].map(([, name = "", value = ""]) => [name, value]),
      );
    const { "Cache-Control": otherwise = "", ...common } = setIn(everywhere);
    const [, pattern = ""] = /<FilesMatch "([^"]+)">/.exec(matched) ?? [];
    return {
      common,
      // Apache matches the file's own name, without its folder.
      cacheControl: (file) =>
        new RegExp(pattern).test(path.posix.basename(file)) ? (setIn(matched)["Cache-Control"] ?? "") : otherwise,
    };
  },
  "web.config": () => {
    const server = child(parseXml(read("server/web.config")), "system.webServer");
    const headers = child(server, "httpProtocol", "customHeaders")?.children ?? [];
    const mode = child(server, "staticContent", "clientCache")?.attributes["cacheControlMode"];
    return {
      common: Object.fromEntries(
        headers.map(({ attributes }) => [attributes["name"] ?? "", attributes["value"] ?? ""]),
      ),
      // What IIS sends where caching is turned off.
      cacheControl: () => (mode === "DisableCache" ? "no-cache" : ""),
    };
  },
  "staticwebapp.config.json": () => {
    const schema = z.object({ globalHeaders: z.record(z.string(), z.string()) });
    const { globalHeaders } = schema.parse(JSON.parse(read("server/staticwebapp.config.json")));
    const { "Cache-Control": cacheControl = "", ...common } = globalHeaders;
    return { common, cacheControl: () => cacheControl };
  },
};

describe.each(Object.keys(configurations))("docs/server/%s", (name) => {
  const configuration = () => configurations[name]?.() ?? { common: {}, cacheControl: () => "" };

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

  it("is pointed to by docs/server.md", () => {
    expect(read("server.md")).toContain(`(server/${name})`);
  });
});

it("tells IIS and Azure, which know it not, what the web app's manifest is", () => {
  const maps = descendants(parseXml(read("server/web.config"))).filter(({ name }) => name === "mimeMap");
  expect(maps.map(({ attributes }) => attributes["fileExtension"])).toEqual([".webmanifest"]);
  expect(read("server/staticwebapp.config.json")).toContain(".webmanifest");
});
