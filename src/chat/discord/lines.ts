import type { Who } from '../../baseline/change.ts'
import type { Inline, Reader, Text } from '../../digest/document.ts'
import { someone } from '../../digest/person.ts'
import { cutText } from '../../digest/split.ts'
import type { Lang } from '../../language/lang.ts'
import { codeText, escapeText, link, oneLine, timeTag } from './escape.ts'

/** Longest line made, characters: a message can always take one more. */
const LONGEST = 1_600
/** Outside text is cut before it is escaped, which at most doubles it. */
const RAW = LONGEST / 2

/**
 * A Text as lines of markdown. Each stands alone, so that a message may end after any of them; an overlong one is
 * continued on the next. Joined they say all that the Text says.
 */
export function linesOf(text: Text, reader: Reader): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  for (const atom of text.flatMap((run) => atomsOf(run, reader))) {
    if (atom === '\n') {
      end()
      continue
    }
    if (line.length + atom.length > LONGEST) end()
    // Two bold runs that touch would be read as one with stars in it.
    line += line.endsWith('**') && atom.startsWith('**') ? ` ${atom}` : atom
  }
  end()
  return lines
}

/** The same on one line where it fits: for a list's item or a finding's sentence. */
export function itemLines(text: Text, reader: Reader): string[] {
  return linesOf(
    text.map((run): Inline => ('text' in run ? { text: run.text.replace(/\s*\n\s*/g, ' ') } : run)),
    reader,
  )
}

/** Plain outside words as lines. */
export function wordLines(text: string, reader: Reader): string[] {
  return linesOf([{ text }], reader)
}

function atomsOf(run: Inline, { lang }: Reader): string[] {
  if ('text' in run) return cutText(run.text.replace(/\r\n?/g, '\n'), RAW).flatMap(breaksApart)
  if ('strong' in run) return cutText(oneLine(run.strong), RAW).flatMap(bold)
  if ('code' in run) return cutText(oneLine(run.code), RAW).map((piece) => `\`${codeText(piece) || ' '}\``)
  if ('link' in run) return cutText(oneLine(run.link) || 'link', RAW / 2).map((piece) => link(piece, run.url))
  if ('channel' in run) return [/^\d{17,20}$/.test(run.channel) ? `<#${run.channel}>` : escapeText(run.channel)]
  if ('person' in run) return [mention(run.person, lang)]
  return [timeTag(run.time, lang)]
}

/** Discord shows the name; allowed mentions are none, so that it rings nobody. */
function mention(person: Who, lang: Lang): string {
  const own = person.platform === 'discord' && /^\d{15,20}$/.test(person.user)
  return own ? `<@${person.user}>` : escapeText(someone(person, lang))
}

function breaksApart(piece: string): string[] {
  return piece.split('\n').flatMap((part, i) => [...(i > 0 ? ['\n'] : []), ...(part === '' ? [] : [escapeText(part)])])
}

/** Blanks stay outside of the stars: inside, Discord shows the stars. */
function bold(piece: string): string[] {
  const words = escapeText(piece)
  const inner = words.trim()
  if (inner === '') return words === '' ? [] : [words]
  const before = words.slice(0, words.indexOf(inner))
  const after = words.slice(words.indexOf(inner) + inner.length)
  return [`${before}**${inner}**${after}`]
}
