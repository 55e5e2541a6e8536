import { rmSync } from 'node:fs';
import type { EventSummary } from '#shared/domain.ts';
import type { PolicyChanges, ScanDirection } from '#shared/policy.ts';
import { success, type Outcome } from '#shared/problem.ts';
import type { DemoBarcode } from '#shared/view.ts';
import type { Log } from '../log.ts';
import { trainingPlace } from './places.ts';

/** The embedded vivenu with the demo event. */
export interface Demo {
  readonly url: string;
  readonly pageUrl: string;
  readonly token: string;
  readonly sellerId: string;
  readonly event: EventSummary;
  readonly barcodes: readonly DemoBarcode[];
  close(): Promise<void>;
}

export interface UnderWay {
  readonly demo: Demo;
  /** Scans of the real event that vivenu has not confirmed: they wait until the training ends. */
  readonly unsent: number;
  /** Switched in the training; the door's own stays as it is. */
  readonly direction: ScanDirection | undefined;
}

/** The demo event in place of the real one, whose files are closed meanwhile: nothing can reach them. */
export interface Training {
  now(): UnderWay | null;
  /** A new one each time it is asked for. */
  open(): Promise<Outcome<null>>;
  /** The one that a restart interrupted. */
  resume(): Promise<void>;
  setDirection(direction: ScanDirection): void;
  /** What the training decides of the station's own policy. */
  policy(own: PolicyChanges): PolicyChanges;
  end(): Promise<Outcome<null>>;
  /** Ends its server. The station must be closed before. */
  close(): Promise<void>;
}

interface Parts {
  /** Folder of all that the app keeps. */
  readonly folder: string;
  /** Whether a restart comes back to the training; holds also where it cannot be written. */
  readonly remember: (changed: { readonly training: boolean }) => void;
  readonly log: Log;
  readonly startDemo: () => Promise<Demo>;
  /** Gives the uploader a moment, and says how many scans are still unsent. */
  readonly settledUnsent: () => Promise<number>;
  /** Closes whatever is open, a training with it. */
  readonly closeStation: () => Promise<void>;
  readonly openEvents: (events: readonly EventSummary[]) => Promise<void>;
  /** Opens the real event; the first screen where there is none. */
  readonly openReal: () => Promise<void>;
  readonly hasRealEvent: () => boolean;
  /** The real event is closed, and nobody can come back to it before the end. */
  readonly onBegin: () => void;
  /** Aborted when the app ends. */
  readonly closing: AbortSignal;
}

/** What names tickets, entries, hours and places of the real event: in a training it would refuse everybody. */
const ofRealEvent = [
  'allowedTicketTypeIds',
  'highlightTicketTypeIds',
  'entryIds',
  'opensAt',
  'closesAt',
  'capacity',
] as const satisfies readonly (keyof PolicyChanges)[];

function trainingPolicy(own: PolicyChanges, direction: ScanDirection | undefined): PolicyChanges {
  const policy = { ...own, ...(direction !== undefined && { direction }) };
  for (const key of ofRealEvent) delete policy[key];
  return policy;
}

export function createTraining(parts: Parts): Training {
  const {
    folder,
    remember,
    log,
    startDemo,
    settledUnsent,
    closeStation,
    openEvents,
    openReal,
    hasRealEvent,
    onBegin,
    closing,
  } = parts;
  let underWay: UnderWay | null = null;
  let turning = false;

  /** One way at a time: a second press changes nothing. Whether it was the first. */
  async function turn(act: () => Promise<boolean>): Promise<boolean> {
    if (turning) return false;
    turning = true;
    try {
      return await act();
    } finally {
      turning = false;
    }
  }

  async function begin(): Promise<boolean> {
    // Before anything is closed: where it cannot start, the door goes on.
    const demo = await startDemo();
    const unsent = underWay?.unsent ?? (await settledUnsent());
    if (closing.aborted) {
      await demo.close();
      return false;
    }
    await closeStation();
    try {
      rmSync(trainingPlace(folder).folder, { recursive: true, force: true });
    } catch (error) {
      await Promise.all([demo.close(), openReal()]);
      throw error;
    }
    // A restart goes back to the real event: no evening begins in a training by accident.
    remember({ training: !hasRealEvent() });
    underWay = { demo, unsent, direction: undefined };
    onBegin();
    log.info('a training begins');
    return true;
  }

  /** It can be ended while its tickets load. */
  async function open(): Promise<Outcome<null>> {
    if ((await turn(begin)) && underWay !== null) await openEvents([underWay.demo.event]);
    return success(null);
  }

  async function leave(): Promise<boolean> {
    if (underWay === null) return false;
    await closeStation();
    remember({ training: false });
    log.info('the training is over');
    return true;
  }

  async function end(): Promise<Outcome<null>> {
    if (await turn(leave)) await openReal();
    return success(null);
  }

  return {
    now: () => underWay,
    open,
    async resume() {
      const demo = await startDemo();
      underWay = { demo, unsent: 0, direction: undefined };
      onBegin();
      await openEvents([demo.event]);
    },
    setDirection(direction) {
      if (underWay !== null) underWay = { ...underWay, direction };
    },
    policy: (own) => trainingPolicy(own, underWay?.direction),
    end,
    async close() {
      const before = underWay;
      underWay = null;
      await before?.demo.close();
    },
  };
}
