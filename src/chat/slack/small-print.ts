import type { types } from '@slack/bolt'
import type { Reader, SourceLink, Text } from '../../digest/document.ts'
import { someone } from '../../digest/person.ts'
import { cutText } from '../../digest/split.ts'
import { visible } from '../../digest/visible.ts'
import { wordsFor } from '../../words/words.ts'
import { LIMITS } from './limits.ts'
import { CHANNEL_ID, DATE_FORMAT, isDay, timeFallback } from './rich-text.ts'
import { safeLink } from './safe-link.ts'
import { escapeEntities, mrkdwnText } from './safe-text.ts'

/**
 * Small print is a context block, the only place where Slack shows text small and grey. It takes no rich text, so that
 * links and times are written as mrkdwn there; everything else in it is plain text, or neutralised.
 */

/** A note as context blocks: plain text where it has no link, time or emphasis. */
export function noteBlocks(text: Text, reader: Reader): types.ContextBlock[] {
  const plain = text.flatMap((inline) => ('text' in inline ? [inline.text] : []))
  if (plain.length === text.length) {
    return cutText(visible(plain.join('')), LIMITS.textObject)
      .filter((piece) => piece.trim() !== '')
      .map((piece) => ({ type: 'context', elements: [{ type: 'plain_text', text: piece, emoji: false }] }))
  }
  return contexts(text.flatMap((inline) => inlineMrkdwn(inline, reader)))
}

/** A line a source: `Yonhap (en.yna.co.kr) · 26 Nov 14:05 · Korean`. */
export function sourceBlocks(sources: readonly SourceLink[], reader: Reader): types.ContextBlock[] {
  const lines = sources.map((source) => sourceMrkdwn(source, reader)).filter((line) => line !== '')
  return contexts(lines.map((line, i) => (i === 0 ? line : `\n${line}`)))
}

function sourceMrkdwn(source: SourceLink, reader: Reader): string {
  const { languages, ownAccount } = wordsFor(reader.lang).finding
  return [
    source.url === null
      ? mrkdwnText(cutText(source.outlet, LONGEST_LABEL)[0] ?? '')
      : linkMrkdwn(source.outlet, source.url),
    source.published === null ? '' : timeMrkdwn(source.published, reader),
    source.lang === null ? '' : languages[source.lang],
    source.official === null ? '' : mrkdwnText(ownAccount),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function inlineMrkdwn(inline: Text[number], reader: Reader): string[] {
  if ('text' in inline) return cutPlain(inline.text)
  // Emphasis in small print is dropped: its marks would only work beside blanks, and small print needs none. What can be
  // typed is told from the words around it by quotation marks.
  if ('strong' in inline) return cutPlain(inline.strong)
  if ('code' in inline) return cutPlain(`“${inline.code}”`)
  if ('link' in inline) return [linkMrkdwn(inline.link, inline.url)]
  if ('time' in inline) return [timeMrkdwn(inline.time, reader)]
  if ('channel' in inline)
    return [CHANNEL_ID.test(inline.channel) ? `<#${inline.channel}>` : mrkdwnText(inline.channel)]
  if ('person' in inline) return cutPlain(someone(inline.person, reader.lang))
  return inline satisfies never
}

/** A link with its label takes at most this much of a text object; a longer address is not made a link. */
const LONGEST_LINK = 1_500
const LONGEST_LABEL = 120

function linkMrkdwn(label: string, address: string): string {
  const short = label.length > LONGEST_LABEL ? `${cutText(label, LONGEST_LABEL)[0]}…` : label
  const link = safeLink(short, address)
  if (!link) return mrkdwnText(short)
  const shown = `${mrkdwnText(link.before)}<${escapeEntities(link.url)}|${mrkdwnText(link.text)}>`
  return shown.length > LONGEST_LINK ? mrkdwnText(link.before + link.text) : shown
}

function timeMrkdwn(iso: string, reader: Reader): string {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) return mrkdwnText(iso)
  if (isDay(iso)) return wordsFor(reader.lang).times.day(iso, 'UTC')
  return `<!date^${Math.floor(ms / 1000)}^${DATE_FORMAT}|${timeFallback(iso, reader)}>`
}

/** Plain text in pieces that stay under a text object's limit even when every character is escaped (`&` to `&amp;`). */
function cutPlain(text: string): string[] {
  return cutText(visible(text), LIMITS.textObject / 6).map(mrkdwnText)
}

/** Joins pieces, none of which may be cut, into text objects and these into context blocks. */
function contexts(parts: readonly string[]): types.ContextBlock[] {
  const texts: string[] = []
  for (const part of parts) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + part.length <= LIMITS.textObject) texts[texts.length - 1] = last + part
    else texts.push(part.replace(/^\n/, ''))
  }
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }))
}
