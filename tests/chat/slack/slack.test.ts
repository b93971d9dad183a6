import { afterEach, describe, expect, it } from 'vitest'
import { createSlack, type SlackOptions, type SlackPlatform } from '../../../src/chat/slack/slack.ts'
import type { Document } from '../../../src/digest/document.ts'
import { silent } from '../../../src/log.ts'
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { type TinyDesk, tinyDesk } from './tiny-desk.ts'

const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop()
})

interface Stage {
  slack: FakeSlack
  app: SlackPlatform
  desk: TinyDesk
}

async function stage(
  documents: Readonly<Record<string, Document>> = {},
  options: Partial<SlackOptions> = {},
  fake: FakeSlackOptions = {},
): Promise<Stage> {
  const slack = await startFakeSlack(fake)
  running.push(slack)
  const { botToken, appToken, apiUrl } = slack
  const app = createSlack({ botToken, appToken, apiUrl, postEveryMs: 0, backoffMs: 5, ...options }, silent)
  const desk = tinyDesk(documents)
  await app.start(desk)
  running.push(app)
  return { slack, app, desk }
}

describe('over Socket Mode', () => {
  it('acknowledges a command and answers it', async () => {
    const { slack, desk } = await stage()
    const took = await slack.command('ask When is the next summit?')
    expect(took).toBeLessThan(3_000)
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(desk.ran[0]).toMatchObject({ name: 'ask', values: { question: 'When is the next summit?' } })
    expect(answer).toMatchObject({ channel: 'C0DESK', onlyFor: null, via: 'response' })
    expect(answer.text).toContain('When is the next summit?')
    expect(slack.problems).toEqual([])
  })
})
