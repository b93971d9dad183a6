import type { Article } from '../articles/article.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'

const DAY = 86_400_000
/** Characters of a text that tell what it is about; what follows is background. */
const LEAD = 400

/** The title counts double. */
const IN_TITLE = 2
/** Days from a meeting within which coverage is likely to be about it (a Gaussian's sigma). */
const NEAR = 12
/** A meeting is taken for what an article is about from here on, and if it leads the next one by so much. */
const ENOUGH = 2.2
const LEADS_BY = 0.35

const NUMERALS = '一二三四五六七八九十'
const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  )

/** Ordinal numbers in a text, in the four languages: 10th, tenth, 第10回, 第十次, 제10차. */
export function ordinalsIn(text: string): Set<number> {
  const found = new Set<number>()
  const plain = text.normalize('NFKC')
  for (const [, digits] of plain
    .matchAll(/(?<!\d)(\d{1,3})(?:st|nd|rd|th)\b|[第제]\s?(\d{1,3})\s?(?:回|次|届|屆|차|회)/giu)
    .map(([all, a, b]) => [all, a ?? b] as const)) {
    if (digits !== undefined) found.add(Number(digits))
  }
  for (const [, han = ''] of plain.matchAll(/第([一二三四五六七八九十]{1,3})(?:回|次|届|屆)/gu)) found.add(ofHan(han))
  for (const [word = ''] of plain.toLowerCase().matchAll(/\b[a-z]+(?:st|nd|rd|th)\b/gu)) {
    const at = ORDINAL_WORDS.indexOf(word)
    if (at >= 0) found.add(at + 1)
  }
  return found
}

/** 十 as ten, 十一 as eleven, 二十四 as twenty-four. */
function ofHan(numeral: string): number {
  const ten = numeral.indexOf('十')
  const digit = (character: string | undefined): number => NUMERALS.indexOf(character ?? '') + 1
  if (ten < 0) return digit(numeral.at(-1))
  return (ten === 0 ? 1 : digit(numeral[0])) * 10 + (ten + 1 < numeral.length ? digit(numeral[ten + 1]) : 0)
}

/** Days between an instant (ms) and a meeting; 0 while it is held, null where its days are not known. */
export function daysFrom(meeting: Pick<Meeting, 'from' | 'to'>, at: number): number | null {
  if (meeting.from === undefined) return null
  const from = Date.parse(`${meeting.from}T00:00:00Z`)
  const to = Date.parse(`${meeting.to ?? meeting.from}T00:00:00Z`) + DAY
  return at < from ? (from - at) / DAY : at > to ? (at - to) / DAY : 0
}

/**
 * The meeting that an article is about, by its series, ordinal, place and people, and how near in time it was said;
 * null where none stands out.
 *
 * @param saidAt ms since 1970
 */
export function meetingOf(index: TopicIndex, article: Pick<Article, 'title' | 'text'>, saidAt: number): string | null {
  const lead = article.text.slice(0, LEAD)
  const title = new Set(index.names.findNested(article.title).map(({ concept }) => concept))
  const text = new Set(index.names.findNested(lead).map(({ concept }) => concept))
  const named = (concept: string): number => Math.max(title.has(concept) ? IN_TITLE : 0, text.has(concept) ? 1 : 0)
  const ordinals = ordinalsIn(`${article.title}\n${lead}`)
  const scored = index
    .meetings()
    .map((meeting) => ({ id: meeting.id, score: scoreOf(index, meeting, named, ordinals, saidAt) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best === undefined || best.score < ENOUGH) return null
  return next !== undefined && best.score - next.score < LEADS_BY ? null : best.id
}

function scoreOf(
  index: TopicIndex,
  meeting: Meeting,
  named: (concept: string) => number,
  ordinals: ReadonlySet<number>,
  saidAt: number,
): number {
  const series = index.topic.series.find(({ id }) => id === meeting.series)
  const office = series?.office === undefined ? 0 : named(`office:${series.office}`)
  const inSeries = Math.max(named(`series:${meeting.series}`), office * 0.7)
  const people = meeting.participants.filter((id) => named(`person:${id}`) > 0).length
  const present = meeting.participants.length === 0 ? 0 : people / meeting.participants.length
  const byName = named(`meeting:${meeting.id}`)
  if (inSeries + present + byName === 0) return 0
  const place = meeting.place === undefined ? 0 : named(`place:${meeting.place}`)
  const numbered = meeting.ordinal !== undefined && ordinals.has(meeting.ordinal) && inSeries > 0 ? 1 : 0
  const distance = daysFrom(meeting, saidAt)
  const near = distance === null ? 0 : Math.exp(-((distance / NEAR) ** 2) / 2)
  return 0.5 * inSeries + byName + 1.5 * numbered + 0.4 * place + 0.8 * present + 1.6 * near
}
