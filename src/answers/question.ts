import { dayIn, languageOf } from '../baseline/reading.ts'
import { type DateMention, datesIn } from '../language/dates.ts'
import type { Lang } from '../language/lang.ts'
import type { Mention } from '../language/names.ts'
import { soundAlike } from '../language/sounds.ts'
import { termsOf } from '../language/terms.ts'
import { type Worded, type Wording, wordsIn } from '../language/vocabulary.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { meetingAsked } from './meeting-asked.ts'
import { headOf, type Notion, notionsOf, withoutQuestionWords } from './notions.ts'
import { wellSpelt } from './spelling.ts'
import { type Wanted, wantedBy } from './wanted.ts'

/** A name in a question; several concepts where an alias is shared ("Cho"). */
export interface NamedInQuestion {
  readonly concepts: readonly string[]
  readonly text: string
  readonly lang: Lang
  /** The name of one thing of its kind ("Freedom Edge"), whose place no other word takes. */
  readonly proper: boolean
  /** What the vocabulary has for it, where it has it as a whole. */
  readonly wordings: readonly Wording[]
}

/** A question as it was understood. */
export interface Question {
  readonly text: string
  readonly lang: Lang
  /** The day on which it is asked, `YYYY-MM-DD`. */
  readonly today: string
  readonly wants: readonly Wanted[]
  readonly named: readonly NamedInQuestion[]
  readonly notions: readonly Notion[]
  /** Every word that the vocabulary has, those of names too. */
  readonly words: readonly Worded[]
  /** The words for what is asked for, where they are light ones too ("which plan"): as index terms. */
  readonly head: readonly string[]
  readonly dates: readonly DateMention[]
  /** The meeting that is asked about, or null. */
  readonly meeting: Meeting | null
  /** False where others fit as well, and it is only the latest of them. */
  readonly sure: boolean
}

/** Longer questions are cut: nobody reads the rest either. Characters. */
const LONGEST = 1000

/** Reads a question of any of the four languages. `now` is ms since 1970. */
export function readQuestion(index: TopicIndex, question: string, now: number): Question {
  const asWritten = question.slice(0, LONGEST).normalize('NFKC').trim()
  const lang = languageOf(asWritten)
  const text = wellSpelt(index, asWritten, lang)
  const today = dayIn(new Date(now).toISOString(), index.topic.zone)
  const mentions = index.names.find(text)
  const dates = datesIn(withoutQuestionWords(text, lang), lang, { day: today, zone: index.topic.zone })
  const words = wordsIn(text, lang)
  const wordingsAt = (start: number, end: number): readonly Wording[] =>
    words.find((word) => word.start === start && word.end === end)?.wordings ?? []
  const bySpan = new Map<string, NamedInQuestion & { concepts: string[] }>()
  for (const { concept, start, end, text: name } of mentions) {
    const key = `${start}-${end}`
    const known = bySpan.get(key)
    if (known === undefined)
      bySpan.set(key, { concepts: [concept], text: name, lang, proper: false, wordings: wordingsAt(start, end) })
    else known.concepts.push(concept)
  }
  const wants = wantedBy(text, lang)
  const found = [
    ...[...bySpan.values()].map((one) => ({ ...one, proper: isProper(index, one) })),
    ...leadersIn(index, text, lang, mentions),
  ]
  const asked = meetingAsked(index, {
    text,
    lang,
    today,
    dates,
    wants,
    concepts: new Set([
      ...index.names.findNested(text).map(({ concept }) => concept),
      ...found.flatMap(({ concepts }) => concepts),
    ]),
  })
  const notions = notionsOf(text, lang, [...mentions, ...dates])
  const named = found.map((one) => renamed(index, one, asked.meeting))
  return {
    text,
    lang,
    today,
    wants,
    named,
    head: termsOf(headOf(text, lang)),
    notions,
    words,
    dates,
    ...asked,
  }
}

const PROPER = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u

/** Written with capitals, or the same by its sound: フリーダムエッジ. */
function isProper({ topic }: TopicIndex, { concepts, text }: Pick<NamedInQuestion, 'concepts' | 'text'>): boolean {
  const matters = concepts.flatMap((concept) => {
    const [kind, id] = concept.split(':')
    const things = kind === 'concept' ? topic.concepts : kind === 'issue' ? topic.issues : []
    return things.filter((one) => one.id === id)
  })
  if (matters.length < concepts.length) return false
  const names = matters.flatMap((one) => one.names.en ?? []).filter((name) => PROPER.test(name))
  return PROPER.test(text) || names.some((name) => soundAlike(name, text))
}

/** "The Seoul summit of November 2015" is named as the one of 2024 is: its day tells which is meant. */
function renamed(index: TopicIndex, named: NamedInQuestion, meeting: Meeting | null): NamedInQuestion {
  const other = named.concepts.some((concept) => {
    const one = concept.startsWith('meeting:') ? index.meeting(concept.slice('meeting:'.length)) : null
    return one !== null && one.id !== meeting?.id && one.series === meeting?.series && one.place === meeting.place
  })
  return other ? { ...named, concepts: [`meeting:${meeting?.id}`] } : named
}

const LEADERS: { readonly [L in Lang]: RegExp } = {
  en: /\bleaders\b/i,
  ja: /首脳/,
  ko: /정상/,
  zh: /领导人|領導人|领袖|領袖|首脑|首腦/,
}

/** "The leaders", where no kind of meeting is named, stands for the meetings at which they meet. */
function leadersIn(index: TopicIndex, text: string, lang: Lang, mentions: readonly Mention[]): NamedInQuestion[] {
  const word = LEADERS[lang].exec(text)?.[0]
  if (word === undefined || mentions.some(({ concept }) => /^(?:series|meeting):/.test(concept))) return []
  const meant = index.topic.series.filter(({ level }) => level === 'leaders')
  return meant.length === 0
    ? []
    : [{ concepts: meant.map(({ id }) => `series:${id}`), text: word, lang, proper: false, wordings: [] }]
}
