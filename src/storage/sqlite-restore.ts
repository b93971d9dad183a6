import { existsSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { UserError } from '../errors.ts'
import { openSqlite } from './sqlite.ts'
import { backUpSqlite } from './sqlite-backup.ts'
import { DatabaseLocked, explainSqliteError } from './sqlite-errors.ts'

/**
 * Puts the backup `file` in the place of the database at `path`, brought up to date. The present one is replaced only
 * when the copy is whole and opens. Throws a UserError where `file` is no backup of this program, is damaged or newer,
 * or where the database is in use.
 */
export async function restoreSqlite(file: string, path: string): Promise<void> {
  if (path === ':memory:') throw new UserError('A database in memory cannot be restored: give it a file.')
  if (resolve(file) === resolve(path)) throw new UserError(`${file} is the database itself: name a backup.`)
  checkBackup(file)
  if (existsSync(path)) checkUnused(path)
  const copy = `${path}.restored`
  try {
    await backUpSqlite(file, copy)
    // Opening brings it up to date; closing leaves all of it in one file.
    await (await openSqlite(copy)).close()
    for (const beside of ['-wal', '-shm']) rmSync(`${path}${beside}`, { force: true })
    renameSync(copy, path)
  } catch (error) {
    throw explainSqliteError(error, path)
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${copy}${rest}`, { force: true })
  }
}

function checkBackup(file: string): void {
  if (!existsSync(file)) throw new UserError(`There is no backup ${file}: name a file that \`backup\` wrote.`)
  let backup: Database.Database | undefined
  try {
    backup = new Database(file, { readonly: true, fileMustExist: true })
    const known = backup.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get()
    if (known === undefined)
      throw new UserError(`${file} is no backup of this program: name a file that \`backup\` wrote.`)
    const damage = backup.pragma('quick_check(1)', { simple: true })
    if (damage !== 'ok') throw new UserError(`The backup ${file} is damaged (${String(damage)}): restore another one.`)
  } catch (error) {
    throw explainSqliteError(error, file)
  } finally {
    backup?.close()
  }
}

/** In exclusive mode SQLite tells whether anybody else has the file open: https://www.sqlite.org/wal.html#noshm */
function checkUnused(path: string): void {
  let raw: Database.Database | undefined
  try {
    raw = new Database(path, { timeout: 0 })
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.exec('begin exclusive; rollback')
  } catch (error) {
    const explained = explainSqliteError(error, path)
    if (!(explained instanceof DatabaseLocked)) return // A database that does not open is what backups are for.
    throw new UserError(`The database ${path} is in use: stop the service, then restore.`, { cause: error })
  } finally {
    raw?.close()
  }
}
