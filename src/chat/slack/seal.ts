import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { UserError } from '../../errors.ts'

/** AES-256-GCM with a fresh 96-bit nonce a text: NIST SP 800-38D, 8.2.2. */
const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** Seals and opens what is kept in the database. */
export interface Seal {
  /** `for` binds it to its place: what is copied beside another name does not open. */
  seal(text: string, place: string): string
  /** Throws a UserError where none of the keys opens it. */
  open(sealed: string, place: string): string
  /** True where it was sealed with a key other than the first, so that it should be sealed anew. */
  isOld(sealed: string): boolean
}

/** `keys` of 32 bytes each: the first seals, all of them open, so that a key is changed by putting a new one in front. */
export function createSeal(keys: readonly Buffer[]): Seal {
  const [first] = keys
  if (!first) throw new UserError('COMMUNIQUE_KEY is missing.')
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv(CIPHER, first, nonce, { authTagLength: TAG }).setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${nameOf(first)}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, place) {
      const [name = '', packed = ''] = sealed.split('.')
      const key = keys.find((one) => nameOf(one) === name)
      if (!key)
        throw new UserError(
          'A stored Slack token was sealed with a key that COMMUNIQUE_KEY does not name: add that key behind.',
        )
      const bytes = Buffer.from(packed, 'base64url')
      try {
        const opener = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
        return Buffer.concat([opener.update(bytes.subarray(NONCE + TAG)), opener.final()]).toString('utf8')
      } catch (cause) {
        throw new UserError('A stored Slack token cannot be opened: install the app in that workspace again.', {
          cause,
        })
      }
    },
    isOld: (sealed) => !sealed.startsWith(`${nameOf(first)}.`),
  }
}

/** A few characters that tell keys apart and say nothing of them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update('communique key').update(key).digest('base64url').slice(0, 8)
}
