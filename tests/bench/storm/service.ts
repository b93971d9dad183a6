import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { startAsUsual } from '../as-started.ts'

/** The service in a process of its own. */
export interface StormService {
  readonly child: ChildProcess
  readonly ready: Promise<void>
  readonly ended: Promise<unknown>
  /** How it came to its end where nobody has killed it, with the last that it said; null while it lives. */
  ownEnd(): string | null
}

export function startService(variables: Readonly<Record<string, string>>): StormService {
  const child = startAsUsual({ HOME: process.env.HOME, ...variables, LOG_LEVEL: 'info' })
  let lastLine = ''
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lastLine = line
      if (line.includes('"msg":"ready"')) resolve()
    })
  })
  return {
    child,
    ready,
    ended: once(child, 'exit'),
    ownEnd() {
      const { exitCode, signalCode } = child
      return exitCode === null && signalCode === null ? null : `${signalCode ?? `exit ${exitCode}`}: ${lastLine}`
    },
  }
}
