/** This station's set-up for the next one. */
export const setup = {
  first: { title: 'Another station is set up already?', lead: 'Scan its set-up code here, or open its file.' },

  give: {
    title: 'For the next stations',
    about:
      'Server, event, rules, printers and screen of this station, as a file or a code. The next station takes it on its first screen. Its own name and its scanners stay its own.',
    goes: 'What goes along',
    choices: { without: 'Without the token', with: 'With token and PIN' },
    choicesAbout: {
      without: 'Nobody can do anything with it at vivenu. The next station asks for the token.',
      with: 'Sealed with a passphrase: the next station asks for nothing else.',
    },
    save: 'Save set-up',
    show: 'Show set-up code',
    saved: 'Saved on this computer. Keep its name, gatehouse.json:',
  },

  take: {
    title: 'Take a set-up',
    about:
      'From the file of another station. It applies at once; another token or event only when all scans are sent. Set-up codes are scanned on the first screen, before an event is chosen.',
    open: 'Open set-up file',
  },

  passphrase: {
    label: 'Passphrase',
    choose: 'Passphrase, at least 10 characters',
    show: 'Show the passphrase',
    hide: 'Hide the passphrase',
    strengths: {
      none: 'Several words that do not belong together are best. Gatehouse keeps it nowhere: without it the set-up cannot be opened.',
      short: 'Too short: whoever finds the file would soon guess it.',
      enough: 'Long enough. Four words or more are better.',
      good: 'Good. Do not keep it with the file.',
    },
  },

  code: {
    title: 'Set-up code',
    picture: 'The set-up as a QR code',
    steps: ['Start Gatehouse at the next station.', 'Scan this code on its first screen.'],
    thenToken: 'Then scan the token: the event opens by itself.',
    thenPassphrase: 'Then type the passphrase: the event opens by itself.',
    isSealed:
      'Token and PIN are in it, sealed. Whoever photographs it still needs the passphrase. Show it to nobody all the same.',
    isOpen: 'There is no token and no PIN in it. It shows the server, the event and the rules of this door.',
    shortened: 'The code has no room for the printers and the names of the entries. They are in the file.',
    close: 'Close',
  },

  sealed: { waits: 'A sealed set-up waits for its passphrase.', enter: 'Enter passphrase', forget: 'Discard set-up' },

  unseal: {
    title: 'Passphrase of the set-up',
    lead: 'The one that was chosen when the set-up was saved.',
    take: 'Take set-up',
    later: 'Not now',
  },
};
