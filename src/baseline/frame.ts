import { conceptsIn } from '../language/concepts.ts'
import { type DateAnchor, type DateMention, datesIn } from '../language/dates.ts'
import type { Lang, Span } from '../language/lang.ts'
import { modalityOf } from '../language/modality.ts'
import type { Mention } from '../language/names.ts'
import { isNegated as isUnder, negationsIn } from '../language/negation.ts'
import { type Quantity, quantitiesIn } from '../language/numbers.ts'
import { termsOf } from '../language/terms.ts'
import { wordsIn } from '../language/vocabulary.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { deniedSpans } from './denial.ts'
import type { Modality } from './fact.ts'
import { focusIn } from './focus.ts'
import { mentionsIn, NOBODY, withSides } from './mentions.ts'
import type { Axis } from './poles/poles.ts'
import { isNegated, type Pull, pullsIn, stanceOf } from './stance.ts'

/** A sentence as it is compared: what it names, when, how many, and which way it pulls. Nothing of its context yet. */
export interface Frame {
  readonly text: string
  readonly lang: Lang
  /** The day against which its dates are read, `2023-11-26`. */
  readonly day: string
  readonly mentions: readonly Mention[]
  /** Concept ids of the topic asserted, `party:JP`, without those that the sentence denies ("not in Busan"). */
  readonly concepts: ReadonlySet<string>
  /** Concept ids that it names only to deny them. */
  readonly denied: ReadonlySet<string>
  /** Concept ids that it singles out ("Wang alone"). */
  readonly focus: ReadonlySet<string>
  /** Concept ids under a negation ("no banquet"). */
  readonly negated: ReadonlySet<string>
  readonly dates: readonly DateMention[]
  readonly deniedDates: readonly DateMention[]
  readonly quantities: readonly Quantity[]
  readonly terms: ReadonlySet<string>
  /** General notions of diplomacy, `act:postpone`, those that stand under a negation apart. */
  readonly notions: ReadonlySet<string>
  readonly deniedNotions: ReadonlySet<string>
  /** Words of the field, by what they mean: `thing:railway` is the same in every language. */
  readonly senses: ReadonlySet<string>
  readonly pulls: readonly Pull[]
  readonly stance: ReadonlyMap<Axis, number>
  /** True where any word that pulls is negated. */
  readonly turned: boolean
  readonly modality: Modality
}

/** A sentence longer than this is cut, in characters: no sentence is, and time stays bounded. */
export const LONGEST_SENTENCE = 1200

/**
 * Reads one sentence. `day` is the day (in the outlet's or the topic's zone) from which its relative dates count,
 * `before` the date that a sentence before mentions.
 */
export function readFrame(
  index: TopicIndex,
  sentence: string,
  lang: Lang,
  day: string,
  likely: ReadonlySet<string> = NOBODY,
  before: DateAnchor['before'] = null,
): Frame {
  const text = sentence.slice(0, LONGEST_SENTENCE)
  const mentions = mentionsIn(index, text, day, likely)
  const denials = deniedSpans(text, lang)
  const focus = focusIn(text, lang)
  const isDenied = (span: { start: number; end: number }) =>
    denials.some((denial) => span.start >= denial.start && span.end <= denial.end)
  const dates = datesIn(text, lang, { day, zone: index.topic.zone, before })
  const pulls = pullsIn(text, lang)
  const negations = negationsIn(text, lang)
  // "ASEAN" is a side where the topic knows it as one, and no word for working together.
  const names = mentions.filter(({ concept }) => /^(?:party|actor|grouping|other|person|place):/.test(concept))
  const notions = conceptsIn(text, lang).filter((one) => !names.some((name) => covers(name, one)))
  const under = (span: Span) => isUnder(negations, span)
  const asserted = withSides(
    index,
    mentions.filter((mention) => !isDenied(mention)).map(({ concept }) => concept),
  )
  return {
    text,
    lang,
    day,
    mentions,
    concepts: asserted,
    denied: new Set(
      mentions.filter((mention) => isDenied(mention) && !asserted.has(mention.concept)).map(({ concept }) => concept),
    ),
    focus: new Set(
      mentions
        .filter((one) => focus.some((span) => one.start < span.end && span.start < one.end) && !isDenied(one))
        .map(({ concept }) => concept),
    ),
    negated: new Set(mentions.filter((mention) => isNegated(text, mention, lang)).map(({ concept }) => concept)),
    dates: dates.filter((date) => !isDenied(date)),
    deniedDates: dates.filter(isDenied),
    quantities: quantitiesIn(text, lang),
    terms: new Set(termsOf(text)),
    notions: new Set(notions.filter((one) => !under(one)).map(({ concept }) => concept)),
    deniedNotions: new Set(notions.filter(under).map(({ concept }) => concept)),
    senses: new Set(
      wordsIn(text, lang)
        .filter((word) => !names.some((name) => covers(name, word)))
        .flatMap(({ wordings }) => wordings.map(({ kind, words }) => `${kind}:${words.en[0]}`)),
    ),
    pulls,
    stance: stanceOf(pulls),
    turned: pulls.some((pull) => pull.negated),
    modality: modalityOf(text, lang),
  }
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The ids of one sort among concept ids: `idsOf(frame.concepts, 'person')`. */
export function idsOf(concepts: Iterable<string>, sort: string): string[] {
  const head = `${sort}:`
  const ids: string[] = []
  for (const concept of concepts) if (concept.startsWith(head)) ids.push(concept.slice(head.length))
  return ids
}

/** Whether the sentence speaks of a concept or notion, be it to deny it. */
export function speaksOf(frame: Frame, id: string): boolean {
  return frame.concepts.has(id) || frame.denied.has(id) || frame.notions.has(id) || frame.deniedNotions.has(id)
}

/** Whether it denies a concept or notion that it speaks of. */
export function deniesThat(frame: Frame, id: string): boolean {
  return frame.denied.has(id) || frame.negated.has(id) || (frame.deniedNotions.has(id) && !frame.notions.has(id))
}
