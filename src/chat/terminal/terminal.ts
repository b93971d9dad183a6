import { renderText, type TextStyle } from '../../digest/text.ts'
import type { ChatPlatform } from '../chat.ts'

/** Posts digests to a stream, for a service without chat tokens, and for the demo. It takes no commands: the command line does. */
export function createTerminal(write: (text: string) => void, style: TextStyle): ChatPlatform {
  return {
    name: 'terminal',
    async start() {},
    async stop() {},
    check: async () => 'needs nothing',
    connected: () => true,
    async post({ document, fromPart }, onPart) {
      // A digest is one part here: once it was marked there is nothing more to write.
      if (fromPart === 0) {
        write(`\n${renderText(document, style)}\n`)
        await onPart(1)
      }
      return { result: 'posted' }
    },
  }
}
