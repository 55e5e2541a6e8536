import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { accessUserRoutes } from './api/access-user-routes.ts';
import { CONTROL_PREFIX, controlRoutes } from './api/control-routes.ts';
import { deviceRoutes } from './api/device-routes.ts';
import { PAGE_PATH, pageRoutes } from './api/page-routes.ts';
import { seatingRoutes } from './api/seating-routes.ts';
import { createControl, type SandboxControl } from './control.ts';
import { demoInfo, type DemoInfo } from './demo-info.ts';
import { FaultList } from './faults/fault-list.ts';
import { createSandboxServer } from './http/server.ts';
import type { SandboxState } from './state.ts';
import { createWorld, type World } from './world/world.ts';

export interface SandboxOptions {
  /** 0, which is usual, takes any free port. */
  readonly port?: number;
  /** Loopback only: the control endpoints ask for no key. */
  readonly host?: '127.0.0.1';
  readonly now?: () => number;
  /** Another seed makes other people and barcodes; the cards stay. */
  readonly seed?: number;
  /** Tickets of the first event. */
  readonly tickets?: number;
  readonly maxBodyBytes?: number;
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** The page of printable barcodes. */
  readonly pageUrl: string;
  readonly demo: DemoInfo;
  readonly control: SandboxControl;
  /** Ends at once, requests under way included. */
  close(): Promise<void>;
}

function createState(now: () => number, newWorld: () => World): SandboxState {
  const state: SandboxState = {
    world: newWorld(),
    faults: new FaultList(),
    requests: [],
    clockOffsetMs: 0,
    now: () => now() + state.clockOffsetMs,
  };
  return state;
}

/** Starts a server that behaves like vivenu, with a demo event in it. Needs no network and writes nothing to disk. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', now = Date.now, seed = 2026, tickets = 2_000 } = options;
  const newWorld = (): World => createWorld({ seed, count: tickets, now: now() });
  const state = createState(now, newWorld);
  const control = createControl(state, () => {
    state.world = newWorld();
    state.faults.clear();
    state.requests.length = 0;
    state.clockOffsetMs = 0;
  });

  let url = '';
  const server = createSandboxServer({
    state,
    routes: [
      ...deviceRoutes(state),
      ...accessUserRoutes(state),
      ...seatingRoutes(state),
      ...pageRoutes(() => url),
      ...controlRoutes(control),
    ],
    controlPrefix: CONTROL_PREFIX,
    maxBodyBytes: options.maxBodyBytes ?? 8 * 1_048_576,
  });
  server.listen(port, host);
  await once(server, 'listening');
  url = `http://${host}:${(server.address() as AddressInfo).port}`;

  return {
    url,
    pageUrl: url + PAGE_PATH,
    demo: demoInfo(),
    control,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
