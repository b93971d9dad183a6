import type { Log } from '../log.ts'

/** Docker and Kubernetes send SIGKILL 10 s (30 s) after SIGTERM; what has not stopped by then is left. Ms. */
const GRACE = 9_000

/** Runs `stop` once on SIGTERM or SIGINT and ends the process: 0 when it stopped in time, 1 otherwise. A second signal ends it at once. */
export function onShutdown(stop: () => Promise<void>, log: Log): void {
  let stopping = false
  const end = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, 'stopping')
    const late = setTimeout(() => {
      log.warn({ graceMs: GRACE }, 'did not stop in time; what was on its way goes on at the next start')
      process.exit(1)
    }, GRACE)
    late.unref()
    try {
      await stop()
      log.info({}, 'stopped')
      process.exit(0)
    } catch (err) {
      log.error({ err }, 'stopping failed')
      process.exit(1)
    }
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}
