/** A thread of `finish.ts`: packs the offline copy, and tells how many bytes it has. */
import { parentPort, workerData } from 'node:worker_threads';
import { packOffline } from '../../publish/offline/archive.ts';
import { BASE } from '../../settings.ts';

parentPort?.postMessage(await packOffline(String(workerData), BASE));
