/* oxlint-disable unicorn/consistent-function-scoping -- the page gets this function alone, as source text */
/**
 * Structured clone over text. `structuredClone` does the checking and the copying; this carries what it let through.
 * The same function runs in Node and, as source text, in the page: it may use nothing from outside itself.
 */
export interface Codec {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/** A value, or a reference to a node: nodes are what can be shared or contain itself. */
type Cell =
  | { readonly plain: string | number | boolean | null }
  | { readonly undefined: 1 }
  | { readonly number: string }
  | { readonly bigint: string }
  | { readonly node: number };

type Node =
  | readonly ['array', readonly Cell[]]
  | readonly ['object', readonly (readonly [string, Cell])[]]
  | readonly ['map', readonly (readonly [Cell, Cell])[]]
  | readonly ['set', readonly Cell[]]
  | readonly ['date', Cell]
  | readonly ['regexp', string, string]
  | readonly ['error', string, string, string | undefined]
  | readonly ['buffer', string]
  | readonly ['view', string, string];

export function createCodec(): Codec {
  const viewTypes: Readonly<Record<string, new (buffer: ArrayBuffer) => object>> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const errorTypes: Readonly<Record<string, new (message: string) => Error>> = {
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  };
  const notCloneable = (): DOMException => new DOMException('An object could not be cloned.', 'DataCloneError');

  function toText(buffer: ArrayBufferLike, offset: number, length: number): string {
    let binary = '';
    // In pieces, because a call takes a limited number of arguments.
    for (let start = 0; start < length; start += 0x8000) {
      const piece = new Uint8Array(buffer, offset + start, Math.min(0x8000, length - start));
      binary += String.fromCharCode(...piece);
    }
    return btoa(binary);
  }

  function toBuffer(text: string): ArrayBuffer {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
    return bytes.buffer;
  }

  function nodeOf(value: object, put: (part: unknown) => Cell): Node {
    if (Array.isArray(value)) return ['array', value.map(put)];
    if (value instanceof Date) return ['date', put(value.getTime())];
    if (value instanceof RegExp) return ['regexp', value.source, value.flags];
    if (value instanceof Map) return ['map', [...value].map(([key, part]) => [put(key), put(part)] as const)];
    if (value instanceof Set) return ['set', [...value].map(put)];
    if (value instanceof Error) return ['error', value.name, value.message, value.stack];
    if (value instanceof ArrayBuffer) return ['buffer', toText(value, 0, value.byteLength)];
    if (ArrayBuffer.isView(value)) {
      const type = Object.prototype.toString.call(value).slice(8, -1);
      return ['view', type, toText(value.buffer, value.byteOffset, value.byteLength)];
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') throw notCloneable();
    return ['object', Object.entries(value).map(([key, part]) => [key, put(part)] as const)];
  }

  function encode(input: unknown): string {
    const nodes: (Node | undefined)[] = [];
    const seen = new Map<object, number>();
    function put(value: unknown): Cell {
      if (value === undefined) return { undefined: 1 };
      if (typeof value === 'bigint') return { bigint: String(value) };
      if (typeof value === 'number') {
        if (Object.is(value, -0)) return { number: '-0' };
        return Number.isFinite(value) ? { plain: value } : { number: String(value) };
      }
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return { plain: value };
      if (typeof value !== 'object') throw notCloneable();
      const known = seen.get(value);
      if (known !== undefined) return { node: known };
      const index = nodes.push(undefined) - 1;
      seen.set(value, index);
      nodes[index] = nodeOf(value, put);
      return { node: index };
    }
    let copy: unknown;
    try {
      copy = structuredClone(input);
    } catch {
      throw notCloneable();
    }
    return JSON.stringify([put(copy), nodes]);
  }

  function decode(text: string): unknown {
    const [root, nodes] = JSON.parse(text) as [Cell, Node[]];
    const made = new Map<number, object>();
    function get(cell: Cell): unknown {
      if ('plain' in cell) return cell.plain;
      if ('number' in cell) return Number(cell.number);
      if ('bigint' in cell) return BigInt(cell.bigint);
      if ('undefined' in cell) return undefined;
      return made.get(cell.node) ?? make(cell.node);
    }
    function make(index: number): object {
      const node = nodes[index];
      if (!node) throw notCloneable();
      // Known before it is filled, because it may contain itself.
      const keep = <T extends object>(value: T): T => {
        made.set(index, value);
        return value;
      };
      switch (node[0]) {
        case 'array': {
          const list = keep<unknown[]>([]);
          for (const part of node[1]) list.push(get(part));
          return list;
        }
        case 'object': {
          const object = keep({});
          for (const [key, part] of node[1]) {
            // Not an assignment: the key may be '__proto__'.
            const value = get(part);
            Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
          }
          return object;
        }
        case 'map': {
          const map = keep(new Map<unknown, unknown>());
          for (const [key, part] of node[1]) map.set(get(key), get(part));
          return map;
        }
        case 'set': {
          const set = keep(new Set<unknown>());
          for (const part of node[1]) set.add(get(part));
          return set;
        }
        case 'date':
          return keep(new Date(get(node[1]) as number));
        case 'regexp':
          return keep(new RegExp(node[1], node[2]));
        case 'error': {
          const error = keep(new (errorTypes[node[1]] ?? Error)(node[2]));
          if (node[3] !== undefined) error.stack = node[3];
          return error;
        }
        case 'buffer':
          return keep(toBuffer(node[1]));
        default: {
          const type = viewTypes[node[1]];
          if (!type) throw notCloneable();
          return keep(new type(toBuffer(node[2])));
        }
      }
    }
    return get(root);
  }

  return { encode, decode };
}
