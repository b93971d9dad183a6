import type { Leases } from './leases.ts'

/**
 * Whose turn a host is: one process visits it at a time, for feeds and for pages, so that it meets no more visits however
 * many processes there are. Within a process the reader counts its own.
 */
export interface HostTurns {
  /** Those of these hosts that no other process visits: each is ours until it was left as often as it was taken. */
  take(hosts: readonly string[]): Promise<ReadonlySet<string>>
  leave(host: string): Promise<void>
}

export function openHostTurns(leases: Pick<Leases, 'take' | 'release'>): HostTurns {
  const visits = new Map<string, number>()
  const add = (host: string, more: number): number => {
    const now = (visits.get(host) ?? 0) + more
    if (now === 0) visits.delete(host)
    else visits.set(host, now)
    return now
  }
  return {
    async take(hosts) {
      // Counted before it is asked for: whoever leaves the host meanwhile must not give it back.
      for (const host of hosts) add(host, 1)
      const taken = await leases.take(hosts.map(leaseName)).catch((error: unknown) => {
        for (const host of hosts) add(host, -1)
        throw error
      })
      const free = new Set(hosts.filter((host) => taken.has(leaseName(host))))
      for (const host of hosts) if (!free.has(host)) add(host, -1)
      return free
    },
    async leave(host) {
      if (add(host, -1) === 0) await leases.release([leaseName(host)])
    },
  }
}

function leaseName(host: string): string {
  return `host:${host}`
}
