/** Yes, no, or open: what is asked of one person whose cells may not all be read. Numbers, for a million people. */

export const no = 0;
export const yes = 1;
/** What stands there cannot be read, or nobody has said which column it is: it may be either. */
export const open = 2;
export type Answer = typeof no | typeof yes | typeof open;

export function both(first: Answer, second: Answer): Answer {
  if (first === no || second === no) return no;
  return first === yes && second === yes ? yes : open;
}

export function either(first: Answer, second: Answer): Answer {
  if (first === yes || second === yes) return yes;
  return first === no && second === no ? no : open;
}

export function not(answer: Answer): Answer {
  return answer === yes ? no : answer === no ? yes : open;
}

export function answerOf(came: boolean): Answer {
  return came ? yes : no;
}
