import type { types } from '@slack/bolt'
import { cutText } from '../../digest/split.ts'
import { visible } from '../../digest/visible.ts'
import { displayWidth, padTo } from './display-width.ts'
import { LIMITS } from './limits.ts'
import { cutRuns, textRun } from './rich-text.ts'

interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Slack shows about this many cells of monospace text on a line of a desktop window before it wraps. */
const WIDEST = 90
/** Slack refuses an empty cell. */
const EMPTY = '–'

/**
 * A table as Slack blocks: Slack's own table where the message has just this one and it fits; else preformatted text
 * with columns aligned by display width; else, where lines would wrap, one short list a row.
 */
export function tableBlocks(table: Table, only: boolean): (types.TableBlock | types.RichTextBlock)[] {
  const header = table.header.map(cell)
  const rows = table.rows.map((row) => header.map((_, i) => cell(row[i] ?? '')))
  const cells = [header, ...rows]
  const characters = cells.flat().reduce((sum, text) => sum + text.length, 0)
  if (header.length === 0) return []
  if (
    only &&
    cells.length <= LIMITS.tableRows &&
    header.length <= LIMITS.tableColumns &&
    characters <= LIMITS.tableCharacters &&
    JSON.stringify(nativeTable(cells)).length + LIMITS.blockOverhead <= LIMITS.allBlocks - 1_000
  ) {
    return [nativeTable(cells)]
  }
  const widths = header.map((_, i) => Math.max(...cells.map((row) => displayWidth(row[i] ?? ''))))
  const total = widths.reduce((sum, width) => sum + width + 2, 0)
  return total <= WIDEST ? preformatted(cells, widths) : records(header, rows)
}

function cell(text: string): string {
  const shown = visible(text).replace(/\s+/g, ' ').trim()
  return shown === '' ? EMPTY : shown
}

function nativeTable(cells: readonly (readonly string[])[]): types.TableBlock {
  return {
    type: 'table',
    column_settings: (cells[0] ?? []).map(() => ({ is_wrapped: true })),
    rows: cells.map((row) => row.map((text) => ({ type: 'raw_text', text }))),
  }
}

/** Lines of aligned columns, in as many blocks as needed; a row is never cut, since it fits a line. */
function preformatted(cells: readonly (readonly string[])[], widths: readonly number[]): types.RichTextBlock[] {
  const [head = '', ...lines] = cells.map((row) =>
    row
      .map((text, i) => padTo(text, widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  const body = [head, rule, ...lines].join('\n')
  return cutText(body, LIMITS.richText).map((text) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: text.replace(/\n+$/, '') }] }],
  }))
}

/** One paragraph a row, each cell after its column's name, the first in bold; the names alone where there is no row. */
function records(header: readonly string[], rows: readonly (readonly string[])[]): types.RichTextBlock[] {
  const named = rows.map((row) =>
    row.flatMap((text, i) => [
      ...textRun(`${i === 0 ? '' : '\n'}${header[i]}: `, { italic: true }),
      ...textRun(text, i === 0 ? { bold: true } : undefined),
    ]),
  )
  const paragraphs = rows.length === 0 ? [textRun(header.join(' · '), { italic: true })] : named
  return paragraphs.flatMap(cutRuns).map((runs) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: runs }],
  }))
}
