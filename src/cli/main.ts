/** The command `samkoll`; a thread that it starts runs this file too. */
import { answeredAsWorker } from "./check-files";
import { run } from "./run";

if (!answeredAsWorker()) start();

function start(): void {
  // `samkoll check … | head` closes the pipe early; that is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EPIPE") process.exit();
      throw fault;
    });
  }
  const [, script, ...args] = process.argv;
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
