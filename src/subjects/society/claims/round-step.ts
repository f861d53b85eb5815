/** How far a told figure is rounded: 390 000 to ten thousands, 2 517 654 not at all. */

/** Its last digit that is no nought is worth so much; a whole million is still told to a hundred thousand. */
export function roundStep(figure: number): number {
  const whole = Math.round(Math.abs(figure));
  if (whole === 0 || Math.abs(Math.abs(figure) - whole) > 0.001) return 0.5;
  let step = 1;
  while (step < 100_000 && whole % (step * 10) === 0) step *= 10;
  return step;
}
