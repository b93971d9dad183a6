import { readFileSync } from 'node:fs'
import { constructFromEvents, type Event, parseEvents, YAMLException } from 'js-yaml'
import type { z } from 'zod'
import type { Problem } from './problem.ts'
import { linesOf } from './yaml-lines.ts'

/** A YAML file larger than this is no configuration. Bytes. */
const LARGEST = 5_000_000
/** Aliases of aliases grow without bound. */
const MOST_ALIASES = 100

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
  const parsed = parseYaml(text, file.shown, problems)
  if (parsed === null) return null
  const { plain, lineOf } = parsed
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

/** Text to plain values; null where it is no YAML, with the problem and its line. */
function parseYaml(text: string, shown: string, problems: Problem[]) {
  try {
    const events: Event[] = parseEvents(text, {})
    const [plain = {}, ...others] = constructFromEvents(events, { source: text, maxAliases: MOST_ALIASES })
    if (others.length === 0) return { plain, lineOf: linesOf(text, events) }
    problems.push({ where: shown, line: null, message: 'the file holds several documents: write one' })
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown
    const line = thrown.mark ? thrown.mark.line + 1 : null
    problems.push({ where: shown, line, message: `this is no YAML: ${thrown.reason}` })
  }
  return null
}
