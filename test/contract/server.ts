import { z } from 'zod';
import { temporarySandbox } from '../station/support.ts';

/** Where the contract is held against, and what is known to be there. */
export interface ContractServer {
  readonly server: string;
  readonly token: string;
  readonly apiKey: string;
  readonly eventId: string;
  /** Of a ticket of this event. */
  readonly barcode: string;
  readonly seatingServer: string;
  readonly seatingKey: string;
  /** The event's id there. */
  readonly seatingEventId: string;
  /** Two seats whose status may be changed, and an area whose counter may be. */
  readonly seats: readonly [string, string];
  readonly area: string;
}

const text = z.string().min(1);
const environment = z.object({
  GATEHOUSE_CONTRACT_TOKEN: text,
  GATEHOUSE_CONTRACT_API_KEY: text,
  GATEHOUSE_CONTRACT_EVENT: text,
  GATEHOUSE_CONTRACT_BARCODE: text,
  GATEHOUSE_CONTRACT_SEATING_SERVER: text,
  GATEHOUSE_CONTRACT_SEATING_KEY: text,
  GATEHOUSE_CONTRACT_SEATING_EVENT: text,
  GATEHOUSE_CONTRACT_SEATS: text.transform((ids) => ids.split(',')).pipe(z.tuple([text, text])),
  GATEHOUSE_CONTRACT_AREA: text,
});

/** The sandbox, or the server that GATEHOUSE_CONTRACT_SERVER names. */
export async function openContractServer(): Promise<ContractServer> {
  const server = process.env['GATEHOUSE_CONTRACT_SERVER'];
  if (server === undefined) return ofSandbox();
  const given = environment.parse(process.env);
  return {
    server,
    token: given.GATEHOUSE_CONTRACT_TOKEN,
    apiKey: given.GATEHOUSE_CONTRACT_API_KEY,
    eventId: given.GATEHOUSE_CONTRACT_EVENT,
    barcode: given.GATEHOUSE_CONTRACT_BARCODE,
    seatingServer: given.GATEHOUSE_CONTRACT_SEATING_SERVER,
    seatingKey: given.GATEHOUSE_CONTRACT_SEATING_KEY,
    seatingEventId: given.GATEHOUSE_CONTRACT_SEATING_EVENT,
    seats: given.GATEHOUSE_CONTRACT_SEATS,
    area: given.GATEHOUSE_CONTRACT_AREA,
  };
}

async function ofSandbox(): Promise<ContractServer> {
  const { url, demo } = await temporarySandbox();
  return {
    server: url,
    token: demo.token,
    apiKey: demo.apiKey,
    eventId: demo.eventId,
    barcode: '00047110815202601',
    seatingServer: `${url}/api`,
    seatingKey: demo.apiKey,
    seatingEventId: demo.seatingEventId,
    seats: ['block-a-1-1', 'block-a-1-2'],
    area: 'ga-lawn',
  };
}
