import { refuse, type Answer } from './answer.ts';
import type { SandboxRequest } from './request.ts';

/** What stood in the place of `{name}` in the route's path, decoded. */
export type PathValues = Readonly<Record<string, string>>;
export type Handler = (request: SandboxRequest, values: PathValues) => Answer;

export interface Route {
  readonly method: string;
  /** `/api/accessusers/{id}`: a name in braces stands for one whole segment. */
  readonly path: string;
  readonly handle: Handler;
  /** Hears of the request before any fault can stop it. */
  readonly arrive?: (request: SandboxRequest, values: PathValues) => void;
}

export interface Destination {
  readonly arrive: () => void;
  readonly handle: () => Answer;
}

const elsewhere = (answer: Answer): Destination => ({ arrive: () => {}, handle: () => answer });

/** The values of the path's names; null when the path is another one; 'malformed' when its encoding is broken. */
function matchPath(pattern: string, path: string): PathValues | 'malformed' | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (!part.startsWith('{')) {
      if (part !== segment) return null;
    } else if (segment === '') {
      return null;
    } else {
      try {
        values[part.slice(1, -1)] = decodeURIComponent(segment);
      } catch {
        return 'malformed';
      }
    }
  }
  return values;
}

/** Where a request goes. HEAD is unknown to vivenu's documents, so it is a 404 everywhere. */
export function findRoute(routes: readonly Route[], request: SandboxRequest): Destination {
  const allowed = new Set<string>();
  for (const route of routes) {
    const values = matchPath(route.path, request.path);
    if (values === 'malformed') return elsewhere(refuse(400, 'the path is not percent-encoded UTF-8'));
    if (values === null) continue;
    if (route.method === request.method) {
      return { arrive: () => route.arrive?.(request, values), handle: () => route.handle(request, values) };
    }
    allowed.add(route.method);
  }
  if (allowed.size === 0 || request.method === 'HEAD') {
    return elsewhere(refuse(404, `${request.method} ${request.path} is not known here`));
  }
  const allow = [...allowed].join(', ');
  return elsewhere(refuse(405, `${request.method} is not allowed here, but ${allow} is`, { Allow: allow }));
}
