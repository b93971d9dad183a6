import { UserError } from '../errors.ts'

/** One thing wrong with the configuration. `line` counts from 1; null where it concerns no line. */
export interface Problem {
  /** As people know it: `config/feeds.yaml`, `environment`. */
  readonly where: string
  readonly line: number | null
  readonly message: string
}

/** One error that names every problem, one a line, with file and line. */
export function configurationError(problems: readonly Problem[]): UserError {
  const lines = problems.map(({ where, line, message }) => `  ${where}${line === null ? '' : `:${line}`}: ${message}`)
  const head =
    problems.length === 1 ? 'The configuration has a problem:' : `The configuration has ${problems.length} problems:`
  return new UserError([head, ...lines].join('\n'))
}
