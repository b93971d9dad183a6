import type { Lang, Span } from '../language/lang.ts'
import { EN_ATTRIBUTION } from './attribution/en.ts'
import { JA_ATTRIBUTION } from './attribution/ja.ts'
import { KO_ATTRIBUTION } from './attribution/ko.ts'
import type { AttributionTable } from './attribution/table.ts'
import { ZH_ATTRIBUTION } from './attribution/zh.ts'

/**
 * Who stands behind a sentence, the strongest first: a side's own account, an official by name or post, the report
 * itself, somebody unnamed, an opinion.
 */
export const ATTRIBUTIONS = ['own account', 'named official', 'report', 'unnamed source', 'opinion'] as const
export type Attribution = (typeof ATTRIBUTIONS)[number]

const TABLES: { readonly [L in Lang]: AttributionTable } = {
  en: EN_ATTRIBUTION,
  ja: JA_ATTRIBUTION,
  ko: KO_ATTRIBUTION,
  zh: ZH_ATTRIBUTION,
}

/** A sentence of an article, and what is known of where it stands. */
export interface Attributed {
  readonly quote: string
  readonly lang: Lang
  /** The party whose own account the article is, or null. */
  readonly official: string | null
}

/** How far (characters) a speaker may stand before the word of saying, and behind it. */
const BEFORE = 70
const BEHIND = 14

/**
 * Who says it. `people` are places of officials named in the sentence, where the caller knows their names: "Wang said"
 * names a minister without his title.
 */
export function attributionOf({ quote, lang, official }: Attributed, people: readonly Span[] = []): Attribution {
  if (official !== null) return 'own account'
  const table = TABLES[lang]
  const speakers = [
    ...spansOf(table.unnamed, quote).map((span) => ({ ...span, who: 'unnamed source' as const })),
    ...[...spansOf(table.official, quote), ...people].map((span) => ({ ...span, who: 'named official' as const })),
  ]
  // "A foreign ministry official" is one unnamed official, and no ministry.
  const apart = speakers.filter(
    (one) =>
      one.who === 'unnamed source' ||
      !speakers.some((other) => other.who === 'unnamed source' && other.start <= one.start && one.end <= other.end),
  )
  const speaker = table.marks === null ? nearest(quote, table, apart) : marked(quote, table, table.marks, apart)
  return speaker?.who ?? 'report'
}

interface Speaker extends Span {
  readonly who: 'unnamed source' | 'named official'
}

/** The speaker who stands nearest to a word of saying: "X said", "said X", 据X透露. */
function nearest(quote: string, table: AttributionTable, speakers: readonly Speaker[]): Speaker | null {
  let best: { speaker: Speaker; apart: number } | null = null
  for (const saying of spansOf(table.saying, quote)) {
    for (const speaker of speakers) {
      const gap =
        speaker.end <= saying.start ? quote.slice(speaker.end, saying.start) : quote.slice(saying.end, speaker.start)
      const isBefore = speaker.end <= saying.start
      if (gap.length > (isBefore ? BEFORE : BEHIND) || /[.!?;。！？；]/.test(gap)) continue
      if (speaker.start < saying.end && saying.start < speaker.end) continue
      // What stands behind the word counts as a little further away: "Park said officials would meet" is Park's.
      const apart = gap.length + (isBefore ? 0 : 8)
      if (apart < (best?.apart ?? Number.POSITIVE_INFINITY)) best = { speaker, apart }
    }
  }
  return best?.speaker ?? null
}

/** The speaker whom the language marks: first "according to X", then the topic, then the first subject. */
function marked(
  quote: string,
  table: AttributionTable,
  marks: NonNullable<AttributionTable['marks']>,
  speakers: readonly Speaker[],
): Speaker | null {
  if (spansOf(table.saying, quote).length === 0) return null
  const inOrder = speakers.toSorted((a, b) => a.start - b.start)
  for (const mark of [marks.according, marks.topic, marks.subject]) {
    // A name may stand between the post and its mark: 報道官の毛寧氏は, 박진 장관은.
    const pattern = new RegExp(`^[^、。,.\\s]{0,6}?\\s?${mark}`, 'u')
    const found = inOrder.find(({ end }) => pattern.test(quote.slice(end)))
    if (found) return found
  }
  return null
}

/** Whether an article is somebody's opinion: it produces no facts and no findings. */
export function isOpinion({
  title,
  text,
  url,
  lang,
}: {
  title: string
  text: string
  url: string
  lang: Lang
}): boolean {
  const { opinionTitle, opinionText } = TABLES[lang]
  if (matches(opinionTitle, title.normalize('NFKC')) || OPINION_PATH.test(url)) return true
  const plain = text.trim()
  return matches(opinionText, plain.slice(0, ENDS)) || matches(opinionText, plain.slice(-ENDS))
}

/** Characters at either end of a text in which it says that it is an opinion. */
const ENDS = 160
const OPINION_PATH =
  /\/(?:opinions?|editorials?|op-?eds?|commentar(?:y|ies)|columns?|columnists?|shasetsu|leaders?-opinion)(?:\/|$)/i

function matches(source: string, text: string): boolean {
  return new RegExp(source, 'iu').test(text)
}

const compiled = new Map<string, RegExp>()

function spansOf(source: string, text: string): Span[] {
  const pattern = compiled.get(source) ?? new RegExp(source, 'giu')
  compiled.set(source, pattern)
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** The strongest of several. */
export function strongest(attributions: readonly Attribution[]): Attribution {
  return ATTRIBUTIONS.find((one) => attributions.includes(one)) ?? 'report'
}
