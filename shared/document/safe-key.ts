const RESERVED = new Set([
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
]);

/** Keys that exist on every JavaScript object cannot name an element: a look-up would find the wrong thing. */
export function isSafeKey(key: string): boolean {
  return !RESERVED.has(key);
}
