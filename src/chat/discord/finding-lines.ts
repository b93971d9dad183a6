import type { FindingBlock, Reader, SourceLink } from '../../digest/document.ts'
import { publishersLine, wasWord } from '../../digest/words.ts'
import { wordsFor } from '../../words/words.ts'
import { escapeLine, link, timeTag } from './escape.ts'
import { itemLines, wordLines } from './lines.ts'

/**
 * A finding as lines: kind and sentence, what was known, the sources' words, who says it, and where. What was known and
 * what is reported stand in one block quote, each under its word and with its own source.
 */
export function findingLines(block: FindingBlock, reader: Reader): string[] {
  const { kinds, report } = wordsFor(reader.lang).finding
  const { was } = block
  return [
    ...withHead(`**${kinds[block.kind]}** `, itemLines(block.text, reader)),
    ...(was ? quoteLines(was, reader, wasWord(block.kind, reader.lang)) : []),
    ...block.quotes.flatMap((quote) => quoteLines(quote, reader, was ? report : null)),
    `-# ${publishersLine(block, reader.lang)}`,
    ...block.sources.map((source) => `-# ${sourceLine(source, reader)}`),
  ]
}

/** A source's words as a block quote, with where they stand, under a word where one is given. */
export function quoteLines(
  quote: { readonly text: string; readonly source: SourceLink },
  reader: Reader,
  word: string | null = null,
): string[] {
  const head = word === null ? '' : `**${word}** `
  return [...withHead(head, wordLines(quote.text, reader)), `— ${sourceLine(quote.source, reader)}`].map(
    (line) => `> ${line}`,
  )
}

/** `[outlet](<address>) · time · language · whose own account`. */
function sourceLine(source: SourceLink, { lang }: Reader): string {
  const { languages, ownAccount } = wordsFor(lang).finding
  const outlet = source.outlet.slice(0, 200)
  return [
    source.url === null ? escapeLine(outlet) : link(outlet, source.url),
    source.published === null ? null : timeTag(source.published, lang),
    source.lang === null ? null : languages[source.lang],
    source.official === null ? null : ownAccount,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}

function withHead(head: string, lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines
  return [`${head}${first}`.trimEnd(), ...rest]
}
