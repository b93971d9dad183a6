import { afterEach, describe, expect, it } from 'vitest'
import { loadConfiguration } from '../../src/config/load.ts'
import { UserError } from '../../src/errors.ts'
import { silent } from '../../src/log.ts'
import { type Service, startService } from '../../src/main.ts'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'

let desk: DeskFolder
let service: Service | null = null

afterEach(async () => {
  await service?.stop()
  service = null
  await desk.remove()
})

/** How the service answers a push to a callback that it never gave out. */
async function pushedTo(variables: Readonly<Record<string, string>>): Promise<number> {
  desk = await makeDeskFolder('[]')
  service = await startService(loadConfiguration({ ...desk.variables, ...variables }), silent)
  return (await fetch(`${service.address}/websub/${'x'.repeat(43)}`, { method: 'POST', body: 'x' })).status
}

describe('the address for hubs', () => {
  it('is there where the service has a public address', async () => {
    expect(await pushedTo({ PUBLIC_URL: 'https://news.example.org' })).toBe(410)
  })

  it('is not there without one', async () => {
    expect(await pushedTo({})).toBe(404)
  })

  it('keeps the service from starting where it is wrong', async () => {
    desk = await makeDeskFolder('[]')
    expect(() => loadConfiguration({ ...desk.variables, PUBLIC_URL: 'http://news.example.org' })).toThrow(UserError)
  })
})
