import type { Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Frame, idsOf } from './frame.ts'

/** What kind of gathering a sentence speaks of. */
export interface Format {
  readonly sort: 'process' | 'bilateral' | 'other' | 'open'
  /** Names, for the reason. */
  readonly what: string
  /** Series of the process that it names, by their names or by the post of those who meet. */
  readonly series: ReadonlySet<string>
}

/** Words for "the whole group" by how many sides the process has. */
const WHOLE: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:trilateral\w*|three-way|three-party|tripartite|trio|the three|all three|three (?:countries|nations|neighbou?rs|leaders|ministers|foreign|sides|top|capitals|parties|governments|heads)|quadrilateral|four-way|five-way|multilateral)\b/i,
  ja: /三カ国|3カ国|３カ国|三か国|3か国|三国|3国|三者|三外相|3外相|三首脳|3首脳|三氏|三人/,
  ko: /3국|삼국|세 나라|세 정상|세 장관|3자|3개국|세 사람|세 외교/,
  zh: /三国|三國|三方|三边|三邊|三位|三人|三个国家/,
}

const TWO_SIDES: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:bilateral\w*|two-way|one on one|one-on-one|both countries|the two (?:countries|leaders|ministers|sides|governments)|separate(?:ly)? (?:met|talks|meeting)|met separately|pair off)\b/i,
  ja: /二国間|2国間|両国|両氏|個別に|個別会談|２国間/,
  ko: /양국|양자|양 장관|양측|개별 회담/,
  zh: /双边|雙邊|两国|兩國|双方|雙方/,
}

/** Reads what kind of gathering the sentence is about. */
export function formatOf(index: TopicIndex, frame: Frame): Format {
  const { topic } = index
  const grouping = frame.concepts.has(`grouping:${topic.id}`)
  const parties = idsOf(frame.concepts, 'party')
  const whole = grouping || WHOLE[frame.lang].test(frame.text) || parties.length === topic.parties.length
  const others = idsOf(frame.concepts, 'other')
  const series = new Set(idsOf(frame.concepts, 'series'))
  for (const line of topic.series) {
    if (line.office !== undefined && whole && frame.concepts.has(`office:${line.office}`)) series.add(line.id)
  }
  if (others.length > 0 && !grouping) {
    const other = topic.others.find(({ id }) => id === others[0])
    const two = (other?.parties.length ?? 0) === 2
    if (!two) return { sort: 'other', what: others.join(', '), series }
    if (!whole) return { sort: 'bilateral', what: others.join(', '), series }
  }
  if (whole) return { sort: 'process', what: topic.id, series }
  if (TWO_SIDES[frame.lang].test(frame.text) && parties.length <= 2) {
    return { sort: 'bilateral', what: parties.join(' and ') || 'two sides', series }
  }
  return { sort: 'open', what: '', series }
}

const PREVIOUS: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:the )?(?:last|previous|preceding|prior|earlier) (?:such |trilateral |three-way )?(?:meeting|summit|session|talks|one|round|statement|document)|\bthe one before\b|\blast (?:met|convened|gathered|held)\b/i,
  ja: /前回/,
  ko: /지난번|직전|이전 회의|지난 회의/,
  zh: /上次|上一次|上届|上屆|前次/,
}
const NEXT: { readonly [L in Lang]: RegExp } = {
  en: /\bnext (?:such |trilateral |three-way )?(?:meeting|summit|session|round|one)\b/i,
  ja: /次回|次は|次の(?:会|首脳)/,
  ko: /다음 (?:회의|정상)|차기/,
  zh: /下次|下一次|下届|下屆/,
}

/** Whether it points to the meeting before or after the one at hand. */
export function pointsTo(text: string, lang: Lang): 'previous' | 'next' | null {
  if (PREVIOUS[lang].test(text)) return 'previous'
  return NEXT[lang].test(text) ? 'next' : null
}
