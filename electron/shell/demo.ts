import type { Demo } from '../station/session/training.ts';

/** The embedded vivenu, loaded only when a training begins. */
export async function startDemo(): Promise<Demo> {
  const { startSandbox } = await import('../station/sandbox/sandbox.ts');
  const { url, pageUrl, demo, close } = await startSandbox();
  const event = demo.events.find(({ id }) => id === demo.eventId);
  if (event === undefined) throw new Error('the sandbox has no demo event');
  return { url, pageUrl, token: demo.token, sellerId: demo.sellerId, event, barcodes: demo.barcodes, close };
}
