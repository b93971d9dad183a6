/** A Document as Slack messages. Pure; all that comes from outside is made harmless here, at the last moment. */
import type { types } from '@slack/bolt'
import {
  type Block,
  type Document,
  type FindingBlock,
  plain,
  type Reader,
  type SourceLink,
  type Text,
} from '../../digest/document.ts'
import { packMessages } from '../../digest/split.ts'
import { visible } from '../../digest/visible.ts'
import { wasWord } from '../../digest/words.ts'
import { wordsFor } from '../../words/words.ts'
import { actionBlocks, findingHead } from './buttons.ts'
import { LIMITS } from './limits.ts'
import { plainMessage } from './plain-message.ts'
import { cutRuns, linkRun, type Run, runsOf, sourceRuns, textRun } from './rich-text.ts'
import type { SlackBlock, SlackMessage } from './slack-message.ts'
import { noteBlocks, sourceBlocks } from './small-print.ts'
import { tableBlocks } from './table.ts'

/** What belongs together and stays in one message if it can. */
type Unit = readonly SlackBlock[]

/** Renders a Document into one or more messages, each within Slack's limits, in order, losing nothing. */
export function renderMessages(document: Document): SlackMessage[] {
  const onlyTable = document.blocks.filter((block) => block.type === 'table').length === 1
  const units = withHeadings(document, (block) => unitsOf(block, document, onlyTable))
  const messages = packMessages(units, weigh, ROOM, (unit) => (unit.length > 1 ? unit.map((block) => [block]) : [unit]))
  return messages.map((unitsInside, i) => {
    const blocks = unitsInside.flat()
    // A divider parts a section from what stands above it.
    if (blocks[0]?.type === 'divider') blocks.shift()
    if (messages.length > 1)
      blocks.push(
        ...noteBlocks(plain(wordsFor(document.lang).delivery.part({ part: i + 1, parts: messages.length })), document),
      )
    return { text: plainMessage(blocks), blocks }
  })
}

/**
 * Renders a Document as the blocks of a window or of the home page, at most `most` of them, the title left to the window.
 * Slack shows no table of its own there. What is too much is left out whole, and the last line says so.
 */
export function renderView(document: Document, most: number): SlackBlock[] {
  const units = withHeadings({ ...document, title: '' }, (block) => unitsOf(block, document, false))
  const all = units.flat()
  const kept = packMessages(units, (unit) => ({ blocks: unit.length, bytes: bytesOf(unit) }), {
    blocks: all.length > most ? most - 1 : most,
    bytes: LIMITS.viewBytes * 0.9,
  })
  const blocks = (kept[0] ?? []).flat()
  if (kept.length > 1) blocks.push(...noteBlocks(plain(wordsFor(document.lang).chat.tooMuch), document))
  if (blocks[0]?.type === 'divider') blocks.shift()
  return blocks
}

function bytesOf(unit: Unit): number {
  return Buffer.byteLength(JSON.stringify(unit))
}

/** One block and some characters of each message are kept for "Part 1 of 3". */
const ROOM = { blocks: LIMITS.blocks - 1, characters: LIMITS.allBlocks - 300, tables: LIMITS.tables }

function weigh(unit: Unit): { blocks: number; characters: number; tables: number } {
  return {
    blocks: unit.length,
    characters: weightOf(unit),
    tables: unit.filter((block) => block.type === 'table').length,
  }
}

/** What blocks count towards the limit of all blocks of a message, in characters. */
export function weightOf(blocks: readonly object[]): number {
  return blocks.reduce((sum: number, block) => sum + JSON.stringify(block).length + LIMITS.blockOverhead, 0)
}

/** The title and all blocks as units; a heading goes with what follows it. */
function withHeadings(document: Document, unitsFor: (block: Block) => Unit[]): Unit[] {
  const units: Unit[] = []
  let headings: SlackBlock[] = headingBlocks(document.title)
  for (const block of document.blocks) {
    if (block.type === 'heading') {
      headings.push(...(units.length > 0 ? [DIVIDER] : []), ...headingBlocks(block.text))
      continue
    }
    const [first, ...rest] = unitsFor(block)
    if (!first) continue
    units.push([...headings, ...first], ...rest)
    headings = []
  }
  if (headings.length > 0) units.push(headings)
  return units
}

