/** One row of a scan request, as the station sent it. */
export interface ReceivedRow {
  readonly eventId: string;
  readonly barcode: string;
  readonly scanned_at: string;
  readonly type: 'OK' | 'FAIL';
  readonly direction: 'IN' | 'OUT';
  readonly ticketId?: string | undefined;
}

/** One request to create scans, taken into effect or not. */
export interface ReceivedRequest {
  readonly requestId: number;
  readonly eventId: string;
  /** Byte for byte (as UTF-8), so that a test can tell a resend from a regrouping. */
  readonly rawBody: string;
  readonly receivedAt: string;
  /** Whether the rows took effect; what was answered may be something else when a fault spoiled it. */
  readonly stored: boolean;
  /** Empty unless stored. */
  readonly rows: readonly ReceivedRow[];
}

export interface ReceivedScans {
  readonly requests: readonly ReceivedRequest[];
  /** The rows that took effect, in order, resends included: vivenu promises no deduplication. */
  readonly rows: readonly ReceivedRow[];
}

/** Everything that stations have sent, in the order of arrival. */
export class ScanLog {
  readonly #requests = new Map<number, ReceivedRequest>();
  readonly #rows: ReceivedRow[] = [];

  arrive(request: Pick<ReceivedRequest, 'requestId' | 'eventId' | 'rawBody' | 'receivedAt'>): void {
    this.#requests.set(request.requestId, { ...request, stored: false, rows: [] });
  }

  store(requestId: number, rows: readonly ReceivedRow[]): void {
    const arrived = this.#requests.get(requestId);
    if (arrived !== undefined) this.#requests.set(requestId, { ...arrived, stored: true, rows });
    for (const row of rows) this.#rows.push(row);
  }

  all(): ReceivedScans {
    return { requests: [...this.#requests.values()], rows: [...this.#rows] };
  }
}
