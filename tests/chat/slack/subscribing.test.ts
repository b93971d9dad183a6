import { describe, expect, it } from 'vitest'
import { stage } from './stage.ts'

const ADMIN = { user: 'U0ADMIN' }
const FILLED = {
  channel: { type: 'conversations_select', selected_conversation: 'C0OTHER' },
  schedule: { type: 'plain_text_input', value: 'weekdays 08:00' },
  timezone: { type: 'external_select', selected_option: { value: 'Asia/Tokyo' } },
  only: { type: 'multi_external_select', selected_options: [{ value: 'changes' }, { value: 'issue:taiwan' }] },
  language: { type: 'static_select', selected_option: { value: 'ja' } },
  nothing: { type: 'static_select', selected_option: { value: 'skip' } },
  breaking: { type: 'static_select', selected_option: { value: '3' } },
  quiet: { type: 'plain_text_input', value: null },
}

async function opened() {
  const on = await stage()
  on.slack.users.set('U0ADMIN', { id: 'U0ADMIN', admin: true, zone: 'Asia/Seoul', locale: 'en-GB' })
  await on.slack.command('subscribe', ADMIN)
  return { ...on, window: await on.slack.until('a window', () => on.slack.views.windows[0]) }
}

describe('subscribing in a window', () => {
  it('opens where `subscribe` is typed alone, with channel and zone filled in', async () => {
    const { window, slack, desk } = await opened()
    const shown = JSON.stringify(window.blocks)
    expect(window.title).toBe('Subscribe a channel')
    expect(shown).toContain('"initial_conversation":"C0DESK"')
    expect(shown).toContain('"value":"Asia/Seoul"')
    expect(desk.ran).toEqual([])
    expect(slack.problems).toEqual([])
  })

  it('is the command with all its options, in the channel that was chosen', async () => {
    const { window, slack, desk } = await opened()
    expect(await slack.submit(window, FILLED)).toBeNull()
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(desk.ran).toMatchObject([
      {
        name: 'subscribe',
        asker: { user: 'U0ADMIN', channel: 'C0OTHER', operator: true },
        values: {
          schedule: 'weekdays 08:00',
          timezone: 'Asia/Tokyo',
          only: 'changes,issue:taiwan',
          language: 'ja',
          nothing: 'skip',
          breaking: '3',
        },
      },
    ])
    expect(answer).toMatchObject({ channel: 'C0OTHER', onlyFor: 'U0ADMIN' })
  })

  it.each([
    ['schedule', { value: 'whenever' }, 'is not a schedule'],
    ['schedule', { value: null }, 'When'],
    ['quiet', { value: '25:00-26:00' }, 'are no quiet hours'],
    ['channel', { selected_conversation: 'U0READER' }, 'Subscribe in the channel'],
  ])('shows what is wrong with the %s under it', async (name, field, told) => {
    const { window, slack, desk } = await opened()
    const said = await slack.submit(window, { ...FILLED, [name]: field })
    expect(said).toMatchObject({ response_action: 'errors', errors: { [name]: expect.stringContaining(told) } })
    expect(desk.ran).toEqual([])
  })

  it('asks for an invitation where digests would not arrive', async () => {
    const { window, slack, desk } = await opened()
    const channel = slack.channels.get('C0OTHER')
    if (channel) channel.member = false
    const said = await slack.submit(window, FILLED)
    expect(said).toMatchObject({ errors: { channel: expect.stringContaining('/invite') } })
    expect(desk.ran).toEqual([])
  })

  it('suggests zones while somebody types', async () => {
    const { window, slack, desk } = await opened()
    desk.suggest = async ({ command, option, typed }) => [{ value: `${command} ${option} ${typed}`, name: 'Seoul' }]
    expect(await slack.suggest(window, 'timezone', 'Seo')).toMatchObject({
      options: [{ text: { text: 'Seoul' }, value: 'subscribe timezone Seo' }],
    })
  })

  it('opens for operators alone', async () => {
    const { slack } = await stage()
    await slack.command('subscribe')
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(answer).toMatchObject({ onlyFor: 'U0READER', text: expect.stringContaining('Only operators') })
    expect(slack.views.windows).toEqual([])
  })
})
