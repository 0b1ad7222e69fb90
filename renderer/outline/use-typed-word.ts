import { type KeyboardEvent, useRef } from 'react';

/** Milliseconds between letters that are one word. */
const PAUSE = 700;

/** What was typed without a pause, up to this letter or digit; undefined where the key is no such. */
export function useTypedWord(): (event: KeyboardEvent) => string | undefined {
  const typed = useRef({ text: '', at: 0 });
  return ({ key, timeStamp }) => {
    if (key.length !== 1 || !/[\p{L}\p{N}]/u.test(key)) return undefined;
    const before = timeStamp - typed.current.at < PAUSE ? typed.current.text : '';
    typed.current = { text: before + key, at: timeStamp };
    return typed.current.text;
  };
}
