import { settingsSchema, type Settings } from '#shared/settings.ts';

/** A station on which somebody has set nearly everything. */
export const busyStation: Settings = settingsSchema.parse({
  server: 'https://vivenu.dev',
  sellerId: 'seller_1',
  events: [
    { id: 'evt_1', name: 'Sommerfest' },
    { id: 'evt_2', name: 'Aftershow' },
  ],
  batchSize: 20,
  backupFolder: '/media/stick',
  stationName: 'Gate 1',
  scanners: {
    keyboard: { name: 'Left', direction: 'IN' },
    'hid:05e0:1300:17': { name: 'Right', direction: 'OUT' },
  },
  serialScanners: [{ id: 'serial:1', path: '/dev/ttyACM0', baudRate: 9_600 }],
  wedge: { decode: 'us', prefix: '~', end: 'Enter', calibratedAt: 1_780_000_000_000 },
  printing: {
    printers: [
      {
        id: 'band',
        name: 'Bands',
        connection: { kind: 'tcp', host: '192.168.1.40', port: 9_100 },
        language: 'zpl',
        dpi: 300,
      },
      { id: 'lp', name: 'Slips', connection: { kind: 'device', path: '/dev/usb/lp0' }, language: 'escpos' },
      { id: 'file', name: 'Support', connection: { kind: 'file', path: '/tmp/out.bin' }, language: 'escpos' },
    ],
    wristband: { printer: 'band', byTicketType: { VIP: { template: 'vip' } } },
    receipt: { printer: 'lp', autoPrint: 'always' },
  },
  policy: { direction: 'AUTO', reentry: 'never', capacity: { limit: 800, onFull: 'refuse' }, entryIds: ['north'] },
  entryNames: { north: 'North gate', vip: 'VIP' },
  screen: { language: 'de', theme: 'dark', revealSeconds: 8, sound: { on: false, volume: 40 } },
  display: { open: true, firstName: false },
  kioskLock: true,
  autoStart: true,
  updates: { when: 'quiet', channel: 'venue' },
  takenSetup: 'ab',
  syncIntervalSeconds: 15,
  seating: { server: 'https://seats.example/api', eventIds: { evt_1: '65f0aa7be2d8c1a4b3c2d1e0' } },
});
