/** Fills the database named in the first argument with as many made articles as the second says, up to an instant (ms). */
import { readDatabaseUrl } from '../../../src/config/database-url.ts'
import { openEngine } from '../../../src/storage/open.ts'
import { makeArchive } from './made-archive.ts'
import { NOW } from './measure.ts'
import { readTemplates } from './templates.ts'

const [url = '', count = '', until = String(NOW)] = process.argv.slice(2)
const engine = await openEngine(readDatabaseUrl(url))
await makeArchive(engine, readTemplates(), Number(count), Number(until))
await engine.close()
