import { useEffect, useRef, useState } from 'react';
import { runCamera, type CameraState, type RunningCamera } from './runCamera.ts';

interface UsedCamera extends Omit<RunningCamera, 'end'> {
  readonly state: CameraState;
}

/** A camera that is on for as long as the component is there. */
export function useCamera(): UsedCamera {
  const running = useRef<RunningCamera>(null);
  const [state, setState] = useState<CameraState>({ phase: 'asking' });
  useEffect(() => {
    running.current = runCamera(navigator.mediaDevices, document, setState);
    return () => running.current?.end();
  }, []);
  return {
    state,
    choose: (id) => running.current?.choose(id),
    tryAgain: () => running.current?.tryAgain(),
    giveUp: () => running.current?.giveUp(),
  };
}
