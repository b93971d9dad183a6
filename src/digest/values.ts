import type { Comparison } from '../baseline/comparison.ts'
import type { Kind } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'

type Names = Pick<TopicIndex, 'names' | 'label'>

/** What an explanation names: the part compared, the known value and the one said. */
interface Values {
  readonly part: string
  readonly was: string
  readonly is: string
}

/**
 * The heart of an explanation (`Finding.why`) of a change or a difference in the reader's language: "the office: was
 * Park Jin, now Cho Tae-yul", 役職：朴振 → 趙兌烈. Null where the explanation names no value.
 */
export function valuesLine(why: string, kind: Kind, lang: Lang, names: Names): string | null {
  const values = kind === 'updates' || kind === 'contradicts' ? readValues(why, lang, names) : null
  if (values === null) return null
  const { part, was, is } = values
  const { finding } = wordsFor(lang)
  return kind === 'updates'
    ? finding.changedValues({ part, was, now: is })
    : finding.differingValues({ part, known: was, says: is })
}

/** The part and the values that an explanation names, in the reader's language; null where it names none. */
export function readValues(why: string, lang: Lang, names: Names): Values | null {
  const found = PATTERNS.map((pattern) => pattern.exec(why)?.groups).find((groups) => groups !== undefined)
  if (found?.part === undefined || found.is === undefined) return null
  const { parts } = wordsFor(lang).finding
  return {
    part: isPart(found.part, parts) ? parts[found.part] : found.part,
    was: valueIn(found.was ?? found.is, lang, names),
    is: valueIn(found.is, lang, names),
  }
}

/** The sentences of `explain` that name values, up to the one about the meeting. */
const PATTERNS = [
  'A later state of the (?<part>.+?): was (?<was>.+?), now (?<is>.+?)',
  'This differs in the (?<part>.+?): known is (?<was>.+?), this says (?<is>.+?)',
  'This says the same of the (?<part>.+?): (?<is>.+?)',
].map((sentence) => new RegExp(`${sentence}(?:, said on [\\d-]+)?\\. (?:It speaks of|No meeting|Not of)`, 's'))

function isPart(part: string, parts: Readonly<Record<Comparison['part'], string>>): part is Comparison['part'] {
  return Object.hasOwn(parts, part)
}

/** Names as that language calls them, days as it writes them, the few other words from its catalogue. */
function valueIn(value: string, lang: Lang, index: Names): string {
  if (lang === 'en') return value
  const { finding, times } = wordsFor(lang)
  const known = Object.entries(finding.values).find(([english]) => english === value)
  if (known) return known[1]
  let named = ''
  let at = 0
  // “Seoul” is a place and stands for a side: meant is what is called just that.
  const exact = ({ concept, text }: { concept: string; text: string }) => index.label(concept, 'en') === text
  const mentions = index.names.find(value).toSorted((a, b) => a.start - b.start || Number(exact(b)) - Number(exact(a)))
  for (const { start, end, concept } of mentions) {
    if (start < at) continue
    named += value.slice(at, start) + index.label(concept, lang)
    at = end
  }
  return `${named}${value.slice(at)}`
    .replace(/(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})/g, '$1–$2')
    .replace(/\d{4}-\d{2}-\d{2}/g, (day) => times.day(`${day}T00:00:00.000Z`, 'UTC'))
}
