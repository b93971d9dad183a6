/** Characters of a sentence that is told again. */
const LONGEST = 300

/** A sentence at a length that a list bears. */
export function shortened(sentence: string): string {
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 1).trimEnd()}…`
}
