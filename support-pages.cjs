/**
 * support.html and privacy.html beside the add-in, out of docs/support.md and docs/privacy-statement.md: one source, so that
 * the two never tell different things. Pages without script, that load nothing.
 */
"use strict";

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");

/** The page of each document. */
const PAGES = { "support.md": "support.html", "privacy-statement.md": "privacy.html" };

const STYLE = `
  :root { color-scheme: light dark; }
  body { max-width: 44rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
  table { border-collapse: collapse; display: block; overflow-x: auto; }
  code { overflow-wrap: anywhere; }
  th, td { min-width: 9rem; padding: 0.4rem 0.6rem; border: 1px solid; text-align: left; vertical-align: top; }
  section { margin-top: 3rem; border-top: 1px solid; }
`;

/** What is said where the administrator has told whom to ask: `--env support=mailto:…` or an https address. */
const CONTACT = {
  sv: (link) => `Kontakt: ${link}`,
  en: (link) => `Contact: ${link}`,
};

/** @param support an address as `--env support` gives it; absent where nobody has said */
function supportPage(document, markdown, support) {
  const [swedish, english, ...more] = withContact(markdown, contactAddress(support)).split(/^---$/m);
  if (english === undefined || more.length > 0) throw new Error(`${document} is not in two languages, parted by ---`);
  const style = createHash("sha256").update(STYLE).digest("base64");
  const title = /^# (.+)$/m.exec(swedish)?.[1] ?? "Samkoll";
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'sha256-${style}'; img-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <meta name="referrer" content="no-referrer" />
    <title>${inLine(title)}</title>
    <link rel="icon" href="assets/samkoll.svg" type="image/svg+xml" />
    <style>${STYLE}</style>
  </head>
  <body>
    <p><a href="#english" lang="en">In English</a></p>
    <main>
${blocks(swedish)}
    </main>
    <section id="english" lang="en">
${blocks(english)}
    </section>
  </body>
</html>
`;
}

/** Nothing but mail and https: the address stands in a page that people trust. */
function contactAddress(support) {
  if (support === undefined) return undefined;
  const { href, protocol } = new URL(support);
  if (protocol === "mailto:" || protocol === "https:") return href;
  throw new Error(`--env support must be a mailto: or https: address, not ${support}`);
}

function withContact(markdown, address) {
  return markdown.replace(/<!-- support:(\w+) -->([\s\S]*?)<!-- \/support -->/g, (_, language, standing) =>
    address === undefined ? standing : CONTACT[language](`[${address.replace(/^mailto:/, "")}](${address})`),
  );
}

/** Headings, paragraphs, lists and tables: all that the two documents are written in. */
function blocks(markdown) {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map(blockOf)
    .join("\n");
}

function blockOf(block) {
  const [, marks, heading] = /^(#{1,3}) (.+)$/.exec(block) ?? [];
  if (marks !== undefined) return `<h${marks.length}>${inLine(heading)}</h${marks.length}>`;
  if (block.startsWith("- ")) {
    const items = block.split(/\n(?=- )/).map((item) => `<li>${inLine(item.slice(2))}</li>`);
    return `<ul>\n${items.join("\n")}\n</ul>`;
  }
  if (block.startsWith("|")) return tableOf(block.split("\n"));
  return `<p>${inLine(block)}</p>`;
}

function tableOf([head, , ...rows]) {
  const cells = (line, name) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => `<${name}>${inLine(cell.trim())}</${name}>`)
      .join("");
  const lines = [cells(head, "th"), ...rows.map((row) => cells(row, "td"))];
  return `<table>\n${lines.map((line) => `<tr>${line}</tr>`).join("\n")}\n</table>`;
}

function inLine(text) {
  return text
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/(^|[\s(])_([^_]+)_/g, "$1<em>$2</em>")
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words, address) => linkTo(words, address));
}

/** To the other page, or out of the house; the rest of docs/ is not beside the add-in. */
function linkTo(words, address) {
  const own = PAGES[address];
  if (own !== undefined) return `<a href="${own}">${words}</a>`;
  return /^(mailto|https):/.test(address) ? `<a href="${address.replace(/"/g, "&quot;")}">${words}</a>` : words;
}

/** Writes both pages into the build. */
function supportPages(support) {
  return {
    apply(compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("support-pages", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
        compilation.hooks.processAssets.tap({ name: "support-pages", stage }, () => {
          for (const [document, page] of Object.entries(PAGES)) {
            const file = path.join(__dirname, "docs", document);
            compilation.fileDependencies.add(file);
            const html = supportPage(document, readFileSync(file, "utf8"), support);
            compilation.emitAsset(page, new sources.RawSource(html));
          }
        });
      });
    },
  };
}

module.exports = { supportPage, supportPages };
