import type { Frame } from './frame.ts'
import type { Firmness } from './meeting-statement.ts'
import type { Speaker } from './speaker.ts'

/** Whether a sentence that speaks of a meeting speaks of its taking place, and how firmly. */
export interface Said {
  readonly frame: Frame
  readonly speaker: Speaker | null
  /** The article is a side's own account. */
  readonly official: boolean
  /** Whether the days that the sentence gives for the meeting lie behind the day on which it is said; null where it gives none. */
  readonly past: boolean | null
  /** The same without the day itself: what is off may be told on the day. */
  readonly over: boolean
}

/** That people come together. */
const GATHERS = ['act:meet', 'act:hold', 'act:host', 'act:attend', 'act:chair', 'act:resume']
/** What stands beside a meeting and has days of its own. */
const BESIDE = ['thing:banquet', 'thing:luncheon', 'thing:bilateral-meeting', 'thing:courtesy-call', 'thing:phone-call']
/** Parts of a meeting that are called off without the meeting. */
const PARTS = ['thing:press-conference', 'thing:joint-press-conference', 'thing:joint-statement']
const ARRANGES = ['act:coordinate', 'act:consult', 'act:consider', 'act:negotiate', 'act:prepare', 'act:accelerate']
const FIXES = ['act:announce', 'act:decide', 'act:set-date', 'act:agree', 'act:invite']

/**
 * How firm a sentence says that a meeting is; null where it says nothing of that: a wish, a denial, a summary of what
 * was talked about. Unhedged words about days to come are an announcement only where somebody announces.
 */
export function firmnessOf({ frame, speaker, official, past, over }: Said): Firmness | null {
  const { notions, deniedNotions, modality } = frame
  const has = (ids: readonly string[]) => ids.some((id) => notions.has(id))
  if (modality === 'denied' || has(BESIDE) || notions.has('act:rotate')) return null
  const tentative = modality === 'may' || modality === 'alleged'
  if (!has(PARTS)) {
    const calledOff = notions.has('act:cancel') ? 'cancelled' : notions.has('act:postpone') ? 'postponed' : null
    // What may be put off is not put off yet.
    if (calledOff !== null) return tentative || modality === 'wants' || over ? null : calledOff
  }
  // What one side turns down is no more than talked of.
  if (notions.has('act:decline') || notions.has('act:propose')) return past === true ? null : 'reported'
  if (GATHERS.some((id) => deniedNotions.has(id))) return null
  // Somebody's name makes an announcement of what has a day; without one it is talk.
  const attributed = official || (past === false && speaker !== null && speaker.who !== null)
  if (past !== true && (has(ARRANGES) || deniedNotions.has('act:set-date'))) {
    return has(GATHERS) || past === false ? 'under coordination' : null
  }
  if (modality === 'did') {
    if (past === false) return has(FIXES) || attributed ? 'announced' : has(GATHERS) ? 'reported' : null
    return has(GATHERS) ? 'held' : null
  }
  if (past === true || (!has(GATHERS) && past === null)) return null
  // What has no day yet is intended, and not announced.
  if (modality === 'will') return past === false && (attributed || has(FIXES)) ? 'announced' : 'reported'
  return tentative ? 'reported' : null
}
