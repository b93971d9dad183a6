/**
 * Catches a request at a chosen moment and holds it: when it has arrived and nothing was done with it yet, or when it was
 * carried out and not answered. Whoever set the snare then does what should happen just now (a `kill -9`), and lets it go
 * or not: what is not let go stays without an answer.
 *
 *     const caught = await slack.snare.next('done', ({ method }) => method === 'chat.postMessage')
 *     service.kill('SIGKILL')
 */
export type Moment = 'arrived' | 'done'

export interface Caught<R> {
  readonly request: R
  /** The request goes on its way. */
  letGo(): void
}

interface Laid<R> {
  readonly moment: Moment
  fits(request: R): boolean
  caught(caught: Caught<R>): void
}

export class Snare<R> {
  readonly #set = new Set<Laid<R>>()

  /** The next request that fits, once it has come to that moment. The signal takes the snare away: nothing comes then. */
  next(moment: Moment, fits: (request: R) => boolean, signal?: AbortSignal): Promise<Caught<R>> {
    return new Promise((resolve) => {
      const one: Laid<R> = { moment, fits, caught: resolve }
      this.#set.add(one)
      signal?.addEventListener('abort', () => this.#set.delete(one), { once: true })
    })
  }

  /** For the fake: waits here as long as the request is held. */
  async pass(moment: Moment, request: R): Promise<void> {
    for (const one of this.#set) {
      if (one.moment !== moment || !one.fits(request)) continue
      this.#set.delete(one)
      await new Promise<void>((resolve) => one.caught({ request, letGo: resolve }))
      return
    }
  }
}
