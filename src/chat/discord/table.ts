import stringWidth from 'string-width'
import { cutText } from '../../digest/split.ts'
import { codeText, escapeLine, oneLine } from './escape.ts'

/** Widest table that a phone shows without breaking its lines, columns. */
const WIDEST = 58
/** Characters in one code block; a message takes two. */
const LONGEST = 1_700
/** Characters of one cell in the list form; more would not fit a line. */
const CELL = 700

/** A table as code blocks with the header on each, or where it is too wide for that, as one list item a row. */
export type TableForm =
  | { readonly form: 'blocks'; readonly blocks: readonly string[] }
  | { readonly form: 'list'; readonly lines: readonly string[] }

/** Columns line up by display width: a Chinese, Japanese or Korean character takes two. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): TableForm {
  const all = [header, ...rows].map((row) => row.map((cell) => oneLine(codeText(cell))))
  const columns = Math.max(...all.map((row) => row.length), 0)
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...all.map((row) => stringWidth(row[column] ?? ''))),
  )
  const wide = widths.reduce((sum, width) => sum + width, 0) + 2 * Math.max(0, columns - 1)
  if (wide > WIDEST || all.some((row) => row.join('').length > LONGEST / 4)) {
    return { form: 'list', lines: rows.flatMap((row) => rowLines(header, row)) }
  }
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => (row[column] ?? '') + ' '.repeat(width - stringWidth(row[column] ?? '')))
      .join('  ')
      .trimEnd()
  const [first = [], ...body] = all
  const head = [line(first), widths.map((width) => '-'.repeat(width)).join('  ')]
  return { form: 'blocks', blocks: inBlocks(head, body.map(line)) }
}

function inBlocks(head: readonly string[], lines: readonly string[]): string[] {
  const blocks: string[][] = [[]]
  let held = 0
  for (const line of lines) {
    if (held + line.length > LONGEST && held > 0) {
      blocks.push([])
      held = 0
    }
    blocks.at(-1)?.push(line)
    held += line.length + 1
  }
  return blocks.map((block) => ['```', ...head, ...block, '```'].join('\n'))
}

function rowLines(header: readonly string[], row: readonly string[]): string[] {
  return row.flatMap((cell, column) => {
    const words = oneLine(cell)
    if (words === '') return []
    const name = oneLine(header[column] ?? '')
    return cutText(words, CELL).map((piece, i) => {
      const shown = escapeLine(piece)
      if (column === 0) return i === 0 ? `- **${shown}**` : `  **${shown}**`
      return `  ${i === 0 && name !== '' ? `${escapeLine(name.slice(0, CELL))}: ` : ''}${shown}`
    })
  })
}
