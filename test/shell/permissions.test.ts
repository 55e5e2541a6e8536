import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WebContents } from 'electron';
import { describe, expect, it, test } from 'vitest';
import { guardPermissions, mayUse, type Asked } from '../../electron/shell/permissions.ts';

const camera: Asked = {
  permission: 'media',
  ours: true,
  isMainFrame: true,
  from: ['app://gatehouse/index.html', 'app://gatehouse/'],
  media: ['video'],
};

test.for<[string, Partial<Asked>, boolean]>([
  ['the camera, for our page', {}, true],
  ['the camera, where Electron knows the origin alone', { from: ['app://gatehouse'] }, true],
  ['the microphone', { media: ['audio'] }, false],
  ['the camera with sound', { media: ['audio', 'video'] }, false],
  ['the camera with sound, the other way round', { media: ['video', 'audio'] }, false],
  ['two cameras in one', { media: ['video', 'video'] }, false],
  ['neither camera nor microphone', { media: [] }, false],
  ['something that Electron cannot name', { media: ['unknown'] }, false],
  ['another window', { ours: false }, false],
  ['a frame inside the page', { isMainFrame: false }, false],
  ['nobody knows from where', { from: [] }, false],
  ['a page of the web', { from: ['https://gatehouse/'] }, false],
  ['a page of the web inside ours', { from: ['app://gatehouse/index.html', 'https://evil.example/'] }, false],
  ['another host of ours', { from: ['app://gatehouse.evil/'] }, false],
  ['a host that begins like ours', { from: ['app://gatehouse-evil'] }, false],
  ['our name as a user', { from: ['app://gatehouse@evil/'] }, false],
  ['our name with a port', { from: ['app://gatehouse:1/'] }, false],
  ['our name in a path', { from: ['app://evil/app://gatehouse/'] }, false],
  ['an opaque origin', { from: ['null'] }, false],
  ['an empty address', { from: [''] }, false],
  ['the screen', { permission: 'display-capture' }, false],
  ['everything else', { permission: 'geolocation', media: [] }, false],
  ['everything else, called video', { permission: 'notifications' }, false],
])('%s: %s', ([, changed, granted]) => {
  expect(mayUse({ ...camera, ...changed }, 'app://gatehouse')).toBe(granted);
});

/** All names that a page can ask by, as this Electron's own types have them. */
function electronsPermissions(): string[] {
  const types = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8');
  const [, names = ''] =
    /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+), callback/u.exec(types) ??
    [];
  const found = names.split(' | ').map((name) => name.slice(1, -1));
  if (!found.includes('media') || found.length < 40) throw new Error('the types have changed');
  return found;
}

