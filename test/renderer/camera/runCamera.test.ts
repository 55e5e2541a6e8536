import { beforeEach, describe, expect, it, test } from 'vitest';
import { runCamera, type CameraState, type RunningCamera } from '../../../renderer/camera/runCamera.ts';

/** A computer with cameras that can be plugged in and out; the browser's part of it. */
class Track extends EventTarget {
  readonly id: string;
  stopped = false;
  constructor(id: string) {
    super();
    this.id = id;
  }
  stop = (): void => {
    this.stopped = true;
  };
  getSettings = () => ({ deviceId: this.id, ...(this.id === 'back' && { facingMode: 'environment' }) });
}

class Computer extends EventTarget {
  cameras: string[] = ['built-in'];
  /** The name of the error that the next request ends with. */
  fails: string | null = null;
  readonly asked: MediaStreamConstraints[] = [];
  readonly tracks: Track[] = [];
  /** Answers wait until they are let go. */
  held: (() => void)[] | null = null;

  async getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
    this.asked.push(constraints);
    if (this.held !== null) await new Promise<void>((resolve) => this.held?.push(resolve));
    if (this.fails !== null) throw Object.assign(new Error('as the browser says'), { name: this.fails });
    const { deviceId } = constraints.video as { deviceId?: { exact: string } };
    const id = deviceId?.exact ?? this.cameras[0];
    if (id === undefined || !this.cameras.includes(id)) {
      throw Object.assign(new Error('none'), { name: deviceId ? 'OverconstrainedError' : 'NotFoundError' });
    }
    const track = new Track(id);
    this.tracks.push(track);
    return { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  }
  async enumerateDevices(): Promise<MediaDeviceInfo[]> {
    const cameras = this.cameras.map((deviceId) => ({ kind: 'videoinput', deviceId, label: `${deviceId} camera` }));
    return [{ kind: 'audioinput', deviceId: 'mic', label: '' }, ...cameras] as MediaDeviceInfo[];
  }

  /** The browser ends the track of a camera that is pulled out, then tells of the change, or the other way round. */
  unplug(id: string, order: 'ended first' | 'change first' = 'ended first'): void {
    this.cameras = this.cameras.filter((each) => each !== id);
    const end = (): void => {
      for (const track of this.tracks) if (track.id === id && !track.stopped) track.dispatchEvent(new Event('ended'));
    };
    if (order === 'ended first') end();
    this.dispatchEvent(new Event('devicechange'));
    if (order === 'change first') end();
  }
  plug(id: string): void {
    this.cameras.push(id);
    this.dispatchEvent(new Event('devicechange'));
  }
  get lit(): string[] {
    return this.tracks.filter(({ stopped }) => !stopped).map(({ id }) => id);
  }
}

