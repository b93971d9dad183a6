import { setTimeout as wait } from 'node:timers/promises'
import { SocketModeReceiver } from '@slack/bolt'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { boltLog, withoutSecrets } from './bolt-log.ts'

/** How long a connection may take to say hello, and how long closing may take, ms. */
const HELLO_MS = 20_000
const CLOSE_MS = 2_000
const BACKOFF_MOST_MS = 30_000
/** A connection that lasted this long was a good one. */
const STEADY_MS = 10_000
/** A pong may be late on a busy machine; the SDK's own 5 s drop good connections (slackapi/node-slack-sdk issues). */
const PONG_MS = 15_000

export interface Socket {
  readonly receiver: SocketModeReceiver
  /** Connects and stays connected. Rejects where the first connection cannot be made. */
  start(): Promise<void>
  stop(): Promise<void>
  connected(): boolean
}

/**
 * Slack's Socket Mode, kept connected by us: the SDK waits five seconds before it connects again, and a failure while it
 * does so is a rejection that nobody handles. Slack asks for a new connection every few hours; that is taken at once.
 */
export function createSocket(
  options: { appToken: string; slackApiUrl?: string | undefined; backoffMs: number },
  log: Log,
): Socket {
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    logger: boltLog(log),
    autoReconnectEnabled: false,
    clientPingTimeout: PONG_MS,
    installerOptions: {
      clientOptions: {
        retryConfig: { retries: 0 },
        timeout: HELLO_MS,
        ...(options.slackApiUrl && { slackApiUrl: options.slackApiUrl }),
      },
    },
  })
  const { client } = receiver
  const stopping = new AbortController()
  let up = false
  client.on('connected', () => {
    up = true
  })
  client.on('disconnected', () => {
    up = false
  })

  const closed = (): Promise<void> =>
    new Promise((resolve) => (up ? client.once('disconnected', () => resolve()) : resolve()))

  const keep = async (): Promise<void> => {
    let failures = 0
    while (!stopping.signal.aborted) {
      const since = Date.now()
      await closed()
      // A connection that ends at once was none: without a pause we would knock on Slack's door all day.
      failures = Date.now() - since < STEADY_MS ? failures + 1 : 0
      if (failures > 0) await pause(backoff(options.backoffMs, failures), stopping.signal)
      try {
        if (!stopping.signal.aborted) await open(client)
        if (stopping.signal.aborted) await client.disconnect()
      } catch (error) {
        log.warn({ reason: withoutSecrets(reasonOf(error)), failures }, 'Slack is not connected; trying again')
      }
    }
  }

  return {
    receiver,
    connected: () => up,
    async start() {
      await open(client)
      keep().catch((error: unknown) =>
        log.error({ reason: withoutSecrets(reasonOf(error)) }, 'Slack stays disconnected'),
      )
    },
    async stop() {
      stopping.abort()
      up = false
      await Promise.race([client.disconnect(), wait(CLOSE_MS, undefined, { ref: false })])
    },
  }
}

/** One connection, up to Slack's hello. The SDK rejects with nothing at all where the socket closes before. */
async function open(client: SocketModeReceiver['client']): Promise<void> {
  const late = new AbortController()
  const tooLate = wait(HELLO_MS, undefined, { signal: late.signal, ref: false }).then(() => {
    client.disconnect().catch(() => undefined)
    throw new Error('Slack did not greet within 20 s')
  })
  try {
    await Promise.race([
      client.start().catch((error: unknown) => Promise.reject(error ?? new Error('the socket closed'))),
      tooLate,
    ])
  } finally {
    late.abort()
    tooLate.catch(() => undefined)
  }
}

/** Doubling, with some chance in it so that replicas do not come together. */
function backoff(first: number, failures: number): number {
  return Math.min(first * 2 ** (failures - 1), BACKOFF_MOST_MS) * (0.75 + Math.random() / 2)
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal })
  } catch {
    // Stopping ends the pause.
  }
}
