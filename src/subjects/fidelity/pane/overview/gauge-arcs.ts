/** The gauge's half circle: where a part of the way, 0–1, lies in its drawing. Lengths in the drawing's own units. */

export const drawing = { width: 260, height: 150 } as const;
const centre = { x: 130, y: 122 } as const;
export const radius = { bands: 94, reach: 76, labels: 108, needleFrom: 64, needleTo: 106 } as const;
/** Between two bands. */
const gap = 0.008;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** From the left end (0) over the top to the right end (1). */
export function placeAt(part: number, from: number): Place {
  const angle = Math.PI * (1 - part);
  return { x: rounded(centre.x + from * Math.cos(angle)), y: rounded(centre.y - from * Math.sin(angle)) };
}

/** The path of an arc; a band keeps its distance to the next one. */
export function arc(from: number, to: number, at: number): string {
  const [start, end] = [placeAt(from, at), placeAt(to, at)];
  return `M ${start.x} ${start.y} A ${at} ${at} 0 0 1 ${end.x} ${end.y}`;
}

export function bandArc(from: number, to: number): string {
  return arc(from === 0 ? 0 : from + gap, to === 1 ? 1 : to - gap, radius.bands);
}

/** A text outside the arc grows away from it. */
export function anchorAt(part: number): "start" | "middle" | "end" {
  if (part < 0.4) return "end";
  return part > 0.6 ? "start" : "middle";
}

export const middle: Place = { x: centre.x, y: centre.y - 16 };
export const belowMiddle: Place = { x: centre.x, y: centre.y + 4 };
/** Below the arc's two ends. */
export const ends: readonly [Place, Place] = [
  { x: centre.x - radius.bands, y: centre.y + 20 },
  { x: centre.x + radius.bands, y: centre.y + 20 },
];

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
