/** The guests' window alone: `?face=welcome&name=Zoë&event=Sommerfest&language=de&training`. */
import { displayFaces, type DisplayContent } from '#shared/display.ts';
import { languages } from '#shared/language.ts';

const query = new URLSearchParams(location.search);
const content: DisplayContent = {
  face: displayFaces.find((each) => each === query.get('face')) ?? 'idle',
  eventName: query.get('event'),
  firstName: query.get('name'),
  training: query.has('training'),
  language: languages.find((each) => each === query.get('language')) ?? 'en',
  theme: 'system',
};
Object.assign(window, { display: { onContent: (listener: (shown: DisplayContent) => void) => listener(content) } });
await import('../../../renderer/display/main.tsx');
