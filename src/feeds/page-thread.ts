import { Worker } from 'node:worker_threads'
import type { PageOutcome, PageWork } from './page-work.ts'

/** A page could not be read within its bounds. The message follows "it". */
export class PageTooHeavyError extends Error {
  override readonly name = 'PageTooHeavyError'
}

/** Reads pages one after the other, apart from everything else. */
export interface PageThread {
  run(work: PageWork): Promise<PageOutcome>
  close(): Promise<void>
}

/** Of one page, ms. A long article takes some 100 ms, the first one of a thread some 400. */
const LIMIT_MS = 10_000
/** A round reads its pages together; after that the thread's memory is given back. Ms. */
const IDLE_MS = 10_000
const MEMORY_MB = 256

/**
 * Opens the thread in which pages are read, which starts with the first page: whatever a page is made of, the process
 * goes on answering, and neither its time nor its memory is taken for longer than the bounds.
 */
export function createPageThread(limitMs = LIMIT_MS): PageThread {
  let worker: Worker | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let idle: ReturnType<typeof setTimeout> | undefined

  async function end(): Promise<void> {
    clearTimeout(idle)
    const ending = worker
    worker = null
    await ending?.terminate()
  }

  function start(): Worker {
    const started = new Worker(new URL('./page-work.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    started.unref()
    return started
  }

  async function runNow(work: PageWork): Promise<PageOutcome> {
    clearTimeout(idle)
    worker ??= start()
    const thread = worker
    const { promise, resolve, reject } = Promise.withResolvers<PageOutcome>()
    const timer = setTimeout(
      () => reject(new PageTooHeavyError(`takes longer than ${limitMs / 1000} s to read`)),
      limitMs,
    )
    const broken = (thrown: Error & { code?: string }): void =>
      reject(
        thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new PageTooHeavyError('takes too much memory to read') : thrown,
      )
    const ended = (): void => reject(new PageTooHeavyError('could not be read to its end'))
    thread.once('message', resolve).once('error', broken).once('exit', ended)
    thread.postMessage(work)
    try {
      return await promise
    } catch (thrown) {
      await end()
      throw thrown
    } finally {
      clearTimeout(timer)
      thread.off('message', resolve).off('error', broken).off('exit', ended)
      idle = setTimeout(() => void end(), IDLE_MS).unref()
    }
  }

  return {
    run(work) {
      const result = turn.then(() => runNow(work))
      turn = result.catch(() => {})
      return result
    },
    close: end,
  }
}
