import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { t } from '../text/texts.ts';
import type { SeenCode } from './decode.ts';
import { watchFrames } from './watchFrames.ts';

interface Props {
  readonly stream: MediaStream;
  readonly mirrored: boolean;
  readonly onCodes: (codes: readonly SeenCode[], at: number) => void;
  readonly onBroken: () => void;
}

/** What the camera sees. People expect a mirror; the decoder gets the picture as it is. */
export function CameraPicture({ stream, mirrored, onCodes, onBroken }: Props): ReactNode {
  const video = useRef<HTMLVideoElement>(null);
  const seen = useEffectEvent(onCodes);
  const broken = useEffectEvent(onBroken);
  useEffect(() => {
    const { current } = video;
    if (current === null) return undefined;
    current.srcObject = stream;
    const end = watchFrames(current, {
      onCodes: (codes, at) => seen(codes, at),
      onBroken: () => broken(),
    });
    return () => {
      end();
      current.srcObject = null;
    };
  }, [stream]);
  return (
    <video
      ref={video}
      autoPlay
      muted
      playsInline
      disablePictureInPicture
      data-mirrored={mirrored}
      aria-label={t.camera.picture}
    />
  );
}
