import { ownOf } from '#shared/own.ts';
import type { PrintingSettings, PrintRole } from '#shared/printing.ts';
import { printRoles } from '#shared/printing.ts';
import type { Verdict } from '#shared/verdict.ts';

/** What a scan prints by itself. */
export interface PlannedPrint {
  readonly role: PrintRole;
  readonly printerId: string;
  readonly template: string;
  /** Nothing is printed where the ticket has got one already. */
  readonly onlyOnce: boolean;
}

type Scanned = Pick<Verdict, 'result' | 'entries' | 'ticket'>;

/** Entries print what the settings say; a refusal prints only where they ask for it; nothing else prints anything. */
export function plannedPrints(scanned: Scanned, settings: PrintingSettings): readonly PlannedPrint[] {
  return printRoles.flatMap((role) => {
    const { printer: printerId } = settings[role];
    if (printerId === null || !settings.printers.some(({ id }) => id === printerId)) return [];
    if (scanned.result === 'refused') {
      const { onRefused } = settings[role];
      return onRefused === null ? [] : [{ role, printerId, template: onRefused, onlyOnce: false }];
    }
    if (scanned.result !== 'in') return [];
    const { template, autoPrint } = ruleFor(scanned, settings, role);
    if (autoPrint === 'never' || (autoPrint === 'firstEntry' && scanned.entries > 1)) return [];
    return [{ role, printerId, template, onlyOnce: autoPrint === 'firstEntry' }];
  });
}

/** The template for a ticket, whatever is printed by itself. */
export const templateFor = (scanned: Pick<Verdict, 'ticket'>, settings: PrintingSettings, role: PrintRole): string =>
  ruleFor(scanned, settings, role).template;

/** What is said of the ticket type's id goes before what is said of its name, and that before what holds for all. */
function ruleFor({ ticket }: Pick<Verdict, 'ticket'>, settings: PrintingSettings, role: PrintRole) {
  const { template, autoPrint, byTicketType } = settings[role];
  const ofType = (key: string | null | undefined) => (typeof key === 'string' ? ownOf(byTicketType, key) : undefined);
  return { template, autoPrint, ...ofType(ticket?.ticketName), ...ofType(ticket?.ticketTypeId) };
}
