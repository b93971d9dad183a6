/** Made numbers, the same for the same seed, from 0 to 1: https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
export function numbers(seed: number): () => number {
  let n = (seed % 2_147_483_646) + 1
  return () => {
    n = (n * 48_271) % 2_147_483_647
    return n / 2_147_483_647
  }
}
