/** Seats and areas. */
export const seating = {
  title: 'Seats',
};
