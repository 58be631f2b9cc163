import { say } from './saying.tsx'
import { sentence } from './states.tsx'

/** Does one thing and says that it is done, or in the server's own words why not. True when it was done. */
export async function act(
  doing: () => Promise<unknown>,
  done: string,
  after: () => Promise<unknown> = async () => {},
): Promise<boolean> {
  try {
    await doing()
    say(done)
    return true
  } catch (refused) {
    say(sentence(refused), 'over')
    return false
  } finally {
    await after()
  }
}
