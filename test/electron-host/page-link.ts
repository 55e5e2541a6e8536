import type { CdpSession } from './cdp.ts';
import { answerInvoke, ipcMain } from './ipc-main.ts';
import { deliverFunction, preloadWorld, sendBinding } from './page-scripts.ts';
import { createCodec } from './page/codec.ts';
import type { ToHost, ToPage } from './page/preload.ts';
import { askPermission } from './permissions.ts';

const { encode, decode } = createCodec();

/** What the link needs to know of its window to make the event that the app's handlers get. */
export interface LinkOwner {
  ipcEvent(): object;
  getURL(): string;
  preloadFailed(error: string): void;
}

/** The wire between the main process and the preload of one page: what `ipcRenderer` and `webContents.send` run on. */
export class PageLink {
  readonly #session: CdpSession;
  readonly #owner: LinkOwner;
  /** The world of the document that is shown; messages of documents that are gone are not heard. */
  #world: number | undefined;

  constructor(session: CdpSession, owner: LinkOwner, mainFrameId: string) {
    this.#session = session;
    this.#owner = owner;
    session.on(
      'Runtime.executionContextCreated',
      ({ context }: { context: { id: number; name: string; auxData: { frameId: string } } }) => {
        if (context.name === preloadWorld && context.auxData.frameId === mainFrameId) this.#world = context.id;
      },
    );
    session.on('Runtime.executionContextsCleared', () => {
      this.#world = undefined;
    });
    session.on('Runtime.bindingCalled', (event: { name: string; payload: string; executionContextId: number }) => {
      if (event.name !== sendBinding || event.executionContextId !== this.#world) return;
      void this.#receive(JSON.parse(event.payload) as ToHost, event.executionContextId);
    });
  }

  /** Dropped where no page listens, as on Electron. */
  send(channel: string, args: readonly unknown[]): void {
    this.#deliver({ is: 'event', channel, args: encode(args) }, this.#world);
  }

  async #receive(message: ToHost, world: number): Promise<void> {
    const args = decode(message.args) as readonly unknown[];
    switch (message.is) {
      case 'send':
        ipcMain.emit(message.channel, this.#owner.ipcEvent(), ...args);
        break;
      case 'invoke':
        await this.#answer(message.id, world, () => answerInvoke(message.channel, this.#owner.ipcEvent(), args));
        break;
      case 'permission':
        await this.#answer(message.id, world, () => askPermission(this.#owner, message.permission, args[0] as object));
        break;
      case 'preload-error':
        this.#owner.preloadFailed(String(args[0]));
        break;
    }
  }

  async #answer(id: number, world: number, ask: () => Promise<unknown>): Promise<void> {
    let answer: ToPage;
    try {
      answer = { is: 'result', id, args: encode([await ask()]) };
    } catch (error) {
      answer = { is: 'error', id, args: encode([String(error)]) };
    }
    this.#deliver(answer, world);
  }

  #deliver(message: ToPage, world: number | undefined): void {
    if (world === undefined) return;
    this.#session
      .send('Runtime.callFunctionOn', {
        executionContextId: world,
        functionDeclaration: `(message) => globalThis.${deliverFunction}?.(message)`,
        arguments: [{ value: message }],
      })
      // The document went away in the meantime.
      .catch(() => {});
  }
}
