import { arch, platform, release } from 'node:os';
import type { DiagnosticsParts } from './collect.ts';

/** `version` is Gatehouse's; null where nobody has packaged it. */
export const thisProgram = (version: string | null = null): DiagnosticsParts['app'] => ({
  version: version ?? 'from its sources',
  platform: platform(),
  arch: arch(),
  osRelease: release(),
  versions: process.versions,
});
