import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js'
import type { Kind } from '../../baseline/finding.ts'
import { actionOf, actionTyped } from '../../commands/act.ts'
import { findingMenu } from '../../commands/finding-menu.ts'
import type { Block, Document, FindingBlock, Reader } from '../../digest/document.ts'
import { visible } from '../../digest/visible.ts'
import { wordsFor } from '../../words/words.ts'
import { actCustomId, customIdOf } from './buttons.ts'
import { oneLine, safeUrl } from './escape.ts'
import { findingLines, quoteLines } from './finding-lines.ts'
import { PART } from './limits.ts'
import { itemLines, linesOf, wordLines } from './lines.ts'
import { renderTable } from './table.ts'

type Button = APIButtonComponentWithCustomId
type Style = Button['style']
type Actions = Extract<Block, { type: 'actions' }>

/** Where a piece stands. */
interface Place {
  /** The kind of finding it belongs to: it stands in a container of that colour. Null outside of one. */
  readonly accent: Kind | null
  /** It begins a finding, which a line sets apart from the one before. */
  readonly opens: boolean
}

/** What a message is packed of: text as lines of which each stands alone, or something that cannot be divided. */
export type Piece = Place &
  (
    | { readonly type: 'text'; readonly lines: readonly string[] }
    | { readonly type: 'code'; readonly content: string }
    | { readonly type: 'section'; readonly lines: readonly string[]; readonly button: Button }
    | { readonly type: 'row'; readonly buttons: readonly Button[] }
    | { readonly type: 'image'; readonly url: string; readonly alt: string }
  )

/** Pieces that stay in one message where they fit: a heading with what follows it, a finding with its buttons. */
export type Group = readonly Piece[]

/** A Document in pieces, in order. Never empty. */
export function groupsOf(document: Document): Group[] {
  const number = counter()
  const groups: Group[] = []
  let heads: Group = headline('##', document.title, document)
  const add = (made: readonly Group[]) => {
    const [first, ...rest] = made
    if (!first) return
    groups.push([...heads, ...first], ...rest)
    heads = []
  }
  for (const [i, block] of document.blocks.entries()) {
    const before = document.blocks[i - 1]
    const after = document.blocks[i + 1]
    if (block.type === 'heading') heads = [...heads, ...headline('###', block.text, document)]
    else if (block.type === 'finding')
      add([findingGroup(block, after?.type === 'actions' ? after : null, document, number)])
    else if (block.type !== 'actions') add(groupsOfBlock(block, document))
    else if (before?.type !== 'finding') add(rows(block, null, number).map((row) => [row]))
  }
  if (heads.length > 0) groups.push(heads)
  return groups.length > 0 ? groups : [[text([`-# ${wordsFor(document.lang).delivery.nothingToShow}`])]]
}

function groupsOfBlock(block: Exclude<Block, FindingBlock | Actions | { type: 'heading' }>, reader: Reader): Group[] {
  switch (block.type) {
    case 'paragraph':
      return some(linesOf(block.text, reader))
    case 'list':
      return some(
        block.items.flatMap((item) => itemLines(item, reader).map((line, i) => `${i === 0 ? '- ' : '  '}${line}`)),
      )
    case 'note':
      return some(linesOf(block.text, reader).map((line) => `-# ${line}`))
    case 'quote':
      return some(quoteLines(block, reader))
    case 'table': {
      const table = renderTable(block.header, block.rows)
      if (table.form === 'list') return some(table.lines)
      return table.blocks.map((content) => [{ type: 'code', content, ...OUTSIDE }])
    }
    case 'image': {
      const url = safeUrl(block.url)
      if (url === null) return some(wordLines(block.alt, reader))
      const alt = clip(oneLine(visible(block.alt)), PART.imageDescription)
      return [[{ type: 'image', url, alt, ...OUTSIDE }]]
    }
    default:
      return block satisfies never
  }
}

/**
 * One button of the Document's own goes beside its finding, several go below it; and below those what can be done with
 * any finding, unless the Document brings that itself.
 */
function findingGroup(block: FindingBlock, actions: Actions | null, document: Document, number: () => number): Group {
  const place: Place = { accent: block.kind, opens: true }
  const lines = findingLines(block, document)
  const below = actions ? rows(actions, block.kind, number) : []
  const [only] = below.length === 1 && below[0]?.type === 'row' && below[0].buttons.length === 1 ? below[0].buttons : []
  const menu = menuOf(block, document, number)
  const row: Piece[] = menu.length === 0 ? [] : [{ type: 'row', buttons: menu, accent: block.kind, opens: false }]
  if (only) return [{ type: 'section', lines, button: only, ...place }, ...row]
  return [{ type: 'text', lines, ...place }, ...below, ...row]
}

function menuOf({ id }: FindingBlock, { lang, blocks }: Document, number: () => number): Button[] {
  const own = blocks.some((one) => one.type === 'actions' && one.actions.some(({ command }) => command.includes(id)))
  if (own || !/^f-[a-z0-9-]+$/.test(id)) return []
  return findingMenu(id, lang).map(({ action, short }) => buttonOf(short, actCustomId(action, number())))
}

function buttonOf(label: string, customId: string, style: Style = ButtonStyle.Secondary): Button {
  return { type: ComponentType.Button, style, label: clip(label, PART.buttonLabel), custom_id: customId }
}

/** Deciding looks like what it does; everything else is one grey. */
function styleOf(command: string): Style {
  const action = actionOf(actionTyped(command) ?? '')?.action
  if (action === 'accept') return ButtonStyle.Success
  return action === 'reject' || action === 'wrong' ? ButtonStyle.Danger : ButtonStyle.Secondary
}

function rows(block: Actions, accent: Kind | null, number: () => number): Piece[] {
  const buttons = block.actions
    .map(({ label, command }) => ({ label: oneLine(visible(label)), command: oneLine(command) }))
    .filter(({ command }) => command !== '')
    .map(({ label, command }) =>
      buttonOf(label === '' ? command : label, customIdOf(command, number()), styleOf(command)),
    )
  return Array.from({ length: Math.ceil(buttons.length / PART.buttonsInRow) }, (_, i) => ({
    type: 'row' as const,
    buttons: buttons.slice(i * PART.buttonsInRow, (i + 1) * PART.buttonsInRow),
    accent,
    opens: false,
  }))
}

const OUTSIDE: Place = { accent: null, opens: false }

function text(lines: readonly string[]): Piece {
  return { type: 'text', lines, ...OUTSIDE }
}

function some(lines: readonly string[]): Group[] {
  return lines.length === 0 ? [] : [[text(lines)]]
}

function headline(mark: string, words: string, reader: Reader): Group {
  return some(wordLines(oneLine(words), reader).map((line) => `${mark} ${line}`)).flat()
}

function clip(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function counter(): () => number {
  let next = 0
  return () => next++
}
