import type { ProblemCode } from '../../problem.ts';
import { accessWordings } from './access-problems.ts';
import { printingWordings } from './printing-problems.ts';
import { seatingWordings } from './seating-problems.ts';
import { setupWordings } from './setup-problems.ts';
import { supervisorWordings } from './supervisor-problems.ts';
import { updatesWordings } from './updates-problems.ts';
import type { Wording } from '../wording.ts';

/** Of each problem: what happened, what still works and what to do. */
export const problems: Record<ProblemCode, Wording> = {
  ...printingWordings,
  ...supervisorWordings,
  ...accessWordings,
  ...seatingWordings,
  ...setupWordings,
  ...updatesWordings,
  server_invalid: {
    title: 'This is not a server address',
    advice: 'Type it as https://vivenu.com, without anything behind the host name.',
  },
  token_missing: {
    title: 'The token is missing',
    advice: 'Scan, paste or type the token of the access user. You find it in the vivenu dashboard.',
  },
  token_malformed: {
    title: 'The token has spaces or other characters that no token has',
    advice: 'It may have been cut or copied with a line break. Copy or scan it again.',
  },
  offline: {
    title: 'The server cannot be reached',
    advice: 'Check the network cable or Wi-Fi. A door that is open goes on scanning.',
  },
  timeout: {
    title: 'The server did not answer in time',
    advice: 'The network may be slow. The station tries again; a door that is open goes on scanning.',
  },
  certificate: {
    title: 'The server cannot prove that it is the right one',
    advice:
      'Nothing was sent to it. Check the date and time of this computer; a guest Wi-Fi may want a sign-in first. If it stays, use another network and tell whoever looks after it. A door that is open goes on scanning.',
  },
  unauthorized: {
    title: 'The server does not accept this token',
    advice:
      'Scans are kept and sent later. Ask the organiser whether the access user is still active, then enter its token.',
  },
  forbidden: {
    title: 'This token may not do that',
    advice: 'Scans are kept and sent later. Ask the organiser to give the access user this event.',
  },
  not_found: {
    title: 'The server does not know this',
    advice: 'Check the server address and that the event still exists. Nothing on this station is deleted.',
  },
  bad_request: {
    title: 'The server refused the request',
    advice: 'Nothing is lost. If it happens again, send the text above to the organiser.',
  },
  payload_too_large: {
    title: 'The server takes fewer scans at a time',
    advice: 'The station sends smaller parcels by itself. Nothing is lost.',
  },
  conflict: {
    title: 'The server says that something stands against these scans',
    advice: 'The station tries again by itself; a scan that stays refused is kept and listed. Nothing is lost.',
  },
  event_gone: {
    title: 'vivenu no longer knows this event',
    advice:
      'Scanning goes on, and the scans are kept here until vivenu takes them. Ask the organiser whether the event was deleted or the token changed.',
  },
  too_many_requests: {
    title: 'The server asks for a pause',
    advice: 'The station waits and tries again by itself. A door that is open goes on scanning.',
  },
  server_error: {
    title: 'The server has a fault',
    advice: 'The station tries again by itself. A door that is open goes on scanning.',
  },
  not_vivenu: {
    title: 'The answer does not come from vivenu',
    advice: 'Check the address. On a guest Wi-Fi, open a browser and accept its conditions first.',
  },
  too_large: {
    title: 'The answer is larger than vivenu ever sends',
    advice: 'Check the server address. Nothing was taken over.',
  },
  redirected: {
    title: 'The server sends us to another address',
    advice:
      'The token was not sent there. Check the address; on a guest Wi-Fi, open a browser and accept its conditions first.',
  },
  no_events: {
    title: 'This token has no events',
    advice: 'Ask the organiser to give the access user an event, then try again.',
  },
  event_not_accessible: {
    title: 'This token has no access to the event',
    advice:
      'Nothing is deleted, and a door that is open goes on scanning with the tickets that are here. Ask the organiser to give the access user this event, or choose another one.',
  },
  list_unstable: {
    title: 'The ticket list changed while it was loading',
    advice: 'The station loads it again by itself. A door that is open goes on scanning.',
  },
  list_emptied: {
    title: 'vivenu suddenly lists no tickets of this event',
    advice:
      'Nothing was deleted here, and scanning goes on with the tickets that are here. Ask the organiser whether something happened to the event.',
  },
  list_shrunk: {
    title: 'More than a quarter of the tickets are missing from vivenu’s list',
    advice:
      'None of them was taken out here, and scanning goes on with all of them. Ask the organiser whether they were really removed.',
  },
  catalogue_unusable: {
    title: 'New tickets cannot be saved',
    advice:
      'A door that is open goes on scanning with the tickets that are here; one sold from now on may be unknown. Check that the disk is not full.',
  },
  catalogue_damaged: {
    title: 'The file of the tickets is damaged',
    advice:
      'All scans are safe in another file. Get the supervisor: the tickets have to be loaded again. Until then scan with care, since a ticket may be missing or wrong.',
  },
  other_seller: {
    title: 'The token belongs to another seller than the tickets here',
    advice:
      'Nothing is deleted or updated, and a door that is open goes on scanning with the tickets that are here. Use a token of their seller, or another folder.',
  },
  ledger_unusable: {
    title: 'The station cannot open its own data',
    advice: 'Nobody can be admitted here until this is solved. Use another station and keep the folder as it is.',
  },
  ledger_in_use: {
    title: 'Another Gatehouse is using these data',
    advice: 'Use the one that is open already, or close it and start again. Nothing is lost.',
  },
  disk_nearly_full: {
    title: 'The disk is full',
    advice:
      'The station uses its reserve, and scanning goes on for a while. Delete something else from this computer now, or use another station.',
  },
  journal_recovered: {
    title: 'The file of the scans was damaged and has been mended',
    advice:
      'Scanning goes on. What could be read was kept; a guest whose scan is missing counts as not yet inside. Keep the old file and tell the supervisor.',
  },
  journal_missing: {
    title: 'The file of the scans is gone',
    advice:
      'Scanning goes on with an empty one: guests who were let in here count as not yet inside. Tell the supervisor before anybody looks for the old file.',
  },
  journal_older: {
    title: 'The file of the scans is an older copy',
    advice:
      'Scanning goes on, but later scans are missing here: guests who were let in since count as not yet inside. If it was put back by mistake, tell the supervisor.',
  },
  counters_mended: {
    title: 'The numbers at this door were wrong',
    advice: 'They were counted again from the scans, and are right now. Nothing has to be done.',
  },
  catalogue_recovered: {
    title: 'The file of the tickets was damaged and has been replaced',
    advice: 'All scans are safe. What could be read was kept, and the tickets are loaded again from vivenu.',
  },
  backup_failed: {
    title: 'The backup cannot be written',
    advice: 'Scanning goes on, and nothing is lost here. Check that the disk or stick is plugged in and not full.',
  },
  export_failed: {
    title: 'The file cannot be written',
    advice: 'Nothing on the station has changed. Choose another folder, or check that the disk or stick is not full.',
  },
  door_list_failed: {
    title: 'The door list could not be made',
    advice: 'Scanning goes on. Try again; if that fails, too, start Gatehouse again when nobody waits at the door.',
  },
  unsent_scans: {
    title: 'vivenu has not received all scans of this event',
    advice: 'Nothing was deleted. Connect the station to the network, wait until all are sent, then try again.',
  },
  policy_invalid: {
    title: 'The policy cannot be read',
    advice: 'Nothing was started, so that nobody is admitted by other rules than meant. Mend the file and start again.',
  },
  nothing_to_undo: {
    title: 'There is nothing to take back',
    advice: 'Only an entry or an exit that was admitted, and not yet taken back, can be. Look at the last scans.',
  },
  undo_later_first: {
    title: 'This ticket was scanned again later',
    advice: 'Take back its later scan first.',
  },
  scan_incomplete: {
    title: 'The code did not arrive whole',
    advice:
      'Nothing was recorded. Scan the ticket again. If it happens often, look at the cable of the scanner, or at the bench for scanners.',
  },
  hid_unavailable: {
    title: 'USB scanners cannot be read on this computer',
    advice:
      'Scanners in keyboard mode, serial scanners, the camera and typing still work. On Linux install libusb-1.0 and libudev, then start Gatehouse again.',
  },
  scanner_refused: {
    title: 'The scanner cannot be opened',
    advice:
      'Other scanners and typing still work. Close other programs that use it, then unplug it and plug it in again. On Linux it needs Gatehouse’s udev rule.',
  },
  port_refused: {
    title: 'The serial port cannot be opened',
    advice:
      'Other scanners and typing still work; the station goes on trying. Close other programs that use the port. On Linux your account has to be in the group of the port, mostly dialout.',
  },
  ports_unlisted: {
    title: 'The serial ports of this computer cannot be listed',
    advice: 'Scanners that were chosen before are still read. Type the name of the port, such as COM3 or /dev/ttyACM0.',
  },
  capture_unreadable: {
    title: 'This is no recording of a scanner',
    advice: 'Nothing was scanned. Record it again on the bench for scanners, or name another file.',
  },
  override_unreadable: {
    title: 'This is no barcode',
    advice: 'Scan or type the barcode of the ticket, or find the ticket by name and admit it from there.',
  },
  settings_not_kept: {
    title: 'The setting holds now, but could not be saved',
    advice: 'After a restart the old one would be back. Make room on the disk, then change it again.',
  },
  training_open: {
    title: 'This is a training',
    advice: 'The rules belong to the real event, and stay as they are. End the training, then change them.',
  },
  cannot_record: {
    title: 'The station cannot record scans',
    advice:
      'Admit nobody here: this scan is not saved. Check that the disk is not full, then scan again, or use another station.',
  },
};
