/** What is said when somebody closes the station: in its window, or in a dialog of the system where the window is gone. */
export interface ClosingWords {
  readonly title: string;
  readonly lead: string;
}

export const stayWord = 'Stay';
export const closeAnywayWord = 'Close anyway';

export function closingWords(unsent: number): ClosingWords {
  if (unsent === 0) return { title: 'All scans are sent', lead: 'Gatehouse can be closed now.' };
  const one = unsent === 1;
  return {
    title: `${unsent.toLocaleString()} ${one ? 'scan is' : 'scans are'} not sent yet`,
    lead: `vivenu has not received ${one ? 'it' : 'them'}. ${one ? 'It is' : 'They are'} safe on this computer, and ${one ? 'is' : 'are'} sent after the next start, when there is a network.`,
  };
}
