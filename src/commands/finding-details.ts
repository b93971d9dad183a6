import { findingBlock, sourceLink } from '../digest/compose.ts'
import type { Block, Document } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { whyIn } from '../digest/why-in.ts'
import { UserError } from '../errors.ts'
import { inEach } from '../words/words.ts'
import { zoneOf } from './choose-topic.ts'
import type { Doing } from './doing.ts'
import { toldFindings } from './told-findings.ts'

/** Sources quoted at once. */
const SOURCES = 20

/** One finding with everything behind it: why it was judged so, and what can be done with it. */
export async function tellDetails(doing: Doing): Promise<Document> {
  const { finding, topic } = await meant(doing)
  const { lang } = doing
  const told = toldFindings(doing.desk, topic.id, [finding], { lang, since: finding.first })
  const actions = [
    { label: doing.said.acceptFinding, command: `review accept:${finding.id}` },
    { label: doing.said.wrong, command: `review wrong:${finding.id}` },
    ...(finding.story === null ? [] : [{ label: doing.said.mute, command: `review mute:${finding.story}` }]),
  ]
  const blocks: Block[] = [
    ...told.map((one) => findingBlock(one, lang)),
    { type: 'note', text: plain(whyIn(finding, lang, doing.desk.index(topic.id))) },
  ]
  if (doing.asker.operator) blocks.push({ type: 'actions', actions })
  return { title: doing.said.details, lang: doing.lang, zone: zoneOf(doing.asker, topic), blocks }
}

/** The exact words of every source of a finding. */
export async function tellSources(doing: Doing): Promise<Document> {
  const { finding, topic } = await meant(doing)
  const blocks: Block[] = finding.sources
    .slice(0, SOURCES)
    .map((source) => ({ type: 'quote', text: source.quote, source: sourceLink(source) }))
  const more = finding.sources.length - blocks.length
  if (more > 0) blocks.push({ type: 'note', text: plain(doing.said.moreSources(more)) })
  return { title: doing.said.sources, lang: doing.lang, zone: zoneOf(doing.asker, topic), blocks }
}

async function meant({ id, desk }: Doing) {
  const finding = await desk.coverage.findingById(id)
  const topic = desk.topics.find((one) => one.id === finding?.topic)
  if (!finding || !topic) throw new UserError(inEach(({ deeds }) => deeds.noFinding(id)))
  return { finding, topic }
}
