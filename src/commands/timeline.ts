import type { Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import type { Lang } from '../language/lang.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { chooseTopic, titleOf, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, langFor } from './command.ts'
import { type TimelineEvent, timelineEvents } from './timeline-events.ts'

export const timeline = defineCommand({
  name: 'timeline',
  summary: inEach(({ commands }) => commands.timeline.summary),
  options: [
    { name: 'about', description: inEach(({ commands }) => commands.timeline.about), type: 'text', main: true },
    { name: 'since', description: inEach(({ commands }) => commands.timeline.since), type: 'instant' },
    { name: 'until', description: inEach(({ commands }) => commands.timeline.until), type: 'instant' },
    topicOption,
  ],
  visibleTo: 'asker',
  needs: 'nothing',
  shared: 'everywhere',
  examples: ['timeline', 'timeline since:2023-01-01', 'timeline about:summit since:2019-01-01'],
  async answer(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const lang = langFor(asker, desk)
    const events = await timelineEvents(values, desk, lang)
    const words = wordsFor(lang).answers.timeline
    const none = plain(words.none)
    return {
      title: words.title(titleOf(topic, lang)),
      lang,
      zone: zoneOf(asker, topic),
      blocks:
        events.length > 0
          ? [{ type: 'list', items: events.map((event) => line(event, lang)) }]
          : [{ type: 'paragraph', text: none }],
    }
  },
  json: (values, desk) => timelineEvents(values, desk, 'en'),
})

/** One event: when, what, how firm and since when, who says so, and how it came to that. */
function line({ date, until, meeting, firmness, text, sources, history, rough }: TimelineEvent, lang: Lang): Text {
  const words = wordsFor(lang).answers.timeline
  const days = date === null ? words.noDate : until === null ? date : `${date} – ${until}`
  // What led to the present state; a history of one step says no more than the state itself.
  const steps = history.map((step) => words.step({ firmness: words.firmness[step.firmness], day: step.since }))
  return [
    { strong: rough ? words.roughly(days) : days },
    { text: ` ${text} (${words.firmness[firmness]}) ` },
    { code: meeting },
    ...sources.slice(0, 1).flatMap(({ outlet, url }): Text => (url ? [{ text: ' ' }, { link: outlet, url }] : [])),
    ...(steps.length > 1 ? [{ text: ` [${steps.join(' → ')}]` }] : []),
  ]
}