class Page extends EventTarget {
  hidden = false;
  set(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let computer: Computer;
let page: Page;
let states: CameraState[];
let running: RunningCamera;

/** Fakes answer at once: all that is under way is done behind the next turn of the loop. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
const inShort = (state: CameraState | undefined): string =>
  state?.phase === 'on' ? `on ${state.id}` : state?.phase === 'trouble' ? state.trouble : (state?.phase ?? 'none');
const now = (): string => inShort(states.at(-1));

async function start(): Promise<void> {
  running = runCamera(computer, page, (state) => states.push(state));
  await settled();
}

beforeEach(() => {
  computer = new Computer();
  page = new Page();
  states = [];
});

describe('a camera', () => {
  it('is asked for without sound, and shows its picture', async () => {
    await start();
    expect(states.map(inShort)).toEqual(['asking', 'on built-in']);
    expect(computer.asked.map(Object.keys)).toEqual([['video']]);
    expect(states.at(-1)).toMatchObject({ cameras: [{ id: 'built-in', label: 'built-in camera' }], mirrored: true });
  });

  it('that looks away from the screen is no mirror', async () => {
    computer.cameras = ['back'];
    await start();
    expect(states.at(-1)).toMatchObject({ mirrored: false });
  });

  it('goes off at the end', async () => {
    await start();
    running.end();
    expect(computer.lit).toEqual([]);
    computer.plug('second');
    page.set(true);
    page.set(false);
    await settled();
    expect(computer.asked).toHaveLength(1);
  });

  it('goes off at the end also when it was still coming', async () => {
    computer.held = [];
    await start();
    running.end();
    for (const release of computer.held) release();
    await settled();
    expect(computer.tracks).toHaveLength(1);
    expect(computer.lit).toEqual([]);
    expect(now()).toBe('asking');
  });

  it('goes off while the window is hidden, and comes back', async () => {
    await start();
    page.set(true);
    expect(now()).toBe('asking');
    expect(computer.lit).toEqual([]);
    computer.plug('second');
    await settled();
    expect(computer.lit).toEqual([]);
    page.set(false);
    await settled();
    expect(now()).toBe('on built-in');
    expect(computer.lit).toEqual(['built-in']);
  });

  it('stays off where the window is hidden from the start', async () => {
    page.hidden = true;
    await start();
    expect(computer.asked).toEqual([]);
    page.set(false);
    await settled();
    expect(now()).toBe('on built-in');
  });
});

describe('of several cameras', () => {
  beforeEach(async () => {
    computer.cameras = ['built-in', 'second'];
    await start();
  });

  it('one can be chosen, and only that is on', async () => {
    running.choose('second');
    await settled();
    expect(now()).toBe('on second');
    expect(computer.lit).toEqual(['second']);
  });

  it('the last choice counts, in whatever order they answer', async () => {
    computer.held = [];
    running.choose('second');
    running.choose('built-in');
    for (const release of computer.held.toReversed()) {
      release();
      await settled();
    }
    expect(now()).toBe('on built-in');
    expect(computer.lit).toEqual(['built-in']);
  });

  it('one that is gone by then gives way to another', async () => {
    computer.cameras = ['built-in'];
    running.choose('second');
    await settled();
    expect(now()).toBe('on built-in');
  });

  test.for(['ended first', 'change first'] as const)('another takes over when one is unplugged (%s)', async (order) => {
    running.choose('second');
    await settled();
    computer.unplug('second', order);
    await settled();
    expect(now()).toBe('on built-in');
    expect(computer.lit).toEqual(['built-in']);
  });

  it('one more is listed, and the picture goes on', async () => {
    computer.plug('third');
    await settled();
    expect(states.at(-1)).toMatchObject({ phase: 'on', id: 'built-in', cameras: { length: 3 } });
    expect(computer.asked).toHaveLength(1);
  });
});

describe('no picture', () => {
  test.for([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['TypeError', 'failed'],
    ['SomethingNew', 'failed'],
  ] as const)('%s means %s; trying again helps when it is mended', async ([name, trouble]) => {
    computer.fails = name;
    await start();
    expect(now()).toBe(trouble);
    computer.fails = null;
    running.tryAgain();
    await settled();
    expect(now()).toBe('on built-in');
  });

  it('without a camera, until one is plugged in', async () => {
    computer.cameras = [];
    await start();
    expect(now()).toBe('none');
    computer.plug('built-in');
    await settled();
    expect(now()).toBe('on built-in');
  });

  test.for(['ended first', 'change first'] as const)(
    'when the only one is unplugged, until it is back (%s)',
    async (order) => {
      await start();
      computer.unplug('built-in', order);
      await settled();
      expect(['unplugged', 'none']).toContain(now());
      expect(computer.lit.filter((id) => computer.cameras.includes(id))).toEqual([]);
      computer.plug('built-in');
      await settled();
      expect(now()).toBe('on built-in');
    },
  );

  it('when the system takes it away: nothing is asked until somebody wants it again', async () => {
    await start();
    computer.tracks[0]?.dispatchEvent(new Event('ended'));
    await settled();
    expect(now()).toBe('unplugged');
    expect(computer.asked).toHaveLength(1);
    running.tryAgain();
    await settled();
    expect(now()).toBe('on built-in');
  });

  it('when it is of no use: the light goes out', async () => {
    await start();
    running.giveUp();
    expect(now()).toBe('unreadable');
    expect(computer.lit).toEqual([]);
    running.tryAgain();
    await settled();
    expect(now()).toBe('on built-in');
  });

  it('where it is not allowed: a new device does not make it ask again', async () => {
    computer.fails = 'NotAllowedError';
    await start();
    computer.plug('second');
    await settled();
    expect(computer.asked).toHaveLength(1);
  });
});
