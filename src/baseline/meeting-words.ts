import type { Lang, Span } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Frame, idsOf } from './frame.ts'

/** What kind of gathering a sentence speaks of. */
export interface Format {
  readonly sort: 'process' | 'bilateral' | 'other' | 'open'
  /** Names, for the reason. */
  readonly what: string
  /** Series of the process that it names, by their names or by the post of those who meet. */
  readonly series: ReadonlySet<string>
  /** Who meets, where only one sort is spoken of. */
  readonly level: 'leaders' | 'ministers' | null
}

/** Words for "the whole group" by how many sides the process has. */
const WHOLE: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:trilateral\w*|three-way|three-party|tripartite|trio|the three|all three|three (?:countries|nations|neighbou?rs|leaders|ministers|foreign|sides|top|capitals|parties|governments|heads)|quadrilateral|four-way|five-way|multilateral)\b/i,
  ja: /三カ国|3カ国|３カ国|三か国|3か国|三国|3国|三者|三外相|3外相|三首脳|3首脳|三氏|三人/,
  ko: /3국|삼국|세 나라|세 정상|세 장관|3자|3개국|세 사람|세 외교/,
  zh: /三国|三國|三方|三边|三邊|三位|三人|三个国家/,
}

const TWO_SIDES: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:bilateral\w*|two-way|one on one|one-on-one|both countries|the two (?:countries|leaders|ministers|sides|governments|men|presidents)|(?:both|neither|either) sides?|both (?:leaders|ministers|governments)|separate(?:ly)? (?:met|talks|meeting)|met separately|pair off)\b/i,
  ja: /二国間|2国間|両国|両氏|両首脳|双方|個別に|個別会談|２国間/,
  ko: /양국|양자|양 장관|양측|두 정상|두 나라|양 정상|개별 회담/,
  zh: /双边|雙邊|两国|兩國|双方|雙方|两位领导人|兩位領導人|两人|兩人/,
}

/** Talks of two, so called, though the sentence may name the larger meeting as well. */
const APART: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:bilateral (?:talks|meeting|conversation)|one-on-one|separate (?:talks|meeting)|met separately|talks of their own|met each \w+ one on one)\b/i,
  ja: /(?:二|2|２)国間(?:の)?(?:会談|協議)|個別に?会談|それぞれ会談/,
  ko: /양자\s?회담|단독\s?회담|개별\s?회담/,
  zh: /单独会[谈晤]|單獨會[談晤]|双边会[谈晤]|雙邊會[談晤]|分别会[见晤谈]|分別會[見晤談]/,
}

/** Words for those who meet, by level: the leaders, the ministers. Weaker than the name of a series. */
const LEVELS: { readonly [L in Lang]: readonly (readonly ['leaders' | 'ministers', RegExp])[] } = {
  en: [
    ['leaders', /\b(?:leaders|summits?|heads of (?:state|government))\b/i],
    ['ministers', /\b(?:ministers|top diplomats|ministerial)\b/i],
  ],
  ja: [
    ['leaders', /首脳|サミット/],
    ['ministers', /外相|閣僚|大臣|三氏/],
  ],
  ko: [
    ['leaders', /정상(?!화)/],
    ['ministers', /장관|외교 ?수장/],
  ],
  zh: [
    ['leaders', /领导人|領導人|领袖|領袖|峰会|峰會|首脑|首腦/],
    ['ministers', /外长|外長|部长|部長|外相/],
  ],
}

/** Reads what kind of gathering the sentence is about. */
export function formatOf(index: TopicIndex, frame: Frame): Format {
  const { topic } = index
  const grouping = frame.concepts.has(`grouping:${topic.id}`)
  const parties = idsOf(frame.concepts, 'party')
  const people = idsOf(frame.concepts, 'person')
  const pair = people.length === 2 ? sidesThatMeet(index, frame, people) : []
  // Where the process itself is of two sides, "both sides" are all of them.
  const ofTwo = topic.parties.length === 2
  const both = ofTwo && (TWO_SIDES[frame.lang].test(frame.text) || topic.parties.every(({ id }) => pair.includes(id)))
  const whole = grouping || both || WHOLE[frame.lang].test(frame.text) || parties.length === topic.parties.length
  const others = idsOf(frame.concepts, 'other')
  const series = new Set(idsOf(frame.concepts, 'series'))
  for (const line of topic.series) {
    if (line.office !== undefined && whole && frame.concepts.has(`office:${line.office}`)) series.add(line.id)
  }
  const levels = LEVELS[frame.lang].filter(([, words]) => words.test(frame.text)).map(([level]) => level)
  const base = { series, level: levels.length === 1 ? (levels[0] ?? null) : null }
  const other = topic.others.find(({ id }) => id === others[0])
  if (other !== undefined && !grouping) {
    if (other.parties.length !== 2) return { sort: 'other', what: other.id, ...base }
    if (!whole && isOfASide(index, other.parties)) return { sort: 'bilateral', what: other.id, ...base }
  }
  // 한일, 한중 양자 회담: pairs, though all sides are named.
  const pairs = other !== undefined || parties.length <= 2
  const apart =
    APART[frame.lang].test(frame.text) || (other !== undefined && frame.notions.has('thing:bilateral-meeting'))
  if (!ofTwo && apart && people.length <= 2 && pairs && !grouping) {
    return { sort: 'bilateral', what: [...people, ...parties].join(' and ') || 'two sides', ...base }
  }
  if (!whole && pair.length === 2) {
    return { sort: 'bilateral', what: people.join(' and '), ...base }
  }
  if (whole) return { sort: 'process', what: topic.id, ...base }
  // Where many take part, "both sides" alone may be one of them and all others.
  const few = parties.length === 2 || (parties.length < 2 && topic.parties.length <= 3)
  if (TWO_SIDES[frame.lang].test(frame.text) && few) {
    return { sort: 'bilateral', what: parties.join(' and ') || 'two sides', ...base }
  }
  return { sort: 'open', what: '', ...base }
}

