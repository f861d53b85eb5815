/** Builds the pane and page (dist/web), the command line (dist/cli) and the tools that measure and document. */
"use strict";

const { createHash } = require("node:crypto");
const { chmodSync, existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { version } = require("./package.json");
const { LOCAL_ORIGIN, localOriginWarning } = require("./local-origin.cjs");
const { smokeManifest } = require("./smoke-manifest.cjs");
const { supportPages } = require("./support-pages.cjs");
const { BannerPlugin, DefinePlugin } = require("webpack");
const { billOfMaterials } = require("./bill-of-materials.cjs");
const { functionsMetadataFiles } = require("./functions-metadata.cjs");

const at = (...parts) => path.resolve(__dirname, ...parts);

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? (env.WEBPACK_SERVE ? "development" : "production");
  return [
    webConfig(mode, env),
    smokeConfig(env),
    nodeConfig(mode, { name: "cli", entry: "src/cli/main.ts", file: "samkoll.cjs", shebang: true }),
    nodeConfig(mode, { name: "bench", entry: "test/bench/run.ts", file: "run.cjs" }),
    nodeConfig(mode, { name: "docs", entry: "test/tooling/make-docs.ts", file: "make-docs.cjs" }),
    nodeConfig(mode, { name: "examples", entry: "test/tooling/make-examples.ts", file: "make-examples.cjs" }),
    nodeConfig(mode, { name: "layouts", entry: "test/tooling/make-layouts-report.ts", file: "layouts-report.cjs" }),
    nodeConfig(mode, { name: "icons", entry: "test/tooling/make-icons.ts", file: "make-icons.cjs" }),
  ];
};

function webConfig(mode, env) {
  const production = mode === "production";
  const origin = serverAddress(env.origin ?? LOCAL_ORIGIN);
  return {
    ...sharedConfig(mode, "es2020"),
    name: "web",
    target: ["web", "es2020"],
    entry: {
      pane: at("src/page/index.tsx"),
      // The manifest names it, so that it keeps its name. It stands beside the pane, and shares what that has loaded.
      functions: { import: at("src/functions/index.ts"), filename: "functions.js", dependOn: "pane" },
      // A service worker keeps its address from build to build.
      ...(production && { sw: { import: at("src/page/service-worker.ts"), filename: "sw.js" } }),
    },
    // The page's content policy forbids eval, so the development build keeps separate source maps too.
    devtool: production ? "source-map" : "cheap-module-source-map",
    output: {
      path: at("dist/web"),
      filename: production ? "[name].[contenthash:10].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:10].js" : "[name].js",
      assetModuleFilename: "assets/[name].[contenthash:10][ext]",
      // Relative, so that the same files serve from any folder on a static server.
      publicPath: "auto",
      clean: true,
    },
    plugins: [
      page("index.html", ["pane"]),
      page("taskpane.html", ["pane", "functions"]),
      functionsMetadataFiles(origin),
      ...(production ? [billOfMaterials(), pageFiles()] : []),
      ...(production && env.origin === undefined ? [localOriginWarning()] : []),
      assetsAndManifest(origin),
      // Whom to ask: `--env support=mailto:it@example.se`, or an https address.
      supportPages(env.support),
    ],
    optimization: {
      splitChunks: { chunks: "async" },
      // What strips the types minifies too, in a third of the time.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    },
    performance: false,
    devServer: devServer(env),
  };
}

/** The smoke test: the page's own build with another page and another manifest. Nothing of it stands in dist/web. */
function smokeConfig(env) {
  const web = webConfig("development", env);
  const { functions } = web.entry;
  return {
    ...web,
    name: "smoke",
    entry: {
      smoke: at("src/smoke/index.tsx"),
      ...(functions && { functions: { ...functions, dependOn: "smoke" } }),
    },
    output: { ...web.output, path: at("dist/smoke") },
    plugins: [
      ...web.plugins.filter((plugin) => !(plugin instanceof HtmlPlugin) && !(plugin instanceof CopyPlugin)),
      new HtmlPlugin({
        filename: "smoke.html",
        template: at("src/smoke/smoke.html"),
        scriptLoading: "defer",
        minify: false,
        chunks: ["smoke", "functions"],
      }),
      new DefinePlugin({ __VERSION__: JSON.stringify(version) }),
      assetsAndManifest(serverAddress(env.origin ?? LOCAL_ORIGIN), smokeManifest),
    ],
    // A page that loads itself anew in the middle would lose what the person has answered.
    devServer: { ...web.devServer, hot: false, liveReload: false, client: false },
  };
}

function assetsAndManifest(origin, change = (manifest) => manifest) {
  return new CopyPlugin({
    patterns: [
      { from: at("assets"), to: "assets" },
      {
        from: at("manifest.xml"),
        transform: (content) => change(content.toString("utf8")).replaceAll(LOCAL_ORIGIN, origin),
      },
    ],
  });
}

function nodeConfig(mode, { name, entry, file, shebang = false }) {
  return {
    ...sharedConfig(mode, "es2022"),
    name,
    target: "node20",
    entry: at(entry),
    devtool: "source-map",
    // What only the tools use stays in node_modules: native code, and readers measured as their makers ship them.
    externals: ["@e965/xlsx", "exceljs", "playwright-core", "prettier", "@resvg/resvg-js"].map((request) => ({
      [request]: `commonjs ${request}`,
    })),
    output: { path: at("dist", name), filename: file, asyncChunks: false, clean: true },
    plugins: shebang ? [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), executable(file)] : [],
    optimization: { minimize: false },
    performance: false,
  };
}

