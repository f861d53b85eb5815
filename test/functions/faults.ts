/** What a function says where it gives no figure. */
import { Fault, type FaultKey } from "../../src/functions/fault";

/** Throws where the work gives an answer, or fails in another way. */
export function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (reason) {
    if (reason instanceof Fault) return reason;
    throw reason;
  }
  throw new Error("It gives an answer");
}

export function keyOf(work: () => unknown): FaultKey {
  return faultOf(work).key;
}
