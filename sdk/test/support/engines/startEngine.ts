import type { Engine, EngineName } from '../tab';
import { startChromium } from './chromium';

const STARTS: Record<EngineName, () => Promise<Engine>> = {
  chromium: startChromium,
  firefox: startChromium,
  webkit: startChromium,
};

/** Starts a browser for one worker. */
export function startEngine(name: EngineName): Promise<Engine> {
  return STARTS[name]();
}
