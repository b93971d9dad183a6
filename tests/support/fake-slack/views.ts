/** Windows and home pages as Slack keeps them: https://docs.slack.dev/surfaces/modals and /surfaces/app-home. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { LIMITS } from '../../../src/chat/slack/limits.ts'
import { refusal } from './block-kit.ts'

type Block = Readonly<Record<string, unknown>>

/** A window or home page as somebody sees it. */
export interface FakeView {
  readonly id: string
  readonly user: string
  /** The window under it; null for the first, and for home pages. */
  readonly under: string | null
  readonly type: 'modal' | 'home'
  readonly callback_id: string
  readonly private_metadata: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly hash: string
}

type Result = Readonly<Record<string, unknown>> & { ok: boolean }
type Arguments = Readonly<Record<string, unknown>>

export interface Views {
  /** Windows that are open, the uppermost last. */
  readonly windows: FakeView[]
  /** Home pages by user. */
  readonly homes: ReadonlyMap<string, FakeView>
  /** Gives out a trigger: good once, for three seconds. `window` is where it was pressed. */
  trigger(id: string, user: string, window: string | null): void
  close(id: string): void
  open(args: Arguments, how: 'open' | 'push'): Result
  update(args: Arguments): Result
  publish(args: Arguments): Result
}

const text = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() })
const common = {
  private_metadata: z.string().max(LIMITS.privateMetadata).optional(),
  callback_id: z.string().max(LIMITS.callbackId).optional(),
  external_id: z.string().max(255).optional(),
}
const blocks = z.array(z.record(z.string(), z.unknown()))
const view = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    title: text(LIMITS.viewTitle),
    submit: text(LIMITS.viewButton).optional(),
    close: text(LIMITS.viewButton).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    blocks,
    ...common,
  }),
  z.strictObject({ type: z.literal('home'), blocks, ...common }),
])
type View = z.infer<typeof view>

/** Windows upon each other: https://docs.slack.dev/reference/methods/views.push */
const STACK = 3

export function createViews(problems: string[], now: () => number): Views {
  const triggers = new Map<string, { user: string; window: string | null; at: number; used: boolean }>()
  const windows: FakeView[] = []
  const homes = new Map<string, FakeView>()

  const no = (error: string): Result => {
    problems.push(`views: ${error}`)
    return { ok: false, error }
  }
  const invalid = (details: string[]): Result => {
    problems.push(`view: ${details.join('; ')}`)
    return { ok: false, error: 'invalid_arguments', response_metadata: { messages: details } }
  }
  const checked = (given: unknown, type: View['type']): View | Result => {
    const read = view.safeParse(given)
    if (!read.success) return invalid(read.error.issues.map(({ message, path }) => `${path.join('/')}: ${message}`))
    if (Buffer.byteLength(JSON.stringify(given)) > LIMITS.viewBytes) return no('view_too_large')
    if (read.data.type !== type) return invalid([`a ${read.data.type} where a ${type} belongs`])
    const refused = refusal(read.data.blocks, 'view')
    if (refused) return invalid(refused.details)
    const asks = read.data.blocks.some((one) => one.type === 'input')
    if (asks && (read.data.type !== 'modal' || !read.data.submit)) return invalid(['inputs need a submit'])
    return read.data
  }
  const shown = (seen: View, of: { id: string; user: string; under: string | null }): FakeView => ({
    ...of,
    type: seen.type,
    callback_id: seen.callback_id ?? '',
    private_metadata: seen.private_metadata ?? '',
    title: seen.type === 'modal' ? seen.title.text : '',
    blocks: seen.blocks,
    hash: randomUUID(),
  })

  return {
    windows,
    homes,
    trigger(id, user, window) {
      triggers.set(id, { user, window, at: now(), used: false })
    },
    close(id) {
      const at = windows.findIndex((one) => one.id === id)
      if (at >= 0) windows.splice(at, 1)
    },
    open({ trigger_id, view: given }, how) {
      const trigger = triggers.get(String(trigger_id))
      if (!trigger) return no('invalid_trigger_id')
      if (trigger.used) return no('exchanged_trigger_id')
      if (now() - trigger.at > LIMITS.triggerMs) return { ok: false, error: 'expired_trigger_id' }
      if (how === 'push' && trigger.window === null) return no('invalid_trigger_id')
      if (how === 'push' && windows.length >= STACK) return no('push_limit_reached')
      const read = checked(given, 'modal')
      if ('ok' in read) return read
      trigger.used = true
      const { user, window } = trigger
      const opened = shown(read, {
        id: `V${windows.length}${randomUUID()}`,
        user,
        under: how === 'push' ? window : null,
      })
      windows.push(opened)
      return { ok: true, view: opened }
    },
    update({ view_id, view: given }) {
      const at = windows.findIndex(({ id }) => id === view_id)
      const old = windows[at]
      if (!old) return no('not_found')
      const read = checked(given, 'modal')
      if ('ok' in read) return read
      windows[at] = shown(read, old)
      return { ok: true, view: windows[at] }
    },
    publish({ user_id, view: given }) {
      const read = checked(given, 'home')
      if ('ok' in read) return read
      const user = String(user_id)
      const page = shown(read, { id: `VHOME${user}`, user, under: null })
      homes.set(user, page)
      return { ok: true, view: page }
    },
  }
}
