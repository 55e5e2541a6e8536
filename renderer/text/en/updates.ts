export const updates = {
  title: 'Updates',
  version: 'Version',
  runs: (version: string) => `Version ${version} runs on this computer.`,
  states: {
    none: 'No newer version was found.',
    unknown: 'This station has not looked for a newer version since it started.',
    looking: 'Looking for a newer version…',
    found: (version: string) => `Version ${version} can be installed.`,
    fetching: (version: string, percent: string) => `Fetching version ${version}: ${percent} %`,
    installing: (version: string) => `Version ${version} is being installed. The station closes and starts again.`,
  },
  lookedAt: (time: string) => `Last look: ${time}.`,
  look: 'Look now',
  install: 'Install…',
  blocks: {
    event_open: 'An event is open at this door. Nothing is fetched or installed until it is over.',
    unsent: 'Scans are not sent to vivenu yet. Wait until they are, then install.',
    training: 'A training is open. End it, then install.',
  },
  eventUntil: (moment: string) => `If nobody is scanned, it counts as over from ${moment}.`,
  eventOver:
    'Is it over already? Under “This station”, open the list of events. Six hours after the last scan you can install there.',
  cannot: {
    managed: 'Whoever looks after this computer installs new versions. Ask them.',
    not_installed:
      'This copy cannot replace itself: it came as a package of the system, or was only unpacked. Install a new version in the same way.',
    no_key: 'This copy was built without the key that new versions are checked with. Install new versions by hand.',
    no_server: 'It is not known where new versions are. Enter the address below, or install new versions by hand.',
  },
  how: 'How it stays current',
  when: {
    title: 'New versions',
    about: 'Never while an event is open or scans are unsent, and never an older version.',
    off: 'Off',
    ask: 'Ask first',
    quiet: 'In quiet hours',
  },
  asksForPassword:
    'On this computer an administrator has to agree each time. New versions are not installed by themselves.',
  quiet: {
    title: 'Quiet hours',
    about: 'The station installs by itself in these hours when nobody uses it. The computer must be on.',
    from: 'Quiet hours from',
    to: 'Quiet hours until',
    between: 'to',
    none: 'Both times are the same: there are no quiet hours.',
  },
  channel: {
    title: 'Channel',
    about: 'Which versions this station gets. Your organiser may have one for your venue.',
    mistake: 'Small letters, digits and hyphens only.',
  },
  server: {
    title: 'Server',
    about: 'Where new versions are. Empty: the one that came with the program.',
    placeholder: 'Built in',
    mistake: 'The address must begin with https://',
  },
  confirm: {
    title: (version: string) => `Install version ${version}?`,
    points: [
      'The station closes and starts again by itself. Nobody can scan for about a minute.',
      'Scans, tickets and settings stay on this computer.',
      'If a guest is scanned before it begins, the new version waits.',
    ],
    cancel: 'Not now',
    install: 'Install',
  },
  back: {
    title: 'The version before',
    about: (version: string) => `Version ${version} is kept on this computer, in case the new one gives trouble.`,
    show: 'Show its file',
    none: 'There is none on this computer. It is kept from the next update on.',
    steps: 'How to go back',
    list: [
      'Do it when no event is open, and all scans are sent.',
      'Show the file, then close Gatehouse.',
      'Windows: run the file. Mac: unpack it and put Gatehouse into Applications. Linux: copy it over the file that you start.',
      'Start Gatehouse. The newer version does not come back by itself; you can install it here again.',
    ],
    data: 'If the older version cannot read the scan log any more, it says so and changes nothing. Then install the newer one again.',
  },
};
