import type { PowerSaveBlocker } from 'electron';

/** A screen that goes dark at the door is a door that is closed; without an event the computer may sleep. */
export function createKeepAwake(blocker: PowerSaveBlocker): (atDoor: boolean) => void {
  let id: number | null = null;
  return (atDoor) => {
    if (atDoor === (id !== null)) return;
    if (id === null) id = blocker.start('prevent-display-sleep');
    else {
      blocker.stop(id);
      id = null;
    }
  };
}
