import Fuse from 'fuse.js/basic';

/** Finds the words of a vocabulary that a mistyped one may stand for, also while it is still being typed. */
export interface Spelling {
  nearest(word: string): readonly string[];
}

/** Fuse's score is wrong letters by length. Not quite a third of them may be wrong; a swap counts as two. */
const MOST_WRONG = 0.3;
const MOST_WRONG_SWAPPED = 0.41;
/** Words that differ from the best by less are as good as it. */
const AS_GOOD = 0.01;
/** A slip in a shorter word leaves too little to go by. */
const SHORTEST = 4;
const MOST_NEAREST = 3;

export function spellingOf(vocabulary: Iterable<string>): Spelling {
  const fuse = new Fuse([...vocabulary], {
    includeScore: true,
    ignoreFieldNorm: true,
    threshold: MOST_WRONG_SWAPPED,
    location: 0,
    // How far a word's start may be from the start of the text it is met in: beyond a few letters it is another word.
    distance: 20,
  });
  return {
    nearest(word) {
      if (word.length < SHORTEST) return [];
      const all = fuse.search(word);
      const swapped = all.filter(({ item, score = 1 }) => isSwap(word, item, score));
      const found = swapped.length > 0 ? swapped : all.filter(({ score = 1 }) => score <= MOST_WRONG);
      const best = found[0]?.score ?? 0;
      const asGood = found.filter(({ score = 1 }) => score <= best + AS_GOOD).map(({ item }) => item);
      return withoutLonger(asGood).slice(0, MOST_NEAREST);
    },
  };
}

function isSwap(word: string, item: string, score: number): boolean {
  return score <= MOST_WRONG_SWAPPED && sortedLetters(word) === sortedLetters(item.slice(0, word.length));
}

function sortedLetters(word: string): string {
  return [...word].sort().join('');
}

/** "lambda" finds what "lambdafunction" would. */
function withoutLonger(words: readonly string[]): readonly string[] {
  const shortest = [...words].sort((a, b) => a.length - b.length || a.localeCompare(b, 'en'));
  return shortest.filter((word, index) => !shortest.slice(0, index).some((shorter) => word.startsWith(shorter)));
}
