/** Whether something lies over the window: then keys and verdicts are its, not the door's. */
export const isDialogOpen = (): boolean => document.querySelector('.dialog-overlay') !== null;

export const isOverlayOpen = (): boolean => document.querySelector('.dialog-overlay, .popover') !== null;
