import { fileURLToPath } from 'node:url';
import { printingSettingsSchema } from '#shared/printing.ts';
import type { PrintingHost } from '../../../electron/station/printing/printing.ts';
import { openTemplates } from '../../../electron/station/printing/templates/templates.ts';

/** The templates that come with the program. */
export const builtInTemplates = fileURLToPath(new URL('../../../resources/templates', import.meta.url));

/** A computer without printers, where a test is not about them. */
export const printingHost = (given: Partial<PrintingHost> = {}): PrintingHost => ({
  settings: () => printingSettingsSchema.parse({}),
  driverFor() {
    throw new Error('there is no printer');
  },
  templates: openTemplates({ builtIn: builtInTemplates, own: '/nowhere' }),
  stationName: () => 'door',
  language: () => 'en',
  ...given,
});
