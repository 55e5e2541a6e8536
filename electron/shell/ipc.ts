import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import {
  callChannel,
  callNames,
  commandChannel,
  commandNames,
  type CallName,
  type CommandName,
} from '#shared/channels.ts';
import { callArguments, type CallAnswer, type CallArgument } from '#shared/contract.ts';
import { failure, type Outcome, type Problem } from '#shared/problem.ts';
import type { Log } from '../station/log.ts';
import { KIOSK_PAGE } from './protocol.ts';

type MaybePromise<T> = T | Promise<T>;

/** What the main process does for each message of the contract. */
export interface Handlers {
  readonly calls: { readonly [K in CallName]: (argument: CallArgument<K>) => MaybePromise<Outcome<CallAnswer<K>>> };
  readonly commands: { readonly [K in CommandName]: () => MaybePromise<void> };
}

/** The staff's window, whatever page it shows. */
export type IsOurWindow = (contents: WebContents | null) => boolean;

/** What stands against a call now; null where nothing does. */
type Refuses = (name: CallName) => Problem | null;

/** Answers the window. Who asks, what is asked and whether it may be is checked before a handler sees it. */
export function serveContract(
  { calls, commands }: Handlers,
  isOurWindow: IsOurWindow,
  refuses: Refuses,
  log: Log,
): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), async (event, argument: unknown) => {
      if (!isOurs(event, isOurWindow)) throw new Error('unknown sender');
      const problem = refuses(name);
      return problem === null ? answer(calls, name, argument) : { ok: false, problem };
    });
  }
  for (const name of commandNames) {
    ipcMain.on(commandChannel(name), (event) => {
      if (!isOurs(event, isOurWindow)) return;
      void run(name);
    });
  }

  async function run(name: CommandName): Promise<void> {
    try {
      await commands[name]();
    } catch (error) {
      log.warn(`${name} failed: ${String(error)}`);
    }
  }
}

async function answer<K extends CallName>(
  calls: Handlers['calls'],
  name: K,
  argument: unknown,
): Promise<Outcome<CallAnswer<K>>> {
  const checked = callArguments[name].safeParse(argument);
  if (!checked.success)
    return failure('bad_request', `${name}: ${checked.error.issues[0]?.message ?? 'not understood'}`);
  return calls[name](checked.data as CallArgument<K>);
}

/** Our own page in the main frame of our own window; a frame inside it, another page, or our page in another window is not. */
function isOurs(event: IpcMainEvent | IpcMainInvokeEvent, isOurWindow: IsOurWindow): boolean {
  try {
    const { sender, senderFrame } = event;
    return isOurWindow(sender) && senderFrame !== null && senderFrame.parent === null && senderFrame.url === KIOSK_PAGE;
  } catch {
    // A frame that has gone meanwhile does not say what it was.
    return false;
  }
}
