import { afterEach } from 'vitest'
import { createSlack, type SlackOptions, type SlackPlatform } from '../../../src/chat/slack/slack.ts'
import type { Document } from '../../../src/digest/document.ts'
import { type Log, silent } from '../../../src/log.ts'
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { type TinyDesk, tinyDesk } from './tiny-desk.ts'

export interface Stage {
  slack: FakeSlack
  app: SlackPlatform
  desk: TinyDesk
}

const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop()
})

/** A fake Slack that is stopped after the test. */
export async function fakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const slack = await startFakeSlack(options)
  running.push(slack)
  return slack
}

/** The adapter connected to a fake Slack with a tiny desk behind it, without pauses. */
export async function stage(
  documents: Readonly<Record<string, Document>> = {},
  options: Partial<SlackOptions> = {},
  fake: FakeSlackOptions = {},
  log: Log = silent,
): Promise<Stage> {
  const slack = await fakeSlack(fake)
  const { botToken, appToken, apiUrl } = slack
  const app = createSlack({ botToken, appToken, apiUrl, postEveryMs: 0, backoffMs: 5, ...options }, log)
  running.push(app)
  const desk = tinyDesk(documents)
  await app.start(desk)
  return { slack, app, desk }
}
