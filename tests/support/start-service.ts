import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { ENVIRONMENT } from './run-program.ts'

/** The service in a process of its own, and what it says. */
export interface RunningService {
  readonly pid: number
  /** Where its pages are. */
  readonly address: string
  /** Its log so far, a line each. */
  readonly log: readonly string[]
  readonly out: () => string
  /** Resolves with the first line of the log that holds the text. */
  said(text: string): Promise<string>
  send(signal: NodeJS.Signals): void
  /** Sends the signal, and resolves with the exit code when the process is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/**
 * Starts it and waits until it says that it is ready. Rejects with its log where it ends before.
 * It does not outlive the test.
 */
export async function startedService(variables: Readonly<Record<string, string>>): Promise<RunningService> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...ENVIRONMENT, ...variables, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const log: string[] = []
  const waiting = new Set<() => void>()
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  const ended = once(child, 'exit')
  createInterface({ input: child.stderr }).on('line', (line) => {
    log.push(line)
    for (const look of waiting) look()
  })
  const said = (text: string) =>
    new Promise<string>((found, failed) => {
      const look = () => {
        const line = log.find((one) => one.includes(text))
        if (line === undefined) return
        waiting.delete(look)
        found(line)
      }
      waiting.add(look)
      look()
      void ended.then(() => failed(new Error(`it ended without saying "${text}":\n${log.join('\n')}`)))
    })
  const ready: unknown = JSON.parse(await said('"msg":"ready"'))
  return {
    pid: child.pid ?? 0,
    address: String(Object(ready).address),
    log,
    out: () => out,
    said,
    send: (signal) => void child.kill(signal),
    async end(signal) {
      child.kill(signal)
      const [code]: (number | null)[] = await ended
      return code ?? null
    },
  }
}
