const STRONG = /(\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko})|\p{L}/u;

/** True if the first letter is of a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  return STRONG.exec(text)?.[1] !== undefined;
}
