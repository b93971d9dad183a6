import { describe, expect, it } from 'vitest'
import type { HubSubscription } from '../../src/feeds/feed.ts'
import { at } from './examples.ts'
import type { GiveStore } from './store.ts'

const subscription = (token: string, over: Partial<HubSubscription> = {}): HubSubscription => ({
  token,
  feed: 'daily',
  hub: 'https://hub.example/',
  topic: 'https://daily.example/feed',
  callback: `https://desk.example/websub/${token}`,
  secret: 'secret',
  state: 'asked',
  leaseUntil: null,
  askedUntil: at(60),
  nextStep: at(60),
  attempts: 1,
  lastPush: null,
  ...over,
})
const lease = { at: at(10), until: at(1000), nextStep: at(800) }

export function describeHubs(give: GiveStore): void {
  describe('what hubs were asked', () => {
    it('keeps one a token: saving again replaces it', async () => {
      const { hubs } = give().store
      await hubs.save(subscription('b', { feed: 'weekly' }))
      await hubs.save(subscription('a'))
      await hubs.save(subscription('a', { attempts: 2 }))
      expect(await hubs.all()).toEqual([subscription('a', { attempts: 2 }), subscription('b', { feed: 'weekly' })])
      await hubs.remove('a')
      expect(await hubs.of('a')).toBeNull()
      expect(await hubs.of('b')).toEqual(subscription('b', { feed: 'weekly' }))
    })

    it('verifies a request once, and only while it is open', async () => {
      const { hubs } = give().store
      await hubs.save(subscription('a'))
      await hubs.save(subscription('late', { askedUntil: at(5) }))
      expect(await hubs.verified('late', lease)).toBe(false)
      expect(await hubs.verified('none', lease)).toBe(false)
      expect(await hubs.verified('a', lease)).toBe(true)
      expect(await hubs.verified('a', lease)).toBe(false)
      expect(await hubs.of('a')).toEqual(
        subscription('a', { state: 'active', leaseUntil: at(1000), nextStep: at(800), askedUntil: null, attempts: 0 }),
      )
    })

    it('lets nothing bring back one that is ending', async () => {
      const { hubs } = give().store
      const leaving = subscription('a', { state: 'leaving' })
      await hubs.save(leaving)
      expect(await hubs.verified('a', lease)).toBe(false)
      await hubs.denied('a', at(500))
      expect(await hubs.of('a')).toEqual(leaving)
    })

    it('remembers a refusal and the last push', async () => {
      const { hubs } = give().store
      await hubs.save(subscription('a', { state: 'active', leaseUntil: at(1000) }))
      await hubs.pushed('a', at(20))
      await hubs.denied('a', at(500))
      expect(await hubs.of('a')).toMatchObject({
        state: 'denied',
        askedUntil: null,
        nextStep: at(500),
        lastPush: at(20),
      })
    })
  })
}
