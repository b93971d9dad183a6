import type { Meeting } from '../topics/topic.ts'
import type { Frame } from './frame.ts'
import { datesMeant } from './meeting-scores.ts'

/** From so many days after a meeting on, a sentence that names nothing of it is about what came since. */
const LONG_AFTER = 7
const DAY = 86_400_000

/** How things stand between the sides: told to explain a meeting, and no part of it. */
const STANDING = ['idea:relations', 'thing:alliance']

/** How long a meeting lasts. */
const LASTING: ReadonlySet<string | null> = new Set(['hour', 'minute'])

/** How long it has been, which is said of the meeting at hand: its years are no figures of something else. */
const OF_ITSELF = ['idea:gap-in-time', 'idea:first-time']

/** What is done at a meeting or comes of it. */
const PROCEEDINGS =
  'accelerate adopt affirm agree announce attend coordinate decide discuss emphasise express-concern hold hope host meet negotiate prepare promote propose regularise resume seek sign support talk welcome'
    .split(' ')
    .map((act) => `act:${act}`)

/**
 * Whether a sentence that names nothing of a meeting is background in an article about it. Figures, days gone by and how
 * things stand speak for that, and long after a meeting everything does; what is done at meetings, plans and wishes speak
 * against. The points were set by hand on five labelled processes (`npm run links`).
 *
 * @param sides how many sides the process has: "the three countries" is no figure
 */
export function isBackground(frame: Frame, { from, to = from }: Meeting, sides: number): boolean {
  const { notions, modality, quantities, day } = frame
  const has = (ids: readonly string[]): boolean => ids.some((id) => notions.has(id))
  const dates = datesMeant(frame)
  const isLongAfter = to !== undefined && Date.parse(day) - Date.parse(to) > LONG_AFTER * DAY
  const isBefore = from !== undefined && dates.length > 0 && dates.every((date) => date.to < from)
  const figures = quantities.filter(({ value, unit }) => value !== sides && !LASTING.has(unit))
  const isExact = dates.length > 0 || (figures.length > 0 && !has(OF_ITSELF))
  const isPlan = modality === 'will' || modality === 'may' || modality === 'wants'
  const aside = (isLongAfter ? 2 : 0) + (has(STANDING) ? 2 : 0) + (isBefore ? 1 : 0) + (isExact ? 1 : 0)
  return aside > (has(PROCEEDINGS) ? 1 : 0) + (isPlan ? 1 : 0)
}
