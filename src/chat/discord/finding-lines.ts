import type { FindingBlock, SourceLink } from '../../digest/document.ts'
import { KIND_WORD, LANG_NAME, publishersLine, wasWord } from '../../digest/words.ts'
import { escapeLine, link, timeTag } from './escape.ts'
import { itemLines, wordLines } from './lines.ts'

/**
 * A finding as lines: kind and sentence, what was known, the sources' words, who says it, and where. What was known and
 * what is reported stand in one block quote, each under its word and with its own source.
 */
export function findingLines(block: FindingBlock): string[] {
  const { was } = block
  return [
    ...withHead(`**${KIND_WORD[block.kind]}** `, itemLines(block.text)),
    ...(was ? quoteLines(was.text, was.source, wasWord(block.kind)) : []),
    ...block.quotes.flatMap((quote) => quoteLines(quote.text, quote.source, was ? 'report' : null)),
    `-# ${publishersLine(block)}`,
    ...block.sources.map((source) => `-# ${sourceLine(source)}`),
  ]
}

/** A source's words as a block quote, with where they stand, under a word where one is given. */
export function quoteLines(text: string, source: SourceLink, word: string | null = null): string[] {
  const head = word === null ? '' : `**${word}** `
  return [...withHead(head, wordLines(text)), `— ${sourceLine(source)}`].map((line) => `> ${line}`)
}

/** `[outlet](<address>) · time · language · whose own account`. */
function sourceLine(source: SourceLink): string {
  const outlet = source.outlet.slice(0, 200)
  return [
    source.url === null ? escapeLine(outlet) : link(outlet, source.url),
    source.published === null ? null : timeTag(source.published),
    source.lang === null ? null : LANG_NAME[source.lang],
    source.official === null ? null : 'own account',
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}

function withHead(head: string, lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines
  return [`${head}${first}`.trimEnd(), ...rest]
}
