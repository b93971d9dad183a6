import type { Lang } from '../language/lang.ts'
import { termsOf } from '../language/terms.ts'
import { wordings } from '../language/vocabulary.ts'
import type { TopicIndex } from '../topics/topic-index.ts'

/** Shorter words are near to too many others. Letters. */
const SHORTEST = 7
/** "May" and "march" are months only beside a day or a year. */
const SMALL_MONTH =
  /\b(?:january|february|april|june|july|august|september|october|november|december|(?:may|march)(?= \d)|(?<=\d (?:of )?|\b(?:in|since|until|by|last|next) )(?:may|march)(?=\s*(?:$|[?,.])))\b/g
/** As one writes in a chat. */
const CHAT_WORDS: Readonly<Record<string, string>> = {
  whens: 'when is',
  wheres: 'where is',
  whos: 'who is',
  whats: 'what is',
  hows: 'how is',
  nxt: 'next',
  mtg: 'meeting',
  govt: 'government',
}
const CHAT = new RegExp(`\\b(?:${Object.keys(CHAT_WORDS).join('|')})\\b`, 'gi')
const WORD = /[\p{Script=Latin}]+/gu

interface Known {
  readonly words: readonly string[]
  readonly stems: ReadonlySet<string>
}

const spellings = new WeakMap<TopicIndex, Known>()

/** The English words that a topic's names and the vocabulary are made of. */
function knownIn(index: TopicIndex): Known {
  const before = spellings.get(index)
  if (before !== undefined) return before
  const { parties, actors, offices, persons, places, series, issues, concepts, others } = index.topic
  const names = [parties, actors, offices, persons, places, series, issues, concepts, others].flatMap((kind) =>
    kind.flatMap((one) => one.names.en ?? []),
  )
  const all = [...names, ...wordings().flatMap(({ words }) => words.en)].join(' ').toLowerCase()
  const words = new Set(all.match(WORD))
  const known = {
    words: [...words].filter((word) => word.length >= SHORTEST - 1),
    stems: new Set([...words].flatMap((word) => termsOf(word))),
  }
  spellings.set(index, known)
  return known
}

/**
 * An English question with its slips of the finger mended ("stategic", "definitve", "june 2020"): a word that neither the topic's names
 * nor the vocabulary has, and that is one letter away from just one that they have.
 */
export function wellSpelt(index: TopicIndex, text: string, lang: Lang): string {
  if (lang !== 'en') return text
  const { words, stems } = knownIn(index)
  return text
    .replace(CHAT, (word) => CHAT_WORDS[word.toLowerCase()] ?? word)
    .replace(SMALL_MONTH, (month) => month.charAt(0).toUpperCase() + month.slice(1))
    .replace(WORD, (word) => {
      const plain = word.toLowerCase()
      if (plain.length < SHORTEST || termsOf(plain).some((stem) => stems.has(stem))) return word
      const [only, ...others] = words.filter((one) => isOneSlip(plain, one))
      return only === undefined || others.length > 0 ? word : only
    })
}

/** One letter left out, put in, taken for another, or two of them changed round, after the first. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [x, y] = [a.slice(start), b.slice(start)]
  if (a.length < b.length) return x === y.slice(1)
  if (a.length > b.length) return x.slice(1) === y
  return x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
}
