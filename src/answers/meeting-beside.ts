import type { Lang } from '../language/lang.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Wanted } from './wanted.ts'

type Patterns = { readonly [L in Lang]: RegExp }

/** A name of a meeting stands beside these: "the summit before the one in Chengdu". */
const BEFORE: Patterns = {
  en: /\b(?:before|prior to|preced(?:ed|es|ing)|ahead of)\b(?! \d)/i,
  ja: /の(?:一つ|ひとつ|すぐ)?前の(?:首脳|外相|会)|の前回の/,
  ko: /(?:이전|직전|바로 전|앞선) ?(?:의 )?(?:한일중|한중일|3국|회의|회담|정상|외교)/,
  zh: /(?:之前|前一次|上一次|上一届|上一屆)的?(?:那次)?(?:中日韩|中日韓|三国|三國|峰会|峰會|领导人|領導人|外长|外長|会|會)/,
}
const AFTER: Patterns = {
  en: /\b(?:after|following|followed)\b/i,
  ja: /の(?:一つ|ひとつ|すぐ)?(?:後|次)の(?:首脳|外相|会)/,
  ko: /(?:이후|다음|바로 뒤) ?(?:의 )?(?:첫 )?(?:한일중|한중일|3국|회의|회담|정상|외교)/,
  zh: /(?:之后|之後|后一次|後一次|下一次)的?(?:那次)?(?:中日韩|中日韓|三国|三國|峰会|峰會|领导人|領導人|外长|外長|会|會)/,
}

/**
 * The meeting of the same kind held next before or after the one that a question names, where it asks when, where, by
 * whom or how long after it that one was; null where it asks for no such neighbour.
 */
export function meetingBeside(
  index: TopicIndex,
  anchor: Meeting,
  { text, lang, today, wants }: { text: string; lang: Lang; today: string; wants: readonly Wanted[] },
): Meeting | null {
  const [first] = wants
  if (first !== 'day' && first !== 'place' && first !== 'person' && first !== 'duration') return null
  const after = AFTER[lang].test(text)
  if (!after && (first === 'duration' || !BEFORE[lang].test(text))) return null
  const { from } = anchor
  if (from === undefined) return null
  const held = index
    .meetings(anchor.series, today)
    .filter((one) => one.status === 'held' && one.from !== undefined && one.from <= today)
  if (after) return held.find((one) => (one.from ?? '') > from) ?? null
  return held.findLast((one) => (one.from ?? '') < from) ?? null
}
