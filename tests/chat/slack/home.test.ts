import { describe, expect, it } from 'vitest'
import { plain } from '../../../src/digest/document.ts'
import { stage } from './stage.ts'
import { paper } from './tiny-desk.ts'

const home = paper('', {
  title: 'Communiqué',
  blocks: [
    {
      type: 'actions',
      actions: [
        { label: 'Subscribe a channel', command: 'subscribe' },
        { label: 'Sources', command: 'story s-1' },
        { label: 'End', command: 'unsubscribe s-1' },
      ],
    },
    { type: 'paragraph', text: [{ channel: 'C0DESK' }, { text: ' every day at 08:00' }] },
  ],
})

describe('the home page', () => {
  it('is made for who opens it', async () => {
    const { slack } = await stage({ home })
    await slack.openHome()
    const page = await slack.until('a page', () => slack.views.homes.get('U0READER'))
    expect(JSON.stringify(page.blocks)).toContain('"channel_id":"C0DESK"')
    expect(slack.problems).toEqual([])
  })

  it('keeps to a hundred blocks and says that there is more', async () => {
    const blocks = Array.from({ length: 150 }, (_, i) => ({ type: 'paragraph' as const, text: plain(`line ${i}`) }))
    const { slack } = await stage({ home: { ...home, blocks } })
    await slack.openHome()
    const page = await slack.until('a page', () => slack.views.homes.get('U0READER'))
    expect(page.blocks).toHaveLength(100)
    expect(JSON.stringify(page.blocks.at(-1))).toContain('more than fits')
  })

  it('answers a button in a window, since there is no channel', async () => {
    const { slack, desk } = await stage({ home, story: paper('The whole story') })
    await slack.openHome()
    const page = await slack.until('a page', () => slack.views.homes.get('U0READER'))
    await slack.pressIn(page, 1)
    const window = await slack.until('an answer', () =>
      slack.views.windows.find((one) => JSON.stringify(one.blocks).includes('The whole story')),
    )
    expect(window.title).toBe('Answer')
    expect(desk.ran[0]).toMatchObject({ name: 'story', asker: { channel: null, workspace: 'T0TEAM' } })
    expect(slack.messages).toEqual([])
  })

  it('is made anew after what changes it', async () => {
    const { slack } = await stage({ home })
    await slack.openHome()
    const page = await slack.until('a page', () => slack.views.homes.get('U0READER'))
    await slack.pressIn(page, 2)
    await slack.until('another page', () => {
      const now = slack.views.homes.get('U0READER')
      return now && now.hash !== page.hash
    })
  })

  it('that cannot be made is logged, and answering goes on', async () => {
    const { slack, desk } = await stage({ home })
    desk.home = () => Promise.reject(new Error('the database is away'))
    await slack.openHome()
    await slack.command('help')
    await slack.until('help', () => slack.messages[0])
    expect(slack.views.homes.size).toBe(0)
  })
})
