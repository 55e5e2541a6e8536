import { knownServers, type ServerChoice } from '#shared/servers.ts';

export function choiceOf(server: string): ServerChoice {
  if (server === knownServers.production || server === '') return 'production';
  return server === knownServers.staging ? 'staging' : 'custom';
}
