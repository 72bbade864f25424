/** The page on which a reader keeps the site on a device, or removes it again. Nothing is kept without being asked. */
import { inWords } from '../law/dates.ts';
import { isWhole, keepSite, newestVersion, NotKept, readKept, removeSite } from './offline-keep.ts';

const place = document.querySelector<HTMLElement>('#offline');
const status = document.querySelector<HTMLElement>('#offline-status');
const keep = document.querySelector<HTMLButtonElement>('#keep');
const remove = document.querySelector<HTMLButtonElement>('#remove');

const NOT_ALLOWED = 'the browser did not allow it';
/** As a sentence's end; what is no refusal of ours is the browser's. */
const reason = (error: unknown): string => (error instanceof NotKept ? error.message : NOT_ALLOWED);
const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

function start(place: HTMLElement, status: HTMLElement, keep: HTMLButtonElement, remove: HTMLButtonElement): void {
  const { root = '/' } = place.dataset;
  const tell = (text: string) => {
    status.textContent = text;
  };
  /** The buttons as they are true now. @returns what is kept, as a sentence */
  const show = async (): Promise<string> => {
    const kept = await readKept(root);
    place.hidden = false;
    keep.textContent = kept ? 'Renew what is kept' : 'Keep the site on this device';
    remove.hidden = !kept && !(await caches.keys()).some((name) => name.startsWith(`kept:${root}#`));
    if (!kept) return 'Nothing is kept.';
    if (!(await isWhole(root, kept)))
      return `The browser has cleared a part of the copy of ${inWords(kept.day)}: renew it.`;
    return `Kept: the site of ${inWords(kept.day)}, ${kept.files} files, ${mega(kept.bytes)}. It opens without a connection.`;
  };
  const work = async (of: () => Promise<string>): Promise<void> => {
    [keep.disabled, remove.disabled] = [true, true];
    try {
      tell(await of());
    } finally {
      [keep.disabled, remove.disabled] = [false, false];
    }
  };
  keep.addEventListener('click', () => {
    void work(async () => {
      const before = await readKept(root);
      tell('Reading the list of files…');
      try {
        const kept = await keepSite(root, (done, of) => {
          if (done % 25 === 0) tell(`${done} of ${of} files…`);
        });
        const current = kept.version === before?.version ? ' Nothing has changed since it was kept.' : '';
        return (await show()) + current;
      } catch (error) {
        return `${before ? 'Not renewed' : 'Not kept'}: ${reason(error)}. ${await show()}`;
      }
    });
  });
  remove.addEventListener('click', () => {
    void work(async () => {
      try {
        await removeSite(root);
        await show();
        return 'Removed from this device.';
      } catch (error) {
        return `Not removed: ${reason(error)}. ${await show()}`;
      }
    });
  });
  void show().then(async (said) => {
    const kept = await readKept(root);
    if (!kept) return;
    tell(said);
    const newest = await newestVersion(root).catch(() => undefined);
    if (newest && newest.version !== kept.version && status.textContent === said)
      tell(`${said} There is a newer one, of ${inWords(newest.day)}.`);
  });
}
// Without a secure connection a browser has neither caches nor workers.
if (place && status && keep && remove && 'serviceWorker' in navigator && 'caches' in window)
  start(place, status, keep, remove);
