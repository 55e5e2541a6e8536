import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of access users and API keys. */
export const accessWordings = {
  key_missing: {
    title: 'Nobody is signed in at vivenu',
    advice: 'Nothing was changed, and scanning goes on. Sign in with an API key first.',
  },
  key_malformed: {
    title: 'This cannot be an API key',
    advice: 'Nothing was sent. Copy the whole key from the vivenu dashboard and paste it again.',
  },
  key_refused: {
    title: 'vivenu does not accept this API key',
    advice:
      'Nothing was changed, and scanning goes on. It may be mistyped, deleted or expired. Sign in with another one.',
  },
  key_not_allowed: {
    title: 'This API key may not do that',
    advice:
      'Nothing was changed, and scanning goes on. Give the key this right in the vivenu dashboard, or sign in with another one.',
  },
  not_in_training: {
    title: 'Not in a training',
    advice: 'A training has a vivenu of its own. End the training first.',
  },
  access_user_gone: {
    title: 'vivenu no longer has this access user',
    advice: 'Somebody has deleted it. Nothing was changed. The list is read again.',
  },
  access_user_refused: {
    title: 'vivenu refuses this change',
    advice: 'Nothing was changed. What vivenu says stands below.',
  },
  access_user_unclear: {
    title: 'Nobody knows whether vivenu has done this',
    advice:
      'The connection broke off before its answer. Look at the list, which is read again, before you do it once more.',
  },
  access_user_name_wrong: {
    title: 'This is not its name',
    advice: 'Nothing was deleted. Type the name exactly as it stands above.',
  },
  access_user_own: {
    title: 'This station uses this access user',
    advice: 'Nothing was deleted. Let the station adopt another one first.',
  },
  token_handed_over: {
    title: 'The token of this access user is no longer here',
    advice: 'It is shown once, after the access user was made. Make a new one where a device still needs it.',
  },
  adopt_event_missing: {
    title: 'This access user may not use the event of this station',
    advice: 'The station keeps its access, and scanning goes on. Give the access user this event first.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
