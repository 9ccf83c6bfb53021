import type { Engine, EngineName } from '../tab';
import { startChromium } from './chromium';
import { startFirefox } from './firefox';
import { startWebKit } from './webkit';

const STARTS: Record<EngineName, () => Promise<Engine>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
};

/** Starts a browser for one worker. */
export function startEngine(name: EngineName): Promise<Engine> {
  return STARTS[name]();
}
