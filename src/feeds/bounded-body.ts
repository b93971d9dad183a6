import { pipeline, Readable, type Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'

/** A body as far as it was read. */
export interface BoundedBody {
  readonly bytes: Buffer
  /** `limit`: it is longer than what is read. `torn`: the connection or the packing broke before its end. */
  readonly end: 'whole' | 'limit' | 'torn'
  readonly reason: string | null
}

/** The codings that are asked for, as `Accept-Encoding` names them. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br'

function unpackerFor(coding: string, first: number): Transform | null {
  // Flushing at the end instead of finishing: what came before a break is still read.
  const zlib = { finishFlush: constants.Z_SYNC_FLUSH }
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      // Some servers announce it and send the plain text.
      return first === 0x1f ? createGunzip(zlib) : null
    case 'deflate':
      // RFC 9110 means zlib's format; some send the bare one.
      return (first & 0x0f) === 8 ? createInflate(zlib) : createInflateRaw(zlib)
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
    case 'zstd':
      return createZstdDecompress({ finishFlush: constants.ZSTD_e_flush })
    default:
      return null
  }
}

/** Packed pieces, with an end to them: a packing can go on for ever and unpack to nothing. */
async function* counted(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let sum = 0
  for await (const piece of source) {
    sum += piece.length
    if (sum > maxBytes + 65_536) throw new Error('its packed body is longer than the limit')
    yield piece
  }
}

/** Takes the codings off, the last one put on first. A body packed by gzip is known by its first bytes too. */
async function* unpacked(source: AsyncIterable<Buffer>, codings: readonly string[]): AsyncGenerator<Buffer> {
  const pieces = source[Symbol.asyncIterator]()
  let first = await pieces.next()
  while (first.done !== true && first.value.length === 0) first = await pieces.next()
  if (first.done === true) return
  const start = first.value
  const whole = (async function* () {
    yield start
    yield* { [Symbol.asyncIterator]: () => pieces }
  })()
  const [coding, ...others] = codings.length === 0 && start[0] === 0x1f && start[1] === 0x8b ? ['gzip'] : codings
  if (coding === undefined) {
    yield* whole
    return
  }
  const unpacker = unpackerFor(coding, start[0] ?? 0)
  if (unpacker === null) {
    yield* unpacked(whole, others)
    return
  }
  // An error reaches the reader through the unpacker, which the pipeline destroys with it.
  pipeline(Readable.from(whole), unpacker, () => {})
  yield* unpacked(unpacker, others)
}

/**
 * Reads a body to its end or to a limit, whichever comes first, unpacked as it comes: never more than the limit and
 * one piece of it is held, whatever it unpacks to. What had arrived before a break is kept.
 *
 * @param codings of `Content-Encoding`, in its order
 * @param maxBytes of the unpacked body; the packed one may not be longer either
 * @param aborted tells a break that the reader itself wanted: that is thrown, not kept
 */
export async function readBounded(
  source: Readable,
  codings: readonly string[],
  maxBytes: number,
  aborted: () => boolean,
): Promise<BoundedBody> {
  const pieces: Buffer[] = []
  let held = 0
  try {
    for await (const piece of unpacked(counted(source, maxBytes), [...codings].reverse())) {
      const room = maxBytes - held
      pieces.push(piece.length > room ? piece.subarray(0, room) : piece)
      held += Math.min(piece.length, room)
      if (piece.length > room) return { bytes: Buffer.concat(pieces), end: 'limit', reason: null }
    }
    return { bytes: Buffer.concat(pieces), end: 'whole', reason: null }
  } catch (thrown) {
    if (aborted() || held === 0) throw thrown
    return {
      bytes: Buffer.concat(pieces),
      end: 'torn',
      reason: thrown instanceof Error ? thrown.message : String(thrown),
    }
  } finally {
    source.destroy()
  }
}
