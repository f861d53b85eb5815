/** A new file written whole or not at all, as open to others as the file that it is made of. */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { HostProblem } from "../workbook/host";
import { CallProblem, errorCode } from "./call";
import { removeLeftovers, temporaryName } from "./temporary-files";

/**
 * Writes a file that does not exist yet: to a temporary one in the same folder, then renamed, so that no half-written
 * file is ever seen under its name. `original`: the file that it is a copy of, whose permissions it gets. Throws a
 * `HostProblem` (`wouldOverwrite`) where there is one already, a `CallProblem` where nothing can be written; there is then
 * no such file.
 */
export function writeNewFile(file: string, bytes: Uint8Array, original?: string): void {
  if (existsSync(file)) throw new HostProblem("wouldOverwrite");
  const folder = path.dirname(file);
  removeLeftovers(folder);
  const temporary = path.join(folder, temporaryName());
  try {
    writeAll(temporary, bytes, original === undefined ? undefined : permissionsOf(original));
    moveWithoutOverwriting(temporary, file);
  } catch (cause) {
    if (cause instanceof HostProblem) throw cause;
    const isFull = errorCode(cause) === "ENOSPC" || errorCode(cause) === "EDQUOT";
    throw new CallProblem(isFull ? "cli.call.diskFull" : "cli.call.notWritable", { file });
  } finally {
    removeQuietly(temporary);
  }
}

/** Who may read and write the copy; `undefined` where the system knows no such permissions. */
interface Permissions {
  readonly mode: number;
  readonly group: number | null;
}

/** Nobody but its owner, where the original is gone meanwhile. */
const ownerOnly: Permissions = { mode: 0o600, group: null };

function permissionsOf(original: string): Permissions | undefined {
  // Windows inherits them from the folder.
  if (process.platform === "win32") return undefined;
  try {
    const { mode, gid }: Stats = statSync(original);
    return { mode: mode & 0o777, group: gid };
  } catch {
    return ownerOnly;
  }
}

function writeAll(file: string, bytes: Uint8Array, permissions: Permissions | undefined): void {
  // Not for a moment open to more people than the original.
  const handle = permissions === undefined ? openSync(file, "wx") : openSync(file, "wx", permissions.mode & 0o600);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
    if (permissions !== undefined) setPermissions(handle, permissions);
  } finally {
    closeSync(handle);
  }
}

/** Where the copy cannot belong to the original's group, its own group may not do what that one might. */
function setPermissions(handle: number, { mode, group }: Permissions): void {
  const isOf = (wanted: number): boolean => {
    const { uid, gid } = fstatSync(handle);
    if (gid === wanted) return true;
    try {
      fchownSync(handle, uid, wanted);
      return true;
    } catch {
      return false;
    }
  };
  try {
    fchmodSync(handle, group !== null && isOf(group) ? mode : mode & ~0o070);
  } catch (cause) {
    // Some disks (FAT, shares) have one set of permissions for all that is on them.
    const code = errorCode(cause);
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EINVAL" && code !== "ENOSYS") throw cause;
  }
}

/** A link refuses a name that came to be meanwhile, a rename does not; some disks know no links. */
function moveWithoutOverwriting(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (cause) {
    if (errorCode(cause) === "EEXIST" || existsSync(file)) throw new HostProblem("wouldOverwrite", {}, { cause });
    renameSync(temporary, file);
  }
}

/** What stays is removed by the next run: it must not make a file that is written seem not to be. */
function removeQuietly(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // Told by nobody: no answer hangs on it.
  }
}
