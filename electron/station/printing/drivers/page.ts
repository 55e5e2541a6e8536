import { errorMessage } from '#shared/error-message.ts';
import type { PrinterStatus } from '#shared/printing.ts';
import type { PrintDocument } from '../paper.ts';
import type { PrinterDriver, PrintOutcome } from './driver.ts';

export type PageDocument = Extract<PrintDocument, { readonly kind: 'page' }>;

/** As the system names it, and as people do: hostile text. */
export interface InstalledPrinter {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
}

/** Pages for the printers of this computer that have a driver of their own. Only the app has them: a page is drawn in a window. */
export interface Pages {
  /** Rejects where they cannot be listed. */
  list(): Promise<readonly InstalledPrinter[]>;
  /** Never rejects, and ends by itself. */
  print(page: PageDocument, printer: string, signal: AbortSignal): Promise<PrintOutcome>;
}

interface Parts {
  readonly printer: string;
  readonly pages: Pages;
}

/** A printer with a driver of its own. It takes a page, and says nothing more of it. */
export function createPageDriver({ printer, pages }: Parts): PrinterDriver {
  async function status(): Promise<PrinterStatus> {
    try {
      const found = await pages.list();
      if (found.some(({ name }) => name === printer)) return { is: 'unknown', problem: { code: 'printer_mute' } };
      return { is: 'notReady', problem: { code: 'printer_offline' } };
    } catch (error) {
      return { is: 'notReady', problem: { code: 'spooler_unavailable', detail: errorMessage(error) } };
    }
  }

  return {
    status,

    async print({ document, onSending, signal }) {
      if (document.kind !== 'page') return { is: 'notSent', problem: { code: 'template_unfit' }, retry: false };
      const { is, problem } = await status();
      if (is === 'notReady' && problem !== null) return { is: 'notSent', problem, retry: true };
      try {
        onSending();
      } catch (error) {
        return { is: 'notSent', problem: { code: 'cannot_record', detail: errorMessage(error) }, retry: true };
      }
      return pages.print(document, printer, signal);
    },

    // The system's print spooler has it, and the app has no name for it there.
    discard: async () => {},
  };
}
