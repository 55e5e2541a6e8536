import type { SandboxRequest } from '../http/request.ts';
import type { CheckedRule, Fault } from './fault.ts';

/** A rule and what has become of it. */
export interface ActiveFault extends CheckedRule {
  readonly id: number;
  /** Requests that it hit. */
  readonly hits: number;
}

interface Counted {
  readonly id: number;
  readonly rule: CheckedRule;
  passed: number;
  hits: number;
}

const escapeRegExp = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

function matchesPath(wanted: string, path: string): boolean {
  if (!wanted.includes('*')) return path.startsWith(wanted);
  const pattern = wanted
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : escapeRegExp(part)))
    .join('');
  // oxlint-disable-next-line security/detect-non-literal-regexp -- every sign of it is escaped above
  return new RegExp(`^${pattern}$`).test(path);
}

/** The barcodes in the body, as far as it can be read. */
function barcodesIn(body: string): Set<unknown> {
  try {
    const rows: unknown = JSON.parse(body);
    return new Set(Array.isArray(rows) ? rows.map((row: { barcode?: unknown } | null) => row?.barcode) : []);
  } catch {
    return new Set();
  }
}

function isPoisoned(fault: Fault, request: SandboxRequest): boolean {
  if (fault.kind !== 'poison') return true;
  const isScans = request.method === 'POST' && request.path.startsWith('/api/accessusers/scans/');
  if (!isScans) return false;
  const found = barcodesIn(request.body);
  return fault.barcodes.some((barcode) => found.has(barcode));
}

function matches({ match, fault }: CheckedRule, request: SandboxRequest): boolean {
  if (match?.method !== undefined && match.method.toUpperCase() !== request.method) return false;
  if (match?.path !== undefined && !matchesPath(match.path, request.path)) return false;
  return isPoisoned(fault, request);
}

/** The faults in force, in the order in which they were added. The first that matches a request hits it. */
export class FaultList {
  #counted: Counted[] = [];
  #nextId = 1;

  add(rule: CheckedRule): number {
    const id = this.#nextId++;
    this.#counted.push({ id, rule, passed: 0, hits: 0 });
    return id;
  }

  clear(): void {
    this.#counted = [];
  }

  list(): ActiveFault[] {
    return this.#counted.map(({ id, rule, hits }) => ({ id, ...rule, hits }));
  }

  /** The fault that hits this request, which counts as one of its times. */
  take(request: SandboxRequest): Fault | null {
    for (const counted of this.#counted) {
      const { rule } = counted;
      if (counted.hits >= (rule.times ?? Infinity) || !matches(rule, request)) continue;
      if (counted.passed < (rule.skip ?? 0)) {
        counted.passed += 1;
        continue;
      }
      counted.hits += 1;
      return rule.fault;
    }
    return null;
  }
}
