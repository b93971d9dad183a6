import { answering } from './answering.ts'
import { answers } from './answers.ts'
import { chat } from './chat.ts'
import { commands } from './commands.ts'
import { corrections } from './corrections.ts'
import { deeds } from './deeds.ts'
import { delivery } from './delivery.ts'
import { digest } from './digest.ts'
import { errors } from './errors.ts'
import { feeds } from './feeds.ts'
import { finding } from './finding.ts'
import { keeping } from './keeping.ts'
import { ledger } from './ledger.ts'
import { pauses } from './pauses.ts'
import { relevance } from './relevance.ts'
import { subscribing } from './subscribing.ts'
import { times } from './times.ts'
import { verdict } from './verdict.ts'

export const zh = {
  answering,
  answers,
  chat,
  commands,
  corrections,
  deeds,
  delivery,
  digest,
  errors,
  feeds,
  finding,
  keeping,
  ledger,
  pauses,
  relevance,
  subscribing,
  times,
  verdict,
}
