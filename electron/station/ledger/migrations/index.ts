import { sql as tickets } from './catalogue/0001-tickets.ts';
import { sql as searchAndSweeps } from './catalogue/0002-search-and-sweeps.ts';
import { sql as scans } from './journal/0001-scans.ts';
import { sql as fewerPages } from './journal/0002-fewer-pages.ts';
import { sql as chain } from './journal/0003-chain.ts';
import { sql as printJobs } from './journal/0004-print-jobs.ts';

/** The steps to today's shape, oldest first. A file's `user_version` counts the steps it has. A released step never changes. */
export const migrations = {
  catalogue: [tickets, searchAndSweeps],
  journal: [scans, fewerPages, chain, printJobs],
} as const;