function sharedConfig(mode, target) {
  const rule = (test, tsx) => ({
    test,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx },
          target,
          transform: { react: { runtime: "automatic", development: mode === "development" } },
        },
      },
    },
  });
  return {
    mode,
    context: __dirname,
    resolve: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      // numfmt 4.0.1 ships ES modules but does not export them; without, the whole of it ends up in the pane.
      alias: { numfmt$: at("node_modules/numfmt/dist/index.mjs") },
    },
    module: {
      // An import of what a file does not export is a mistake, not a warning.
      parser: { javascript: { exportsPresence: "error" } },
      rules: [rule(/\.ts$/, false), rule(/\.tsx$/, true), { test: /\.xlsx$/, type: "asset/resource" }],
    },
    stats: "errors-warnings",
  };
}

function page(filename, chunks) {
  return new HtmlPlugin({
    filename,
    template: at("src/page", filename),
    scriptLoading: "defer",
    minify: false,
    chunks,
  });
}

/** Writes the names of all files of the build into the service worker, so that it changes whenever one of them does. */
function pageFiles() {
  const placeholder = "__PAGE_FILES__";
  return {
    apply(compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("page-files", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
        compilation.hooks.processAssets.tap({ name: "page-files", stage }, (assets) => {
          const files = Object.keys(assets)
            .filter((name) => !/\.map$|\.xml$|^sw\.js$|^licences\.txt$/.test(name))
            .sort();
          const hash = createHash("sha256");
          for (const name of files) hash.update(name).update(assets[name].buffer());
          const list = JSON.stringify({ build: hash.digest("hex").slice(0, 12), files });
          compilation.updateAsset(
            "sw.js",
            (source) => new sources.RawSource(source.source().toString().replaceAll(placeholder, `(${list})`)),
          );
        });
      });
    },
  };
}

/** The address without a slash at the end; Excel takes nothing but https. */
function serverAddress(origin) {
  const { href, protocol } = new URL(origin);
  if (protocol !== "https:") throw new Error(`--env origin must be an https address, not ${origin}`);
  return href.replace(/\/+$/, "");
}

function executable(file) {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tap("executable", ({ outputOptions }) => {
        chmodSync(path.join(outputOptions.path, file), 0o755);
      });
    },
  };
}

function devServer(env) {
  return {
    host: "localhost",
    port: 3000,
    open: true,
    hot: true,
    static: false,
    client: { overlay: { errors: true, warnings: false } },
    // Excel on the web asks for the functions' metadata from its own address.
    headers: { "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" },
    ...(env.https || process.env.SAMKOLL_HTTPS === "1" ? { server: developerCertificate() } : {}),
  };
}

/** The files that `office-addin-dev-certs install` leaves in the home folder; Excel accepts nothing but https. */
function developerCertificate() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const files = { ca: "ca.crt", cert: "localhost.crt", key: "localhost.key" };
  const missing = Object.values(files).filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) {
    throw new Error(`No developer certificate in ${folder}: run "npx office-addin-dev-certs@3.0.0 install" first.`);
  }
  const read = (file) => readFileSync(path.join(folder, file));
  return { type: "https", options: { ca: read(files.ca), cert: read(files.cert), key: read(files.key) } };
}
