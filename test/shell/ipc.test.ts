import type { WebContents } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { callChannel, callNames, commandChannel, commandNames } from '#shared/channels.ts';
import { success } from '#shared/problem.ts';
import { serveContract, type Handlers } from '../../electron/shell/ipc.ts';
import { KIOSK_PAGE } from '../../electron/shell/protocol.ts';

type Answer = (event: unknown, argument?: unknown) => Promise<unknown>;
const { handled, heard } = vi.hoisted(() => ({
  handled: new Map<string, Answer>(),
  heard: new Map<string, (event: unknown) => void>(),
}));
vi.mock('electron', () => ({
  protocol: {},
  ipcMain: {
    handle: (channel: string, answer: Answer) => handled.set(channel, answer),
    on: (channel: string, hear: (event: unknown) => void) => heard.set(channel, hear),
  },
}));

/** Who asks, and with what, before anything of the station sees it. */

const kiosk = { id: 1 } as WebContents;
const page = { parent: null, url: KIOSK_PAGE };
const ours = { sender: kiosk, senderFrame: page };

/** What reached a handler. */
const reached: unknown[] = [];
const handlers = {
  calls: Object.fromEntries(
    callNames.map((name) => [name, (argument: unknown) => (reached.push(argument), success(null))]),
  ),
  commands: Object.fromEntries(commandNames.map((name) => [name, () => void reached.push(name)])),
} as unknown as Handlers;
const log = { info() {}, warn() {} };
serveContract(
  handlers,
  (asking) => asking === kiosk,
  () => null,
  log,
);

beforeEach(() => void reached.splice(0));

const call = (name: (typeof callNames)[number], argument?: unknown, event: unknown = ours): Promise<unknown> =>
  handled.get(callChannel(name))?.(event, argument) ?? Promise.reject(new Error('nobody answers'));

describe('a forged sender', () => {
  const gone = {
    sender: kiosk,
    get senderFrame(): never {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    },
  };
  test.for<[string, unknown]>([
    ['our page in another window', { sender: { id: 2 }, senderFrame: page }],
    ['the guests’ window', { sender: { id: 2 }, senderFrame: { parent: null, url: 'app://gatehouse/display.html' } }],
    ['a frame inside our page', { sender: kiosk, senderFrame: { parent: page, url: KIOSK_PAGE } }],
    ['a page of the web in our window', { sender: kiosk, senderFrame: { parent: null, url: 'https://evil.example/' } }],
    ['our page under another name', { sender: kiosk, senderFrame: { parent: null, url: `${KIOSK_PAGE}#x` } }],
    ['another host of ours', { sender: kiosk, senderFrame: { parent: null, url: 'app://gatehouse.evil/index.html' } }],
    ['an empty page', { sender: kiosk, senderFrame: { parent: null, url: 'about:blank' } }],
    ['a frame that has gone', { sender: kiosk, senderFrame: null }],
    ['a frame that goes meanwhile', gone],
  ])('%s is not answered', async ([, event]) => {
    await expect(call('view', undefined, event)).rejects.toThrow('unknown sender');
    for (const name of commandNames) heard.get(commandChannel(name))?.(event);
    expect(reached).toEqual([]);
  });

  it('ours is', async () => {
    expect(await call('view')).toEqual({ ok: true, value: null });
    for (const name of commandNames) heard.get(commandChannel(name))?.(ours);
    expect(reached).toEqual([undefined, ...commandNames]);
  });
});

/** Whatever structured clone lets through. */
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
  }),
  fc.constantFrom(Number.NaN, Infinity, -0, 2 ** 53, '\0', '\uD800', 'x'.repeat(1_000_000), [], {}, null),
  fc.integer({ min: 1, max: 5_000 }).map((depth) => {
    let deep: unknown = 0;
    for (let level = 0; level < depth; level += 1) deep = [{ deep }];
    return deep;
  }),
  fc.constant(null).map(() => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    return cyclic;
  }),
);
/** The contract's own fields with anything in them come further than a heap of rubbish. */
const fields = [
  'server',
  'token',
  'keepReadable',
  'eventIds',
  'eventId',
  'barcode',
  'source',
  'direction',
  'note',
  'pin',
  'seq',
  'text',
  'id',
  'changes',
  'reset',
  'path',
  'baudRate',
  'printer',
  'template',
  'role',
  'settings',
  'job',
  'name',
  'apiKey',
  'draft',
  'basedOn',
  'objectId',
  'objectIds',
  'to',
  'from',
  'seen',
  'object',
  'bookedChange',
  'cameAbout',
  'passphrase',
  'withSecrets',
  'entryNames',
  'seatingIds',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
] as const;
const halfRight = fc
  .dictionary(fc.constantFrom(...fields), anything, { maxKeys: 6 })
  // As JSON.parse has it: a key of its own.
  .map((given) => Object.fromEntries(Object.entries(given)));

describe('malformed arguments', () => {
  it.each(callNames)('%s: refused or understood, and never an exception', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, halfRight), async (given) => {
        let cloned: unknown;
        try {
          cloned = structuredClone(given);
        } catch {
          // It does not even leave the window.
          return;
        }
        reached.splice(0);
        const answer = await call(name, cloned);
        const refused = { ok: false, problem: { code: 'bad_request' } };
        expect(answer).toMatchObject(reached.length === 0 ? refused : { ok: true, value: null });
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it('an answer to nonsense is short, whatever its size', async () => {
    const answer = await call('connect', { server: 'x'.repeat(5_000_000), token: 1 });
    expect(JSON.stringify(answer).length).toBeLessThan(1_000);
  });

  it('what no schema names does not reach a handler', async () => {
    const argument = JSON.parse(
      '{"text":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"more":1}',
    ) as unknown;
    await call('search', argument);
    expect(reached).toEqual([{ text: 'x' }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
