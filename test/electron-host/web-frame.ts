/** What Electron calls the origin of a page; for schemes of an app's own, URL.origin says 'null'. */
export const originOf = (url: string): string => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null';

interface Page {
  readonly url: () => string;
  readonly isGone: () => boolean;
  readonly send: (channel: string, ...args: readonly unknown[]) => void;
}

/** `WebFrameMain` of a window's own page: what handlers see as the sender. Frames inside it have no preload, hence no IPC. */
export function mainFrameOf({ url, isGone, send }: Page): object {
  const frame = {
    parent: null,
    get top(): object {
      return frame;
    },
    get url() {
      return url();
    },
    get origin() {
      return originOf(url());
    },
    frames: [],
    routingId: 1,
    processId: 1,
    detached: false,
    isDestroyed: isGone,
    send,
  };
  return frame;
}
