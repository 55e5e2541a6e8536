import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of access users and API keys. */
export const accessWordings = {
  key_missing: {
    title: 'Nobody is signed in at vivenu',
    advice:
      'Nothing was changed, and scanning goes on. Sign in with an API key in the settings first, under “Access at vivenu”.',
  },
  key_malformed: {
    title: 'This cannot be an API key',
    advice: 'Nothing was sent. Copy the whole key in the vivenu dashboard, then paste it here again.',
  },
  key_refused: {
    title: 'vivenu does not accept the API key',
    advice:
      'Nothing was changed, scanning goes on, and nobody is signed in now. The key may be mistyped, deleted or expired. Sign in again, or with another key.',
  },
  key_not_allowed: {
    title: 'This API key may not do that',
    advice:
      'Nothing was changed, and scanning goes on. Give the key this right in the vivenu dashboard, or sign in with another one.',
  },
  not_in_training: {
    title: 'Not in a training',
    advice: 'The real access users stay as they are. End the training first, then do it again.',
  },
  access_user_gone: {
    title: 'vivenu no longer has this access user',
    advice: 'Somebody has deleted it. Nothing was changed here. Close this and look at the list again.',
  },
  access_user_refused: {
    title: 'vivenu refuses this change',
    advice: 'Nothing was changed, and scanning goes on. Correct what stands above, or wait a moment, then try again.',
  },
  access_user_unreached: {
    title: 'vivenu does not answer as it should',
    advice:
      'Nothing was changed, and scanning goes on. Check the network of this computer; on a guest Wi-Fi, open a browser and accept its conditions. Then try again.',
  },
  access_user_unclear: {
    title: 'Nobody knows whether vivenu has done this',
    advice:
      'No clear answer came. vivenu may still do it; it is not sent again by itself, and scanning goes on. Wait a minute and look at the list before you do it once more.',
  },
  access_user_name_wrong: {
    title: 'This is not its name',
    advice: 'Nothing was deleted. Type the name exactly as it stands above.',
  },
  access_user_own: {
    title: 'This station uses this access user',
    advice:
      'Nothing was changed or deleted, and scanning goes on. Deleted, switched off, ended or without the events scanned here, it would lock this station out. Let the station use another one first.',
  },
  token_handed_over: {
    title: 'The token of this access user is no longer here',
    advice:
      'It is here only until another device has it, or until you sign out. Where no device has it, delete this access user and make a new one.',
  },
  adopt_event_missing: {
    title: 'This access user may not use the events of this station',
    advice: 'The station keeps its access, and scanning goes on. Give the access user these events, then try again.',
  },
  adopt_refused: {
    title: 'vivenu does not accept the new access user yet',
    advice:
      'The station keeps its access, and scanning goes on. Look whether the new one is active and has not ended, then try again.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
