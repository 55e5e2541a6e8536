import type { ScanDirection } from '#shared/policy.ts';
import type {
  BenchDevice,
  HidLayoutName,
  ScannerKind,
  ScannerMode,
  ScannerState,
  WedgeSettings,
} from '#shared/scanners.ts';
import { formats } from '../format.ts';
import { makerNames, type KnownMaker } from '../makers.ts';
import { count } from '../words.ts';

const directions = { IN: 'In', OUT: 'Out', AUTO: 'Auto' } satisfies Record<ScanDirection, string>;

/** The bench for scanners, and what the door says of them. */
export const scanners = {
  loading: 'One moment',
  band: 'While this is open, nobody is checked in.',
  bandTry: 'Scan any code to see what the station gets.',

  devices: {
    title: 'Plugged in',
    none: 'No scanner is plugged in. Plug one in: it appears here by itself.',
    noneKeyboard:
      'A scanner that acts as a keyboard may not appear here and works all the same: scan a code and look at the last reads.',
    nameless: 'Scanner',
    modes: {
      hidPos: 'USB HID POS',
      serial: 'Serial',
      keyboard: 'Keyboard mode',
      snapi: 'Zebra SNAPI mode',
      other: 'Mode for cash registers (IBM, OPOS)',
    } satisfies Record<ScannerMode, string>,
    layout: (layout: HidLayoutName): string => `layout ${layout}`,
    baud: (rate: number): string => `${rate} baud`,
    states: {
      ready: 'Ready',
      gone: 'Unplugged',
      refused: 'Cannot be opened',
      unused: 'Not read',
      typing: 'Works as a keyboard',
    } satisfies Record<BenchDevice['state'] | 'typing', string>,
    gone: 'Plug it in again: it goes on by itself. Other scanners and typing still work.',
    unknownLayout:
      'Gatehouse does not know the form of what it sends. Record it and send the recording to support; in keyboard mode it works meanwhile.',
    /** What to do about a scanner that the station does not read. */
    wrongMode: {
      hidPos: 'Unplug it and plug it in again.',
      serial: 'It is not read yet: choose its port below, under “Serial ports”.',
      keyboard:
        'It types its codes into whatever window is in front. In the mode “USB HID POS” none gets lost, and ä, é or ł come right: scan the label “USB HID POS” in its manual.',
      snapi:
        'Gatehouse cannot read this mode. Scan the label “USB HID POS” (IBM, OPOS and SNAPI are others) in its manual; keyboard mode works, too.',
      other:
        'Gatehouse cannot read this mode. Scan the label “USB HID POS” in its manual; where it has none, “USB keyboard” works, too.',
    } satisfies Record<ScannerMode, string>,
    manual: (maker: KnownMaker): string => `${makerNames[maker]} manuals`,
    manualOf: (name: string, maker: KnownMaker): string => `${makerNames[maker]} manuals, for ${name}`,
    camera: 'Camera of this computer',
    cameraAbout: 'Reads tickets while its view is open',
  },

  name: {
    label: 'Name',
    of: (name: string): string => `Name of ${name}`,
    saved: 'Saved',
  },

  direction: {
    label: 'Direction',
    of: (name: string): string => `Direction of ${name}`,
    asStation: 'As the station',
    ways: directions,
  },

  capture: {
    start: 'Record for support',
    startOf: (name: string): string => `Record for support: ${name}`,
    lead: 'Scan the tickets that fail, then save. The recording holds the barcodes that are scanned: keep it as safe as a guest list.',
    lines: (n: number): string =>
      n === 0 ? 'Recording, nothing so far' : `Recording, ${count(n, 'piece', 'pieces')} so far`,
    save: 'Save recording',
    drop: 'Discard',
    saved: 'Saved on this computer:',
  },

  ports: {
    title: 'Serial ports',
    lead: 'For scanners with a serial cable, and for those in the mode “USB serial” or “COM port”.',
    none: 'This computer has no serial port now.',
    list: 'Serial ports of this computer',
    baud: 'Speed',
    baudOf: (port: string): string => `Speed of ${port}`,
    add: 'Read this port',
    addOf: (port: string): string => `Read this port: ${port}`,
    remove: 'Stop reading',
    removeOf: (port: string): string => `Stop reading ${port}`,
    read: 'Read by this station',
    gone: 'Read by this station when it is plugged in again',
    unused: 'Not read',
    other: 'Port that is not listed',
    example: 'COM3 or /dev/ttyACM0',
  },

  keyboard: {
    title: 'Keyboard scanners',
    one: 'Keyboard scanner',
    lead: 'Scanners that type. They cannot be told apart, so these settings hold for all of them.',
    calibrate: 'Calibrate',
    standard: 'Back to standard',
    layout: 'Keys',
    layouts: {
      us: 'By their place, as on a US keyboard',
      key: 'As this computer’s keyboard has them',
    } satisfies Record<WedgeSettings['decode'], string>,
    prefix: 'Before each code',
    noPrefix: 'Nothing',
    end: 'Behind each code',
    ends: {
      any: 'Enter, Tab or a pause',
      Enter: 'Enter',
      Tab: 'Tab',
      pause: 'A pause',
    } satisfies Record<WedgeSettings['end'], string>,
    calibrated: 'Calibrated',
    never: 'Never; most scanners need no more than the standard',
    saved: 'Saved',
  },

  calibrate: {
    title: 'Calibrate a keyboard scanner',
    lead: 'Scan this code once, then wait a second. The station finds out by itself how the scanner types.',
    code: 'Code for calibration',
    waiting: 'Waiting for the scanner',
    nothing:
      'If nothing happens: make the screen brighter, hold the scanner 20 cm away, and scan any ticket first to see that it types at all. A scanner with one thin red line cannot read a screen; it mostly needs no calibration.',
    noKeyboard: (name: string): string =>
      `${name} has read a code, and it is no keyboard scanner: it needs no calibration.`,
    foundTitle: 'It works. The station reads keyboard scanners like this from now on:',
    speed: 'Speed',
    mode: 'Mode',
    altMode: 'Alt and numbers, which is right on every keyboard',
    failedTitle: 'This did not work, and nothing was changed.',
    failed: {
      different: (came: string): string =>
        `What came is ${came}, not the code on the screen. If that is what you scanned, set the scanner to a US keyboard with the label in its manual, or better to “USB HID POS”.`,
      slow: (gap: string): string =>
        `The keys came at ${gap}, as slowly as a person types. Do not touch the keyboard meanwhile; in the scanner’s manual set the delay between keys to none.`,
      several: 'The code came more than once. Scan it once, then wait a second.',
      prefix: (prefix: string): string =>
        `The scanner sends ${prefix} before each code, which is too much. Remove the prefix with the label in its manual.`,
    },
    again: 'Scan again',
    close: 'Done',
    cancel: 'Cancel',
  },

  reads: {
    title: 'Last reads',
    none: 'Nothing yet. Scan any code.',
    incomplete: 'Incomplete',
    unreadable: 'Unreadable',
    /** Said aloud for a read that came now. */
    heard: (what: string, scanner: string): string => `${scanner}: ${what}`,
    duration: (ms: number): string => (ms < 1 ? 'under 1 ms' : `${formats.number(Math.round(ms))} ms`),
    gap: (ms: number): string => `${formats.number(Math.round(ms * 10) / 10)} ms a key`,
    pieces: {
      hid: (n: number): string => count(n, 'report', 'reports'),
      serial: (n: number): string => count(n, 'piece', 'pieces'),
      keyboard: (n: number): string => count(n, 'key', 'keys'),
      camera: (n: number): string => count(n, 'piece', 'pieces'),
    } satisfies Record<ScannerKind, (n: number) => string>,
    raw: 'Raw bytes',
    rawKeys: 'Keys',
    whole: 'The whole code',
    rawOf: (what: string): string => `Raw bytes of ${what}`,
    piece: (n: number, of: number, bytes: number): string =>
      `${of === 1 ? '' : `${formats.number(n)} of ${formats.number(of)}, `}${count(bytes, 'byte', 'bytes')}`,
    hints: {
      incomplete:
        'Its end never came: the scanner stopped in the middle of a code. Half a code admits nobody. Scan it again; if this goes on, look at the cable, then record it for support.',
      incompleteKeyboard:
        'Its end never came: keys are missing. Half a code admits nobody. Scan it again, and calibrate the scanner if this goes on.',
      unreadable: {
        hid: 'Nothing in it could be a code. If this goes on, record it for support.',
        serial: 'Nothing in it could be a code. Mostly the speed is wrong: choose another one under “Serial ports”.',
        keyboard: 'Somebody typed at the same moment, and the keys cannot be told apart. Scan it again.',
        camera: 'Nothing in it could be a code. Hold the ticket still, and closer.',
      } satisfies Record<ScannerKind, string>,
      typed:
        'It came as slowly as by hand. If a scanner sent it, set its delay between keys to none with the label in its manual, or calibrate it.',
      aim: (id: string): string =>
        `The scanner puts ${id} before the code, to say which kind it is. Gatehouse takes that off: nothing has to be done.`,
      lineEnd:
        'A line end or a tab is in the code. Gatehouse takes it off at the end; in the middle it makes the code unreadable: set the scanner to send nothing there.',
      spaces: 'The code begins or ends with a space. If the ticket has none, the scanner adds it.',
      latin1:
        'This is not valid UTF-8, so it was read as Latin-1. If letters such as ä or é are wrong, set the scanner to UTF-8 with the label in its manual.',
      controls:
        'Characters in it cannot be shown. A ticket has none of them, mostly: the scanner’s mode or its keyboard layout may be wrong.',
    },
  },

  chip: {
    fine: (n: number): string => (n === 1 ? 'Scanner' : `${formats.number(n)} scanners`),
    fineTitle: (n: number): string => (n === 1 ? 'The scanner is ready' : `${formats.number(n)} scanners are ready`),
    gone: (name: string | null): string => `${name ?? 'Scanner'} unplugged`,
    goneTitle: 'A scanner is unplugged',
    goneBody: 'Plug it in again: it goes on by itself. Other scanners and typing still work.',
    refused: (name: string | null): string => `${name ?? 'Scanner'} not opened`,
    off: 'USB scanners off',
    states: { ready: 'ready', gone: 'unplugged', refused: 'cannot be opened' } satisfies Record<ScannerState, string>,
    each: (name: string, state: string): string => `${name}: ${state}`,
    show: 'Show scanners',
  },

  own: (name: string, direction: ScanDirection): string => `${name}: ${directions[direction]}`,
};
