/** The headers that docs/server.md asks of an administrator's server, file by file. */
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** `pane.0123456789.js`: ten characters of the content stand in the name, which is then another when the content is. */
const hashedName = /\.[0-9a-f]{10}\.(js|js\.map|xlsx)$/;

export function cacheControlOf(file: string): string {
  return hashedName.test(file) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** With every file, as README says them: name → value. */
export const commonHeaders: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...readFileSync(path.join(root, "README.md"), "utf8").matchAll(
      /^(Content-Security-Policy|X-Content-Type-Options|Referrer-Policy): (.+)$/gm,
    ),
  ].map(([, name = "", value = ""]) => [name, value]),
);
