// Paints one line of text between two edges, from the one at which it is written.

/** `isFromRight` is the direction of the paragraph to which the line belongs. */
export function fillLine(
  context: CanvasRenderingContext2D,
  line: string,
  [left, right]: readonly [number, number],
  y: number,
  isFromRight: boolean | undefined,
): void {
  if (!isFromRight) {
    context.fillText(line, left, y);
    return;
  }
  context.direction = 'rtl';
  context.textAlign = 'right';
  context.fillText(line, right, y);
  context.direction = 'inherit';
  context.textAlign = 'left';
}
