// Runs before the first paint, so that a remembered theme never flashes.
try {
  const theme = localStorage.getItem('anyone-else:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the system's theme it is.
}

// Another window has dropped all that is kept here: what stands in this one is of nothing any more. Whoever signs out
// here, or is about to sign in, knows where they are going.
addEventListener('storage', ({ key }) => {
  if (key !== null || 'leaving' in document.documentElement.dataset) return;
  if (!location.pathname.startsWith('/sign-in')) location.replace('/data?0');
});
