// Pages that name a talk are drawn in the browser; those that name none turn prerendering on for themselves. These files
// speak to the build alone ('server'): what they say would weigh on every page.
export const prerender = false;
