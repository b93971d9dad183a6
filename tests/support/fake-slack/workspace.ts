import { EventEmitter } from 'node:events'
import { mentionsIn } from './mentions.ts'
import { createViews, type Views } from './views.ts'

interface FakeChannel {
  readonly id: string
  readonly kind: 'public' | 'private' | 'im'
  archived: boolean
  /** The app is in it. */
  member: boolean
}

interface FakeUser {
  readonly id: string
  readonly admin: boolean
  readonly zone: string
  /** What colleagues see. */
  readonly name?: string
  /** As Slack's settings have it; told only to who asks for it. */
  readonly locale?: string
  /** The workspace of a guest from another organisation. */
  readonly team?: string
}

/** A message as the workspace shows it. */
export interface FakeMessage {
  readonly ts: string
  readonly channel: string
  /** The workspace whose token posted it; null at a response address. */
  readonly team: string | null
  readonly text: string
  readonly blocks: readonly Readonly<Record<string, unknown>>[]
  readonly metadata: unknown
  readonly thread: string | null
  /** The one user who sees it; null where the whole channel does. */
  readonly onlyFor: string | null
  readonly via: 'api' | 'response'
  /** The person whose command or button it answers, where it came by a response address. */
  readonly answers?: string
  readonly edits: number
}

/** What people of the workspace see, and what went wrong on the way. */
export interface Workspace {
  readonly team: string
  readonly bot: { readonly user: string; readonly id: string }
  readonly channels: Map<string, FakeChannel>
  readonly users: Map<string, FakeUser>
  readonly messages: FakeMessage[]
  /** Windows and home pages. */
  readonly views: Views
  /** Everything that Slack would hold against the app: fired mentions, missed acknowledgements, refused content. */
  readonly problems: string[]
  /** The workspace whose token is used at the moment. */
  acting: string | null
  show(message: Omit<FakeMessage, 'ts' | 'edits' | 'team'> & { linkNames: boolean }): FakeMessage
  edit(ts: string, change: Pick<FakeMessage, 'text' | 'blocks'>): boolean
  remove(ts: string): boolean
  /** Tells those who wait that something happened. */
  changed(): void
  /** Resolves when `ready` answers something, asked after each change; rejects after `ms`. */
  until<T>(what: string, ready: () => T | undefined | false | null, ms?: number): Promise<T>
}

/** `now` is the clock by which triggers run out, ms. */
export function createWorkspace(now: () => number): Workspace {
  const events = new EventEmitter().setMaxListeners(0)
  let clock = 1_700_000_000
  const problems: string[] = []
  const workspace: Workspace = {
    team: 'T0TEAM',
    bot: { user: 'U0BOT', id: 'B0BOT' },
    channels: new Map(),
    users: new Map(),
    messages: [],
    problems,
    acting: null,
    views: createViews(problems, now),
    show({ linkNames, ...message }) {
      clock += 1
      const team = message.via === 'api' ? workspace.acting : null
      const shown = { ...message, team, ts: `${clock}.000100`, edits: 0 }
      for (const mention of mentionsIn({ ...message, linkNames }))
        workspace.problems.push(`a mention fired in ${message.channel}: ${mention}`)
      workspace.messages.push(shown)
      workspace.changed()
      return shown
    },
    edit(ts, change) {
      const at = workspace.messages.findIndex((message) => message.ts === ts)
      const old = workspace.messages[at]
      if (!old) return false
      workspace.messages[at] = { ...old, ...change, edits: old.edits + 1 }
      workspace.changed()
      return true
    },
    remove(ts) {
      const at = workspace.messages.findIndex((message) => message.ts === ts)
      return at >= 0 && workspace.messages.splice(at, 1).length > 0
    },
    changed: () => void events.emit('change'),
    until(what, ready, ms = 5_000) {
      return new Promise((resolve, reject) => {
        const done = (): void => {
          events.off('change', look)
          clearTimeout(timer)
        }
        const look = (): void => {
          const value = ready()
          if (value === undefined || value === false || value === null) return
          done()
          resolve(value)
        }
        const timer = setTimeout(() => {
          done()
          const seen = workspace.messages.map((message) => message.text.slice(0, 80)).join(' | ')
          reject(
            new Error(
              `fake Slack waited ${ms} ms for ${what}; problems: ${workspace.problems.join('; ')}; seen: ${seen}`,
            ),
          )
        }, ms)
        events.on('change', look)
        look()
      })
    },
  }
  return workspace
}
