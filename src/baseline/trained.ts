import type { Weights } from './model.ts'
import weights from './weights.json' with { type: 'json' }

/** The weights that `npm run train` wrote. */
export const TRAINED: Weights = weights
