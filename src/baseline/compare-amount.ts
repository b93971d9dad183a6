import type { Quantity } from '../language/numbers.ts'
import { quantitiesAgree, sameKind } from '../language/quantity-agreement.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Comparison, isAbout, isOlder, laterMeeting, otherValue, sharesDoing } from './comparison.ts'
import { type Frame, speaksOf } from './frame.ts'
import type { KnownFact, WordHits } from './known-fact.ts'
import type { Reading } from './reading.ts'

/** Counts that tell one meeting or group from another, and spans of time, which are compared as a gap. */
const NO_AMOUNT: ReadonlySet<string> = new Set(
  'ordinal country side minister leader meeting anniversary age month'.split(' '),
)

function amountsOf({ quantities, dates }: Frame): Quantity[] {
  const inDate = (one: Quantity) => dates.some(({ start, end }) => start <= one.start && one.end <= end)
  return quantities.filter(
    (one) => one.unit !== null && !NO_AMOUNT.has(one.unit) && !(one.unit === 'year' && inDate(one)),
  )
}

/** A fact's amount and one of the sentence that counts the same. */
interface AmountPair {
  readonly mine: Quantity
  readonly theirs: Quantity
}

/** Sums and counts with their units: "almost 400 billion euros" agrees with 396 billion euros, and not with 250 billion. */
export function compareAmount(
  index: TopicIndex,
  known: KnownFact,
  reading: Reading,
  hits: WordHits | undefined,
): Comparison[] {
  const { frame, link } = reading
  const text = known.frames.find(({ lang }) => lang === frame.lang) ?? known.frames[0]
  if (text === undefined) return []
  const pairs = amountsOf(text).flatMap((mine) =>
    amountsOf(frame)
      .filter((theirs) => sameKind(mine, theirs))
      .map((theirs) => ({ mine, theirs })),
  )
  const [first, ...more] = pairs
  const time = timesOf(text, frame)
  if (first === undefined) return []
  // Of one doing at one time there is one count: five rounds in spring are not two.
  const isTied =
    known.meeting === null
      ? time === 'same'
      : isAbout(known, reading) && link.to === 'meeting' && link.from === 'sentence'
  const sameDoing = isTied && !frame.notions.has('idea:gap-in-time') && sharesDoing(known, frame)
  if (!sameDoing && !isSpokenOf(known, reading, hits, first, pairs.length)) return []
  const words = ({ start, end }: Quantity, of: Frame) => of.text.slice(start, end)
  const agreeing = pairs.find(({ mine, theirs }) => quantitiesAgree(mine, theirs))
  // Of 409 kilograms at 60 percent the weight is the news: one measure that clashes counts more than a share that agrees.
  const clash = pairs.find((one) => isMeasuredOnce(one, pairs) && !quantitiesAgree(one.mine, one.theirs))
  const same = clash === undefined ? agreeing : undefined
  const { mine, theirs } = same ?? clash ?? first
  const values = { part: 'amount', was: words(mine, text), is: words(theirs, frame) } as const
  const later = laterMeeting(index, known, reading)
  if (known.meeting !== null && link.to === 'meeting' && !isAbout(known, reading) && later === null) return []
  if (later !== null) return same ? [] : [{ ...values, outcome: 'later' }]
  if (time === 'another') {
    return known.mutable && otherValue(known, reading) === 'later' ? [{ ...values, outcome: 'later' }] : []
  }
  if (same) return [{ ...values, outcome: 'agrees' }]
  // Where several are given, it is not plain which of them is meant.
  if (clash === undefined && more.length > 0) return []
  if (time === 'same') return [{ ...values, outcome: 'differs' }]
  if (isOlder(known, reading)) return []
  return [{ ...values, outcome: otherValue(known, reading) }]
}

/** Units that are measured: few facts hold them, so that one that is shared tells what is spoken of. */
const MEASURED: ReadonlySet<string> = new Set(
  'kilogram ton kilometre dollar euro yen yuan won vote vessel missile aircraft'.split(' '),
)

function isMeasuredOnce({ mine }: AmountPair, pairs: readonly AmountPair[]): boolean {
  return MEASURED.has(mine.unit ?? '') && pairs.filter((one) => one.mine.unit === mine.unit).length === 1
}

/** The sentence speaks of the fact's matter, or of its meeting where it has none; a shared measure may stand for it. */
function isSpokenOf(
  known: KnownFact,
  reading: Reading,
  hits: WordHits | undefined,
  { mine }: AmountPair,
  pairs: number,
): boolean {
  const { frame } = reading
  if ((hits?.said ?? 0) > 0 || known.matter.some((id) => speaksOf(frame, id))) return true
  if (known.matter.length === 0 && isAbout(known, reading)) return true
  return pairs > 1 || MEASURED.has(mine.unit ?? '')
}

/** Where both tell of when it is, whether that is the same time: the deficit of 2022 is not that of 2024. */
function timesOf(text: Frame, frame: Frame): 'same' | 'another' | 'unsaid' {
  if (text.dates.length === 0 || frame.dates.length === 0) return 'unsaid'
  const meet = text.dates.some((mine) => frame.dates.some(({ from, to }) => mine.from <= to && from <= mine.to))
  return meet ? 'same' : 'another'
}
