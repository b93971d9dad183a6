import { webApi } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { boltLog } from '../../../src/chat/slack/bolt-log.ts'
import { silent } from '../../../src/log.ts'
import { refusal } from '../../support/fake-slack/block-kit.ts'
import { mentionsIn } from '../../support/fake-slack/mentions.ts'
import { fakeSlack } from './stage.ts'

/** Without retries, and without the SDK's own warnings on the terminal. */
const quietly = (slackApiUrl: string) => ({ slackApiUrl, retryConfig: { retries: 0 }, logger: boltLog(silent) })
const header = (text: string) => ({ type: 'header', text: { type: 'plain_text', text } })
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
const button = (more: object) => ({ type: 'button', text: { type: 'plain_text', text: 'Go' }, action_id: 'a', ...more })

describe('the fake Slack refuses blocks', () => {
  it.each([
    ['of an unknown type', [{ type: 'heading', text: 'x' }]],
    ['with an unknown field', [{ type: 'divider', colour: 'red' }]],
    ['without text', [header('')]],
    ['with too long a header', [header('x'.repeat(151))]],
    ['with too long a section', [section('x'.repeat(3_001))]],
    ['with too many of them', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    [
      'with too many buttons',
      [{ type: 'actions', elements: Array.from({ length: 26 }, (_, i) => button({ action_id: `a${i}` })) }],
    ],
    [
      'with too long a button',
      [{ type: 'actions', elements: [button({ text: { type: 'plain_text', text: 'x'.repeat(76) } })] }],
    ],
    ['with too long a value', [{ type: 'actions', elements: [button({ value: 'x'.repeat(2_001) })] }]],
    ['with the same action twice', [{ type: 'actions', elements: [button({}), button({})] }]],
    [
      'with the same block id twice',
      [
        { type: 'divider', block_id: 'b' },
        { type: 'divider', block_id: 'b' },
      ],
    ],
    [
      'with two tables',
      [
        { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] },
        { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] },
      ],
    ],
    ['with an empty cell', [{ type: 'table', rows: [[{ type: 'raw_text', text: '' }]] }]],
    ['with an empty rich text', [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }]],
    [
      'with a broken time',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'date', timestamp: 1.5, format: '{date}' }] }],
        },
      ],
    ],
    [
      'with an address that is none',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: 'javascript:x' }] }],
        },
      ],
    ],
    ['that are no list', { type: 'divider' }],
  ])('%s', (_, blocks) => {
    expect(refusal(blocks)?.error).toBe('invalid_blocks')
  })

  it('that are too long together', () => {
    expect(refusal(Array.from({ length: 5 }, () => section('x'.repeat(2_800))))?.error).toBe('msg_blocks_too_long')
    expect(refusal([header('x'), section('y'), { type: 'divider' }])).toBeNull()
  })
})

describe('the fake Slack sees mentions fire', () => {
  it.each([
    ['in the text', { text: 'hi <!channel>' }, 1],
    ['in mrkdwn', { blocks: [section('<@U1> and <!subteam^S1|all>')] }, 2],
    ['in rich text', { blocks: [{ type: 'rich_text', elements: [{ type: 'broadcast', range: 'here' }] }] }, 1],
    ['from names', { text: '@channel', linkNames: true }, 1],
    ['never in plain words', { text: '@channel &lt;!here&gt;', blocks: [header('<!channel>')] }, 0],
  ])('%s', (_, message, count) => {
    expect(mentionsIn({ linkNames: false, ...message })).toHaveLength(count)
  })
})

describe('the fake Slack answers as Slack does', () => {
  it.each([
    ['a wrong token', 'xoxb-wrong', 'auth.test', {}, 'invalid_auth'],
    ['no token', '', 'auth.test', {}, 'not_authed'],
    ['an unknown method', null, 'chat.shout', {}, 'unknown_method'],
    ['an unknown channel', null, 'chat.postMessage', { channel: 'C9', text: 'x' }, 'channel_not_found'],
    ['nothing to say', null, 'chat.postMessage', { channel: 'C0DESK' }, 'no_text'],
    [
      'bad metadata',
      null,
      'chat.postMessage',
      { channel: 'C0DESK', text: 'x', metadata: { event_type: 'a b' } },
      'invalid_metadata_format',
    ],
    [
      'a window that nobody asked for',
      null,
      'views.open',
      { trigger_id: '1', view: { blocks: [{ type: 'x' }] } },
      'invalid_trigger_id',
    ],
    ['an unknown user', null, 'users.info', { user: 'U9' }, 'user_not_found'],
  ])('%s', async (_, token, method, args, error) => {
    const slack = await fakeSlack()
    const web = new webApi.WebClient(token ?? slack.botToken, quietly(slack.apiUrl))
    await expect(web.apiCall(method, args)).rejects.toMatchObject({ data: { error } })
  })

  it('archived, foreign and private channels, and a message edited', async () => {
    const slack = await fakeSlack({ scopes: ['chat:write', 'channels:read'] })
    const web = new webApi.WebClient(slack.botToken, quietly(slack.apiUrl))
    const { ts } = await web.chat.postMessage({ channel: 'C0DESK', text: 'first' })
    await web.chat.update({ channel: 'C0DESK', ts: ts ?? '', text: 'second' })
    expect(slack.messages).toMatchObject([{ text: 'second', edits: 1 }])
    expect((await web.conversations.info({ channel: 'C0DESK' })).channel).toMatchObject({ is_member: true })
    const channel = slack.channels.get('C0DESK')
    if (channel) channel.archived = true
    await expect(web.chat.postMessage({ channel: 'C0DESK', text: 'x' })).rejects.toMatchObject({
      data: { error: 'is_archived' },
    })
    slack.channels.set('C0AWAY', { id: 'C0AWAY', kind: 'public', archived: false, member: false })
    await expect(web.chat.postMessage({ channel: 'C0AWAY', text: 'x' })).rejects.toMatchObject({
      data: { error: 'not_in_channel' },
    })
  })
})
