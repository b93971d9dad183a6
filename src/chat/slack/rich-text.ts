import type { types } from '@slack/bolt'
import type { Reader, SourceLink, Text } from '../../digest/document.ts'
import { someone } from '../../digest/person.ts'
import { cutText } from '../../digest/split.ts'
import { visible } from '../../digest/visible.ts'
import { wordsFor } from '../../words/words.ts'
import { LIMITS } from './limits.ts'
import { safeLink } from './safe-link.ts'

/** What runs of text become. In a rich text element plain text stays plain: it cannot become markup or a mention. */
export type Run = types.RichTextText | types.RichTextLink | types.RichTextDate | types.RichTextChannelMention

/** What the reader's Slack shows of an instant, in the reader's own zone and clock. */
export const DATE_FORMAT = '{date_short_pretty} {time}'

/** A Document's text as rich text elements. Empty runs are dropped: Slack refuses them. */
export function runsOf(text: Text, reader: Reader): Run[] {
  return text.flatMap((inline) => {
    if ('text' in inline) return textRun(inline.text)
    if ('strong' in inline) return textRun(inline.strong, { bold: true })
    if ('code' in inline) return textRun(inline.code, { code: true })
    if ('link' in inline) return linkRun(inline.link, inline.url)
    if ('time' in inline) return timeRun(inline.time, reader)
    if ('channel' in inline) return channelRun(inline.channel)
    if ('person' in inline) return textRun(someone(inline.person, reader.lang))
    return inline satisfies never
  })
}

export function textRun(text: string, style?: types.RichTextText['style']): Run[] {
  const shown = visible(text)
  return shown === '' ? [] : [{ type: 'text', text: shown, ...(style && { style }) }]
}

/** A link that names its host; plain text where the address must not be a link. */
export function linkRun(label: string, url: string): Run[] {
  const link = safeLink(label, url)
  return link ? [...textRun(link.before), { type: 'link', url: link.url, text: link.text }] : textRun(label)
}

export const CHANNEL_ID = /^[CDG][A-Z0-9]{2,30}$/

/** Slack shows the name to those who may see it. What is no channel's id stays text. */
function channelRun(id: string): Run[] {
  return CHANNEL_ID.test(id) ? [{ type: 'channel', channel_id: id }] : textRun(id)
}

/** An instant in the reader's zone; a day alone stays that day everywhere. */
function timeRun(iso: string, reader: Reader): Run[] {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) return textRun(iso)
  if (isDay(iso)) return textRun(wordsFor(reader.lang).times.day(iso, 'UTC'))
  return [{ type: 'date', timestamp: Math.floor(ms / 1000), format: DATE_FORMAT, fallback: timeFallback(iso, reader) }]
}

/** Sources that give only a day are kept as that or as midnight UTC: shifted into another zone they would name another time. */
export function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:T00:00(?::00(?:\.0+)?)?Z)?$/.test(iso)
}

/** What is shown where Slack cannot show the reader's own time. */
export function timeFallback(iso: string, { lang, zone }: Reader): string {
  return `${wordsFor(lang).times.time(iso, zone)} ${zone}`
}

/** `Yonhap (en.yna.co.kr) · 26 Nov 14:05 · Korean · official (KR)` */
export function sourceRuns(source: SourceLink, reader: Reader): Run[] {
  const { languages, ownAccount } = wordsFor(reader.lang).finding
  const parts = [
    source.url === null ? textRun(source.outlet) : linkRun(source.outlet, source.url),
    source.published === null ? [] : timeRun(source.published, reader),
    source.lang === null ? [] : textRun(languages[source.lang]),
    source.official === null ? [] : textRun(ownAccount),
  ]
  return parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [...textRun(' · '), ...part]))
}

/** A run as plain text. */
function shownText(run: Run): string {
  if (run.type === 'date') return run.fallback ?? ''
  if (run.type === 'channel') return `#${run.channel_id}`
  return run.type === 'link' ? (run.text ?? run.url) : run.text
}

/** Packs runs into pieces that each fit one rich text block, cutting long runs between sentences or words. */
export function cutRuns(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = []
  let piece: Run[] = []
  let length = 0
  let json = 0
  for (const run of runs.flatMap(smallRuns)) {
    const runJson = JSON.stringify(run).length + 1
    if (
      piece.length > 0 &&
      (length + shownText(run).length > LIMITS.richText || json + runJson > LIMITS.richTextJson)
    ) {
      pieces.push(piece)
      piece = []
      length = 0
      json = 0
    }
    piece.push(run)
    length += shownText(run).length
    json += runJson
  }
  if (piece.length > 0) pieces.push(piece)
  return pieces
}

/** A run's text may double in JSON (quotes, line breaks), so that half of the block is the most one run may take. */
const LONGEST_RUN = 2_000

function smallRuns(run: Run): Run[] {
  if (run.type === 'date' || run.type === 'channel' || shownText(run).length <= LONGEST_RUN) return [run]
  return cutText(shownText(run), LONGEST_RUN).map((text) => ({ ...run, text }))
}
