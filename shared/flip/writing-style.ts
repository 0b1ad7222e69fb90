/** How a person writes names: a word that is put into one of them is written in the same way. */
export type Restyle = (word: string) => string;

/** What joins the words of "orders-queue" and of "orders_queue"; undefined: they stand apart, or there is only one. */
function joint(label: string): '-' | '_' | undefined {
  if (/\s/.test(label)) return undefined;
  const [found] = /(?<=[\p{L}\p{N})])[-_](?=[\p{L}\p{N}(])/u.exec(label) ?? [];
  return found === '-' || found === '_' ? found : undefined;
}

/** "us-east-1" is a code and stays. */
const CODE = /^[a-z]+(?:-[a-z]+)+-?\d/;

/** `rest`: the label with a digit for each word that goes, so that it says how the person's own words are written. */
export function restyleOf(label: string, rest: string): Restyle {
  const between = joint(rest);
  const words = rest.match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
  const isAlone = words.length === 0;
  const said = isAlone && between !== undefined ? (label.match(/\p{L}[\p{L}\p{N}]*/gu) ?? []) : words;
  const cased = caseOf(said, between !== undefined);
  return (word) => {
    if (word === '' || CODE.test(word)) return word;
    const joined = between === undefined ? word : (word.match(/[\p{L}\p{N}]+/gu) ?? []).join(between);
    return cased(joined);
  };
}

function caseOf(words: readonly string[], isJoined: boolean): Restyle {
  const all = (is: RegExp): boolean => words.length > 0 && words.every((word) => is.test(word));
  // One short word in capitals may be an abbreviation.
  if (all(/^[\p{Lu}\p{N}]+$/u) && (words.length > 1 || (words[0] ?? '').length > 3))
    return (word) => word.toUpperCase();
  if (isJoined && all(/^[\p{Ll}\p{N}]+$/u)) return (word) => word.toLowerCase();
  if (all(/^\p{Lu}/u) && (isJoined || words.length > 1)) return titled;
  return isJoined && all(/^\p{Ll}/u) ? (word) => word.toLowerCase() : (word) => word;
}

function titled(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

interface Humps {
  /** Taken apart in several ways, the likeliest first: "cartDynamoDB" is "cart Dynamo DB", and "cart DynamoDB". */
  readonly apart: readonly string[];
  readonly join: (text: string) => string;
}

/** A capital after a small letter, after an abbreviation, and a number after a word: "EC2" is one word. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll}{3})(?=\p{N})/gu;

/** "ordersLambda" as "orders Lambda", and back; undefined: it is not written so. */
export function humps(label: string): Humps | undefined {
  if (!/^\p{L}[\p{L}\p{N}]*$/u.test(label)) return undefined;
  const words = label.split(HUMP);
  if (words.length < 2) return undefined;
  const isLow = /^\p{Ll}/u.test(label);
  const join = (text: string): string =>
    (text.match(/[\p{L}\p{N}]+/gu) ?? [])
      .map(
        (word, at) => (at === 0 && isLow ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
      )
      .join('');
  const inPairs = words
    .slice(1)
    .map((word, at) => [...words.slice(0, at), `${words[at]}${word}`, ...words.slice(at + 2)]);
  return { apart: [words, ...inPairs].map((parts) => parts.join(' ')), join };
}
