/** Who may scan at vivenu. */
export const access = {
  title: 'Access at vivenu',
};
