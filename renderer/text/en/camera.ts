import { formats } from '../format.ts';

/** The camera as a scanner. */
export const camera = {
  title: 'Camera',
  close: 'Close',
  closeCamera: 'Close the camera',
  picture: 'Picture of the camera',
  choose: 'Which camera',
  nameless: (n: number): string => `Camera ${formats.number(n)}`,
  hint: 'Hold the code in front of the camera',
  asking: 'The camera is starting',
  several: 'Several codes in view: show one',
  tryAgain: 'Try again',
  troubles: {
    none: {
      title: 'No camera found.',
      advice: 'Scanners and typing still work. Plug a camera in: it starts by itself.',
    },
    unplugged: {
      title: 'The camera is gone.',
      advice: 'Scanners and typing still work. Plug it in again: it starts by itself.',
    },
    busy: {
      title: 'The camera does not start.',
      advice: 'Scanners and typing still work. Close other programs that use the camera, then try again.',
    },
    failed: {
      title: 'The camera cannot be used.',
      advice: 'Scanners and typing still work. Unplug it and plug it in again, or restart the computer.',
    },
    unreadable: {
      title: 'The picture cannot be read.',
      advice: 'Scanners and typing still work. Try again; if it happens again, start Gatehouse anew.',
    },
  },
  /** Where a person allows it depends on the system. */
  denied: {
    title: 'The camera is not allowed.',
    windows:
      'Scanners and typing still work. Open Settings, Privacy & security, Camera: switch on camera access, also for desktop apps.',
    mac: 'Scanners and typing still work. Open System Settings, Privacy & Security, Camera: switch Gatehouse on, then start it anew.',
    other: 'Scanners and typing still work. Ask whoever looks after this computer to allow the camera.',
  },
};
