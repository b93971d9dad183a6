/** How gently one host is treated. */
export interface Politeness {
  /** Askings of one host at a time. */
  readonly atOnce: number
  /** Between the beginnings of two askings of one host, ms. */
  readonly gapMs: number
}

interface Lane {
  running: number
  /** When the last one began, ms. */
  began: number
  timer: ReturnType<typeof setTimeout> | null
  readonly waiting: (() => void)[]
}

/**
 * Lets pieces of work through, some at a time for each host: a slow host holds up its own feeds and nobody else's.
 * Lanes that are empty are forgotten.
 */
export class HostQueue {
  private readonly lanes = new Map<string, Lane>()
  private readonly politenessOf: (host: string) => Politeness

  constructor(politenessOf: (host: string) => Politeness) {
    this.politenessOf = politenessOf
  }

  /** Runs the work when the host's turn has come; rejects with what the work throws. */
  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(host) ?? { running: 0, began: Number.NEGATIVE_INFINITY, timer: null, waiting: [] }
    this.lanes.set(host, lane)
    await new Promise<void>((go) => {
      lane.waiting.push(go)
      this.advance(host, lane)
    })
    try {
      return await work()
    } finally {
      lane.running -= 1
      this.advance(host, lane)
    }
  }

  private advance(host: string, lane: Lane): void {
    const { atOnce, gapMs } = this.politenessOf(host)
    while (lane.waiting.length > 0 && lane.running < atOnce && lane.timer === null) {
      const wait = lane.began + gapMs - performance.now()
      if (wait > 0) {
        lane.timer = setTimeout(() => {
          lane.timer = null
          this.advance(host, lane)
        }, wait)
        return
      }
      lane.running += 1
      lane.began = performance.now()
      lane.waiting.shift()?.()
    }
    if (lane.waiting.length === 0 && lane.running === 0) this.lanes.delete(host)
  }
}
