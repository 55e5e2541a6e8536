import { EventEmitter } from 'node:events';

/** Asked of any object by the language itself or by JSON; that they are missing means nothing. */
const harmless = new Set<PropertyKey>(['then', 'toJSON']);

const missing = (name: string, property: PropertyKey): Error =>
  new Error(`The preview host does not have Electron's ${name}.${String(property)}`);

/**
 * An object whose missing members throw with their name. Without it, an API that the host lacks would read as
 * `undefined`, and an app that asks "is it there?" would quietly take another path than on Electron.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, property, receiver): unknown {
      if (property in object || typeof property === 'symbol' || harmless.has(property)) {
        return Reflect.get(object, property, receiver);
      }
      throw missing(name, property);
    },
  });
}

/**
 * The same for classes. A proxy around an instance would cut it off from its private fields, so the proxy stands at
 * the end of the prototype chain, where only what nobody else has arrives.
 */
export class StrictEmitter extends EventEmitter {}
Object.setPrototypeOf(
  StrictEmitter.prototype,
  new Proxy(EventEmitter.prototype, {
    get(object, property, receiver: object): unknown {
      if (property in object || typeof property === 'symbol' || harmless.has(property)) {
        return Reflect.get(object, property, receiver);
      }
      throw missing(receiver.constructor.name, property);
    },
  }),
);

/** An event that its listeners can prevent, as Electron gives it to the first argument of a listener. */
export interface PreventableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable<T extends object>(details: T): T & PreventableEvent {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
