import { uploadRow } from '../../upload/row.ts';
import type { SavedScan, SavedUpload } from './rows.ts';

/** The upload of a scan as it was made when it was recorded; null where there was none, or where another scan says which. */
export function rowOf(scan: SavedScan): string | null {
  const { barcode, ticket_id: ticketId, result, direction, reason, against, scanned_at: at } = scan;
  if (result === 'undo') return null;
  // The ticket of another event is not named to this one.
  const ownTicketId = [reason, against].includes('wrong_event') ? null : ticketId;
  return uploadRow(barcode, ownTicketId, { result, reason, ticketId, direction, attention: [], hint: null }, at);
}

export const waitingUpload = ({ seq, event_id }: SavedScan, row: string): SavedUpload => ({
  seq,
  event_id,
  row,
  state: 'waiting',
  batch_id: null,
  server_said: null,
});
