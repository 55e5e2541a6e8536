import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe holds against a page: each rule with the first element that breaks it. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // What is half way through a change of colour is looked at as it ends.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Axe is 1.5 MB, which a page is given once; and only of violations is more than the first element described.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    // What React Aria says of a button that is gone stands there for some seconds.
    .exclude('[data-live-announcer]');
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}
