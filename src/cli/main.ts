/** The command `samkoll`; a thread that it starts runs this file too. */
import { oneLine } from "../checking/one-line";
import { answeredAsWorker } from "./check-files";
import { languageOf, run } from "./run";

if (!answeredAsWorker()) start();

function start(): void {
  const [, script, ...args] = process.argv;
  process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
    // `samkoll check … | head` closes the pipe early; that is no fault to tell, but the answer did not come through.
    if (fault.code === "EPIPE") process.exit(2);
    void languageOf(args).then(({ t }) => {
      const text = t("cli.call.notAnswered", { code: fault.code ?? fault.name });
      process.stderr.write(`${oneLine(text)}\n`, () => process.exit(2));
    });
  });
  // There is nowhere left to say it.
  process.stderr.on("error", () => process.exit(2));
  void run(
    args,
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
    script,
  ).then((code) => {
    // Not `exit`: what is written must reach the pipe first.
    process.exitCode = code;
  });
}
