/**
 * What Excel and its user are told of Samkoll's functions. `functions.json` is in Swedish, `functions-en.json` in English
 * for the manifest's override; the two pages of help are what the formula bar's link opens. The shape comes from
 * src/functions/functions.ts by Microsoft's generator, the words from the two `about.json`: what the generator finds
 * cannot be localized (Microsoft's "Custom functions naming and localization").
 */
"use strict";

const { readFileSync } = require("node:fs");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

const folder = path.join(__dirname, "src", "functions");
const source = path.join(folder, "functions.ts");
const namespace = "SAMKOLL";

const languages = {
  sv: { metadata: "functions.json", help: "functions.html", separator: "; " },
  en: { metadata: "functions-en.json", help: "functions-en.html", separator: ", " },
};

const aboutFile = (language) => path.join(folder, "texts", language, "about.json");

function aboutIn(language) {
  return JSON.parse(readFileSync(aboutFile(language), "utf8"));
}

/** Rejects where the generator finds a fault, and where a function or a parameter has no words. */
async function functionsMetadata(language, origin) {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const about = aboutIn(language).functions;
  const codeNames = new Map(associate.map(({ id, functionName }) => [id, functionName]));
  const help = `${origin}/${languages[language].help}`;
  // Without `allowCustomDataForDataTypeAny` a cell comes as its plain value, or the function is not asked at all.
  const { functions } = JSON.parse(metadataJson);
  return { functions: functions.map((each) => withWords(each, about[codeNames.get(each.id)], help)) };
}

function withWords({ id, name, parameters, result }, words, help) {
  const said = (text, what) => {
    if (typeof text === "string" && text !== "") return text;
    throw new Error(`No words for ${what} of ${id}`);
  };
  return {
    id,
    name,
    description: said(words?.description, "the description"),
    helpUrl: `${help}#${id}`,
    parameters: parameters.map(({ name: codeName, ...shape }) => ({
      ...shape,
      name: said(words.parameters[codeName]?.name, codeName),
      description: said(words.parameters[codeName]?.description, codeName),
    })),
    result,
  };
}

/** The page of help: each function with its arguments and an example. It loads nothing. */
function helpPage(language, { functions }) {
  const { page, functions: about } = aboutIn(language);
  const examples = new Map(Object.values(about).map(({ example }) => [nameIn(example.formula), example]));
  const sections = functions.map(({ id, name, description, parameters }) => {
    const shown = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
    const { formula, gives } = examples.get(name);
    return `<section id="${id}">
<h2>${escaped(`${namespace}.${name}(${shown.join(languages[language].separator)})`)}</h2>
<p>${escaped(description)}</p>
<dl>${parameters.map((each) => `<dt>${escaped(each.name)}</dt><dd>${escaped(each.description)}</dd>`).join("\n")}</dl>
<p>${escaped(page.example)}: <code>${escaped(formula)}</code> ${escaped(page.gives)} ${escaped(gives)}</p>
</section>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'" />
<meta name="referrer" content="no-referrer" />
<title>${escaped(page.title)}</title>
<link rel="icon" href="assets/samkoll.svg" type="image/svg+xml" />
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 0.25rem; overflow-wrap: anywhere; }
p { margin: 0.25rem 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.25rem 1rem; }
code { overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>${escaped(page.title)}</h1>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

function nameIn(formula) {
  return formula.slice(`=${namespace}.`.length, formula.indexOf("("));
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A plugin for the page's build, whose files stand at `origin`. */
function functionsMetadataFiles(origin) {
  return {
    apply(compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("functions-metadata", (compilation) => {
        for (const file of [source, ...Object.keys(languages).map(aboutFile)]) compilation.fileDependencies.add(file);
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tapPromise({ name: "functions-metadata", stage }, async () => {
          for (const [language, { metadata, help }] of Object.entries(languages)) {
            const made = await functionsMetadata(language, origin);
            compilation.emitAsset(metadata, new sources.RawSource(`${JSON.stringify(made, null, 2)}\n`));
            compilation.emitAsset(help, new sources.RawSource(helpPage(language, made)));
          }
        });
      });
    },
  };
}

module.exports = { functionsMetadata, functionsMetadataFiles };
