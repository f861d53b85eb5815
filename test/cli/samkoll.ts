/** Calls the command line from within: what it answers, what it complains of, and its exit code. */
import { run } from "../../src/cli/run";

export async function samkoll(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await run(
    args,
    (text) => (out += text),
    (text) => (err += text),
  );
  return { code, out, err };
}
