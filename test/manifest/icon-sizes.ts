/**
 * All sizes of icon that Office knows, in pixels: 16, 32 and 80 must be there, the others are shown at other scales of the
 * screen, where Office would else blow up the nearest (office-js-docs-reference, manifest/icon.md).
 */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
