/** Why there is no picture; `unreadable`: there was one, and the decoder does not work. */
export type CameraTrouble = 'denied' | 'none' | 'busy' | 'unplugged' | 'failed' | 'unreadable';

interface Camera {
  readonly id: string;
  /** As it calls itself; empty where it does not. */
  readonly label: string;
}

export type CameraState =
  | { readonly phase: 'asking' }
  | {
      readonly phase: 'on';
      readonly stream: MediaStream;
      readonly cameras: readonly Camera[];
      /** The one that is on. */
      readonly id: string;
      /** It looks at the person who holds the computer, who expects a mirror. */
      readonly mirrored: boolean;
    }
  | { readonly phase: 'trouble'; readonly trouble: CameraTrouble };

export interface RunningCamera {
  readonly choose: (id: string) => void;
  readonly tryAgain: () => void;
  /** Its pictures are of no use. */
  readonly giveUp: () => void;
  /** Puts the light beside the camera out. */
  readonly end: () => void;
}

type Devices = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices' | 'addEventListener' | 'removeEventListener'>;
type Page = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;

/** By the names that the standard gives (W3C Media Capture and Streams, 10.2). */
const troubles: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};
const troubleOf = (error: unknown): CameraTrouble => troubles[(error as Partial<Error>).name ?? ''] ?? 'failed';

/** A chosen one, or any: rather one that looks away from the screen. Pictures only, never sound. */
const wanted = (chosen: string | null): MediaStreamConstraints => ({
  video: {
    ...(chosen === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: chosen } }),
    width: { ideal: 1280 },
    height: { ideal: 720 },
  },
});

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/**
 * A camera that is on while somebody can see its picture: it goes off when the window is hidden, and comes back when it
 * is plugged in again.
 */
export function runCamera(devices: Devices, page: Page, tell: (state: CameraState) => void): RunningCamera {
  let state: CameraState = { phase: 'asking' };
  let stream: MediaStream | null = null;
  let chosen: string | null = null;
  /** An answer that is older than the latest wish is not for us any more. */
  let wish = 0;

  const show = (next: CameraState): void => {
    state = next;
    tell(next);
  };
  const close = (): void => {
    wish += 1;
    stop(stream);
    stream = null;
  };
  const listed = async (): Promise<readonly Camera[]> =>
    (await devices.enumerateDevices())
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));

  async function open(): Promise<void> {
    close();
    const mine = wish;
    show({ phase: 'asking' });
    try {
      const opened = await devices.getUserMedia(wanted(chosen));
      if (mine !== wish) return stop(opened);
      stream = opened;
      const cameras = await listed();
      if (mine === wish) showPicture(opened, cameras);
    } catch (error) {
      if (mine !== wish) return undefined;
      close();
      const gone = chosen !== null && troubleOf(error) === 'none';
      chosen = null;
      if (gone) return open();
      show({ phase: 'trouble', trouble: troubleOf(error) });
    }
    return undefined;
  }
  function showPicture(opened: MediaStream, cameras: readonly Camera[]): void {
    const [track] = opened.getVideoTracks();
    track?.addEventListener('ended', () => {
      if (stream !== opened) return;
      close();
      show({ phase: 'trouble', trouble: 'unplugged' });
    });
    const { deviceId = '', facingMode } = track?.getSettings() ?? {};
    show({ phase: 'on', stream: opened, cameras, id: deviceId, mirrored: facingMode !== 'environment' });
  }
  /** A camera that somebody has forbidden does not come back by itself. */
  const isWaiting = (): boolean => state.phase === 'trouble' && state.trouble !== 'denied';
  async function devicesChanged(): Promise<void> {
    if (page.hidden) return;
    if (isWaiting()) await open();
    else if (state.phase === 'on') await follow(state);
  }
  async function follow(shown: CameraState & { readonly phase: 'on' }): Promise<void> {
    const cameras = await listed();
    const still = stream === shown.stream;
    if (still && cameras.some(({ id }) => id === shown.id)) show({ ...shown, cameras });
    else if (still || isWaiting()) await open();
  }

  const onDevices = (): void => void devicesChanged();
  const onVisibility = (): void => {
    if (!page.hidden) void open();
    else {
      close();
      show({ phase: 'asking' });
    }
  };
  devices.addEventListener('devicechange', onDevices);
  page.addEventListener('visibilitychange', onVisibility);
  if (!page.hidden) void open();
  return {
    choose(id) {
      chosen = id;
      void open();
    },
    tryAgain: () => void open(),
    giveUp() {
      close();
      show({ phase: 'trouble', trouble: 'unreadable' });
    },
    end() {
      devices.removeEventListener('devicechange', onDevices);
      page.removeEventListener('visibilitychange', onVisibility);
      close();
    },
  };
}
