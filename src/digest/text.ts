import stringWidth from 'string-width'
import type { Kind } from '../baseline/finding.ts'
import { wordsFor } from '../words/words.ts'
import type { Block, Document, Inline, Reader, SourceLink, Text } from './document.ts'
import { personId } from './person.ts'
import { visible } from './visible.ts'
import { publishersLine, sourceDetail, wasWord } from './words.ts'

export interface TextStyle {
  /** Columns to wrap at. */
  readonly width: number
  /** ANSI colours. */
  readonly color: boolean
}

/** A Document for a terminal: wrapped by display width (a CJK character takes two columns), links spelled out. */
export function renderText(document: Document, style: TextStyle): string {
  const paint = painter(style.color)
  const rule = '─'.repeat(Math.min(style.width, Math.max(stringWidth(document.title), 8)))
  const title = `${paint.bold(visible(document.title))}\n${paint.dim(rule)}`
  return `${[title, ...document.blocks.map((block) => renderBlock(block, document, style, paint))].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`
}

function renderBlock(block: Block, document: Document, style: TextStyle, paint: Painter): string {
  const inline = (text: Text) => text.map((run) => renderInline(run, document)).join('')
  const { finding } = wordsFor(document.lang)
  switch (block.type) {
    case 'heading':
      return paint.bold(wrap(visible(block.text).toUpperCase(), style.width))
    case 'paragraph':
      return wrap(inline(block.text), style.width)
    case 'note':
      return paint.dim(wrap(inline(block.text), style.width))
    case 'list':
      return block.items.map((item) => wrap(inline(item), style.width, '• ', '  ')).join('\n')
    case 'quote':
      return `${wrap(finding.quoted(visible(block.text)), style.width, '│ ')}\n${paint.dim(source(block.source, document, style.width, '│ '))}`
    case 'finding': {
      const word = finding.kinds[block.kind]
      const lines = [wrap(`${word}  ${inline(block.text)}`, style.width, '', '    ')]
      if (block.was) {
        lines.push(
          wrap(`${wasWord(block.kind, document.lang)}: ${visible(block.was.text)}`, style.width, '    ', '         '),
        )
        lines.push(paint.dim(source(block.was.source, document, style.width, '         ')))
      }
      for (const quote of block.quotes)
        lines.push(wrap(`${finding.report}: ${finding.quoted(visible(quote.text))}`, style.width, '    ', '         '))
      lines.push(paint.dim(`    ${publishersLine(block, document.lang)}`))
      lines.push(...block.sources.map((one) => paint.dim(source(one, document, style.width, '    '))))
      return paint.kind(block.kind, lines.join('\n'), word)
    }
    case 'table':
      return table(block.header, block.rows)
    case 'actions':
      return paint.dim(
        block.actions.map((action) => `[${visible(action.label)}: ${visible(action.command)}]`).join('  '),
      )
    case 'image':
      return `[${visible(block.alt)}] ${visible(block.url)}`
    default:
      return block satisfies never
  }
}

function renderInline(run: Inline, { lang, zone }: Reader): string {
  if ('text' in run) return visible(run.text)
  if ('strong' in run) return visible(run.strong)
  if ('code' in run) return visible(run.code)
  if ('link' in run) return `${visible(run.link)} <${visible(run.url)}>`
  if ('channel' in run) return visible(run.channel)
  if ('person' in run) return visible(personId(run.person))
  return wordsFor(lang).times.time(run.time, zone)
}

function source(link: SourceLink, reader: Reader, width: number, indent: string): string {
  const detail = sourceDetail(link, reader)
  const head = wrap(`${visible(link.outlet)}${detail ? ` · ${detail}` : ''}`, width, `${indent}↳ `, `${indent}  `)
  return link.url ? `${head}\n${indent}  ${visible(link.url)}` : head
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows].map((row) => row.map((cell) => visible(cell).replace(/\s+/g, ' ')))
  const widths = header.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column] ?? ''))))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell))))
      .join('  ')
      .trimEnd()
  const [head = [], ...body] = all
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n')
}

/** Wraps at blanks, and between any two characters of scripts that have none. */
function wrap(text: string, width: number, first = '', rest = first): string {
  return text
    .split('\n')
    .map((line, i) => wrapLine(line, width, i === 0 ? first : rest, rest))
    .join('\n')
}

const WORDS =
  /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]\p{P}*|\S+?(?=[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef])|\S+|\s+/gu

function wrapLine(text: string, width: number, first: string, rest: string): string {
  const lines: string[] = []
  let line = first
  let used = stringWidth(first)
  let empty = true
  for (const [word] of text.matchAll(WORDS)) {
    const size = stringWidth(word)
    if (used + size > width && !empty) {
      lines.push(line.trimEnd())
      line = rest
      used = stringWidth(rest)
      empty = true
    }
    if (empty && /^\s/.test(word)) continue
    line += word
    used += size
    empty = false
  }
  return [...lines, line.trimEnd()].join('\n')
}

interface Painter {
  bold(text: string): string
  dim(text: string): string
  kind(kind: Kind, text: string, word: string): string
}

const CODES: Readonly<Record<Kind, number>> = { updates: 33, contradicts: 31, new: 36, confirms: 32 }

function painter(color: boolean): Painter {
  const code = (on: number, off: number) => (text: string) => (color ? `\u001b[${on}m${text}\u001b[${off}m` : text)
  return {
    bold: code(1, 22),
    dim: code(2, 22),
    kind: (kind, text, word) => text.replace(word, code(CODES[kind], 39)(word)),
  }
}
