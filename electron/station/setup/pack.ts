import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { longestSetup } from '#shared/setup.ts';

/**
 * A set-up made short for a code. What most set-ups have in common is known to both sides, so that a code needs few characters for it.
 * It must stay as it is: codes that were printed were made with it.
 */
const known = Buffer.from(
  '{"gatehouse":1,"sealed":{"N":32768,"r":8,"p":3,"salt":"","iv":"","packed":true,"data":""}}' +
    '"pinHash":{"N":32768,"r":8,"p":3,"salt":"==","hash":"="},"token":"","updates":"managed"' +
    '"highlightTicketTypeIds":[],"allowedTicketTypeIds":[],"entryIds":[],"emptyEntryMeansAll":true,"opensAt":"2026-' +
    '","closesAt":"T00:00:00.000Z","capacity":{"limit":,"onFull":"warn","refuse"},"liveLookup":{"enabled":false,"timeoutMs":1500}' +
    '"maxEntries":1,"repeatWindowSeconds":,"exitRequiresEntry":true,"admitDetailsRequired":true,"reentry":"never","unlimited","afterExit"' +
    '"byTicketType":{"":{"template":"","autoPrint":""}},{"id":"","name":"","connection":{"kind":"serial","path":"/dev/usb/lp0","baudRate":9600}' +
    '{"kind":"queue","queue":""},{"kind":"installed","printer":""},"language":"html","dpi":300,"paperMm":58,"answers":false' +
    '"connection":{"kind":"tcp","host":"192.168.","port":9100},"language":"escpos","starprnt","zpl","dpi":203,"paperMm":80,"answers":true}' +
    '{"gatehouse":1,"server":"https://vivenu.dev","server":"https://vivenu.com","events":[""],"policy":{"direction":"OUT","AUTO","IN"},' +
    '"entryNames":{},"printing":{"printers":[],"wristband":{"printer":null,"template":"wristband","autoPrint":"firstEntry","byTicketType":{},"onRefused":null},' +
    '"receipt":{"printer":null,"template":"receipt","autoPrint":"never","byTicketType":{},"onRefused":null}},' +
    '"scanners":{"keyboard":{"name":null,"direction":null},"camera":{}},"wedge":{"decode":"us","prefix":"","end":"any","Enter","calibratedAt":null},' +
    '"screen":{"language":"de","language":"system","theme":"dark","light","theme":"system","revealSeconds":5,"sound":{"on":true,"volume":100},' +
    '"colours":{"repeat":"orange","attention":"white"}},"display":{"open":false,"firstName":true},"kioskLock":true,"autoStart":false,' +
    '"syncIntervalSeconds":null,"batchSize":50,"seating":{"server":null,"eventIds":{}},' +
    '"updates":{"when":"ask","quietFrom":"04:00","quietTo":"06:00","channel":"latest","server":null}}',
);

export const pack = (text: string): Buffer => deflateRawSync(text, { dictionary: known, level: 9 });

/** Null of what nobody packed, and of what would become longer than a set-up may be. */
export function unpack(bytes: Uint8Array): string | null {
  try {
    return inflateRawSync(bytes, { dictionary: known, maxOutputLength: longestSetup }).toString();
  } catch {
    return null;
  }
}
