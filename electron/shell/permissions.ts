import type { Session, WebContents } from 'electron';

/** What a page asks for, as far as it decides. */
export interface Asked {
  readonly permission: string;
  /** It is our window that asks. */
  readonly ours: boolean;
  readonly isMainFrame: boolean;
  /** Whatever Electron knows of where the asking page comes from; at least one. */
  readonly from: readonly string[];
  /** `video` is the camera, `audio` the microphone. */
  readonly media: readonly string[];
}

/** The camera is a scanner; our own page gets it, without sound. Nobody gets anything else. */
export function mayUse({ permission, ours, isMainFrame, from, media }: Asked, origin: string): boolean {
  // Electron gives an origin with a slash at its end, and a page's whole address.
  const isOurs = (url: string): boolean => url === origin || url.startsWith(`${origin}/`);
  const camera = permission === 'media' && media.length === 1 && media[0] === 'video';
  return camera && ours && isMainFrame && from.length > 0 && from.every(isOurs);
}

export interface PermissionGuard {
  /** Of our own page. */
  readonly origin: string;
  readonly isOurWindow: (contents: WebContents | null) => boolean;
  /** macOS asks the person too, once; null where the system does not. */
  readonly askSystem: (() => Promise<boolean>) | null;
}

const known = (urls: readonly (string | undefined)[]): string[] => urls.filter((url) => url !== undefined);

export function guardPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
  { origin: own, isOurWindow, askSystem }: PermissionGuard,
): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const { mediaTypes = [], securityOrigin } = 'mediaTypes' in details ? details : {};
    const granted = mayUse(
      {
        permission,
        ours: isOurWindow(contents),
        isMainFrame: details.isMainFrame,
        from: known([details.requestingUrl, securityOrigin]),
        media: mediaTypes,
      },
      own,
    );
    if (!granted || askSystem === null) answer(granted);
    else askSystem().then(answer, () => answer(false));
  });
  session.setPermissionCheckHandler((contents, permission, origin, details) =>
    mayUse(
      {
        permission,
        ours: isOurWindow(contents),
        isMainFrame: details.isMainFrame,
        from: known([origin, details.requestingUrl, details.securityOrigin]),
        media: details.mediaType === undefined ? [] : [details.mediaType],
      },
      own,
    ),
  );
  session.setDevicePermissionHandler(() => false);
}
