import { randomUUID } from 'node:crypto'
import { LIMITS } from '../../../src/chat/slack/limits.ts'
import { type Arguments, contentOf, contentProblem } from './web-api.ts'
import type { Workspace } from './workspace.ts'

export interface ResponseUrls {
  /** A response address for an interaction: five uses within 30 minutes. */
  create(asker: { user: string; channel: string }): string
  /** A trigger for somebody, pressed in a window or elsewhere. */
  trigger(user: string, window: string | null): string
  expire(): void
  use(path: string, args: Arguments): [status: number, body: object | string]
}

export function createResponseUrls(base: string, workspace: Workspace): ResponseUrls {
  const given = new Map<string, { user: string; channel: string; uses: number; until: number }>()
  return {
    trigger(user, window) {
      const id = `${Date.now()}.${randomUUID()}`
      workspace.views.trigger(id, user, window)
      return id
    },
    create({ user, channel }) {
      const path = `/respond/${randomUUID()}`
      given.set(path, { user, channel, uses: 0, until: Date.now() + LIMITS.responseMinutes * 60_000 })
      return base + path
    },
    expire() {
      for (const one of given.values()) one.until = 0
    },
    use(path, args) {
      const one = given.get(path)
      if (!one || Date.now() > one.until) return [404, { ok: false, error: 'expired_url' }]
      if (one.uses >= LIMITS.responseUses) return [404, { ok: false, error: 'used_url' }]
      one.uses += 1
      const problem = contentProblem(workspace, args)
      if (problem) return [500, problem]
      const alone = args.response_type !== 'in_channel'
      workspace.show({
        ...contentOf(args),
        channel: one.channel,
        onlyFor: alone ? one.user : null,
        via: 'response',
        answers: one.user,
      })
      return [200, 'ok']
    },
  }
}
