/** How near the end, in pixels, counts as reading along. */
const NEAR = 160;

/**
 * Keeps the end of the page in sight while something in it grows, for somebody who reads there; who has gone up to read
 * something again is left alone. Watches sizes, so that it moves in the same frame, and nothing jumps.
 * Nothing moves while all that was said can be seen.
 * @param hidden whether part of it cannot.
 * @param ontold is told whether the end is in sight.
 */
export function followEnd(
  grown: readonly Element[],
  hidden: () => boolean,
  ontold: (atEnd: boolean) => void,
): () => void {
  const page = document.documentElement;
  const isNear = () => innerHeight + scrollY >= page.scrollHeight - NEAR;
  let atEnd = true;
  let last = scrollY;

  const onscroll = () => {
    // What grows moves the end away, too: only who goes up has stopped to follow.
    if (isNear()) atEnd = true;
    else if (scrollY < last - 1) atEnd = false;
    last = scrollY;
    ontold(atEnd);
  };
  const watch = new ResizeObserver(() => {
    if (atEnd && !hidden()) ontold(true);
    else if (atEnd) scrollTo({ top: page.scrollHeight, behavior: 'instant' });
    else ontold(isNear());
  });
  for (const one of grown) watch.observe(one);
  addEventListener('scroll', onscroll, { passive: true });
  return () => {
    watch.disconnect();
    removeEventListener('scroll', onscroll);
  };
}
