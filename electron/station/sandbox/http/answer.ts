import { STATUS_CODES } from 'node:http';

/** What an endpoint says. It is a value until `deliver.ts` writes it, so that a fault can still spoil it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** For look-ups that give either what was found or the refusal. */
export const isAnswer = (found: object): found is Answer => 'status' in found && 'body' in found;

const JSON_TYPE = 'application/json; charset=utf-8';

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'Content-Type': JSON_TYPE, ...headers },
  body: JSON.stringify(value),
});

export const html = (body: string, headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  body,
});

/** A file to keep. */
export const csvFile = (name: string, body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` },
  body,
});

/** vivenu's error body; its `statusCode` is a string. */
export const refuse = (status: number, message: string, headers: Record<string, string> = {}): Answer =>
  json(status, { statusCode: String(status), error: STATUS_CODES[status] ?? 'Error', message }, headers);
