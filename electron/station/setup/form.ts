import { z } from 'zod';
import { policyChangesSchema } from '#shared/policy.ts';
import { printingSettingsSchema, type PrinterSettings } from '#shared/printing.ts';
import type { Outcome } from '#shared/problem.ts';
import { scannerSettingsSchema, serialScannerSchema, wedgeSettingsSchema } from '#shared/scanners.ts';
import { seatingEventId } from '#shared/seating.ts';
import { entryName, settingsSchema, stationName, syncIntervalSeconds } from '#shared/settings.ts';
import { screenChangeSchema } from '#shared/station-settings.ts';
import { updatesChangeSchema } from '#shared/updates.ts';
import { pinHashSchema } from '../supervisor/pin-hash.ts';
import { readUpdateServer } from '../updates/offer.ts';
import { readSeatingServer, readServer } from '../vivenu/address.ts';

/** What a set-up may say: docs/setup.md has it in words. A key that is not there leaves the station as it is. */

/** Of the form. A newer one is for a newer Gatehouse. */
export const setupVersion = 1;

/** In a station's name: what its computer is called. */
export const computerMark = '{computer}';

const bytes = (least: number, most: number) =>
  z.base64().refine((text) => {
    const decoded = Buffer.from(text, 'base64');
    // Several texts may stand for the same bytes; one of them is right.
    return decoded.length >= least && decoded.length <= most && decoded.toString('base64') === text;
  }, `${least} to ${most} bytes in base64`);

const secret = z.string().min(1).max(2_048);
/** As `read` gives it, who also reads what a person types. */
const addressBy = (read: (text: string) => string | null) =>
  z
    .string()
    .max(2_048)
    .transform((text, context) => {
      const address = read(text);
      if (address === null) context.addIssue({ code: 'custom', message: 'no address of a server' });
      return address ?? z.NEVER;
    });
const valueOf = (read: Outcome<string>): string | null => (read.ok ? read.value : null);
const serverAddress = addressBy((text) => valueOf(readServer(text)));
const seatingAddress = addressBy((text) => valueOf(readSeatingServer(text)));
const names = z.string().min(1).max(256);

/** As `supervisor.json` has it. Nobody may hand over one that takes the computer minutes, or that any PIN fits. */
const pinHash = z.strictObject({
  ...pinHashSchema.shape,
  N: z
    .int()
    .min(2 ** 14)
    .max(2 ** 17)
    .refine((cost) => Number.isInteger(Math.log2(cost)), 'a power of two'),
  r: z.int().min(1).max(8),
  p: z.int().min(1).max(4),
  salt: bytes(16, 64),
  hash: bytes(32, 64),
});

/** Token, PIN and all that goes with them, as `seal.ts` hides them. The numbers are scrypt's; more would hold up the computer. */
const sealedSchema = z.strictObject({
  N: z.literal([2 ** 15, 2 ** 16, 2 ** 17]),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: bytes(16, 64),
  iv: bytes(12, 12),
  /** It was made shorter for a code. */
  packed: z.boolean().default(false),
  data: bytes(17, 131_072),
});
export type Sealed = z.infer<typeof sealedSchema>;

const { printers, wristband, receipt } = printingSettingsSchema.shape;
/** A printer that is a file is for support: nobody may have a file overwritten by a code. */
export const isPrinterOfADoor = ({ connection }: PrinterSettings): boolean =>
  connection.kind !== 'file' && (connection.kind !== 'device' || /^\/dev\/(?:usb\/)?lp\d{1,3}$/u.test(connection.path));
const printing = z.strictObject({
  printers: printers
    .unwrap()
    .refine((all) => all.every(isPrinterOfADoor), 'a printer cannot be any file: only /dev/usb/lp0 and the like')
    .exactOptional(),
  wristband: wristband.unwrap().exactOptional(),
  receipt: receipt.unwrap().exactOptional(),
});

const updates = updatesChangeSchema.extend({ server: addressBy(readUpdateServer).nullable().exactOptional() });

const setupFields = z.strictObject({
  gatehouse: z.literal(setupVersion),
  server: serverAddress.exactOptional(),
  token: secret.exactOptional(),
  /** Ids or names, in their order. */
  events: z.array(names).max(100).exactOptional(),
  stationName: stationName.max(80).nullable().exactOptional(),
  policy: policyChangesSchema.exactOptional(),
  entryNames: z.record(names, entryName.min(1)).exactOptional(),
  printing: printing.exactOptional(),
  scanners: z.record(names, scannerSettingsSchema).exactOptional(),
  serialScanners: z.array(serialScannerSchema).max(20).exactOptional(),
  wedge: wedgeSettingsSchema.exactOptional(),
  screen: screenChangeSchema.exactOptional(),
  display: z
    .strictObject({ open: z.boolean().exactOptional(), firstName: z.boolean().exactOptional() })
    .exactOptional(),
  kioskLock: z.boolean().exactOptional(),
  autoStart: z.boolean().exactOptional(),
  syncIntervalSeconds: syncIntervalSeconds.nullable().exactOptional(),
  batchSize: settingsSchema.shape.batchSize.unwrap().exactOptional(),
  seating: z
    .strictObject({
      server: seatingAddress.nullable().exactOptional(),
      eventIds: z.record(names, seatingEventId).exactOptional(),
    })
    .exactOptional(),
  /** `managed`: whoever looks after the computer installs new versions. It holds where it can be read without a passphrase. */
  updates: z.union([z.literal('managed'), updates]).exactOptional(),
  pinHash: pinHash.exactOptional(),
});

interface WithToken {
  readonly token?: string;
  readonly server?: string;
}
/** A token goes to the server it was written down for, and to no other. */
const namesItsServer = ({ token, server }: WithToken): boolean => token === undefined || server !== undefined;
const itsServer = { path: ['server'], message: 'a token needs its server beside it' };

/** What is sealed: a set-up by itself, which seals nothing more. */
export const innerSetupSchema = setupFields.refine(namesItsServer, itsServer);
export const setupSchema = setupFields
  .extend({ sealed: sealedSchema.exactOptional() })
  .refine(namesItsServer, itsServer);
export type InnerSetup = z.infer<typeof innerSetupSchema>;
export type Setup = z.infer<typeof setupSchema>;
