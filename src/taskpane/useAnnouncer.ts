import { useCallback, useState } from "react";

export interface Announcement {
  /** Another one for each announcement, so that a text that is said twice is read twice. */
  readonly number: number;
  readonly text: string;
}

/** The latest text for screen readers: an event's, or the status line's where that has changed since. */
export function useAnnouncer(status: string): readonly [Announcement, (text: string) => void] {
  const [said, setSaid] = useState({ number: 0, text: status, status });
  if (said.status !== status) setSaid({ number: said.number + 1, text: status, status });
  const announce = useCallback((text: string) => {
    setSaid((before) => ({ ...before, number: before.number + 1, text }));
  }, []);
  return [said, announce];
}
