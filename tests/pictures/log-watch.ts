import type { Log } from '../../src/log.ts'

/** Longest wait for one thing to happen, ms. Each takes well under a second. */
const PATIENCE = 30_000

/** A log to wait on: what the service says it did is when it did it. An error fails the wait. */
export interface WatchedLog {
  readonly log: Log
  /** Resolves when `message` has been logged `times` times since the log was made. */
  said(message: string, times?: number): Promise<void>
}

export function watchLog(): WatchedLog {
  const heard: string[] = []
  let failure: Error | null = null
  const listeners = new Set<() => void>()
  const hear = (message: string) => {
    heard.push(message)
    for (const listener of listeners) listener()
  }
  return {
    log: {
      debug: (_, message) => hear(message),
      info: (_, message) => hear(message),
      warn: (_, message) => hear(message),
      error(fields, message) {
        failure ??= new Error(`the service logged an error: ${message}`, { cause: fields })
        hear(message)
      },
    },
    said: (message, times = 1) =>
      new Promise((resolve, reject) => {
        const end = (failed?: Error) => {
          clearTimeout(timer)
          listeners.delete(look)
          if (failed) reject(failed)
          else resolve()
        }
        const look = () => {
          if (failure) end(failure)
          else if (heard.filter((one) => one === message).length >= times) end()
        }
        const timer = setTimeout(
          () => end(new Error(`waited ${PATIENCE} ms in vain for "${message}"; heard: ${heard.join(', ')}`)),
          PATIENCE,
        )
        listeners.add(look)
        look()
      }),
  }
}
