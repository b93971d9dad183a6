import type { Lang, Span } from '../language/lang.ts'
import { speakerCuesIn } from '../language/speakers.ts'
import type { Frame } from './frame.ts'

/** Whose words a sentence gives. */
export interface Speaker {
  /** `person:wang-yi` or `party:CN`; null for a source without a name. */
  readonly who: string | null
  /** Word for word, at least in part, or in the outlet's own words. */
  readonly manner: 'quoted' | 'reported'
}

const QUOTED = /[“「『][^”」』]{2,}[”」』]|"[^"]{2,}"|[“「『"][^”」』"]*$/g
/** A sentence of which at least this part stands in quotation marks goes on with what was said before. */
const MOSTLY = 0.6

/** "According to X", Xによると, X에 따르면, 据X: who says it is named right there. */
const ACCORDING: { readonly [L in Lang]: RegExp } = {
  en: /\baccording to\b|\bas quoted by\b/i,
  ja: /によると|によれば/,
  ko: /에 따르면|에 의하면/,
  zh: /^据|^據|[，,]据|[，,]據/,
}
/** Whoever said something last says this: "he added", 同氏は, 그는, 他说. */
const SAME: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:he|she|they|the minister|the spokes\w+|the official)\b/i,
  ja: /同氏|同相|同外相|同首相|同長官|とも(?:述べ|語|話|指摘)|(?:強調|説明)した/,
  ko: /(?:^|\s)(?:그는|그가|이 당국자|이 관계자)|고도 (?:했|말|밝)|(?:라|다)고도|덧붙였/,
  zh: /[他她](?:们|們)?(?:还|還|也)?(?:说|說|表示|强调|強調|指出|称|稱)/,
}
/** Verbs of speaking that stand without a subordinate clause: 強調した, 강조했다, 强调. */
const SPEAKS: { readonly [L in Lang]?: RegExp } = {
  ja: /強調した|訴えた|語った|述べた|述べ、|説明した|表明した|指摘した/,
  ko: /강조했|말했|밝혔|전했|설명했|고도 했/,
}

/**
 * Who says what a sentence tells; null where it is the outlet's own report. `before` is the speaker of the sentence
 * before, `carried` are those whom the sentence means without naming them.
 */
export function speakerOf(frame: Frame, before: Speaker | null, carried: ReadonlySet<string>): Speaker | null {
  const { text, lang } = frame
  const cues = speakerCuesIn(text, lang)
  const quotes = quotesIn(text)
  const quoted = quotes.reduce((sum, { start, end }) => sum + end - start, 0)
  const manner = quotes.length > 0 ? 'quoted' : 'reported'
  const outside = (span: Span) => !quotes.some(({ start, end }) => span.start >= start && span.end <= end)
  const verb = cues.find((one) => one.cue === 'reporting' && outside(one))
  const speaks = verb !== undefined || ACCORDING[lang].test(text) || (SPEAKS[lang]?.test(text) ?? false)
  if (!speaks) return quoted >= text.length * MOSTLY && before !== null ? { ...before, manner } : null
  if (cues.some((one) => one.cue === 'unnamed-source' && outside(one))) return { who: null, manner }
  const named = subjectOf(frame, verb, outside)
  if (named !== null) return { who: named, manner }
  const same = SAME[lang].test(text)
  if (before !== null && (same || quoted > 0)) return { ...before, manner }
  const meant = [...carried].filter((id) => id.startsWith('person:'))
  return same && meant.length === 1 ? { who: meant[0] ?? null, manner } : null
}

function quotesIn(text: string): Span[] {
  return [...text.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Who does the speaking: in English whoever is named nearest the verb, elsewhere the first that is named outside the quotation. */
function subjectOf(frame: Frame, verb: Span | undefined, outside: (span: Span) => boolean): string | null {
  const { lang, text, mentions } = frame
  const named = mentions.filter((one) => /^(?:person|party):/.test(one.concept) && outside(one))
  if (named.length === 0) return null
  const according = ACCORDING[lang].exec(text)
  if (according) {
    const after = lang === 'en' || lang === 'zh'
    const beside = after
      ? named.find(({ start }) => start >= according.index && start - according.index < BESIDE)
      : named.findLast(({ end }) => end <= according.index && according.index - end < BESIDE)
    return beside?.concept ?? null
  }
  if (lang !== 'en' || verb === undefined) return named[0]?.concept ?? null
  const before = named.findLast(({ end }) => end <= verb.start && !/[.;]/.test(text.slice(end, verb.start)))
  const after = named.find(({ start }) => start >= verb.end && start - verb.end < AFTER_VERB)
  return (before ?? after)?.concept ?? null
}

/** Characters between "according to" and the name. */
const BESIDE = 30
/** Characters between a verb and a subject behind it: "said Chinese Foreign Minister Wang Yi". */
const AFTER_VERB = 4
