/** Serves a folder on a free loopback port, as an administrator's static server would. */
import { createReadStream, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import path from "node:path";
import { cacheControlOf, commonHeaders } from "./server-headers";

const MIME_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

export type StaticServer = {
  /** Without a slash at the end: `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
};

/** Rejects when the folder is missing, so that a forgotten build is not mistaken for a broken page. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const root = path.resolve(folder);
  if (!isFolder(root)) throw new Error(`${folder} is missing: run "npm run build" first.`);
  const server = createServer((request, response) => respond(root, request.url ?? "/", response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function respond(root: string, url: string, response: ServerResponse): void {
  const file = fileFor(root, url);
  if (file === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found");
    return;
  }
  response.writeHead(200, {
    "Content-Type": MIME_TYPES[path.extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
    "Cache-Control": cacheControlOf(file),
    ...commonHeaders,
  });
  createReadStream(file).pipe(response);
}

/** The file that an address names; undefined for one that is missing, malformed or outside the folder. */
function fileFor(root: string, url: string): string | undefined {
  const pathname = decoded(url.split(/[?#]/)[0] ?? "/");
  if (pathname === undefined || pathname.includes("\0")) return undefined;
  const file = path.join(root, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  const inside = file.startsWith(root + path.sep);
  return inside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
