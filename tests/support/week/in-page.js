// Runs in the page under test: each function answers what is wrong with the page as it stands, in words.
window.look = (() => {
  const LEAST = 24;
  const PRESSED = 'a[href], button, input, select, textarea, summary, [role=button], [role=slider]';
  const start = (one) => one.outerHTML.slice(0, 90);
  const ends = (one) => one.getBoundingClientRect().right;

  /** What reaches beyond the right edge. */
  function tooWide() {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((one) => ends(one) > room + 0.5 && ![...one.children].some((child) => ends(child) > room + 0.5))
      .slice(0, 4)
      .map((one) => `too wide: ${start(one)} ends at ${ends(one)} of ${room}`)
      .concat(`the page is ${document.documentElement.scrollWidth} wide in ${room}`);
  }

  function shown(one) {
    const { width, height } = one.getBoundingClientRect();
    return width > 1 && height > 1 && one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  }
  /** A link within a line of text may be as low as the line. */
  function inText(one) {
    if (one.tagName !== 'A' || one.closest('p, li, dd, figcaption, small, td') === null) return false;
    return getComputedStyle(one).display === 'inline';
  }
  /** A radio or a box that its label draws is pressed by the label. */
  const target = (one) => (/^(?:radio|checkbox|file)$/.test(one.type) ? (one.labels?.[0] ?? one) : one);

  /** What is pressed and is under 24 px high or wide. */
  function tooSmall() {
    return [...document.querySelectorAll(PRESSED)]
      .filter((one) => !one.disabled && one.closest('.sr-only') === null)
      .map(target)
      .filter((one) => shown(one) && !inText(one))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < LEAST || box.height < LEAST)
      .slice(0, 6)
      .map(
        ({ one, box }) => `too small: ${start(one)} is ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`,
      );
  }

  /** What every page has, once. */
  function outline() {
    const wrong = [];
    const heads = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility());
    if (heads.length !== 1) wrong.push(`${heads.length} h1`);
    if (document.documentElement.lang !== 'en') wrong.push('no language');
    if (document.title.trim() === '') wrong.push('no title');
    if (document.querySelectorAll('main').length !== 1) wrong.push('not one main');
    return wrong;
  }

  /** The look of what has the focus, of what holds it and of what is drawn for it. */
  function around(at) {
    const near = [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling];
    near.push(...(at.labels ?? []), at.closest('form'), at.closest('label'), at.closest('fieldset'));
    return near
      .filter((one) => one)
      .map((one) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
        return [outlineStyle !== 'none' && outlineWidth, boxShadow, borderColor, backgroundColor].join();
      })
      .join(';');
  }

  /** Whether what the Tab key came to looks other than without the focus: 'end', 'seen', or what does not. */
  function focus() {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'end';
    const focused = around(at);
    at.blur();
    const blurred = around(at);
    at.focus({ preventScroll: true });
    return focused === blurred ? `focus cannot be seen: ${start(at)}` : 'seen';
  }

  return { tooWide, tooSmall, outline, focus };
})();
