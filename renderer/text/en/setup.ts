export const setup = {
  title: 'More stations',
};
