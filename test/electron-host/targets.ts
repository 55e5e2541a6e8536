import { setTimeout as sleep } from 'node:timers/promises';
import type { Chromium } from './chromium.ts';
import type { CdpSession } from './cdp.ts';

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly openerId?: string;
}

export interface Target {
  readonly targetId: string;
  readonly session: CdpSession;
  /** Lets the page run; until then, it is held before its first script and its first request. */
  release(): Promise<void>;
}

export interface WindowRequest {
  readonly width: number;
  readonly height: number;
  readonly backgroundColor: string;
}

/** For a page's first request. */
const ASKS_WITHIN_MS = 1_000;

/** So the document begins that a window with a frame is opened with. */
export const ownDocument = 'data:text/html;window=';

/**
 * The pages of Chromium. Each is held until the host has looked at it: a window of the app gets its preload first, and a
 * window that a page opened by itself is closed before it has asked the network for anything.
 */
export class Targets {
  readonly #chromium: Chromium;
  readonly #attached = new Map<string, Target>();
  readonly #waiting = new Map<string, (target: Target) => void>();
  #windows = 0;

  private constructor(chromium: Chromium) {
    this.#chromium = chromium;
  }

  static async of(chromium: Chromium): Promise<Targets> {
    const targets = new Targets(chromium);
    chromium.cdp.on('Target.attachedToTarget', (event: { sessionId: string; targetInfo: TargetInfo }) =>
      targets.#attach(event.sessionId, event.targetInfo),
    );
    await chromium.cdp.send('Target.setDiscoverTargets', { discover: true });
    await chromium.cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }, { exclude: true }],
    });
    return targets;
  }

  async open({ width, height, backgroundColor }: WindowRequest): Promise<Target> {
    if (this.#chromium.headless) {
      const request = { url: 'about:blank', newWindow: true, width, height };
      const { targetId } = await this.#chromium.cdp.send<{ targetId: string }>('Target.createTarget', request);
      return this.#await(targetId);
    }
    // A target has no name of its own; a window with a frame is recognised by the address that it was opened with.
    const style = `<body style="background:${encodeURIComponent(backgroundColor)}">`;
    const url = `${ownDocument}${++this.#windows},${style}`;
    const opened = this.#await(url);
    this.#chromium.openAppWindow(url, { width, height });
    return opened;
  }

  close(targetId: string): void {
    // It may have gone already, with its window or with Chromium.
    this.#chromium.cdp.send('Target.closeTarget', { targetId }).catch(() => {});
  }

  onDestroyed(listener: (targetId: string) => void): void {
    this.#chromium.cdp.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => listener(targetId));
  }

  /**
   * Lets it run without a single request, then closes it. Closed while it is still held, it would never come back, nor
   * would the page that opened it where the two share a process. Closed while a request is held, that request would go out.
   */
  async #refuse(targetId: string, session: CdpSession): Promise<void> {
    const refused = new Promise<void>((resolve) => {
      session.on('Fetch.requestPaused', ({ requestId }: { requestId: string }) => {
        session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).then(() => resolve(), resolve);
      });
    });
    // Sent together, in this order: a target that is held does not answer everything.
    await Promise.all([
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
    // One of nothing, or of a script, asks for nothing.
    await Promise.race([refused, sleep(ASKS_WITHIN_MS)]);
    this.close(targetId);
  }

  #await(key: string): Promise<Target> {
    const target = this.#attached.get(key);
    if (target) return Promise.resolve(target);
    return new Promise((resolve) => this.#waiting.set(key, resolve));
  }

  #attach(sessionId: string, info: TargetInfo): void {
    const session = this.#chromium.cdp.session(sessionId);
    if (info.openerId !== undefined) {
      // It may be gone before the host is done with it.
      this.#refuse(info.targetId, session).catch(() => {});
      return;
    }
    const target: Target = {
      targetId: info.targetId,
      session,
      release: async () => {
        await session.send('Runtime.runIfWaitingForDebugger');
      },
    };
    this.#attached.set(info.targetId, target);
    for (const key of [info.targetId, info.url]) {
      this.#waiting.get(key)?.(target);
      this.#waiting.delete(key);
    }
  }
}
