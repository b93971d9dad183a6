import { renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { UserError } from '../errors.ts'
import { explainSqliteError } from './sqlite-errors.ts'

/**
 * Writes a consistent copy of the database at `path` to `file` while others read and write. The copy gets its name
 * only when it is whole. Throws a UserError where `file` cannot be written.
 */
export async function backUpSqlite(path: string, file: string): Promise<void> {
  if (path === ':memory:') throw new UserError('A database in memory cannot be backed up: give it a file.')
  if (resolve(file) === resolve(path)) throw new UserError(`${file} is the database itself: name another file.`)
  const unfinished = `${file}.unfinished`
  let source: Database.Database | undefined
  let copy: Database.Database | undefined
  try {
    rmSync(unfinished, { force: true })
    // A connection of its own: the service's may be in the middle of a transaction that is never committed.
    source = new Database(path, { readonly: true, fileMustExist: true })
    await source.backup(unfinished)
    // Out of WAL mode the copy is one file that opens from read-only media, too, and leaves nothing beside it.
    copy = new Database(unfinished)
    copy.pragma('journal_mode = DELETE')
    copy.close()
    renameSync(unfinished, file)
  } catch (error) {
    copy?.close()
    rmSync(unfinished, { force: true })
    if (error instanceof TypeError) {
      throw new UserError(`The backup ${file} cannot be written: name a file in a folder that exists.`, {
        cause: error,
      })
    }
    throw explainSqliteError(error, file)
  } finally {
    source?.close()
  }
}