/** Pyongyang and Moscow are a pair of outsiders: what sides of the process talk about, and no talks of theirs. */
function isOfASide({ topic }: TopicIndex, pair: readonly string[]): boolean {
  return topic.parties.some(({ id }) => pair.includes(id))
}

/** "Kamikawa met Park in Busan": the sides of persons of whom it is said that they meet, each side once. */
function sidesThatMeet(
  index: TopicIndex,
  { notions, concepts, day }: Frame,
  people: readonly string[],
): readonly string[] {
  if (!['act:meet', 'act:talk', 'thing:meeting', 'thing:bilateral-meeting'].some((id) => notions.has(id))) return []
  const sides = new Set([
    ...people.flatMap((person) => index.officesOf(person, day).map(({ party }) => party)),
    ...idsOf(concepts, 'party'),
  ])
  return [...sides]
}

const COUNTED_BEFORE: { readonly [L in Lang]?: RegExp } = {
  en: /\b(?:since|after|until|from)\s+(?:the\s+)?(?:\w+\s+)?(?:of\s+)?$/i,
  zh: /(?:自|从|從)$/,
}
const COUNTED_AFTER: { readonly [L in Lang]?: RegExp } = {
  ja: /^(?:の\S{1,8})?(?:以来|以降|から|ぶり)/,
  ko: /^(?:\s?\S{1,8})?\s?(?:이후|이래|부터)/,
  zh: /^(?:\S{1,6})?(?:以来|以來|之后|之後|以后)/,
}

/** Whether something is counted from a date rather than placed at it: "since 2019", 2019年以来. */
export function isCountedFrom(text: string, span: Span, lang: Lang): boolean {
  // "From 18 to 20 September" counts from nothing.
  if (/\bto\b|[-–—~〜至到]|まで|까지/.test(text.slice(span.start, span.end))) return false
  return (
    COUNTED_BEFORE[lang]?.test(text.slice(Math.max(0, span.start - 24), span.start)) === true ||
    COUNTED_AFTER[lang]?.test(text.slice(span.end, span.end + 16)) === true
  )
}

const PREVIOUS: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:the )?(?:last|previous|preceding|prior|earlier) (?:[\w’'-]+ ){0,3}(?:meeting|summit|session|talks|one|round|statement|document)|\bthe one before\b|\blast (?:met|convened|gathered|held)\b|\bthe last time the (?:three|two|leaders|ministers)\b/i,
  ja: /前回|最後に(?:会談|会合|開かれ)/,
  ko: /지난번|직전|마지막으로 (?:만|열|모)|(?:이전|지난|앞선)\s(?:\S{1,5}\s){0,2}\S{0,8}(?:회의|회담)/,
  zh: /最近一次|最[后後]一次|上次|上一次|上一届|上一屆|上届|上屆|前次/,
}
const NEXT: { readonly [L in Lang]: RegExp } = {
  en: /\bnext (?:[\w’'-]+ ){0,4}(?:meeting|summit|session|round|talks|one)\b/i,
  ja: /次回|次は|次の(?:会|首脳|外相|日中韓|[3三])/,
  ko: /다음\s?(?:\S{1,5}\s){0,2}(?:\S{0,8}(?:회의|회담|회동)|정상)|다음 차례|차기/,
  zh: /下次|下一次|下一届|下一屆|下届|下屆|下一轮/,
}

/** Whether it points to the meeting before or after the one at hand. */
export function pointsTo(text: string, lang: Lang): 'previous' | 'next' | null {
  if (PREVIOUS[lang].test(text)) return 'previous'
  return NEXT[lang].test(text) ? 'next' : null
}

/** Whether something is placed there, and not just its government named: "in Incheon", 済州島で, 송도에서, 在大邱. */
export function isPlacedIn({ text, mentions, lang }: Frame, place: string): boolean {
  const mention = mentions.find(({ concept }) => concept === `place:${place}`)
  if (mention === undefined) return false
  const before = text.slice(Math.max(0, mention.start - 8), mention.start)
  const after = text.slice(mention.end, mention.end + 14)
  switch (lang) {
    case 'en':
      return /\b(?:in|at)\s(?:the\s)?$/i.test(before)
    case 'ja':
      return /^(?:(?:都内|市内|府内)?で(?!は)|にて|において|の[^、。]{1,9}で)/.test(after)
    case 'ko':
      return /^(?:\s?\S{0,2})에서/.test(after)
    case 'zh':
      return /[在于於]$/.test(before)
  }
}
