/** Long work in pieces, so that the browser can paint and take what a reader does meanwhile. */

/** Milliseconds after which a piece ends: the step that goes beyond them may take four times as long, and is no long task. */
const PIECE = 8;

/** Work that stops where it can be interrupted, and says where what it has done should be painted before it goes on. */
export type Steps<Result = void> = Generator<'frame' | undefined, Result, void>;
export type Work = Iterator<'frame' | undefined, void>;

/** When work was last interrupted: what was done since may all be of one task. */
let since = 0;

/** Lets the browser do what waits, and goes on before anything that begins later. */
export async function breath(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else
    // A timer would do, but waits a second in a page that nobody sees.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  since = performance.now();
}

/** After the next frame; a page that nobody sees has none and does not wait. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });

/**
 * Does work a piece at a time.
 * @param goesOn asked before each step: work for what is no longer wanted ends
 * @returns whether it was done to its end
 */
export async function inPieces(work: Work, goesOn: () => boolean): Promise<boolean> {
  while (goesOn()) {
    const { done, value } = work.next();
    if (done) return true;
    if (value !== 'frame' && performance.now() - since < PIECE) continue;
    if (value === 'frame') await painted();
    await breath();
  }
  return false;
}
/** Does the rest of such work at once. */
export function atOnce(work: Work): void {
  while (!work.next().done);
}
