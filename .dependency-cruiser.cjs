/**
 * The walls of the house (docs/decisions/0001-rooms-and-doors.md). Default: forbidden. What a room may import is
 * listed here; everything else is an error. tests/walls.test.ts asserts that the whole tree was read.
 */
const floor = '^src/(errors|clock|log)\\.ts$'
const thinking = [
  'words',
  'language',
  'topics',
  'articles',
  'stories',
  'baseline',
  'readouts',
  'digest',
  'answers',
  'commands',
]
const doors = {
  feeds: '^src/feeds/feed\\.ts$',
  storage: '^src/storage/store\\.ts$',
  chat: '^src/chat/chat\\.ts$',
  web: '^src/web/web\\.ts$',
}
const room = (name) => `^src/${name}/`
const allThinking = `^src/(${thinking.join('|')})/`
/** Libraries that only compute: no SDK, no I/O. */
const pureLibraries = '(^|/)node_modules/(zod|luxon|croner|string-width)/'

const allowed = [
  { from: { path: '^src/(main|cli)\\.ts$' }, to: {} },
  { from: { path: floor }, to: { path: floor } },
  ...thinking.map((name, i) => ({
    from: { path: room(name) },
    to: { path: [floor, pureLibraries, ...thinking.slice(0, i + 1).map(room)].join('|') },
  })),
  // Texts know which languages there are, and nothing else.
  { from: { path: room('words') }, to: { path: '^src/language/lang\\.ts$' } },
  // Hashing is arithmetic: the one built-in that thinking rooms use.
  { from: { path: allThinking }, to: { path: '^(node:)?crypto$', dependencyTypes: ['core'] } },
  ...['feeds', 'storage', 'web'].map((name) => ({
    from: { path: room(name) },
    to: { path: [floor, allThinking, room(name)].join('|') },
  })),
  // A store keeps what feeds remember, in the words of that room's door.
  { from: { path: room('storage') }, to: { path: doors.feeds } },
  { from: { path: '^src/chat/chat\\.ts$' }, to: { path: [floor, allThinking].join('|') } },
  ...['slack', 'discord', 'terminal'].map((name) => ({
    from: { path: room(`chat/${name}`) },
    to: { path: [floor, allThinking, doors.chat, room(`chat/${name}`)].join('|') },
  })),
  ...['jobs', 'config', 'ops'].map((name) => ({
    from: { path: room(name) },
    to: { path: [floor, allThinking, ...Object.values(doors), room(name)].join('|') },
  })),
  // Edges and doing rooms may use the platform and libraries.
  {
    from: { path: '^src/(feeds|storage|chat|web|jobs|config|ops)/' },
    to: { path: 'node_modules', dependencyTypes: ['npm', 'npm-optional'] },
  },
  { from: { path: '^src/(feeds|storage|chat|web|jobs|config|ops)/' }, to: { dependencyTypes: ['core'] } },
]

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-dev-in-src', severity: 'error', from: { path: '^src' }, to: { dependencyTypes: ['npm-dev'] } },
  ],
  allowed,
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
