// The soft sound when the time of a step is up: two sines, like a small bowl that is struck once. Browsers let a page sound
// only after somebody has touched it, so it is made ready at the first touch.

import { useEffect, useRef } from 'react';
import { useTimeUp } from '../table/use-time-left.ts';

/** Shows nothing; sounds as long as it is in the tree. */
export default function Chime() {
  const context = useRef<AudioContext | null>(null);
  useEffect(() => {
    const wake = () => {
      context.current ??= new AudioContext();
      void context.current.resume();
    };
    if (navigator.userActivation?.hasBeenActive) wake();
    document.addEventListener('pointerup', wake);
    document.addEventListener('keyup', wake);
    return () => {
      document.removeEventListener('pointerup', wake);
      document.removeEventListener('keyup', wake);
      void context.current?.close();
      context.current = null;
    };
  }, []);
  useTimeUp(() => {
    if (context.current) strike(context.current);
  });
  return null;
}

/** A fifth: hertz, how loud of at most 1, and seconds until it has died away. */
const partials = [
  { hertz: 523.25, loudness: 0.09, seconds: 2.4 },
  { hertz: 783.99, loudness: 0.045, seconds: 1.6 },
] as const;
const attackSeconds = 0.03;
const silence = 0.0001;

function strike(context: AudioContext): void {
  const at = context.currentTime;
  for (const { hertz, loudness, seconds } of partials) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(silence, at);
    volume.gain.linearRampToValueAtTime(loudness, at + attackSeconds);
    volume.gain.exponentialRampToValueAtTime(silence, at + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + seconds);
  }
}
