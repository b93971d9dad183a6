import type { FindingBlock, SourceLink } from '../../digest/document.ts'
import { KIND_WORD, publishersLine, wasWord } from '../../digest/words.ts'
import { escapeLine, link, timeTag } from './escape.ts'
import { itemLines, wordLines } from './lines.ts'

/** A finding as lines: kind and sentence, what was known, the sources' words, who says it, and where. */
export function findingLines(block: FindingBlock): string[] {
  const was = block.was
  const known = was
    ? [...withHead(`${wasWord(block.kind)}: `, itemLines([{ text: was.text }])), `-# ${sourceLine(was.source)}`]
    : []
  return [
    ...withHead(`**${KIND_WORD[block.kind]}** `, itemLines(block.text)),
    ...known,
    ...block.quotes.flatMap((quote) => quoteLines(quote.text, quote.source)),
    `-# ${publishersLine(block)}`,
    ...block.sources.map((source) => `-# ${sourceLine(source)}`),
  ]
}

/** A source's words as a block quote, with where they stand. */
export function quoteLines(text: string, source: SourceLink): string[] {
  return [...wordLines(text).map((line) => `> ${line}`), `> — ${sourceLine(source)}`]
}

/** `[outlet](<address>) · time · language · whose own account`. */
export function sourceLine(source: SourceLink): string {
  const outlet = source.outlet.slice(0, 200)
  return [
    source.url === null ? escapeLine(outlet) : link(outlet, source.url),
    source.published === null ? null : timeTag(source.published),
    source.lang,
    source.official === null ? null : `own account of ${escapeLine(source.official.slice(0, 100))}`,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}

function withHead(head: string, lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines
  return [`${head}${first}`.trimEnd(), ...rest]
}
