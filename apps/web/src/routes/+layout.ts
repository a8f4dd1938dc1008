// Pages that name a talk are drawn in the browser; `/` and `/talks` turn prerendering on for themselves.
export const prerender = false;
export const trailingSlash = 'never';
