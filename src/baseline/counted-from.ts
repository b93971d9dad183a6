import { daysBetween } from '../language/calendar.ts'
import type { DateMention } from '../language/dates.ts'
import type { Lang, Span } from '../language/lang.ts'
import type { Meeting } from '../topics/topic.ts'
import type { Frame } from './frame.ts'

/**
 * "The first since the one in Busan in November 2023" takes that meeting as settled, by its place or its month, and
 * speaks of one that came after it.
 */
export function isCountedFromIt({ from, to, place }: Meeting, { text, lang, dates, mentions }: Frame): boolean {
  if (from === undefined) return false
  const { before, after } = ANCHOR[lang]
  const anchored = (span: Span) => {
    const between = before.exec(text.slice(0, span.start)) ?? after.exec(text.slice(span.end))
    // "First since 2019, in Busan": another year is what is counted from.
    return between !== null && !(between[0].match(YEAR) ?? []).some((year) => year !== from.slice(0, 4))
  }
  const counted = dates.filter((date) => (date.precision === 'month' || date.precision === 'day') && anchored(date))
  if (counted.length > 0) return counted.some((date) => overlaps(date, from, to ?? from))
  return mentions.some((one) => one.concept === `place:${place}` && anchored(one))
}

const YEAR = /(?:19|20)\d\d/g

/** Words that count from what stands beside them, some words away at most and in the same clause. */
const ANCHOR: { readonly [L in Lang]: { readonly before: RegExp; readonly after: RegExp } } = {
  en: { before: /\b(?:since|months? after|years? after)\b[^,.;]{0,48}$/i, after: /^(?!)/ },
  ja: { before: /^(?!)/, after: /^[^、。は]{0,16}?(?:以来|以降|から(?=約?\d+[年カか]))/ },
  ko: { before: /^(?!)/, after: /^(?:(?![은는]\s)[^,.]){0,18}?(?:이후|이래|만난 지|열린 지)/ },
  zh: {
    before: /(?:自|[继繼](?=.*[后後])|距离?)(?:(?!以[来來])[^，。]){0,16}$/,
    after: /^[^，。是]{0,14}?(?:以来|以來|之后|之後|[后後](?=，))/,
  },
}

/** Whether a date, with three days' slack where it is approximate, lies on days from one to another. */
export function overlaps(date: DateMention, from: string, to: string): boolean {
  const slack = date.approximate ? 3 : 0
  return daysBetween(date.from, to) >= -slack && daysBetween(from, date.to) >= -slack
}
