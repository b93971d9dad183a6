/**
 * Fills Node's compile cache (`NODE_COMPILE_CACHE`) with all that the service loads at its start, both platforms among
 * it: the image's root is read-only, so the image brings the cache along. Run with the service's own flags, at its own
 * place and as its own user: Node keeps a cache apart for each. https://nodejs.org/api/module.html#module-compile-cache
 */
import { systemClock } from '../../src/clock.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { silent } from '../../src/log.ts'
import { choosePlatforms, openDesk } from '../../src/main.ts'

const configuration = loadConfiguration({
  DATABASE_URL: 'sqlite::memory:',
  // Nobody is connected to: a platform's code is loaded where it has a token.
  SLACK_BOT_TOKEN: 'xoxb-none',
  SLACK_APP_TOKEN: 'xapp-none',
  DISCORD_TOKEN: 'none',
})
const open = await openDesk(configuration, systemClock, silent)
await choosePlatforms(configuration, silent, open.store)
await open.close()
