/** What one search may cost: the same on every database, so that they find the same. */

/** Terms of one query: more make it slower and no better. */
export const MOST_TERMS = 64
/** Terms of one article. A long article has some thousand different ones. */
export const MOST_INDEXED = 4_000
/** Characters of a term. */
export const LONGEST_TERM = 64
/**
 * Articles looked at for one query. The rarest terms are looked up until about so many carry one; terms that are more
 * common than that only add to the score of those found.
 */
export const MOST_FOUND = 4_000
/** Of those found, the heaviest by the terms they carry: for them it counts how long they are as well. */
export const MEASURED = 500
/** Where every term is common: the latest so many articles. */
export const LATEST = 1_000
/** How long a count of the articles that carry a common term is good for, ms. */
export const COUNTS_AGE = 600_000
