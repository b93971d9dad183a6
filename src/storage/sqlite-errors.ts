import Database from 'better-sqlite3'
import { RetryableError, reasonOf, UserError } from '../errors.ts'

/** Another connection is writing: the statement has done nothing, and works a moment later. */
export class DatabaseLocked extends RetryableError {}

/**
 * What a failure of SQLite or of its file means for the person who runs the service: a UserError that names the file
 * and says what to do, or a RetryableError where waiting helps. Anything else comes back as it was.
 */
export function explainSqliteError(error: unknown, path: string): unknown {
  if (error instanceof UserError || error instanceof RetryableError) return error
  const code = codeOf(error)
  const told = (text: string) => new UserError(`${text} (${reasonOf(error)})`, { cause: error })
  // Somebody makes room while the service runs: then it goes on.
  const later = (text: string) => new RetryableError(`${text} (${reasonOf(error)})`, { cause: error })
  switch (true) {
    case code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'):
      return new DatabaseLocked(
        `The database ${path} is locked by another program. Stop that program, or try again when it is done.`,
        { cause: error },
      )
    case code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code.startsWith('SQLITE_READONLY'):
      return told(`The database ${path} cannot be written: give this user the right to write the file and its folder.`)
    case code.startsWith('SQLITE_CANTOPEN') || ['ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'].includes(code):
      return told(`The database ${path} cannot be opened: name a file in a folder that this user may write.`)
    case code.startsWith('SQLITE_NOTADB'):
      return told(`${path} is not a database of this program: name another file, or restore a backup.`)
    case code.startsWith('SQLITE_CORRUPT'):
      return told(`The database ${path} is damaged: stop the service and restore a backup.`)
    case code.startsWith('SQLITE_FULL') || code === 'ENOSPC':
      return later(`The disk of the database ${path} is full: make room.`)
    case code.startsWith('SQLITE_IOERR'):
      return later(`The disk of the database ${path} does not take or give data: make room, or check the disk.`)
    default:
      return error
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
