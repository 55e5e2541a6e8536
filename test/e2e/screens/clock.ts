/** Loaded before the app: a clock that can be set, for an evening that passes in a moment. */
const realNow = Date.now;
globalThis.clockAheadMs = 0;
Date.now = () => realNow() + globalThis.clockAheadMs;
