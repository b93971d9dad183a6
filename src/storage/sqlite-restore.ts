import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { UserError } from '../errors.ts'

/**
 * Puts a backup in the place of the database at `path`. The backup is checked whole first, and the database that was
 * there stays beside it as `….before-restore`. Throws a UserError where the file is no backup of ours, or where the
 * service still has the database open.
 */
export async function restoreSqlite(file: string, path: string): Promise<void> {
  if (!existsSync(file)) throw new UserError(`There is no file ${file}.`)
  if (path === ':memory:') throw new UserError('A database in memory cannot be restored: set DATABASE_URL to a file.')
  const unfinished = `${path}.unfinished`
  mkdirSync(dirname(path), { recursive: true })
  rmSync(unfinished, { force: true })
  const source = openBackup(file)
  try {
    await source.backup(unfinished)
  } finally {
    source.close()
  }
  refuseWhileOpen(path)
  for (const rest of ['-wal', '-shm']) rmSync(`${path}${rest}`, { force: true })
  if (existsSync(path)) renameSync(path, `${path}.before-restore`)
  renameSync(unfinished, path)
}

function openBackup(file: string): Database.Database {
  let source: Database.Database | undefined
  try {
    source = new Database(file, { readonly: true, fileMustExist: true })
    const sound = source.pragma('quick_check', { simple: true }) === 'ok'
    const ours =
      source.prepare("select 1 from sqlite_master where type = 'table' and name = 'articles'").get() !== undefined
    if (!sound || !ours) throw new UserError(`${file} is no backup of this program, or is damaged.`)
    return source
  } catch (cause) {
    source?.close()
    if (cause instanceof UserError) throw cause
    throw new UserError(`${file} is no backup of this program, or is damaged.`, { cause })
  }
}

/** Another process with the database open would go on writing into the file that was put aside. */
function refuseWhileOpen(path: string): void {
  if (!existsSync(path)) return
  const present = new Database(path, { timeout: 0 })
  try {
    // Leaving WAL needs every other connection gone: https://www.sqlite.org/wal.html
    if (present.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new Error('still in WAL mode')
  } catch (cause) {
    throw new UserError(`${path} is in use: stop the service first, then restore.`, { cause })
  } finally {
    present.close()
  }
}
