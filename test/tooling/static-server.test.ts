/** The server of the end-to-end tests serves one folder, and nothing outside it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveFolder, type StaticServer } from "./static-server";

describe("the static server", () => {
  const outer = mkdtempSync(path.join(tmpdir(), "samkoll-server-"));
  const folder = path.join(outer, "web");
  let server: StaticServer;

  beforeAll(async () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>å</title>");
    writeFileSync(path.join(folder, "pane.js"), "1");
    writeFileSync(path.join(folder, "pane.0123456789.js"), "1");
    writeFileSync(path.join(outer, "secret.txt"), "not yours");
    server = await serveFolder(folder);
  });

  afterAll(async () => {
    await server.close();
    rmSync(outer, { recursive: true });
  });

  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html?start=check", "text/html; charset=utf-8"],
    ["/pane.js", "text/javascript; charset=utf-8"],
  ])("gives %s its type", async (address, type) => {
    const response = await fetch(`${server.origin}${address}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
  });

  it.each([
    ["/index.html", "no-cache"],
    ["/pane.js", "no-cache"],
    ["/pane.0123456789.js", "public, max-age=31536000, immutable"],
  ])("sends %s with the headers that an administrator is asked for", async (address, cacheControl) => {
    const { headers } = await fetch(`${server.origin}${address}`);
    expect(headers.get("cache-control")).toBe(cacheControl);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("content-security-policy")).toMatch(/^frame-ancestors 'self' https:/);
  });

  it.each(["/missing.js", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%", "/%00"])(
    "does not give %s",
    async (address) => {
      expect(await statusOf(`${server.origin}`, address)).toBe(404);
    },
  );

  it("says that a build is missing rather than serve an empty folder", async () => {
    await expect(serveFolder(path.join(outer, "none"))).rejects.toThrow("npm run build");
  });
});

/** As `fetch`, but the address goes out as it is written, dots and all. */
function statusOf(origin: string, address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin, { path: address }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
