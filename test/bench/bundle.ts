/** What the built page weighs: the scripts of the first load, and each chunk that comes later. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod/mini";

export interface Script {
  readonly file: string;
  /** Of 1,000 bytes, compressed with gzip. */
  readonly kB: number;
  /** Loaded by the page itself; the others when asked for. */
  readonly initial: boolean;
  /** What is in it, by its source map: files of src/ first, then packages. */
  readonly holds: string;
}

const mapSchema = z.object({ sources: z.array(z.string()), sourcesContent: z.array(z.string()) });

/** Heaviest first. Throws where nothing is built. */
export function builtScripts(web: string): readonly Script[] {
  const page = path.join(web, "index.html");
  if (!existsSync(page)) throw new Error('dist/web is missing: run "npm run build" first.');
  const html = readFileSync(page, "utf8");
  return readdirSync(web)
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({
      file,
      kB: gzipSync(readFileSync(path.join(web, file))).length / 1000,
      initial: new RegExp(`<script[^>]*\\ssrc="?${file}`).test(html),
      holds: holdings(path.join(web, `${file}.map`)),
    }))
    .sort((a, b) => Number(b.initial) - Number(a.initial) || b.kB - a.kB);
}

/** The three largest sources, `pane/findings` for our own and the package's name for another's. */
function holdings(map: string): string {
  if (!existsSync(map)) return "";
  const { sources, sourcesContent } = mapSchema.parse(JSON.parse(readFileSync(map, "utf8")));
  const sizes = new Map<string, number>();
  sources.forEach((source, place) => {
    const owner = ownerOf(source);
    if (owner !== undefined) sizes.set(owner, (sizes.get(owner) ?? 0) + (sourcesContent[place]?.length ?? 0));
  });
  const ranked = [...sizes].sort(([, a], [, b]) => b - a).map(([owner]) => owner);
  const rest = ranked.length > 3 ? " …" : "";
  return ranked.slice(0, 3).join(", ") + rest;
}

function ownerOf(source: string): string | undefined {
  const ours = /\/src\/(\w+(?:\/\w[\w-]*)?)/.exec(source);
  if (!source.includes("node_modules")) return ours?.[1];
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
}