describe('the session', () => {
  const ours = { id: 1 } as WebContents;
  const other = { id: 2 } as WebContents;

  type Guarded = Parameters<typeof guardPermissions>[0];
  type Handler<K extends keyof Guarded> = NonNullable<Parameters<Guarded[K]>[0]>;

  function guarded(askSystem: (() => Promise<boolean>) | null = null) {
    const handlers: {
      request: Handler<'setPermissionRequestHandler'> | null;
      check: Handler<'setPermissionCheckHandler'> | null;
      device: Handler<'setDevicePermissionHandler'> | null;
    } = { request: null, check: null, device: null };
    guardPermissions(
      {
        setPermissionRequestHandler: (handler) => void (handlers.request = handler),
        setPermissionCheckHandler: (handler) => void (handlers.check = handler),
        setDevicePermissionHandler: (handler) => void (handlers.device = handler),
      },
      { origin: 'app://gatehouse', isOurWindow: (contents) => contents === ours, askSystem },
    );
    return {
      request: (contents: WebContents, permission: string, details: object): Promise<boolean> =>
        new Promise((resolve) => handlers.request?.(contents, permission as 'media', resolve, details as never)),
      check: (contents: WebContents | null, permission: string, origin: string, details: object) =>
        handlers.check?.(contents, permission as 'media', origin, details as never),
      device: () => handlers.device?.({ deviceType: 'hid', origin: 'app://gatehouse', device: {} as never }),
    };
  }

  // As Electron 45 tells it: shell/browser/web_contents_permission_helper.cc and electron_permission_manager.cc.
  const page = { isMainFrame: true, requestingUrl: 'app://gatehouse/index.html' };
  const asked = { ...page, securityOrigin: 'app://gatehouse/', mediaTypes: ['video'] };

  it('is asked for the camera and grants it', async () => {
    expect(await guarded().request(ours, 'media', asked)).toBe(true);
  });

  test.for<[string, WebContents, string, object]>([
    ['the camera with sound', ours, 'media', { ...asked, mediaTypes: ['audio', 'video'] }],
    ['the camera of another origin in our page', ours, 'media', { ...asked, securityOrigin: 'https://evil.example/' }],
    ['the camera for another window', other, 'media', asked],
    ['the screen', ours, 'display-capture', asked],
    ['a position', ours, 'geolocation', page],
    ['a program outside', ours, 'openExternal', { ...page, externalURL: 'https://vivenu.com/' }],
  ])('is asked for %s and refuses', async ([, contents, permission, details]) => {
    expect(await guarded().request(contents, permission, details)).toBe(false);
  });

  test.for<[string, WebContents | null, string, string, object, boolean]>([
    ['the camera', ours, 'media', 'app://gatehouse/', { ...page, mediaType: 'video' }, true],
    [
      'the camera, with all that is known',
      ours,
      'media',
      'app://gatehouse/index.html',
      { ...page, securityOrigin: 'app://gatehouse/', mediaType: 'video' },
      true,
    ],
    ['the microphone', ours, 'media', 'app://gatehouse/', { ...page, mediaType: 'audio' }, false],
    ['some device', ours, 'media', 'app://gatehouse/', { ...page, mediaType: 'unknown' }, false],
    ['no device at all', ours, 'media', 'app://gatehouse/', page, false],
    ['for a worker', null, 'media', 'app://gatehouse/', { isMainFrame: false, mediaType: 'video' }, false],
    ['for another origin', ours, 'media', 'https://evil.example/', { ...page, mediaType: 'video' }, false],
    ['the screen', ours, 'display-capture', 'app://gatehouse/', page, false],
    ['notifications', ours, 'notifications', 'app://gatehouse/', page, false],
  ])('checks %s', ([, contents, permission, origin, details, granted]) => {
    expect(guarded().check(contents, permission, origin, details)).toBe(granted);
  });

  it('grants nothing else of all that Electron has a name for', async () => {
    const { request, check } = guarded();
    for (const permission of electronsPermissions()) {
      const details = { ...asked, mediaTypes: permission === 'media' ? ['audio'] : ['video'] };
      expect([permission, await request(ours, permission, details)]).toEqual([permission, false]);
      expect([permission, check(ours, permission, 'app://gatehouse/', page)]).toEqual([permission, false]);
    }
  });

  it('opens no device to the page: scanners are read by the main process', () => {
    expect(guarded().device()).toBe(false);
  });

  it('asks macOS for the camera, and does what it says', async () => {
    for (const says of [true, false]) {
      expect(await guarded(async () => says).request(ours, 'media', asked)).toBe(says);
    }
    const broken = guarded(() => Promise.reject(new Error('no answer')));
    expect(await broken.request(ours, 'media', asked)).toBe(false);
  });

  it('does not bother macOS with what is refused anyway', async () => {
    let times = 0;
    const { request } = guarded(async () => {
      times += 1;
      return true;
    });
    expect(await request(ours, 'media', { ...asked, mediaTypes: ['audio'] })).toBe(false);
    expect(await request(other, 'media', asked)).toBe(false);
    expect(times).toBe(0);
  });
});