const DIVIDER: types.DividerBlock = { type: 'divider' }

function headingBlocks(heading: string): SlackBlock[] {
  const text = visible(heading).replace(/\s+/g, ' ').trim()
  if (text === '') return []
  if (text.length <= LIMITS.header) return [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }]
  return cutRuns(textRun(text, { bold: true })).map(section)
}

function unitsOf(block: Block, reader: Reader, onlyTable: boolean): Unit[] {
  switch (block.type) {
    case 'heading':
      return [headingBlocks(block.text)]
    case 'paragraph':
      return each(cutRuns(runsOf(block.text, reader)).map(section))
    case 'list':
      return each(listBlocks(block.items, reader))
    case 'finding':
      return [findingBlocks(block, reader)]
    case 'quote':
      return [[...quoteBlocks(block.text, []), ...sourceBlocks([block.source], reader)]]
    case 'table':
      return each(tableBlocks(block, onlyTable))
    case 'note':
      return each(noteBlocks(block.text, reader))
    case 'actions':
      return each(actionBlocks(block.actions, reader.lang))
    case 'image':
      return each(cutRuns(pictureRuns(block, reader)).map(section))
    default:
      return block satisfies never
  }
}

const each = (blocks: readonly SlackBlock[]): Unit[] => blocks.map((block) => [block])

function section(runs: Run[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: runs }] }
}

function quoteBlocks(text: string, source: readonly Run[]): types.RichTextBlock[] {
  return cutRuns([...textRun(text), ...source]).map((runs) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: runs }],
  }))
}

/** Bullets; what is left of an item too long for a block goes on under it. */
function listBlocks(items: readonly Text[], reader: Reader): types.RichTextBlock[] {
  return items
    .flatMap((item) =>
      cutRuns(runsOf(item, reader)).map((runs, i): types.RichTextBlock => (i === 0 ? bullet(runs) : section(runs))),
    )
    .reduce<types.RichTextBlock[]>(joinBullets, [])
}

function bullet(runs: Run[]): types.RichTextBlock {
  const item: types.RichTextSection = { type: 'rich_text_section', elements: runs }
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: [item] }] }
}

/** Neighbouring bullets become one list as long as the block stays small. */
function joinBullets(blocks: types.RichTextBlock[], next: types.RichTextBlock): types.RichTextBlock[] {
  const last = blocks.at(-1)?.elements[0]
  const list = next.elements[0]
  const fits = JSON.stringify(blocks.at(-1) ?? '').length + JSON.stringify(next).length <= LIMITS.richTextJson
  if (last?.type !== 'rich_text_list' || list?.type !== 'rich_text_list' || !fits) return [...blocks, next]
  last.elements.push(...list.elements)
  return blocks
}

/** The kind as a word with how many say it, what is said now, what was known, the sources' words, and who says it. */
function findingBlocks(finding: FindingBlock, reader: Reader): SlackBlock[] {
  const words = wordsFor(reader.lang).finding
  const word = wasWord(finding.kind, reader.lang)
  const label = `${word.charAt(0).toUpperCase()}${word.slice(1)}:`
  const was = finding.was
    ? [...textRun(`${label} `, { bold: true }), ...textRun(finding.was.text), ...named(finding.was.source, reader)]
    : []
  return [
    findingHead(finding, reader.lang),
    ...cutRuns(runsOf(finding.text, reader)).map(section),
    ...cutRuns(was).map(section),
    ...finding.quotes.flatMap((quote) => quoteBlocks(words.quoted(quote.text), named(quote.source, reader))),
    ...sourceBlocks(finding.sources, reader),
  ]
}

function named(source: SourceLink, reader: Reader): Run[] {
  const runs = sourceRuns(source, reader)
  return runs.length === 0 ? [] : [...textRun(' — '), ...runs]
}

/**
 * A link, not an image block: Slack fetches an image while it takes the message, and refuses the whole message where the
 * image cannot be had.
 */
function pictureRuns(image: { readonly url: string; readonly alt: string }, { lang }: Reader): Run[] {
  const shown = linkRun(image.alt, image.url)
  return shown.length === 0 ? [] : [...textRun(wordsFor(lang).delivery.picture), ...shown]
}
