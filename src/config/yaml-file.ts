import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './problem.ts'

/** A YAML file larger than this is no configuration. Bytes. */
const LARGEST = 5_000_000

/** A file that was read and fits its schema, and where its parts stand. */
export interface ReadFile<T> {
  readonly value: T
  /** The line, from 1, of the value at a path (`['persons', 3, 'offices']`), or of the nearest part above it. */
  lineOf(path: readonly PropertyKey[]): number | null
}

/** Reads a YAML file and checks it; every problem goes to `problems` with its line, and null comes back where there was one. */
export function readYaml<S extends z.ZodType>(
  file: { path: string; shown: string },
  schema: S,
  problems: Problem[],
): ReadFile<z.output<S>> | null {
  const text = readText(file, problems)
  if (text === null) return null
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  for (const error of document.errors) {
    problems.push({
      where: file.shown,
      line: lines.linePos(error.pos[0]).line,
      message: error.message.replace(/\s+/g, ' '),
    })
  }
  if (document.errors.length > 0) return null
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      const start = rangeStart(node)
      if (start !== null) return lines.linePos(start).line
    }
    return null
  }
  let plain: unknown
  try {
    plain = document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch {
    problems.push({
      where: file.shown,
      line: null,
      message: 'the file has more than 100 aliases in one another: write it out',
    })
    return null
  }
  const checked = schema.safeParse(plain)
  if (checked.success) return { value: checked.data, lineOf }
  for (const issue of checked.error.issues) {
    const at = issue.path.map(String).join('.')
    problems.push({
      where: file.shown,
      line: lineOf(issue.path),
      message: `${at === '' ? '' : `${at}: `}${issue.message}`,
    })
  }
  return null
}

function readText({ path, shown }: { path: string; shown: string }, problems: Problem[]): string | null {
  try {
    const bytes = readFileSync(path)
    if (bytes.length > LARGEST) {
      problems.push({
        where: shown,
        line: null,
        message: `the file has ${bytes.length} bytes; ${LARGEST} are read at most`,
      })
      return null
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (thrown) {
    const missing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
    const message = missing
      ? 'the file is missing'
      : thrown instanceof TypeError
        ? 'the file is not UTF-8'
        : 'the file cannot be read'
    problems.push({ where: shown, line: null, message })
    return null
  }
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null
  const [start]: unknown[] = node.range
  return typeof start === 'number' ? start : null
}
