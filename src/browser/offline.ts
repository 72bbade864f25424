/** The page on which a reader keeps the site on a device, or removes it again. Nothing is kept without being asked. */
import { fetchJson } from './fetch.ts';
import type { OfflineFiles } from '../publish/offline/files.ts';

const place = document.querySelector<HTMLElement>('#offline');
const status = document.querySelector<HTMLElement>('#offline-status');
const keep = document.querySelector<HTMLButtonElement>('#keep');
const remove = document.querySelector<HTMLButtonElement>('#remove');

function start(place: HTMLElement, status: HTMLElement, keep: HTMLButtonElement, remove: HTMLButtonElement): void {
  const { root = '/' } = place.dataset;
  const tell = (text: string) => {
    status.textContent = text;
  };
  const container = navigator.serviceWorker;
  const show = (kept: boolean) => {
    place.hidden = false;
    keep.textContent = kept ? 'Renew what is kept' : 'Keep the site on this device';
    remove.hidden = !kept;
  };
  const worker = async (): Promise<ServiceWorker | null> => (await container.ready).active;

  container.addEventListener('message', ({ data }: MessageEvent<{ done?: number; failed?: number; of?: number }>) => {
    if (data.done === undefined || data.of === undefined) return;
    const failed = data.failed ? `, ${data.failed} could not be fetched` : '';
    if (data.done < data.of) tell(`${data.done} of ${data.of} files…`);
    else {
      tell(`Kept: ${data.of - (data.failed ?? 0)} files${failed}. The site now opens without a connection.`);
      show(true);
    }
  });
  keep.addEventListener('click', () => {
    void (async () => {
      try {
        tell('Reading the list of files…');
        const { files } = await fetchJson<OfflineFiles>(root, '/offline/files.json');
        await container.register(`${root}offline-worker.js`, { scope: root });
        (await worker())?.postMessage({ keep: files.map((file) => root + file) });
      } catch {
        tell('The site could not be kept: the browser or the connection did not allow it.');
      }
    })();
  });
  remove.addEventListener('click', () => {
    void (async () => {
      for (const registration of await container.getRegistrations()) await registration.unregister();
      await caches.delete('kept');
      tell('Removed from this device.');
      show(false);
    })();
  });
  void container.getRegistration(root).then((registration) => show(registration !== undefined));
}
if (place && status && keep && remove && 'serviceWorker' in navigator) start(place, status, keep, remove);
