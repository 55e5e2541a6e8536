/** The switches of the window that guests see; what it says itself is in shared/text/display.ts. */
export const guests = {
  title: 'Window for guests',
  open: {
    title: 'Show it',
    own: 'Welcomes guests on the second screen.',
    none: 'Welcomes guests in a window of its own: no second screen is connected. With one, it fills that by itself.',
  },
  firstName: {
    title: 'First name',
    about: 'Guests who are let in are greeted by their first name. More of a ticket is never shown.',
  },
};
